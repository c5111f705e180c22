MODULE Bars EXPORTS Main;
TYPE O = OBJECT END; EXCEPTION E;
VAR i: INTEGER; o: O;
PROCEDURE A () =
  BEGIN
    CASE i OF | END;  (* ERROR syntax *)
  END A;
PROCEDURE B () =
  BEGIN
    TYPECASE o OF | END;  (* ERROR syntax *)
  END B;
PROCEDURE C () RAISES {E} =
  BEGIN
    TRY RAISE E; EXCEPT | END;  (* ERROR syntax *)
  END C;
PROCEDURE D () RAISES {E} =
  BEGIN
    TRY RAISE E; EXCEPT | ELSE END;  (* ERROR syntax *)
  END D;
PROCEDURE F () =
  BEGIN
    CASE i OF 1 => | 2 => | END;  (* ERROR syntax *)
  END F;
PROCEDURE G () =
  BEGIN
    CASE i OF ELSE END;
    CASE i OF END;
    CASE i OF | 1 => ELSE END;
    TYPECASE o OF | O => | NULL => END;
    TYPECASE o OF ELSE END;
    TYPECASE o OF END;
    TRY i := 1; EXCEPT END;
    TRY i := 2; EXCEPT ELSE END;
    TRY RAISE E; EXCEPT | E => END;
  END G;
BEGIN
  A(); B(); D(); F(); G();
END Bars.
