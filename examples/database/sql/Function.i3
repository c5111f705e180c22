(* The functions that expressions can call. *)

INTERFACE Function;

IMPORT SQLError, Value;

TYPE
  Apply = PROCEDURE (READONLY arguments: ARRAY OF Value.T): Value.T
            RAISES {SQLError.E};

  Types = SET OF Value.Type;
  Parameters = RECORD first, others: Types END;

  T = RECORD
    name: TEXT;
    least, most: CARDINAL;  (* numbers of arguments *)
    parameters: Parameters;
    results: Types;
    sameType := FALSE;  (* instead of "results": that of all arguments *)
    strict := TRUE;     (* the result is NULL if an argument is; "apply" is
                           not called then *)
    apply: Apply;
  END;

PROCEDURE Find (name: TEXT; arguments: CARDINAL;
                READONLY at: SQLError.Position): T RAISES {SQLError.E};
(* The function of this name, in lower case, if it takes so many arguments. *)

END Function.
