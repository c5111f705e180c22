MODULE UnsafeImport EXPORTS Main;
IMPORT Text, RTMachine;  (* ERROR unsafe *)
FROM RTHeap IMPORT Allocate;  (* ERROR unsafe *)
BEGIN
  RTMachine.Exit(Text.Length(""));
END UnsafeImport.
