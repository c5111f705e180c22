(* Tables: partial functions from keys to values.

   "Key" contains

     TYPE T                                    not an open array type
     CONST Brand = text constant
     PROCEDURE Equal (a, b: T): BOOLEAN        with formals VALUE or READONLY
     PROCEDURE Hash (a: T): Word.T             likewise

   where equal keys have equal hash values.  "Value" contains T, not an open
   array type, and Brand.

   Tables are not to be used by two threads at once when one of them changes
   the table. *)

GENERIC INTERFACE Table(Key, Value);

IMPORT Word;

CONST
  Brand        = "(Table " & Key.Brand & " " & Value.Brand & ")";
  DefaultBrand = "(Default " & Brand & ")";  (* that of Default *)

TYPE
  T = OBJECT METHODS
    get (READONLY k: Key.T; VAR v: Value.T): BOOLEAN;
    (* Whether the table has a value for "k"; sets "v" to it. *)

    put (READONLY k: Key.T; READONLY v: Value.T): BOOLEAN;
    (* Makes "v" the value for "k".  Returns whether there was one before. *)

    delete (READONLY k: Key.T; VAR v: Value.T): BOOLEAN;
    (* Takes out "k".  Returns whether there was a value for it; sets "v" to
       that. *)

    size (): CARDINAL;
    (* The number of keys that have a value. *)

    iterate (): Iterator;
    (* An iterator that yields each key and its value once.  The table must
       not be changed as long as it is used, except that the key it yielded
       last may be given another value or be taken out. *)
  END;
  (* Only subtypes that implement the methods, such as Default, are useful. *)

  Iterator = OBJECT METHODS
    next (VAR k: Key.T; VAR v: Value.T): BOOLEAN;
    (* Sets "k" and "v" to the next key and value; FALSE, and no change, when
       there are no more. *)
  END;

  Default <: Public;
  Public = T OBJECT METHODS
    init (sizeHint: CARDINAL := 0): Default;
    (* Empties the table, which then has space for "sizeHint" keys, and
       returns it.  To be called first. *)

    keyEqual (READONLY k1, k2: Key.T): BOOLEAN;
    keyHash (READONLY k: Key.T): Word.T;
    (* Key.Equal and Key.Hash, unless a subtype overrides them. *)
  END;
  (* A hash table. *)

END Table.
