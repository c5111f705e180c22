(* These bodies serve procedure values only: a call that names the procedure,
   also here, is computed in line. *)

MODULE Word;

PROCEDURE Plus (x, y: T): T =
  BEGIN
    RETURN Plus(x, y);
  END Plus;

PROCEDURE Times (x, y: T): T =
  BEGIN
    RETURN Times(x, y);
  END Times;

PROCEDURE Minus (x, y: T): T =
  BEGIN
    RETURN Minus(x, y);
  END Minus;

PROCEDURE Divide (x, y: T): T =
  BEGIN
    RETURN Divide(x, y);
  END Divide;

PROCEDURE Mod (x, y: T): T =
  BEGIN
    RETURN Mod(x, y);
  END Mod;

PROCEDURE LT (x, y: T): BOOLEAN =
  BEGIN
    RETURN LT(x, y);
  END LT;

PROCEDURE LE (x, y: T): BOOLEAN =
  BEGIN
    RETURN LE(x, y);
  END LE;

PROCEDURE GT (x, y: T): BOOLEAN =
  BEGIN
    RETURN GT(x, y);
  END GT;

PROCEDURE GE (x, y: T): BOOLEAN =
  BEGIN
    RETURN GE(x, y);
  END GE;

PROCEDURE And (x, y: T): T =
  BEGIN
    RETURN And(x, y);
  END And;

PROCEDURE Or (x, y: T): T =
  BEGIN
    RETURN Or(x, y);
  END Or;

PROCEDURE Xor (x, y: T): T =
  BEGIN
    RETURN Xor(x, y);
  END Xor;

PROCEDURE Not (x: T): T =
  BEGIN
    RETURN Not(x);
  END Not;

PROCEDURE Shift (x: T; n: INTEGER): T =
  BEGIN
    RETURN Shift(x, n);
  END Shift;

PROCEDURE LeftShift (x: T; n: [0 .. Size - 1]): T =
  BEGIN
    RETURN LeftShift(x, n);
  END LeftShift;

PROCEDURE RightShift (x: T; n: [0 .. Size - 1]): T =
  BEGIN
    RETURN RightShift(x, n);
  END RightShift;

PROCEDURE Rotate (x: T; n: INTEGER): T =
  BEGIN
    RETURN Rotate(x, n);
  END Rotate;

PROCEDURE LeftRotate (x: T; n: [0 .. Size - 1]): T =
  BEGIN
    RETURN LeftRotate(x, n);
  END LeftRotate;

PROCEDURE RightRotate (x: T; n: [0 .. Size - 1]): T =
  BEGIN
    RETURN RightRotate(x, n);
  END RightRotate;

PROCEDURE Extract (x: T; i, n: CARDINAL): T =
  BEGIN
    RETURN Extract(x, i, n);
  END Extract;

PROCEDURE Insert (x, y: T; i, n: CARDINAL): T =
  BEGIN
    RETURN Insert(x, y, i, n);
  END Insert;

BEGIN
END Word.
