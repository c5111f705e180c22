(* Tables from INTEGER to TEXT. *)

INTERFACE IntTextTbl = Table(Integer, Text) END IntTextTbl.
