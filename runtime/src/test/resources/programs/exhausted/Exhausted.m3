(* Fills the heap with cells of several sizes until there is no storage left,
   while all that the collector finds is in use, in part, or garbage. *)

UNSAFE MODULE Exhausted EXPORTS Main;

IMPORT Fmt, IO, RTHeapRep, RuntimeError;

TYPE
  Pair = REF RECORD next: Pair; value: INTEGER END;
  Block = REF RECORD next: Block; words: ARRAY [0 .. 9] OF INTEGER END;
  Raw = UNTRACED REF RECORD next: Raw; words: ARRAY [0 .. 2] OF INTEGER END;

VAR
  pairs: Pair;
  blocks: Block;
  raws: Raw;
  isClear := TRUE;

PROCEDURE MorePairs () =
  VAR p: Pair;
  BEGIN
    LOOP
      p := NEW(Pair);
      isClear := isClear AND p.next = NIL AND p.value = 0;
      p.next := pairs;
      p.value := -1;
      pairs := p;
    END;
  END MorePairs;

PROCEDURE MoreBlocks () =
  VAR b: Block;
  BEGIN
    LOOP
      b := NEW(Block);
      FOR i := FIRST(b.words) TO LAST(b.words) DO
        isClear := isClear AND b.words[i] = 0;
        b.words[i] := i - 1;
      END;
      b.next := blocks;
      blocks := b;
    END;
  END MoreBlocks;

PROCEDURE MoreRaws () =
  VAR r: Raw;
  BEGIN
    LOOP
      r := NEW(Raw);
      FOR i := FIRST(r.words) TO LAST(r.words) DO
        isClear := isClear AND r.words[i] = 0;
        r.words[i] := -1;
      END;
      r.next := raws;
      raws := r;
    END;
  END MoreRaws;

PROCEDURE Halve () =
  (* Leaves a hole after each cell that stays. *)
  VAR p := pairs; b := blocks; r := raws; dropped: Raw;
  BEGIN
    WHILE p # NIL AND p.next # NIL DO p.next := p.next.next; p := p.next; END;
    WHILE b # NIL AND b.next # NIL DO b.next := b.next.next; b := b.next; END;
    WHILE r # NIL AND r.next # NIL DO
      dropped := r.next;
      r.next := dropped.next;
      DISPOSE(dropped);
      r := r.next;
    END;
  END Halve;

PROCEDURE Until (more: PROCEDURE (); bytes: INTEGER): BOOLEAN =
  VAR s: RTHeapRep.Statistics; old: INTEGER;
  BEGIN
    RTHeapRep.GetStatistics(s);
    old := RTHeapRep.SetLimit(s.inUse + bytes);
    TRY
      TRY
        more();
      EXCEPT
      | RuntimeError.E (code) => RETURN code = RuntimeError.Memory;
      END;
    FINALLY
      EVAL RTHeapRep.SetLimit(old);
    END;
    RETURN FALSE;
  END Until;

PROCEDURE Report (what: TEXT; ended: BOOLEAN) =
  BEGIN
    IO.Put(what & " " & Fmt.Bool(ended) & " " & Fmt.Bool(RTHeapRep.Check()) & " "
             & Fmt.Bool(isClear) & "\n");
  END Report;

BEGIN
  FOR round := 1 TO 3 DO
    IO.Put("round " & Fmt.Int(round) & "\n");
    Report("pairs", Until(MorePairs, 100000));
    Report("pairs at once", Until(MorePairs, 0));
    Report("blocks", Until(MoreBlocks, 100000));
    Report("untraced", Until(MoreRaws, 100000));
    Halve();
    Report("blocks in holes", Until(MoreBlocks, 0));
    Report("untraced in holes", Until(MoreRaws, 0));
    Report("pairs in holes", Until(MorePairs, 8192));
    RTHeapRep.Collect();
    pairs := NIL;
    Report("pairs again", Until(MorePairs, 0));
    blocks := NIL;
    pairs := NIL;
    WHILE raws # NIL DO
      WITH first = raws DO raws := first.next; DISPOSE(first); END;
    END;
    RTHeapRep.Collect();
    Report("nothing", TRUE);
  END;
END Exhausted.
