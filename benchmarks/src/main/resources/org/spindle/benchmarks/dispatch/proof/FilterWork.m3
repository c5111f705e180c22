MODULE FilterWork;

IMPORT Bpf, Filters;

VAR packets: ARRAY [0 .. 7], [0 .. 63] OF Bpf.Octet;

PROCEDURE Run (times: INTEGER): INTEGER =
  VAR sum := 0;
  BEGIN
    FOR t := 1 TO times DO
      FOR i := FIRST(packets) TO LAST(packets) DO
        IF Filters.Dns(packets[i]) # 0 THEN INC(sum, i + 1); END;
      END;
    END;
    RETURN sum;
  END Run;

BEGIN
  FOR i := FIRST(packets) TO LAST(packets) DO
    packets[i][12] := 8;
    packets[i][14] := 16_45 + i DIV 6;
    packets[i][23] := 17;
    packets[i][37] := 53;
    packets[i][41] := 53;
  END;
  packets[1][37] := 54;
  packets[3][23] := 6;
  packets[4][12] := 6;
END FilterWork.
