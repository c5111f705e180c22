INTERFACE Chain;
TYPE A <: ROOT; B <: A; C <: ROOT;
PROCEDURE Make (): C;
PROCEDURE Value (a: A): INTEGER;
END Chain.
