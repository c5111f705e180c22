MODULE Main;

IMPORT Fmt, IO, Paint;

(* A name of an interface that is not imported is free. *)
CONST Color = 7;

BEGIN
  IO.Put(Fmt.Int(ORD(Paint.Mix(Paint.Standard.color, Paint.Standard.color))) & " ");
  IO.Put(Fmt.Int(Paint.Standard.litres + Color) & "\n");
END Main.
