(* Variables of an interface have constant initial values only. *)
INTERFACE R43;
IMPORT Text;
VAR
  a := 3 * 4;
  b := a;  (* ERROR not-constant *)
  c := Text.Length("abc");  (* ERROR not-constant *)
  d := NEW(REF INTEGER);  (* ERROR not-constant *)
  e := ARRAY [0 .. 1] OF INTEGER{1, a};  (* ERROR not-constant *)
  f: REFANY := NIL;
  g := Text.Length;
PROCEDURE P () = BEGIN END P;  (* ERROR body *)
PROCEDURE Q (n := a);  (* ERROR not-constant *)
END R43.
