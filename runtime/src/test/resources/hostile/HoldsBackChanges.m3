(* expect: - *)

MODULE HoldsBackChanges EXPORTS Attacks;

IMPORT Dispatcher, Kernel, Spindle;

<*FATAL ANY*>

EPHEMERAL PROCEDURE Final (<*UNUSED*> READONLY data: Kernel.Data;
                           <*UNUSED*> VAR sum: INTEGER) =
  BEGIN
  END Final;

PROCEDURE Attack () RAISES ANY =
  BEGIN
    (* holds back its own changes, but nobody else's *)
    Dispatcher.BeginChanges();
    Dispatcher.BeginChangesOf(Spindle.owner);
    Spindle.OnPacket(Final);
    Spindle.owner := Dispatcher.NewDomain("hostile");
  END Attack;

BEGIN
  Kernel.Register("HoldsBackChanges", Attack);
END HoldsBackChanges.
