(* Escape sequences in texts; splitting texts at separators and joining
   them.

   The encoding of a character is

     \\ \' \"      for a backslash and the quotes
     \n \r \t \f   for these control characters
     \ddd          three octal digits, for the other characters up to '\037',
                   and '\177'
     itself        for others

   Decoding takes three octal digits for any CHAR, and a backslash before any
   other character for that character.  Wide characters are their own
   encodings. *)

INTERFACE TextConv;

TYPE CharSet = SET OF CHAR;

CONST
  Escape      = '\\';
  NonPrinting = CharSet{'\000' .. '\037', '\177'};
  Quotes      = CharSet{'\'', '\"'};

EXCEPTION Fail;
(* Raised when a text is not an encoding. *)

PROCEDURE Encode (textIn: TEXT; quoted: BOOLEAN := TRUE): TEXT;
(* The encodings of the characters, between double quotes if "quoted". *)

PROCEDURE EncodedCharSize (charIn: CHAR): INTEGER;
(* The number of characters of its encoding: 1, 2 or 4. *)

PROCEDURE EncodeChar (charIn: CHAR;
                      VAR charsOut: ARRAY [0 .. 3] OF CHAR): INTEGER;
(* Sets the first elements of "charsOut" to the encoding and returns their
   number. *)

PROCEDURE EncodedCharsSize (READONLY charsIn: ARRAY OF CHAR): INTEGER;

PROCEDURE EncodeChars (READONLY charsIn: ARRAY OF CHAR;
                       VAR charsOut: ARRAY OF CHAR): INTEGER;
(* The same for all of "charsIn", for which "charsOut" must have room. *)

PROCEDURE Decode (textIn: TEXT; quoted: BOOLEAN := TRUE): TEXT RAISES {Fail};
(* The inverse of Encode.  If "quoted", the text must begin and end with
   double quotes. *)

PROCEDURE DecodeChar (READONLY charsIn: ARRAY [0 .. 3] OF CHAR;
                      availIn: INTEGER;
                      VAR charOut: CHAR): INTEGER RAISES {Fail};
(* Sets "charOut" to the character whose encoding begins the first "availIn"
   elements of "charsIn", and returns the length of the encoding.  Fail if
   there is no whole encoding. *)

PROCEDURE DecodedCharsSize (READONLY charsIn: ARRAY OF CHAR): INTEGER
  RAISES {Fail};
(* The number of characters of which "charsIn" is the encoding. *)

PROCEDURE DecodeChars (READONLY charsIn: ARRAY OF CHAR;
                       VAR charsOut: ARRAY OF CHAR): INTEGER RAISES {Fail};
(* Sets the first elements of "charsOut" to these characters and returns their
   number. *)

PROCEDURE Explode (text: TEXT; VAR array: ARRAY OF TEXT;
                   READONLY sep: SET OF CHAR);
(* Sets the first elements of "array" to the pieces of "text" that are before,
   between and after the characters in "sep". *)

PROCEDURE ExplodedSize (text: TEXT; READONLY sep: SET OF CHAR): INTEGER;
(* The number of these pieces: one more than characters in "sep". *)

PROCEDURE Implode (READONLY array: ARRAY OF TEXT; sep: CHAR): TEXT;
(* The elements of "array", with a "sep" between each two. *)

END TextConv.
