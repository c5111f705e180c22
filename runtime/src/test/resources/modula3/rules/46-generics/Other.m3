(* An instance need not be named after the interface it exports. *)
MODULE Other EXPORTS BestText = Best(TextElem) END Other.
