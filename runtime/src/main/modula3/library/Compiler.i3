(* What programs may ask about their translation. *)

INTERFACE Compiler;

TYPE
  OS = {POSIX, WIN32};
  Endian = {Little, Big};
  Platform = {ALPHA_SPINDLE};

CONST
  ThisOS       = OS.POSIX;
  ThisEndian   = Endian.Little;
  ThisPlatform = Platform.ALPHA_SPINDLE;

(* The compiler puts the place of the call itself where one of these is
   called. *)

PROCEDURE ThisFile (): TEXT;
(* The name of the source file, without that of its directory. *)

PROCEDURE ThisPath (): TEXT;
(* The same as it was given to the compiler. *)

PROCEDURE ThisLine (): INTEGER;
(* The number of the line. *)

PROCEDURE ThisException (): ADDRESS;
(* In a handler, before another exception is raised: the activation of the
   exception that is handled, an RTException.Activation.  NIL if this thread
   has raised none. *)

END Compiler.
