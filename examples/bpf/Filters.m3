MODULE Filters;

IMPORT Bpf;
FROM Bpf IMPORT Instruction;

CONST
  DnsProgram = ARRAY OF Instruction{
    Instruction{16_28, 0, 0, 12},          (* ldh [12] *)
    Instruction{16_15, 0, 8, 16_0800},     (* jeq #0x800 *)
    Instruction{16_30, 0, 0, 23},          (* ldb [23] *)
    Instruction{16_15, 0, 6, 17},          (* jeq #17 *)
    Instruction{16_28, 0, 0, 20},          (* ldh [20] *)
    Instruction{16_45, 4, 0, 16_1fff},     (* jset #0x1fff *)
    Instruction{16_b1, 0, 0, 14},          (* ldxb 4*([14]&0xf) *)
    Instruction{16_48, 0, 0, 16},          (* ldh [x + 16] *)
    Instruction{16_15, 0, 1, 53},          (* jeq #53 *)
    Instruction{16_06, 0, 0, 262144},      (* ret #262144 *)
    Instruction{16_06, 0, 0, 0}};          (* ret #0 *)

  WebSynProgram = ARRAY OF Instruction{
    Instruction{16_28, 0, 0, 12},          (* ldh [12] *)
    Instruction{16_15, 0, 12, 16_0800},    (* jeq #0x800 *)
    Instruction{16_30, 0, 0, 23},          (* ldb [23] *)
    Instruction{16_15, 0, 10, 6},          (* jeq #6 *)
    Instruction{16_28, 0, 0, 20},          (* ldh [20] *)
    Instruction{16_45, 8, 0, 16_1fff},     (* jset #0x1fff *)
    Instruction{16_b1, 0, 0, 14},          (* ldxb 4*([14]&0xf) *)
    Instruction{16_48, 0, 0, 16},          (* ldh [x + 16] *)
    Instruction{16_15, 0, 5, 80},          (* jeq #80 *)
    Instruction{16_50, 0, 0, 27},          (* ldb [x + 27] *)
    Instruction{16_45, 0, 3, 2},           (* jset #2 *)
    Instruction{16_80, 0, 0, 0},           (* ld #pktlen *)
    Instruction{16_25, 1, 0, 128},         (* jgt #128 *)
    Instruction{16_06, 0, 0, 262144},      (* ret #262144 *)
    Instruction{16_06, 0, 0, 0}};          (* ret #0 *)

FUNCTIONAL PROCEDURE Dns (READONLY packet: ARRAY OF Bpf.Octet): INTEGER =
  BEGIN
    RETURN Bpf.Run(DnsProgram, packet);
  END Dns;

FUNCTIONAL PROCEDURE WebSyn (READONLY packet: ARRAY OF Bpf.Octet): INTEGER =
  BEGIN
    RETURN Bpf.Run(WebSynProgram, packet);
  END WebSyn;

BEGIN
END Filters.
