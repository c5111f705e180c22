INTERFACE Names;

PROCEDURE Show (first: INTEGER; second: INTEGER := 2; third: INTEGER := 3);
PROCEDURE Run ();

END Names.
