(* The representation of sequences, for those who must be fast.

   "Seq" is Sequence(Elem). *)

GENERIC INTERFACE SequenceRep(Elem, Seq);

REVEAL Seq.T <: Public;

TYPE
  RefArray = REF ARRAY OF Elem.T;
  Public = Seq.Public OBJECT
    elem: RefArray := NIL;  (* has one element at least *)
    st: CARDINAL := 0;
    sz: CARDINAL := 0;
  END;
  (* Element i is elem[(st + i) MOD NUMBER(elem^)], where i < sz,
     sz <= NUMBER(elem^) and st < NUMBER(elem^). *)

END SequenceRep.
