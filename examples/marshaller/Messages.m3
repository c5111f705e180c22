MODULE Messages;

IMPORT Marshaller;
FROM Marshaller IMPORT Field, Kind, Octet;

CONST
  ReadType = ARRAY OF Field{
    Field{Kind.Number, 0, 4},    (* request *)
    Field{Kind.Number, 8, 8},    (* file *)
    Field{Kind.Number, 16, 8},   (* from *)
    Field{Kind.Number, 24, 4},   (* length *)
    Field{Kind.Number, 28, 2},   (* group *)
    Field{Kind.Number, 30, 2},   (* user *)
    Field{Kind.Octets, 32, 8}};  (* cookie *)

  OpenType = ARRAY OF Field{
    Field{Kind.Number, 0, 4},    (* request *)
    Field{Kind.Number, 4, 1},    (* mode *)
    Field{Kind.Counted, 8, 64}}; (* name *)

PROCEDURE PutRead (READONLY record: ARRAY OF Octet;
                   VAR message: ARRAY OF Octet): INTEGER =
  BEGIN
    RETURN Marshaller.Put(ReadType, record, message);
  END PutRead;

PROCEDURE GetRead (READONLY message: ARRAY OF Octet;
                   VAR record: ARRAY OF Octet): INTEGER =
  BEGIN
    RETURN Marshaller.Get(ReadType, message, record);
  END GetRead;

PROCEDURE PutOpen (READONLY record: ARRAY OF Octet;
                   VAR message: ARRAY OF Octet): INTEGER =
  BEGIN
    RETURN Marshaller.Put(OpenType, record, message);
  END PutOpen;

BEGIN
END Messages.
