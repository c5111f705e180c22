INTERFACE StackRep;
IMPORT Stack, StackSize;
TYPE Rep = StackSize.Sized OBJECT data: REF ARRAY OF INTEGER; END;
REVEAL
  Stack.T <: Stack.Public;
  Stack.T <: Rep;
  Stack.T <: ROOT;
END StackRep.
