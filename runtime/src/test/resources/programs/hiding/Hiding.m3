(* Units of the program hide those of the library, but the library's own
   instances of generics are still those of its generics. *)

MODULE Hiding EXPORTS Main;

IMPORT Fmt, IntList, IntSeq, IO, SizeList;

BEGIN
  IO.PutInt(SizeList.Numbers());
  IO.Put(" ");
  IO.PutInt(IntSeq.Next() + IntSeq.Next());
  IO.Put(" ");
  IO.Put(Fmt.Int(IntList.Length(IntList.List2(7, 8))) & "\n");
END Hiding.
