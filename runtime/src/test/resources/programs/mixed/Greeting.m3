MODULE Greeting;

IMPORT Fmt, Stdio, Wr;

<*FATAL ANY*>

PROCEDURE Put (n: INTEGER) =
  (* What a writer holds back must come out even if the program's main ends with a status of its own. *)
  BEGIN
    Wr.PutText(Stdio.stdout, "greeting " & Fmt.Int(n) & "\n");
  END Put;

BEGIN
END Greeting.
