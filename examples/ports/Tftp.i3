(* A spindle that counts the UDP packets to the port of TFTP. *)

INTERFACE Tftp;

END Tftp.
