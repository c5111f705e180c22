(* Ordered sets of entries. *)

INTERFACE EntryTree = BTree(Entry) END EntryTree.
