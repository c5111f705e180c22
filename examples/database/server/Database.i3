(* A database, and who may use it at a time. *)

INTERFACE Database;

IMPORT Cache, Catalog;
FROM Thread IMPORT Alerted;

TYPE
  T <: Public;
  Public = OBJECT METHODS
    init (frames: CARDINAL := 16): T;
    (* An empty database with a cache of so many pages, which is returned. *)

    catalog (): Catalog.T;
    cache (): Cache.T;
    (* To be used only between the next two. *)

    acquire () RAISES {Alerted};
    (* Waits until the database is free, and takes it. *)

    release ();
    (* Requires that the caller took the database. *)
  END;

END Database.
