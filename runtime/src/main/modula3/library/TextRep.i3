(* How texts are represented.  A text all of whose characters are CHARs is an
   object with the layout of a REF ARRAY OF CHAR (docs/abi.md); any other
   text is a "Wide".  Equal texts are therefore represented alike. *)

INTERFACE TextRep;

TYPE
  Chars = REF ARRAY OF CHAR;
  Wide  = BRANDED "Text.Wide" REF ARRAY OF WIDECHAR;

END TextRep.
