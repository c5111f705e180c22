(* expect: only the owner or the event's authority may do that *)

MODULE RemovesTheIntrinsicHandler EXPORTS Attacks;

IMPORT Dispatcher, Kernel;

<*FATAL ANY*>

PROCEDURE Attack () RAISES ANY = BEGIN Dispatcher.RemoveIntrinsic(Kernel.Job); END Attack;

BEGIN
  Kernel.Register("RemovesTheIntrinsicHandler", Attack);
END RemovesTheIntrinsicHandler.
