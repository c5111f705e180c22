(* Only one reference is followed, and only to a record or an array. *)
MODULE R65 EXPORTS Main;
TYPE R = REF RECORD f: INTEGER END; RR = REF R; V = REF ARRAY [0 .. 1] OF INTEGER;
VAR r: R; rr: RR; v: V; n: INTEGER; any: REFANY; o: OBJECT g: INTEGER END; u: REF V;
BEGIN
  n := r.f + rr^.f + v[0] + u^[0];
  n := rr.f;  (* ERROR no-field *)
  n := u[0];  (* ERROR not-an-array *)
  n := any.f;  (* ERROR no-field *)
  n := any^;  (* ERROR not-a-reference *)
  n := o^.g;  (* ERROR not-a-reference *)
  n := v[0, 1];  (* ERROR not-an-array *)
  n := NUMBER(v);  (* ERROR argument *)
  n := r.h;  (* ERROR unknown-name *)
END R65.
