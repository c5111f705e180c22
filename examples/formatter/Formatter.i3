(* Text from a format and numbers, in the manner of printf.  A directive is a
   percent sign, then

     -       if the value is to stand at the left of its field,
     0       if the field is to be filled with zeros at the left,
     digits  the least width of the field,
     d u x c %   for a number with sign, without, in hexadecimal, for the
             character with that number, and for a percent sign.          *)

INTERFACE Formatter;

PROCEDURE Put (READONLY format: ARRAY OF CHAR;
               READONLY values: ARRAY OF INTEGER;
               VAR line: ARRAY OF CHAR): CARDINAL;
(* Writes to "line" as much as fits; returns how many characters there would
   be in a line that is long enough.  Directives for which there is no value
   stand for 0. *)

END Formatter.
