INTERFACE Inspect;
IMPORT Stack;
PROCEDURE Capacity (s: Stack.T): INTEGER;
END Inspect.
