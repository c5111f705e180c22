UNSAFE MODULE RTCollector;

IMPORT RTHeapRep;

VAR disabled := 0;

PROCEDURE Disable () =
  BEGIN
    INC(disabled);
    RTHeapRep.enabled := FALSE;
  END Disable;

PROCEDURE Enable () =
  BEGIN
    <*ASSERT disabled > 0*>
    DEC(disabled);
    RTHeapRep.enabled := disabled = 0;
  END Enable;

PROCEDURE DisableMotion () =
  BEGIN
  END DisableMotion;

PROCEDURE EnableMotion () =
  BEGIN
  END EnableMotion;

PROCEDURE Collect () =
  BEGIN
    RTHeapRep.Collect();
    IF RTHeapRep.cleanUp # NIL THEN RTHeapRep.cleanUp(); END;
  END Collect;

BEGIN
END RTCollector.
