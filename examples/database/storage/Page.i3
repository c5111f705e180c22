(* Pages: blocks that hold records of various lengths.

   A record is found by the number of its slot, which does not change as long
   as the record exists.  A page keeps a checksum of its other bytes. *)

INTERFACE Page;

IMPORT Bytes, Disk;

CONST
  Header      = 8;  (* bytes of a page that are never free *)
  SlotSize    = 4;  (* bytes that a slot needs beside its record *)
  LongestRecord = Disk.BlockSize - Header - SlotSize;

PROCEDURE Init (VAR b: Disk.Block);
(* Makes "b" a page without records. *)

PROCEDURE Slots (READONLY b: Disk.Block): CARDINAL;
(* All records have slots less than this. *)

PROCEDURE Find (READONLY b: Disk.Block; slot: CARDINAL;
                VAR start, length: CARDINAL): BOOLEAN;
(* Whether there is a record with this slot.  If so, it is
   SUBARRAY(b, start, length). *)

PROCEDURE Add (VAR b: Disk.Block; READONLY record: ARRAY OF Bytes.T;
               VAR slot: CARDINAL): BOOLEAN;
(* Adds "record" and sets "slot", or returns FALSE and changes nothing when
   there is no room.  Requires NUMBER(record) > 0. *)

PROCEDURE Put (VAR b: Disk.Block; READONLY record: ARRAY OF Bytes.T;
               slot: CARDINAL): BOOLEAN;
(* The same for a given slot; a record which is there is replaced. *)

PROCEDURE Remove (VAR b: Disk.Block; slot: CARDINAL);
(* Removes the record with this slot, if there is one. *)

PROCEDURE Free (READONLY b: Disk.Block): CARDINAL;
(* A record of this length can be added. *)

PROCEDURE Seal (VAR b: Disk.Block);
(* Sets the checksum. *)

PROCEDURE IsSound (READONLY b: Disk.Block): BOOLEAN;
(* Whether nothing was changed since Seal. *)

END Page.
