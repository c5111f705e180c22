(* Lists of INTEGER. *)

INTERFACE IntList = List(Integer) END IntList.
