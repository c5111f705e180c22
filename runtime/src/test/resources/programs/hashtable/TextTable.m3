MODULE TextTable = Table(Text, IntKey) END TextTable.
