(* A disk: numbered blocks of bytes that can be read and written as a whole. *)

INTERFACE Disk;

IMPORT Bytes;

CONST BlockSize = 1024;

TYPE
  Block = ARRAY [0 .. BlockSize - 1] OF Bytes.T;

  T <: Public;
  Public = OBJECT METHODS
    init (): T;
    (* Makes the disk empty and returns it. *)

    blocks (): CARDINAL;
    (* Blocks are numbered from 0 to blocks() - 1. *)

    extend (): CARDINAL;
    (* The number of a new block, which is all zero. *)

    read (number: CARDINAL; VAR block: Block);
    write (number: CARDINAL; READONLY block: Block);
    (* A checked run-time error if there is no such block. *)

    damage (number: CARDINAL; at: [0 .. BlockSize - 1]);
    (* Inverts a bit, as old disks do; to try what then happens. *)
  END;

END Disk.
