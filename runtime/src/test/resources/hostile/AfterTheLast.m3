(* expect: the order contradicts one that was asked before *)

MODULE AfterTheLast EXPORTS Attacks;

IMPORT Dispatcher, Kernel, Spindle;

<*FATAL ANY*>

EPHEMERAL PROCEDURE Final (<*UNUSED*> READONLY data: Kernel.Data;
                           <*UNUSED*> VAR sum: INTEGER) =
  BEGIN
  END Final;

PROCEDURE Others (): REF ARRAY OF Dispatcher.Binding =
  BEGIN
    RETURN Dispatcher.BindingsFor(Kernel.Packet, Spindle.owner);
  END Others;

PROCEDURE Attack () RAISES ANY =
  BEGIN
    EVAL Dispatcher.InstallWith(
           Kernel.Packet, Final,
           Dispatcher.Options{owner := Spindle.owner,
                              order := Dispatcher.Order.After,
                              beside := Others()[2]});
  END Attack;

BEGIN
  Kernel.Register("AfterTheLast", Attack);
END AfterTheLast.
