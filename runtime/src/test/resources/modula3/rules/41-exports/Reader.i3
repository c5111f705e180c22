INTERFACE Reader;

TYPE Mode = {Once, Forever};

EXCEPTION End(Mode);

VAR position := 0;

PROCEDURE Read (): INTEGER RAISES {End};

END Reader.
