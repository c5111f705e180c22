GENERIC INTERFACE Best (Elem, Bound);

CONST Max = Bound.Max; Brand = "Best " & Elem.Name;

TYPE T <: Public; Public = OBJECT METHODS add (READONLY e: Elem.T) RAISES {Full}; best (): Elem.T END;

EXCEPTION Full(CARDINAL);

END Best.
