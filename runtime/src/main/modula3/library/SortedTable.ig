(* Tables whose keys have an order.

   "Key" contains

     TYPE T                                    not an open array type
     PROCEDURE Compare (a, b: T): [-1 .. 1]    with formals VALUE or READONLY

   where Compare is a total order, and "Tbl" is Table(Key, Value) for some
   "Value".  The module has the formals (Key, Value, Tbl).

   Tables are not to be used by two threads at once when one of them changes
   the table. *)

GENERIC INTERFACE SortedTable(Key, Tbl);

CONST
  Brand        = "(Sorted " & Tbl.Brand & ")";
  DefaultBrand = "(Default " & Brand & ")";  (* that of Default *)

TYPE
  T = Tbl.T OBJECT METHODS
    iterateOrdered (up: BOOLEAN := TRUE): Iterator;
    (* An iterator that yields the keys in their order, or in the opposite
       order if not "up".  Changes of the table are allowed: the next key is
       always the least one greater, or the greatest one less, than the last
       key yielded. *)
  END;

  Iterator = Tbl.Iterator OBJECT METHODS
    seek (READONLY key: Key.T);
    (* The next key to be yielded is "key" or, if it is not in the table, the
       one that comes after it in the order of the iterator. *)
  END;

  Default <: Public;
  Public = T OBJECT METHODS
    init (): Default;
    (* Empties the table and returns it.  To be called first. *)

    keyCompare (READONLY k1, k2: Key.T): [-1 .. 1];
    (* Key.Compare, unless a subtype overrides it. *)
  END;
  (* A balanced tree: all operations on a key take time log n.  "iterate" is
     "iterateOrdered". *)

END SortedTable.
