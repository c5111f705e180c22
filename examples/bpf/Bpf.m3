MODULE Bpf;

IMPORT Word;

CONST
  MemorySize = 16;
  Mask = 16_ffffffff;

(* Classes, code MOD 8. *)
CONST
  Ld = 0; Ldx = 1; St = 2; Stx = 3; Alu = 4; Jmp = 5; Ret = 6; Misc = 7;

(* Modes and sizes of loads. *)
CONST
  Imm = 16_00; Abs = 16_20; Ind = 16_40; Mem = 16_60; Len = 16_80; Msh = 16_a0;
  Half = 16_08; Byte = 16_10;

(* The big-endian number of "size" octets at "at", or -1. *)
FUNCTIONAL PROCEDURE Fetch (READONLY packet: ARRAY OF Octet; at: INTEGER;
                            size: INTEGER): INTEGER =
  VAR value := 0;
  BEGIN
    IF at < 0 OR NUMBER(packet) < at + size THEN RETURN -1; END;
    FOR i := 0 TO size - 1 DO
      value := Word.Or(Word.LeftShift(value, 8), packet[at + i]);
    END;
    RETURN value;
  END Fetch;

FUNCTIONAL PROCEDURE Compute (operation, a, b: INTEGER): INTEGER =
  BEGIN
    CASE operation OF
    | 16_00 => RETURN Word.And(a + b, Mask);
    | 16_10 => RETURN Word.And(a - b, Mask);
    | 16_20 => RETURN Word.And(Word.Times(a, b), Mask);
    | 16_30 => IF b = 0 THEN RETURN -1; ELSE RETURN a DIV b; END;
    | 16_40 => RETURN Word.Or(a, b);
    | 16_50 => RETURN Word.And(a, b);
    | 16_60 => RETURN Word.And(Word.LeftShift(a, Word.And(b, 31)), Mask);
    | 16_70 => RETURN Word.RightShift(a, Word.And(b, 31));
    | 16_80 => RETURN Word.And(-a, Mask);
    ELSE
      RETURN -1;
    END;
  END Compute;

FUNCTIONAL PROCEDURE Holds (condition, a, b: INTEGER): BOOLEAN =
  BEGIN
    CASE condition OF
    | 16_10 => RETURN a = b;
    | 16_20 => RETURN a > b;
    | 16_30 => RETURN a >= b;
    | 16_40 => RETURN Word.And(a, b) # 0;
    ELSE
      RETURN FALSE;
    END;
  END Holds;

FUNCTIONAL PROCEDURE Run (READONLY program: ARRAY OF Instruction;
                          READONLY packet: ARRAY OF Octet): INTEGER =
  VAR
    a, x, value, pc := 0;
    size: INTEGER;
    memory := ARRAY [0 .. MemorySize - 1] OF INTEGER{0, ..};
  BEGIN
    WHILE pc < NUMBER(program) DO
      WITH i = program[pc], class = Word.And(i.code, 7),
           operand = Word.And(i.code, 8) DO
        INC(pc);
        CASE class OF
        | Ld, Ldx =>
            CASE Word.And(i.code, 16_18) OF
            | Byte => size := 1;
            | Half => size := 2;
            ELSE
              size := 4;
            END;
            CASE Word.And(i.code, 16_e0) OF
            | Imm => value := i.k;
            | Abs => value := Fetch(packet, i.k, size);
            | Ind => value := Fetch(packet, x + i.k, size);
            | Mem => value := memory[i.k MOD MemorySize];
            | Len => value := NUMBER(packet);
            | Msh =>
                value := Fetch(packet, i.k, 1);
                IF value >= 0 THEN value := 4 * Word.And(value, 15); END;
            ELSE
              value := -1;
            END;
            IF value < 0 THEN RETURN 0; END;
            IF class = Ld THEN a := value; ELSE x := value; END;
        | St => memory[i.k MOD MemorySize] := a;
        | Stx => memory[i.k MOD MemorySize] := x;
        | Alu =>
            IF operand = 0 THEN value := i.k; ELSE value := x; END;
            a := Compute(Word.And(i.code, 16_f0), a, value);
            IF a < 0 THEN RETURN 0; END;
        | Jmp =>
            IF operand = 0 THEN value := i.k; ELSE value := x; END;
            IF Word.And(i.code, 16_f0) = 0 THEN
              INC(pc, i.k);
            ELSIF Holds(Word.And(i.code, 16_f0), a, value) THEN
              INC(pc, i.jt);
            ELSE
              INC(pc, i.jf);
            END;
        | Ret =>
            CASE Word.And(i.code, 16_18) OF
            | 16_00 => RETURN i.k;
            | 16_08 => RETURN x;
            ELSE
              RETURN a;
            END;
        | Misc =>
            IF Word.And(i.code, 16_80) = 0 THEN x := a; ELSE a := x; END;
        END;
      END;
    END;
    RETURN 0;
  END Run;

BEGIN
END Bpf.
