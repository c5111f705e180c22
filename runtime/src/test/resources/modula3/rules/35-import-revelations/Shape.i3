INTERFACE Shape;
TYPE T <: Public; Public = OBJECT METHODS area (): INTEGER; END; Handle <: REFANY;
PROCEDURE New (n: INTEGER): T;
PROCEDURE Wrap (n: INTEGER): Handle;
END Shape.
