(* Ordered sets of keys, as B-trees.

   "Key" contains

     TYPE T                                    not an open array type
     CONST Brand = text constant
     PROCEDURE Compare (a, b: T): [-1 .. 1]    with formals VALUE or READONLY

   where Compare is a total order.  All operations take time log n. *)

GENERIC INTERFACE BTree(Key);

CONST Brand = "(BTree " & Key.Brand & ")";

EXCEPTION Broken(TEXT);

TYPE
  T <: Public;
  Public = OBJECT METHODS
    init (): T;
    (* Makes the set empty and returns it.  To be called first. *)

    insert (READONLY key: Key.T): BOOLEAN;
    (* Adds "key"; FALSE, and no change, if the set has it. *)

    delete (READONLY key: Key.T): BOOLEAN;
    (* Takes out "key"; FALSE if the set has not got it. *)

    size (): CARDINAL;
    height (): CARDINAL;

    all (): Cursor;
    from (READONLY key: Key.T): Cursor;
    (* A cursor over all keys, or over those not less than "key", in ascending
       order.  The set may be changed while it is used. *)

    check () RAISES {Broken};
    (* Raises Broken if an invariant of the representation is violated. *)
  END;

  Cursor <: PublicCursor;
  PublicCursor = OBJECT METHODS
    next (VAR key: Key.T): BOOLEAN;
    (* Sets "key" to the next key; FALSE, and no change, if there is none. *)
  END;

END BTree.
