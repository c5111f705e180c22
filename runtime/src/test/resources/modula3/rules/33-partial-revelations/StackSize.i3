INTERFACE StackSize;
IMPORT Stack;
TYPE Sized = Stack.Public OBJECT size := 0; METHODS pop (): INTEGER; END;
REVEAL Stack.T <: Sized;
END StackSize.
