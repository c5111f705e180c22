INTERFACE Four;

CONST Max = 4;

END Four.
