INTERFACE Color;

TYPE T = {Red, Green, Blue};

CONST Default = T.Green;

END Color.
