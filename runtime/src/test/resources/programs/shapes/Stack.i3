INTERFACE Stack;

TYPE
  T <: Public;
  Public = OBJECT METHODS
    init (): T;
    push (r: REFANY);
    pop (): REFANY;
    empty (): BOOLEAN;
  END;

END Stack.
