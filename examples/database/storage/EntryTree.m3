MODULE EntryTree = BTree(Entry) END EntryTree.
