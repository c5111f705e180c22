(* The messages of a file server. *)

INTERFACE Messages;

FROM Marshaller IMPORT Octet;

(* A request to read: the number of the request, the file, where to begin and
   how much, the user's group and number, and a cookie of 8 octets. *)
CONST ReadSize = 40;

PROCEDURE PutRead (READONLY record: ARRAY OF Octet;
                   VAR message: ARRAY OF Octet): INTEGER;

PROCEDURE GetRead (READONLY message: ARRAY OF Octet;
                   VAR record: ARRAY OF Octet): INTEGER;

(* A request to open: the number of the request, the mode, and a name. *)
CONST OpenSize = 80;

PROCEDURE PutOpen (READONLY record: ARRAY OF Octet;
                   VAR message: ARRAY OF Octet): INTEGER;

END Messages.
