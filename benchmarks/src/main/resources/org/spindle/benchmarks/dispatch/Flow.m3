MODULE Flow;

PROCEDURE Arrived (<*UNUSED*> type, protocol, address, port: INTEGER) =
  BEGIN
  END Arrived;

BEGIN
END Flow.
