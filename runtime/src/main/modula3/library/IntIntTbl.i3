(* Tables from INTEGER to INTEGER. *)

INTERFACE IntIntTbl = Table(Integer, Integer) END IntIntTbl.
