(* How regular files are made; for FS. *)

INTERFACE RegularFileRep;

IMPORT RegularFile;

PROCEDURE New (number: CARDINAL; writable: BOOLEAN): RegularFile.T;
(* The file that FileService.Operation.Open has given that number. *)

END RegularFileRep.
