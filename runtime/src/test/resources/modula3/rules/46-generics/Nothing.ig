GENERIC INTERFACE Nothing ();

CONST Value = 17;

END Nothing.
