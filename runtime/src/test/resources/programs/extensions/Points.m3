MODULE Points;

IMPORT Dispatcher, Fmt, IO;

<*FATAL Dispatcher.Error*>

TYPE
  Strict = Dispatcher.Authorizer OBJECT OVERRIDES authorize := Decide END;

VAR domain := Dispatcher.NewDomain("Points");

PROCEDURE Tell (n: INTEGER; name: TEXT) =
  BEGIN
    IO.Put(" told " & Fmt.Int(n) & name);
  END Tell;

PROCEDURE Sum (n: INTEGER): INTEGER =
  BEGIN
    RETURN n;
  END Sum;

PROCEDURE Change (VAR n: INTEGER) =
  BEGIN
    INC(n);
  END Change;

PROCEDURE Swap (n: INTEGER): Pair =
  BEGIN
    RETURN Pair{n, n + 1};
  END Swap;

PROCEDURE Owned (n: INTEGER) =
  BEGIN
    IO.Put(" intrinsic " & Fmt.Int(n));
  END Owned;

PROCEDURE Nobody (n: INTEGER) =
  BEGIN
    IO.Put(" nobody " & Fmt.Int(n));
  END Nobody;

PROCEDURE Replace () =
  BEGIN
    Dispatcher.SetIntrinsic(Owned, FALSE, domain);
    Dispatcher.SetDefault(Owned, Nobody, by := domain);
  END Replace;

PROCEDURE Expel (): CARDINAL =
  VAR all := Dispatcher.BindingsFor(Owned, domain); n := 0;
  BEGIN
    FOR i := 0 TO LAST(all^) DO
      IF NOT Dispatcher.GetInfo(all[i]).intrinsic THEN
        Dispatcher.Uninstall(all[i]);
        INC(n);
      END;
    END;
    RETURN n;
  END Expel;

FUNCTIONAL PROCEDURE IsSmall (n: INTEGER): BOOLEAN =
  BEGIN
    RETURN n < 100;
  END IsSmall;

PROCEDURE Decide (<*UNUSED*> a: Strict; b: Dispatcher.Binding): BOOLEAN =
  BEGIN
    IF Dispatcher.GetInfo(b).owner = NIL THEN RETURN FALSE; END;
    Dispatcher.AddGuard(b, IsSmall);
    Dispatcher.Limit(b, storage := 5000, failures := 2);
    RETURN TRUE;
  END Decide;

BEGIN
  Dispatcher.Claim(Owned, domain);
  Dispatcher.SetDomainAuthorizer(domain, NEW(Strict));
END Points.
