(* Hostile spindles attack a kernel, and it works on: all its handlers have
   run for each packet, job and question. *)

MODULE Siege EXPORTS Main;

IMPORT Kernel;

BEGIN
  Kernel.Besiege();
END Siege.
