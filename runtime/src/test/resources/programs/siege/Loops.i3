INTERFACE Loops;

END Loops.
