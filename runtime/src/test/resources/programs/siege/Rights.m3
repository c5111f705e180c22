(* Spindles that want what is not theirs. *)

MODULE Rights;

IMPORT Dispatcher, Kernel, Spindle;

<*FATAL ANY*>

TYPE Yes = Dispatcher.Authorizer OBJECT OVERRIDES authorize := Allow END;

PROCEDURE Allow (<*UNUSED*> a: Yes; <*UNUSED*> b: Dispatcher.Binding):
  BOOLEAN =
  BEGIN
    RETURN TRUE;
  END Allow;

FUNCTIONAL PROCEDURE Never (<*UNUSED*> READONLY data: Kernel.Data;
                            <*UNUSED*> VAR sum: INTEGER): BOOLEAN =
  BEGIN
    RETURN FALSE;
  END Never;

EPHEMERAL PROCEDURE Final (<*UNUSED*> READONLY data: Kernel.Data;
                           <*UNUSED*> VAR sum: INTEGER) =
  BEGIN
  END Final;

PROCEDURE First (a, b: INTEGER): INTEGER = BEGIN RETURN a + 0 * b; END First;
PROCEDURE Ask (n: INTEGER): INTEGER = BEGIN RETURN n; END Ask;

PROCEDURE Others (): REF ARRAY OF Dispatcher.Binding =
  BEGIN
    RETURN Dispatcher.BindingsFor(Kernel.Packet, Spindle.owner);
  END Others;

PROCEDURE C1 () RAISES ANY = BEGIN Dispatcher.Uninstall(Others()[1]); END C1;
PROCEDURE C2 () RAISES ANY = BEGIN Dispatcher.AddGuard(Others()[1], Never); END C2;
PROCEDURE C3 () RAISES ANY = BEGIN Dispatcher.Limit(Others()[1], 1, 1); END C3;
PROCEDURE C4 () RAISES ANY =
  BEGIN
    Dispatcher.SetFailureLimit(Others()[1], 1);
    Dispatcher.Constrain(Others()[1], Dispatcher.Order.Last);
  END C4;
PROCEDURE C5 () RAISES ANY = BEGIN Dispatcher.RemoveIntrinsic(Kernel.Job); END C5;
PROCEDURE C6 () RAISES ANY = BEGIN Dispatcher.Claim(Kernel.Ask, Spindle.owner); END C6;
PROCEDURE C7 () RAISES ANY =
  BEGIN Dispatcher.SetAuthorizer(Kernel.Ask, NEW(Yes)); END C7;
PROCEDURE C8 () RAISES ANY =
  BEGIN Dispatcher.SetResultHandler(Kernel.Ask, First, Spindle.owner); END C8;
PROCEDURE C9 () RAISES ANY =
  BEGIN Dispatcher.SetDefault(Kernel.Ask, Ask, by := Spindle.owner); END C9;
PROCEDURE C10 () RAISES ANY =
  BEGIN Dispatcher.SetAsynchronous(Kernel.Job, TRUE, Spindle.owner); END C10;
PROCEDURE C11 () RAISES ANY =
  BEGIN
    (* holds back its own changes, but nobody else's *)
    Dispatcher.BeginChanges();
    Dispatcher.BeginChangesOf(Spindle.owner);
    Spindle.OnPacket(Final);
    Spindle.owner := Dispatcher.NewDomain("hostile");
  END C11;
PROCEDURE C12 () RAISES ANY = BEGIN Dispatcher.Uninstall(NIL); END C12;
PROCEDURE C13 () RAISES ANY =
  BEGIN
    EVAL Dispatcher.Install(Kernel.Packet, Final);  (* anonymously *)
  END C13;
PROCEDURE C14 () RAISES ANY = BEGIN Dispatcher.EndChanges(); Dispatcher.EndChanges(); END C14;
PROCEDURE C15 () RAISES ANY =
  BEGIN
    EVAL Dispatcher.InstallWith(
           Kernel.Packet, Final,
           Dispatcher.Options{owner := Spindle.owner,
                              order := Dispatcher.Order.After,
                              beside := Others()[2]});
  END C15;

BEGIN
  Kernel.Register("uninstalls another's", C1);
  Kernel.Register("guards another's", C2);
  Kernel.Register("limits another's", C3);
  Kernel.Register("moves another's", C4);
  Kernel.Register("removes the intrinsic handler", C5);
  Kernel.Register("claims an event", C6);
  Kernel.Register("sets an authorizer", C7);
  Kernel.Register("sets a result handler", C8);
  Kernel.Register("sets a default handler", C9);
  Kernel.Register("makes an event asynchronous", C10);
  Kernel.Register("holds back changes", C11);
  Kernel.Register("uninstalls nothing", C12);
  Kernel.Register("anonymous", C13);
  Kernel.Register("ends changes it did not begin", C14);
  Kernel.Register("after the last", C15);
END Rights.
