MODULE IntTable = Table(IntKey, Text) END IntTable.
