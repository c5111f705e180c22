(* What a module depends on, directly or through interfaces, is initialized before it. *)
MODULE Main;

IMPORT A, Fmt, IO, Log;

BEGIN
  IO.Put(Log.All() & " " & Fmt.Int(A.start) & "\n");
END Main.
