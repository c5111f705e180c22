(* The standard streams as files. *)

INTERFACE Terminal;

IMPORT File;

TYPE T <: File.T;

VAR FileType: File.Type;
(* The atom "Terminal".  Do not assign to it. *)

PROCEDURE Standard (number: [0 .. 2]): T;
(* Standard input, output, or error output. *)

END Terminal.
