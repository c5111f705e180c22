(* A cache of the pages of a disk, which keeps a fixed number of them in
   memory and replaces those that were not used for the longest time. *)

INTERFACE Cache;

IMPORT Disk, SQLError;

TYPE
  T <: Public;
  Public = OBJECT METHODS
    init (disk: Disk.T; frames: CARDINAL): T;
    (* A cache of "frames" pages, which is returned. *)

    allocate (): CARDINAL;
    (* The number of a new page without records. *)

    acquire (page: CARDINAL; change := FALSE): REF Disk.Block
      RAISES {SQLError.E};
    (* The page, which stays in memory until it is released as often as it was
       acquired.  Only if "change" the caller may change it.  Raises an error
       if the checksum does not fit or all frames are in use. *)

    release (page: CARDINAL);
    (* Requires that the page was acquired. *)

    flush ();
    (* Writes all pages that were changed, and forgets those that are not in
       use. *)

    disk (): Disk.T;
    statistics (): Statistics;
  END;

  Statistics = RECORD hits, reads, writes: CARDINAL := 0 END;

END Cache.
