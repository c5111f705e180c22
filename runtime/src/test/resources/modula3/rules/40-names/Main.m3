(* One interface under several names: the entities behind them are the same. *)
MODULE Main;

IMPORT Stack, Stack AS S, Stack AS Pile, Fmt, IO;
FROM Stack IMPORT Push, T, Empty, total;

VAR s: S.T := NEW(Pile.T); t: T := s; push: PROCEDURE (s: Stack.T) := S.Push;

BEGIN
  Push(t); S.Push(s); Pile.Push(t); Stack.Push(s);
  IO.Put(Fmt.Int(s.depth) & Fmt.Int(total) & Fmt.Int(S.total) & Fmt.Int(Pile.total) & " ");
  IO.Put(Fmt.Bool(push = Pile.Push) & Fmt.Bool(push = Push) & " ");
  INC(Pile.total, 10);
  TRY
    LOOP S.Pop(s) END;
  EXCEPT
  | Pile.Empty (n) => IO.Put("empty " & Fmt.Int(n) & " ");
  END;
  TRY Pile.Pop(s) EXCEPT Empty (n) => IO.Put("empty " & Fmt.Int(n + total) & "\n") END;
END Main.
