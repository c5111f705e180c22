INTERFACE TextTable = Table(Text, IntKey) END TextTable.
