(* Addresses, LOOPHOLE, untraced references, VIEW, functional procedures. *)
UNSAFE MODULE Unsafe EXPORTS Main;
IMPORT IO;
TYPE
  Byte = BITS 8 FOR [0 .. 255];
  Half = BITS 16 FOR [0 .. 65535];
  Header = RECORD kind: Byte; flags: Byte; port: Half; tail: ARRAY [0 .. 3] OF Byte END;
  Node = UNTRACED REF RECORD v: INTEGER; next: Node END;
  Obj = UNTRACED ROOT OBJECT x := 3 METHODS get (): INTEGER := Get END;
PROCEDURE Get (o: Obj): INTEGER = BEGIN RETURN o.x END Get;
PROCEDURE Put (n: INTEGER) = BEGIN IO.PutInt(n); IO.Put(" ") END Put;
FUNCTIONAL PROCEDURE Port (READONLY p: ARRAY OF [0 .. 255]): INTEGER =
  BEGIN
    WITH h = VIEW(p, Header) DO RETURN h.port * 10 + h.kind END;
  END Port;
VAR
  bytes := ARRAY [0 .. 15] OF [0 .. 255]{1, 2, 3, 1, 9, 8, ..};
  n, m: Node; a: ADDRESS; words := ARRAY [0 .. 3] OF INTEGER{11, 22, 33, 44};
  o := NEW(Obj); c: CHAR; ua := NEW(UNTRACED REF ARRAY OF INTEGER, 3);
BEGIN
  Put(Port(bytes)); Put(Port(SUBARRAY(bytes, 2, 8)));
  VIEW(bytes, Header).port := 258;
  Put(bytes[2]); Put(bytes[3]); Put(VIEW(bytes, Header).tail[1]);
  n := NEW(Node, v := 5); m := NEW(Node, v := 6, next := n);
  Put(m.next.v);
  DISPOSE(n); Put(ORD(n = NIL));
  a := ADR(words[1]);
  Put(LOOPHOLE(a, UNTRACED REF INTEGER)^);
  a := a + ADRSIZE(INTEGER);
  Put(LOOPHOLE(a, UNTRACED REF INTEGER)^); Put(a - ADR(words[0]));
  Put(o.get()); c := LOOPHOLE(VAL(65, [0 .. 255]), CHAR); IO.PutChar(c);
  Put(LOOPHOLE(1.0D0, INTEGER) DIV 16_10000000000000); Put(BYTESIZE(Header)); Put(BITSIZE(words));
  Put(NUMBER(ua^)); ua[2] := 4; Put(ua[2]); DISPOSE(ua);
  IO.Put("\n");
END Unsafe.
(* OUTPUT
2591 20573 2 1 8 5 1 22 33 16 3 A1023 8 256 3 4 
*)
