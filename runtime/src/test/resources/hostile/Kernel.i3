(* A small kernel that spindles try to bring down. *)

INTERFACE Kernel;

TYPE
  Octet = [0 .. 255];
  Data = ARRAY OF Octet;
  Attack = PROCEDURE () RAISES ANY;
  QuietAttack = PROCEDURE ();

PROCEDURE Packet (READONLY data: Data; VAR sum: INTEGER);
PROCEDURE Job (n: INTEGER);
PROCEDURE Ask (n: INTEGER): INTEGER;

VAR mutex: MUTEX := NIL;

PROCEDURE Register (name: TEXT; attack: Attack);
PROCEDURE RegisterNumber (number: INTEGER; attack: QuietAttack);
(* The same under the name "cove" and the number. *)

PROCEDURE Besiege ();
(* Runs the attacks, one after the other, works on, and tells what was left of
   the kernel's own handlers' work. *)

END Kernel.
