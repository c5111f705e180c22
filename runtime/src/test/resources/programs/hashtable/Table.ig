GENERIC INTERFACE Table(Key, Value);

(* Key.T, Value.T; PROCEDURE Key.Hash(k: Key.T): Word.T and
   PROCEDURE Key.Equal(a, b: Key.T): BOOLEAN. *)

TYPE
  T <: Public;
  Public = OBJECT METHODS
    init (size: CARDINAL := 8): T;
    put (k: Key.T; v: Value.T): BOOLEAN;           (* was it there? *)
    get (k: Key.T; VAR v: Value.T): BOOLEAN;
    delete (k: Key.T): BOOLEAN;
    size (): CARDINAL;
    iterate (): Iterator;
  END;

  Iterator <: PublicIterator;
  PublicIterator = OBJECT METHODS
    next (VAR k: Key.T; VAR v: Value.T): BOOLEAN;
  END;

END Table.
