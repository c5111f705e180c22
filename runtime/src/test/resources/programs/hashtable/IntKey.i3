INTERFACE IntKey;

IMPORT Word;

TYPE T = INTEGER;

PROCEDURE Hash (k: T): Word.T;
PROCEDURE Equal (a, b: T): BOOLEAN;

END IntKey.
