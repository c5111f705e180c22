(* expect: denied by the event's authority *)

MODULE Anonymous EXPORTS Attacks;

IMPORT Dispatcher, Kernel;

<*FATAL ANY*>

EPHEMERAL PROCEDURE Final (<*UNUSED*> READONLY data: Kernel.Data;
                           <*UNUSED*> VAR sum: INTEGER) =
  BEGIN
  END Final;

PROCEDURE Attack () RAISES ANY =
  BEGIN
    EVAL Dispatcher.Install(Kernel.Packet, Final);  (* anonymously *)
  END Attack;

BEGIN
  Kernel.Register("Anonymous", Attack);
END Anonymous.
