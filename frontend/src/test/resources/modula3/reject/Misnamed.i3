INTERFACE Wrong;  (* ERROR unit-name *)
END Wrong.
