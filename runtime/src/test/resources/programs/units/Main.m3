MODULE Main;
IMPORT Fmt, IO, Key, Other, Unit;
VAR me: Unit.T := MODULE_UNIT(); any: REFANY := INTERFACE_UNIT(Other);
PROCEDURE B (b: BOOLEAN) = BEGIN IO.Put(Fmt.Bool(b) & " ") END B;
BEGIN
  IO.Put(Unit.Name(me) & " " & Unit.Name(Key.Mine()) & " " & Unit.Name(INTERFACE_UNIT(Key)) & "\n");
  B(MODULE_UNIT() = me); B(Key.Mine() = MODULE_UNIT()); B(Key.Mine() = Key.Mine()); B(any = INTERFACE_UNIT(Other));
  B(Unit.IsInterface(any)); B(Unit.IsInterface(me)); B(Unit.Exports(any, any)); B(Unit.Exports(Key.Mine(), any)); IO.Put("\n");
  IO.Put(Key.Open(me) & ", " & Key.Open(Key.Mine()) & ", " & Key.Open(any) & "\n")
END Main.
