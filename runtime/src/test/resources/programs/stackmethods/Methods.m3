MODULE Methods EXPORTS Main;

(* An exception with an argument that passes methods, procedure values, nested
   procedures, handlers for others, and FINALLY. *)

IMPORT IO;

EXCEPTION
  Bad(TEXT);
  Count(INTEGER);
  Other;

<*FATAL ANY*>

TYPE
  Node = OBJECT METHODS visit (n: INTEGER) RAISES {Count} := Visit END;
  Loud = Node OBJECT OVERRIDES visit := VisitLoudly END;
  Visitor = PROCEDURE (n: INTEGER) RAISES {Count};

PROCEDURE Visit (<*UNUSED*> self: Node; n: INTEGER) RAISES {Count} =
  BEGIN
    IF n > 2 THEN RAISE Count(n); END;
  END Visit;

PROCEDURE VisitLoudly (self: Loud; n: INTEGER) RAISES {Count} =
  BEGIN
    TRY
      Node.visit(self, n);
    FINALLY
      IO.Put("visited\n");
    END;
  END VisitLoudly;

PROCEDURE Each (visitor: Visitor) RAISES {Count} =
  BEGIN
    FOR i := 1 TO 3 DO visitor(i); END;
  END Each;

PROCEDURE Walk (node: Node) RAISES {Count} =
  PROCEDURE One (n: INTEGER) RAISES {Count} =
    BEGIN
      TRY
        node.visit(n);
      EXCEPT
      | Bad => IO.Put("bad\n");
      | Other => IO.Put("other\n");
      END;
    END One;
  BEGIN
    Each(One);
  END Walk;

PROCEDURE Caught () =
  BEGIN
    TRY
      Walk(NEW(Node));
    EXCEPT
    | Count (n) => IO.Put("caught "); IO.PutInt(n); IO.Put("\n");
    END;
  END Caught;

PROCEDURE Raiser () RAISES ANY =
  BEGIN
    TRY
      TRY
        Caught();
        Walk(NEW(Loud));
      FINALLY
        Caught();
        TRY RAISE Other; EXCEPT Other => IO.Put("inside\n"); END;
      END;
    EXCEPT
    | Bad => IO.Put("never\n");
    END;
  END Raiser;

BEGIN
  Raiser();
END Methods.
