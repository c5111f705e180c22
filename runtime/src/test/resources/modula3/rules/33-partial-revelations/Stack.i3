INTERFACE Stack;
TYPE T <: Public; Public = OBJECT METHODS push (n: INTEGER); END;
END Stack.
