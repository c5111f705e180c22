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

END Compiler.
