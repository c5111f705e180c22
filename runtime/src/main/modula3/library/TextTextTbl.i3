(* Tables from TEXT to TEXT. *)

INTERFACE TextTextTbl = Table(Text, Text) END TextTextTbl.
