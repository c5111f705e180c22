(* Modules may import each other's interfaces; interfaces may not. *)
MODULE Main;

IMPORT Ping;

BEGIN
  Ping.Hit(2);
END Main.
