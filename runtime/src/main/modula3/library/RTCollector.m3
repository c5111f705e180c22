UNSAFE MODULE RTCollector;

IMPORT RTHeap;

VAR disabled := 0;

PROCEDURE Disable () =
  BEGIN
    INC(disabled);
    RTHeap.enabled := FALSE;
  END Disable;

PROCEDURE Enable () =
  BEGIN
    <*ASSERT disabled > 0*>
    DEC(disabled);
    RTHeap.enabled := disabled = 0;
  END Enable;

PROCEDURE DisableMotion () =
  BEGIN
  END DisableMotion;

PROCEDURE EnableMotion () =
  BEGIN
  END EnableMotion;

PROCEDURE Collect () =
  BEGIN
    RTHeap.Collect();
    IF RTHeap.cleanUp # NIL THEN RTHeap.cleanUp(); END;
  END Collect;

BEGIN
END RTCollector.
