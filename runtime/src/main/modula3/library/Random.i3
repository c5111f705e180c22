(* Sequences of pseudo-random numbers. *)

INTERFACE Random;

TYPE
  T = OBJECT METHODS
    integer (min: INTEGER := FIRST(INTEGER);
             max: INTEGER := LAST(INTEGER)): INTEGER;
    (* Uniform in [min .. max], which must not be empty. *)

    real (min := 0.0E0; max := 1.0E0): REAL;
    longreal (min := 0.0D0; max := 1.0D0): LONGREAL;
    extended (min := 0.0X0; max := 1.0X0): EXTENDED;
    (* Uniform in [min, max), but for rounding. *)

    boolean (): BOOLEAN;
  END;

  Default <: DefaultPublic;
  DefaultPublic = T OBJECT METHODS
    init (fixed := FALSE): Default;
    (* Starts a sequence: always the same one if "fixed", else one that
       differs from those of other generators of this program.  Runs of a
       program get equal sequences either way. *)
  END;

END Random.
