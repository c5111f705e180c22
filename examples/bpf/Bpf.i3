(* The classic packet filter machine of BSD (McCanne and Jacobson, The BSD
   Packet Filter, 1993): an accumulator, an index register and a small
   memory.  Programs are what "tcpdump -dd" prints. *)

INTERFACE Bpf;

TYPE
  Octet = [0 .. 255];

  Instruction = RECORD
                  code: [0 .. 65535];
                  jt, jf: Octet;         (* jump distances *)
                  k: [0 .. 16_ffffffff]; (* operand *)
                END;

FUNCTIONAL PROCEDURE Run (READONLY program: ARRAY OF Instruction;
                          READONLY packet: ARRAY OF Octet): INTEGER;
(* The number of octets of the packet to accept; 0 also if the program
   reads beyond its end, or is none. *)

END Bpf.
