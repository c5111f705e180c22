(* The characters of ASCII: their classes, the names of control characters,
   and conversion between upper and lower case. *)

INTERFACE ASCII;

TYPE
  Range = ['\000' .. '\177'];
  Set   = SET OF Range;

CONST
  All           = Set{'\000' .. '\177'};
  Asciis        = All;
  Controls      = Set{'\000' .. '\037', '\177'};
  Spaces        = Set{' ', '\t', '\n', '\r', '\013', '\f'};
  Digits        = Set{'0' .. '9'};
  Uppers        = Set{'A' .. 'Z'};
  Lowers        = Set{'a' .. 'z'};
  Letters       = Uppers + Lowers;
  AlphaNumerics = Letters + Digits;
  Graphics      = All - Controls;  (* those to be seen, and ' ' *)
  Punctuation   = Graphics - AlphaNumerics - Set{' '};

CONST
  NUL = '\000';  SOH = '\001';  STX = '\002';  ETX = '\003';
  EOT = '\004';  ENQ = '\005';  ACK = '\006';  BEL = '\007';
  BS  = '\010';  HT  = '\011';  NL  = '\012';  VT  = '\013';
  NP  = '\014';  CR  = '\015';  SO  = '\016';  SI  = '\017';
  DLE = '\020';  DC1 = '\021';  DC2 = '\022';  DC3 = '\023';
  DC4 = '\024';  NAK = '\025';  SYN = '\026';  ETB = '\027';
  CAN = '\030';  EM  = '\031';  SUB = '\032';  ESC = '\033';
  FS  = '\034';  GS  = '\035';  RS  = '\036';  US  = '\037';
  SP  = '\040';  DEL = '\177';

VAR
  Upper: ARRAY CHAR OF CHAR;
  (* For lower-case letters the upper-case ones, other characters for
     themselves. *)

  Lower: ARRAY CHAR OF CHAR;
  (* The opposite. *)

  Control: ARRAY CHAR OF CHAR;
  (* For graphic characters the control characters that keyboards give when
     the control key is down, other characters for themselves. *)
  (* Do not assign to these. *)

END ASCII.
