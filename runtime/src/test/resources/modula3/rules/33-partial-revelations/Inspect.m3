MODULE Inspect;
IMPORT Stack, StackRep, StackSize;
REVEAL Stack.T <: StackSize.Sized;
PROCEDURE Capacity (s: Stack.T): INTEGER =
  VAR sized: StackSize.Sized := s;
  BEGIN
    IF sized.size = 0 THEN RETURN 0; END;
    RETURN NUMBER(s.data^) + NUMBER(NARROW(sized, StackRep.Rep).data^);
  END Capacity;
BEGIN
END Inspect.
