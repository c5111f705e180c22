INTERFACE Hoards;

END Hoards.
