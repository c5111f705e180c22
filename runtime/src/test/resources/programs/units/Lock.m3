MODULE Lock EXPORTS Other, Key;
IMPORT Key AS K, Other, Unit;
PROCEDURE Mine (): Unit.T = BEGIN RETURN MODULE_UNIT() END Mine;
PROCEDURE Two (): INTEGER = BEGIN RETURN 2 END Two;
PROCEDURE Open (who: Unit.T): TEXT =
  BEGIN
    IF Unit.Exports(who, INTERFACE_UNIT(K)) AND Unit.Exports(who, INTERFACE_UNIT(Other)) THEN RETURN "open" END;
    RETURN "closed to " & Unit.Name(who)
  END Open;
BEGIN
END Lock.
