<*UNINTERRUPTIBLE*>
UNSAFE MODULE RTType EXPORTS RTType, RTTypeRep;

IMPORT RTMachine;

TYPE DescriptorRef = UNTRACED REF Descriptor;

PROCEDURE Of (ref: REFANY): Descriptor =
  BEGIN
    RETURN LOOPHOLE(LOOPHOLE(ref, ADDRESS) - 8, DescriptorRef)^;
  END Of;

PROCEDURE ArrayBytes (type: Descriptor; elements: INTEGER): INTEGER =
  BEGIN
    IF type.elementSize < 0 THEN
      RETURN (7 - elements * type.elementSize) DIV 8;
    END;
    RETURN elements * type.elementSize;
  END ArrayBytes;

PROCEDURE Get (typecode: INTEGER): Descriptor =
  BEGIN
    IF typecode < 1 OR typecode > RTMachine.types THEN RETURN NIL; END;
    RETURN LOOPHOLE(ADR(RTMachine.types) + 8 * typecode, DescriptorRef)^;
  END Get;

PROCEDURE MaxTypecode (): Typecode =
  BEGIN
    RETURN RTMachine.types;
  END MaxTypecode;

PROCEDURE Existing (tc: Typecode): Descriptor =
  VAR t := Get(tc);
  BEGIN
    <*ASSERT t # NIL*>
    RETURN t;
  END Existing;

PROCEDURE IsSubtype (a, b: Typecode): BOOLEAN =
  VAR t := Existing(a); s := Existing(b);
  BEGIN
    IF t = s THEN RETURN TRUE; END;
    WHILE t # NIL AND t.depth > s.depth DO t := t.parent; END;
    RETURN t = s;
  END IsSubtype;

PROCEDURE Supertype (tc: Typecode): Typecode =
  VAR t := Existing(tc);
  BEGIN
    IF t.kind # Object OR t.parent = NIL THEN RETURN NoSuchType; END;
    RETURN t.parent.typecode;
  END Supertype;

PROCEDURE IsTraced (tc: Typecode): BOOLEAN =
  BEGIN
    EVAL Existing(tc);
    RETURN TRUE;
  END IsTraced;

PROCEDURE GetNDimensions (tc: Typecode): CARDINAL =
  BEGIN
    RETURN Existing(tc).dimensions;
  END GetNDimensions;

BEGIN
END RTType.
