(* Puts records into messages for other machines, as a list of their fields
   says: numbers in network order, without gaps. *)

INTERFACE Marshaller;

TYPE
  Octet = [0 .. 255];

  Kind = {
    Number,  (* a number of "size" octets, 1 to 8 *)
    Octets,  (* "size" octets as they are *)
    Counted  (* a number of 8 octets that says how many of the "size" octets
                after it there are; in the message it has 2 octets *)
  };

  Field = RECORD
            kind: Kind;
            offset: CARDINAL; (* in the record *)
            size: CARDINAL;
          END;

PROCEDURE MaxSize (READONLY type: ARRAY OF Field): CARDINAL;
(* The longest message for records of the type. *)

PROCEDURE Put (READONLY type: ARRAY OF Field;
               READONLY record: ARRAY OF Octet;
               VAR message: ARRAY OF Octet): INTEGER;
(* Returns the length of the message, or -1 if the record is too short, the
   message has no room for the longest, or a count is wrong. *)

PROCEDURE Get (READONLY type: ARRAY OF Field;
               READONLY message: ARRAY OF Octet;
               VAR record: ARRAY OF Octet): INTEGER;
(* The reverse: returns the length of the message, or -1. *)

END Marshaller.
