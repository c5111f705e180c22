<*UNINTERRUPTIBLE*>
UNSAFE MODULE RTType;

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

PROCEDURE IsSubtype (type, super: ADDRESS): BOOLEAN =
  VAR
    t := LOOPHOLE(type, Descriptor);
    s := LOOPHOLE(super, Descriptor);
  BEGIN
    IF t = s THEN RETURN TRUE; END;
    WHILE t # NIL AND t.depth > s.depth DO t := t.parent; END;
    RETURN t = s;
  END IsSubtype;

PROCEDURE IsMember (ref: REFANY; type: ADDRESS): BOOLEAN =
  BEGIN
    RETURN ref = NIL OR IsSubtype(LOOPHOLE(Of(ref), ADDRESS), type);
  END IsMember;

BEGIN
END RTType.
