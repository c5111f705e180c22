MODULE RefSetDef = SetDef(Refany, RefSet, RefRefTbl) END RefSetDef.
