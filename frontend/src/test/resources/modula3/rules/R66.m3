(* Numbers out of range, and escapes that there are not. *)
MODULE R66 EXPORTS Main;
CONST
  A = 9223372036854775808;  (* ERROR bad-number *)
  B = 16_10000000000000000;  (* ERROR bad-number *)
  C = 17_1;  (* ERROR bad-number *)
  D = 8_8;  (* ERROR bad-number *)
  E = 1_0;  (* ERROR bad-number *)
  F = 1.0e999;  (* ERROR bad-number *)
  G = 9223372036854775808L;  (* ERROR bad-number *)
  H = '\400';  (* ERROR char-range *)
BEGIN
END R66.
