INTERFACE Cyclic;
IMPORT Cyclic;  (* ERROR import-cycle *)
END Cyclic.
