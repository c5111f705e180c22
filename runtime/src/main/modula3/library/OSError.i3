(* Failures of what is outside of the program, such as files. *)

INTERFACE OSError;

IMPORT AtomList;

TYPE Code = AtomList.T;
(* The reason, such as "no such file or directory"; then, if the failure is
   about a file that was named, its name. *)

EXCEPTION E(Code);

END OSError.
