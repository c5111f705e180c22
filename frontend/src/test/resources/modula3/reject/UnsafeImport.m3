MODULE UnsafeImport EXPORTS Main;
IMPORT Text, RTMachine;  (* ERROR unsafe *)
FROM RTHeapRep IMPORT Allocate;  (* ERROR unsafe *)
BEGIN
  RTMachine.Exit(Text.Length(""));
END UnsafeImport.
