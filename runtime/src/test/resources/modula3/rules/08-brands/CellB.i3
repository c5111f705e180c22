INTERFACE CellB = Cell(IntElem) END CellB.
