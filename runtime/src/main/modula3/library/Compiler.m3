UNSAFE MODULE Compiler;

IMPORT RTException;

(* What calls through procedure values get, which have no place. *)

PROCEDURE ThisFile (): TEXT =
  BEGIN
    RETURN "";
  END ThisFile;

PROCEDURE ThisPath (): TEXT =
  BEGIN
    RETURN "";
  END ThisPath;

PROCEDURE ThisLine (): INTEGER =
  BEGIN
    RETURN 0;
  END ThisLine;

PROCEDURE ThisException (): ADDRESS =
  BEGIN
    RETURN RTException.Latest();
  END ThisException;

BEGIN
END Compiler.
