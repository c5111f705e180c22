INTERFACE IntTable = Table(IntKey, Text) END IntTable.
