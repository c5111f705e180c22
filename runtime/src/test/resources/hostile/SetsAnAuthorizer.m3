(* expect: denied by the event's authority *)

MODULE SetsAnAuthorizer EXPORTS Attacks;

IMPORT Dispatcher, Kernel;

<*FATAL ANY*>

TYPE
  Yes = Dispatcher.Authorizer OBJECT OVERRIDES authorize := Allow END;

PROCEDURE Allow (<*UNUSED*> a: Yes; <*UNUSED*> b: Dispatcher.Binding):
  BOOLEAN =
  BEGIN
    RETURN TRUE;
  END Allow;

PROCEDURE Attack () RAISES ANY =
  BEGIN Dispatcher.SetAuthorizer(Kernel.Ask, NEW(Yes)); END Attack;

BEGIN
  Kernel.Register("SetsAnAuthorizer", Attack);
END SetsAnAuthorizer.
