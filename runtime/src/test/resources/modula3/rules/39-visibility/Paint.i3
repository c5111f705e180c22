INTERFACE Paint;

IMPORT Color;
FROM Color IMPORT Default;

TYPE Pot = RECORD color: Color.T; litres: CARDINAL END;

CONST Standard = Pot{Default, 5};

PROCEDURE Mix (a, b: Color.T): Color.T;

END Paint.
