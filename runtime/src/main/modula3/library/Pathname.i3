(* Names of files.

   A pathname consists of arcs, separated by "/".  An absolute one begins with
   "/", its root.  The extension of an arc is what follows its last ".", if
   anything does; its base is what comes before that ".", and all of it when
   there is no extension. *)

INTERFACE Pathname;

IMPORT TextSeq;

TYPE
  T = TEXT;

  Arcs = TextSeq.T;
  (* The root, or NIL if there is none, followed by the arcs. *)

VAR
  Parent: TEXT := "..";  (* the directory that a directory is in, as an arc *)
  Current: TEXT := ".";  (* the directory itself *)
(* Do not assign to these. *)

EXCEPTION Invalid;

PROCEDURE Valid (pn: T): BOOLEAN;
(* Whether "pn" is a pathname: has no character '\000'. *)

PROCEDURE Decompose (pn: T): Arcs RAISES {Invalid};
(* The parts of "pn"; empty arcs are left out. *)

PROCEDURE Compose (a: Arcs): T RAISES {Invalid};
(* The inverse.  Invalid if "a" is NIL or empty, its first element is neither NIL nor
   "/", or an arc is empty or has a character "/" or '\000'. *)

PROCEDURE Absolute (pn: T): BOOLEAN;

PROCEDURE Prefix (pn: T): T;
(* "pn" without its last arc and the "/" before it; the root stays. *)

PROCEDURE Last (pn: T): T;
(* The last arc; "" if "pn" is empty or only a root. *)

PROCEDURE Base (pn: T): T;
(* "pn" without its extension and the "." before it. *)

PROCEDURE LastBase (pn: T): T;
(* Base(Last(pn)) *)

PROCEDURE LastExt (pn: T): TEXT;
(* The extension, "" if there is none. *)

PROCEDURE Join (pn, base: T; ext: TEXT := NIL): T;
(* "pn", "base" and extension "ext" as one pathname.  With "pn" = NIL or "" or
   "ext" = NIL there are none of these.  With another "pn", it is a checked
   run-time error if "base" is absolute. *)

PROCEDURE ReplaceExt (pn: T; ext: TEXT): T;
(* Base(pn) with the extension "ext"; "pn" if it has no last arc. *)

END Pathname.
