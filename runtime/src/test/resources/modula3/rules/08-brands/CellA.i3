INTERFACE CellA = Cell(IntElem) END CellA.
