(* Tables from TEXT to INTEGER. *)

INTERFACE TextIntTbl = Table(Text, Integer) END TextIntTbl.
