(* Conversion between texts and zero-terminated characters of C. *)

UNSAFE INTERFACE M3toC;

IMPORT Ctypes;

PROCEDURE CopyTtoS (t: TEXT): Ctypes.char_star;
(* The characters of "t", followed by a zero, in untraced storage. *)

PROCEDURE FreeCopiedS (s: Ctypes.char_star);
(* Frees what CopyTtoS made; nothing if "s" is NIL. *)

PROCEDURE SharedTtoS (t: TEXT): Ctypes.char_star;
PROCEDURE FreeSharedS (t: TEXT; s: Ctypes.char_star);
(* The same here, for those who promise not to change the characters. *)

PROCEDURE FlatTtoS (t: TEXT): Ctypes.const_char_star;
(* As SharedTtoS. *)

PROCEDURE CopyStoT (s: Ctypes.char_star): TEXT;
PROCEDURE StoT (s: Ctypes.char_star): TEXT;
(* The characters that "s" points to, up to the zero, as a text that does not
   depend on them. *)

END M3toC.
