MODULE Unit;

IMPORT Text;

REVEAL
  (* As the compiler lays them out.  "exports" holds the names of interfaces,
     with a space before and after each. *)
  T = BRANDED "Unit.T" REF RECORD
    name, exports: TEXT;
    isInterface: BOOLEAN;
  END;

PROCEDURE Name (unit: T): TEXT =
  BEGIN
    RETURN unit.name;
  END Name;

PROCEDURE IsInterface (unit: T): BOOLEAN =
  BEGIN
    RETURN unit.isInterface;
  END IsInterface;

PROCEDURE Exports (module, interface: T): BOOLEAN =
  VAR n := Text.Length(interface.name) + 2;
  BEGIN
    IF module.isInterface OR NOT interface.isInterface THEN RETURN FALSE; END;
    FOR i := 0 TO Text.Length(module.exports) - n DO
      IF Text.Equal(Text.Sub(module.exports, i, n), " " & interface.name & " ") THEN
        RETURN TRUE;
      END;
    END;
    RETURN FALSE;
  END Exports;

BEGIN
END Unit.
