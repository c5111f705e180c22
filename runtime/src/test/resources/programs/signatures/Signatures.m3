(* Each procedure and method of the library's interfaces has the type that is
   published for it. *)
UNSAFE MODULE Signatures EXPORTS Main;

IMPORT Atom, AtomAtomTbl, AtomIntTbl, AtomList, AtomRefTbl, AtomSeq, AtomSet,
       AtomSetDef, AtomSetList, AtomTextTbl, BasicCtypes, Char, CharArraySort,
       CharIntTbl, CharList, CharRefTbl, CharSeq, CharSet, CharSetDef,
       CharSetList, CharTextTbl, Compiler, Convert, Cstdint, Ctypes, Date,
       Env, Extended, ExtendedFloat, FS, File, FileRd, FileWr, Fingerprint,
       FloatMode, Fmt, IEEESpecial, IO, IntArraySort, IntIntTbl, IntList,
       IntListSort, IntPQ, IntRefTbl, IntSeq, IntSet, IntSetDef, IntSetList,
       IntTextTbl, Integer, Lex, Long, LongFloat, LongReal, LongRealArraySort,
       LongRealPQ, M3toC, Math, OSError, Params, Pathname, Process,
       RTCollector, RTException, RTHeap, RTIO, RTType, Random, Rd, RdClass,
       RdUtils, Real, RealArraySort, RealFloat, RealPQ, RefIntTbl, RefList,
       RefRefTbl, RefSeq, RefSet, RefSetDef, RefSetList, RefTextTbl,
       RegularFile, RuntimeError, Scan, SortedIntIntTbl, SortedIntRefTbl,
       SortedIntTextTbl, SortedTextIntTbl, SortedTextRefTbl,
       SortedTextTextTbl, Stdio, Swap, Text, TextArraySort, TextAtomTbl,
       TextConv, TextIntTbl, TextList, TextListSort, TextPQ, TextRd,
       TextRefTbl, TextSeq, TextSet, TextSetDef, TextSetList, TextTextTbl,
       TextWr, Thread, Tick, Time, WeakRef, Word, Wr, WrClass;

(*---------------------------------- Atom ----------------------------------*)

VAR
  pAtom_FromText: PROCEDURE (t: TEXT): Atom.T :=
    Atom.FromText;
  pAtom_ToText: PROCEDURE (a: Atom.T): TEXT :=
    Atom.ToText;
  pAtom_Length: PROCEDURE (a: Atom.T): CARDINAL :=
    Atom.Length;
  pAtom_Equal: PROCEDURE (a1, a2: Atom.T): BOOLEAN :=
    Atom.Equal;
  pAtom_Hash: PROCEDURE (a: Atom.T): Word.T :=
    Atom.Hash;
  pAtom_Compare: PROCEDURE (a1, a2: Atom.T): [-1 .. 1] :=
    Atom.Compare;

(*------------------------------ AtomAtomTbl -------------------------------*)

VAR
  pAtomAtomTbl_T_get: PROCEDURE (self: AtomAtomTbl.T; READONLY k: Atom.T;
    VAR v: Atom.T): BOOLEAN :=
    AtomAtomTbl.T.get;
  pAtomAtomTbl_T_delete: PROCEDURE (self: AtomAtomTbl.T; READONLY k: Atom.T;
    VAR v: Atom.T): BOOLEAN :=
    AtomAtomTbl.T.delete;
  pAtomAtomTbl_T_put: PROCEDURE (self: AtomAtomTbl.T; READONLY k: Atom.T;
    READONLY v: Atom.T): BOOLEAN :=
    AtomAtomTbl.T.put;
  pAtomAtomTbl_T_size: PROCEDURE (self: AtomAtomTbl.T): CARDINAL :=
    AtomAtomTbl.T.size;
  pAtomAtomTbl_T_iterate: PROCEDURE (self: AtomAtomTbl.T):
    AtomAtomTbl.Iterator :=
    AtomAtomTbl.T.iterate;
  pAtomAtomTbl_Iterator_next: PROCEDURE (self: AtomAtomTbl.Iterator; VAR k:
    Atom.T; VAR v: Atom.T): BOOLEAN :=
    AtomAtomTbl.Iterator.next;
  pAtomAtomTbl_Default_init: PROCEDURE (self: AtomAtomTbl.Default; sizeHint:
    CARDINAL := 0): AtomAtomTbl.Default :=
    AtomAtomTbl.Default.init;
  pAtomAtomTbl_Default_keyEqual: PROCEDURE (self: AtomAtomTbl.Default;
    READONLY k1, k2: Atom.T): BOOLEAN :=
    AtomAtomTbl.Default.keyEqual;
  pAtomAtomTbl_Default_keyHash: PROCEDURE (self: AtomAtomTbl.Default;
    READONLY k: Atom.T): Word.T :=
    AtomAtomTbl.Default.keyHash;

(*------------------------------- AtomIntTbl -------------------------------*)

VAR
  pAtomIntTbl_T_get: PROCEDURE (self: AtomIntTbl.T; READONLY k: Atom.T; VAR
    v: INTEGER): BOOLEAN :=
    AtomIntTbl.T.get;
  pAtomIntTbl_T_delete: PROCEDURE (self: AtomIntTbl.T; READONLY k: Atom.T;
    VAR v: INTEGER): BOOLEAN :=
    AtomIntTbl.T.delete;
  pAtomIntTbl_T_put: PROCEDURE (self: AtomIntTbl.T; READONLY k: Atom.T;
    READONLY v: INTEGER): BOOLEAN :=
    AtomIntTbl.T.put;
  pAtomIntTbl_T_size: PROCEDURE (self: AtomIntTbl.T): CARDINAL :=
    AtomIntTbl.T.size;
  pAtomIntTbl_T_iterate: PROCEDURE (self: AtomIntTbl.T): AtomIntTbl.Iterator
    :=
    AtomIntTbl.T.iterate;
  pAtomIntTbl_Iterator_next: PROCEDURE (self: AtomIntTbl.Iterator; VAR k:
    Atom.T; VAR v: INTEGER): BOOLEAN :=
    AtomIntTbl.Iterator.next;
  pAtomIntTbl_Default_init: PROCEDURE (self: AtomIntTbl.Default; sizeHint:
    CARDINAL := 0): AtomIntTbl.Default :=
    AtomIntTbl.Default.init;
  pAtomIntTbl_Default_keyEqual: PROCEDURE (self: AtomIntTbl.Default;
    READONLY k1, k2: Atom.T): BOOLEAN :=
    AtomIntTbl.Default.keyEqual;
  pAtomIntTbl_Default_keyHash: PROCEDURE (self: AtomIntTbl.Default; READONLY
    k: Atom.T): Word.T :=
    AtomIntTbl.Default.keyHash;

(*-------------------------------- AtomList --------------------------------*)

VAR
  pAtomList_Cons: PROCEDURE (READONLY head: Atom.T; tail: AtomList.T):
    AtomList.T :=
    AtomList.Cons;
  pAtomList_List1: PROCEDURE (READONLY e1: Atom.T): AtomList.T :=
    AtomList.List1;
  pAtomList_List2: PROCEDURE (READONLY e1, e2: Atom.T): AtomList.T :=
    AtomList.List2;
  pAtomList_List3: PROCEDURE (READONLY e1, e2, e3: Atom.T): AtomList.T :=
    AtomList.List3;
  pAtomList_FromArray: PROCEDURE (READONLY e: ARRAY OF Atom.T): AtomList.T
    :=
    AtomList.FromArray;
  pAtomList_Length: PROCEDURE (l: AtomList.T): CARDINAL :=
    AtomList.Length;
  pAtomList_Nth: PROCEDURE (l: AtomList.T; n: CARDINAL): Atom.T :=
    AtomList.Nth;
  pAtomList_Member: PROCEDURE (l: AtomList.T; READONLY e: Atom.T): BOOLEAN
    :=
    AtomList.Member;
  pAtomList_Append: PROCEDURE (l1, l2: AtomList.T): AtomList.T :=
    AtomList.Append;
  pAtomList_AppendD: PROCEDURE (l1, l2: AtomList.T): AtomList.T :=
    AtomList.AppendD;
  pAtomList_Reverse: PROCEDURE (l: AtomList.T): AtomList.T :=
    AtomList.Reverse;
  pAtomList_ReverseD: PROCEDURE (l: AtomList.T): AtomList.T :=
    AtomList.ReverseD;

(*------------------------------- AtomRefTbl -------------------------------*)

VAR
  pAtomRefTbl_T_get: PROCEDURE (self: AtomRefTbl.T; READONLY k: Atom.T; VAR
    v: REFANY): BOOLEAN :=
    AtomRefTbl.T.get;
  pAtomRefTbl_T_delete: PROCEDURE (self: AtomRefTbl.T; READONLY k: Atom.T;
    VAR v: REFANY): BOOLEAN :=
    AtomRefTbl.T.delete;
  pAtomRefTbl_T_put: PROCEDURE (self: AtomRefTbl.T; READONLY k: Atom.T;
    READONLY v: REFANY): BOOLEAN :=
    AtomRefTbl.T.put;
  pAtomRefTbl_T_size: PROCEDURE (self: AtomRefTbl.T): CARDINAL :=
    AtomRefTbl.T.size;
  pAtomRefTbl_T_iterate: PROCEDURE (self: AtomRefTbl.T): AtomRefTbl.Iterator
    :=
    AtomRefTbl.T.iterate;
  pAtomRefTbl_Iterator_next: PROCEDURE (self: AtomRefTbl.Iterator; VAR k:
    Atom.T; VAR v: REFANY): BOOLEAN :=
    AtomRefTbl.Iterator.next;
  pAtomRefTbl_Default_init: PROCEDURE (self: AtomRefTbl.Default; sizeHint:
    CARDINAL := 0): AtomRefTbl.Default :=
    AtomRefTbl.Default.init;
  pAtomRefTbl_Default_keyEqual: PROCEDURE (self: AtomRefTbl.Default;
    READONLY k1, k2: Atom.T): BOOLEAN :=
    AtomRefTbl.Default.keyEqual;
  pAtomRefTbl_Default_keyHash: PROCEDURE (self: AtomRefTbl.Default; READONLY
    k: Atom.T): Word.T :=
    AtomRefTbl.Default.keyHash;

(*-------------------------------- AtomSeq ---------------------------------*)

VAR
  pAtomSeq_Cat: PROCEDURE (s, t: AtomSeq.T): AtomSeq.T :=
    AtomSeq.Cat;
  pAtomSeq_Sub: PROCEDURE (s: AtomSeq.T; start: CARDINAL; length: CARDINAL
    := LAST(CARDINAL)): AtomSeq.T :=
    AtomSeq.Sub;
  pAtomSeq_T_init: PROCEDURE (self: AtomSeq.T; sizeHint: CARDINAL := 5):
    AtomSeq.T :=
    AtomSeq.T.init;
  pAtomSeq_T_fromArray: PROCEDURE (self: AtomSeq.T; READONLY a: ARRAY OF
    Atom.T): AtomSeq.T :=
    AtomSeq.T.fromArray;
  pAtomSeq_T_addhi: PROCEDURE (self: AtomSeq.T; READONLY x: Atom.T) :=
    AtomSeq.T.addhi;
  pAtomSeq_T_addlo: PROCEDURE (self: AtomSeq.T; READONLY x: Atom.T) :=
    AtomSeq.T.addlo;
  pAtomSeq_T_remhi: PROCEDURE (self: AtomSeq.T): Atom.T :=
    AtomSeq.T.remhi;
  pAtomSeq_T_remlo: PROCEDURE (self: AtomSeq.T): Atom.T :=
    AtomSeq.T.remlo;
  pAtomSeq_T_put: PROCEDURE (self: AtomSeq.T; i: CARDINAL; READONLY x:
    Atom.T) :=
    AtomSeq.T.put;
  pAtomSeq_T_size: PROCEDURE (self: AtomSeq.T): CARDINAL :=
    AtomSeq.T.size;
  pAtomSeq_T_gethi: PROCEDURE (self: AtomSeq.T): Atom.T :=
    AtomSeq.T.gethi;
  pAtomSeq_T_getlo: PROCEDURE (self: AtomSeq.T): Atom.T :=
    AtomSeq.T.getlo;
  pAtomSeq_T_get: PROCEDURE (self: AtomSeq.T; i: CARDINAL): Atom.T :=
    AtomSeq.T.get;

(*-------------------------------- AtomSet ---------------------------------*)

VAR
  pAtomSet_Equal: PROCEDURE (s1, s2: AtomSet.T): BOOLEAN :=
    AtomSet.Equal;
  pAtomSet_T_fromArray: PROCEDURE (self: AtomSet.T; READONLY a: ARRAY OF
    Atom.T): AtomSet.T :=
    AtomSet.T.fromArray;
  pAtomSet_T_copy: PROCEDURE (self: AtomSet.T): AtomSet.T :=
    AtomSet.T.copy;
  pAtomSet_T_member: PROCEDURE (self: AtomSet.T; e: Atom.T): BOOLEAN :=
    AtomSet.T.member;
  pAtomSet_T_insert: PROCEDURE (self: AtomSet.T; e: Atom.T): BOOLEAN :=
    AtomSet.T.insert;
  pAtomSet_T_delete: PROCEDURE (self: AtomSet.T; e: Atom.T): BOOLEAN :=
    AtomSet.T.delete;
  pAtomSet_T_size: PROCEDURE (self: AtomSet.T): CARDINAL :=
    AtomSet.T.size;
  pAtomSet_T_isEmpty: PROCEDURE (self: AtomSet.T): BOOLEAN :=
    AtomSet.T.isEmpty;
  pAtomSet_T_subset: PROCEDURE (self: AtomSet.T; s2: AtomSet.T): BOOLEAN :=
    AtomSet.T.subset;
  pAtomSet_T_equal: PROCEDURE (self: AtomSet.T; s2: AtomSet.T): BOOLEAN :=
    AtomSet.T.equal;
  pAtomSet_T_intersect: PROCEDURE (self: AtomSet.T; s2: AtomSet.T): BOOLEAN
    :=
    AtomSet.T.intersect;
  pAtomSet_T_union: PROCEDURE (self: AtomSet.T; s2: AtomSet.T): AtomSet.T :=
    AtomSet.T.union;
  pAtomSet_T_intersection: PROCEDURE (self: AtomSet.T; s2: AtomSet.T):
    AtomSet.T :=
    AtomSet.T.intersection;
  pAtomSet_T_diff: PROCEDURE (self: AtomSet.T; s2: AtomSet.T): AtomSet.T :=
    AtomSet.T.diff;
  pAtomSet_T_unionD: PROCEDURE (self: AtomSet.T; s2: AtomSet.T): AtomSet.T
    :=
    AtomSet.T.unionD;
  pAtomSet_T_intersectionD: PROCEDURE (self: AtomSet.T; s2: AtomSet.T):
    AtomSet.T :=
    AtomSet.T.intersectionD;
  pAtomSet_T_diffD: PROCEDURE (self: AtomSet.T; s2: AtomSet.T): AtomSet.T :=
    AtomSet.T.diffD;
  pAtomSet_T_iterate: PROCEDURE (self: AtomSet.T): AtomSet.Iterator :=
    AtomSet.T.iterate;

(*------------------------------- AtomSetDef -------------------------------*)

VAR
  pAtomSetDef_T_init: PROCEDURE (self: AtomSetDef.T; sizeHint: CARDINAL :=
    0): AtomSetDef.T :=
    AtomSetDef.T.init;

(*------------------------------ AtomSetList -------------------------------*)

VAR
  pAtomSetList_T_init: PROCEDURE (self: AtomSetList.T): AtomSetList.T :=
    AtomSetList.T.init;

(*------------------------------ AtomTextTbl -------------------------------*)

VAR
  pAtomTextTbl_T_get: PROCEDURE (self: AtomTextTbl.T; READONLY k: Atom.T;
    VAR v: TEXT): BOOLEAN :=
    AtomTextTbl.T.get;
  pAtomTextTbl_T_delete: PROCEDURE (self: AtomTextTbl.T; READONLY k: Atom.T;
    VAR v: TEXT): BOOLEAN :=
    AtomTextTbl.T.delete;
  pAtomTextTbl_T_put: PROCEDURE (self: AtomTextTbl.T; READONLY k: Atom.T;
    READONLY v: TEXT): BOOLEAN :=
    AtomTextTbl.T.put;
  pAtomTextTbl_T_size: PROCEDURE (self: AtomTextTbl.T): CARDINAL :=
    AtomTextTbl.T.size;
  pAtomTextTbl_T_iterate: PROCEDURE (self: AtomTextTbl.T):
    AtomTextTbl.Iterator :=
    AtomTextTbl.T.iterate;
  pAtomTextTbl_Iterator_next: PROCEDURE (self: AtomTextTbl.Iterator; VAR k:
    Atom.T; VAR v: TEXT): BOOLEAN :=
    AtomTextTbl.Iterator.next;
  pAtomTextTbl_Default_init: PROCEDURE (self: AtomTextTbl.Default; sizeHint:
    CARDINAL := 0): AtomTextTbl.Default :=
    AtomTextTbl.Default.init;
  pAtomTextTbl_Default_keyEqual: PROCEDURE (self: AtomTextTbl.Default;
    READONLY k1, k2: Atom.T): BOOLEAN :=
    AtomTextTbl.Default.keyEqual;
  pAtomTextTbl_Default_keyHash: PROCEDURE (self: AtomTextTbl.Default;
    READONLY k: Atom.T): Word.T :=
    AtomTextTbl.Default.keyHash;

(*----------------------------- CharArraySort ------------------------------*)

VAR
  pCharArraySort_Sort: PROCEDURE (VAR a: ARRAY OF CHAR; cmp := Char.Compare)
    :=
    CharArraySort.Sort;

(*------------------------------- CharIntTbl -------------------------------*)

VAR
  pCharIntTbl_T_get: PROCEDURE (self: CharIntTbl.T; READONLY k: CHAR; VAR v:
    INTEGER): BOOLEAN :=
    CharIntTbl.T.get;
  pCharIntTbl_T_delete: PROCEDURE (self: CharIntTbl.T; READONLY k: CHAR; VAR
    v: INTEGER): BOOLEAN :=
    CharIntTbl.T.delete;
  pCharIntTbl_T_put: PROCEDURE (self: CharIntTbl.T; READONLY k: CHAR;
    READONLY v: INTEGER): BOOLEAN :=
    CharIntTbl.T.put;
  pCharIntTbl_T_size: PROCEDURE (self: CharIntTbl.T): CARDINAL :=
    CharIntTbl.T.size;
  pCharIntTbl_T_iterate: PROCEDURE (self: CharIntTbl.T): CharIntTbl.Iterator
    :=
    CharIntTbl.T.iterate;
  pCharIntTbl_Iterator_next: PROCEDURE (self: CharIntTbl.Iterator; VAR k:
    CHAR; VAR v: INTEGER): BOOLEAN :=
    CharIntTbl.Iterator.next;
  pCharIntTbl_Default_init: PROCEDURE (self: CharIntTbl.Default; sizeHint:
    CARDINAL := 0): CharIntTbl.Default :=
    CharIntTbl.Default.init;
  pCharIntTbl_Default_keyEqual: PROCEDURE (self: CharIntTbl.Default;
    READONLY k1, k2: CHAR): BOOLEAN :=
    CharIntTbl.Default.keyEqual;
  pCharIntTbl_Default_keyHash: PROCEDURE (self: CharIntTbl.Default; READONLY
    k: CHAR): Word.T :=
    CharIntTbl.Default.keyHash;

(*-------------------------------- CharList --------------------------------*)

VAR
  pCharList_Cons: PROCEDURE (READONLY head: CHAR; tail: CharList.T):
    CharList.T :=
    CharList.Cons;
  pCharList_List1: PROCEDURE (READONLY e1: CHAR): CharList.T :=
    CharList.List1;
  pCharList_List2: PROCEDURE (READONLY e1, e2: CHAR): CharList.T :=
    CharList.List2;
  pCharList_List3: PROCEDURE (READONLY e1, e2, e3: CHAR): CharList.T :=
    CharList.List3;
  pCharList_FromArray: PROCEDURE (READONLY e: ARRAY OF CHAR): CharList.T :=
    CharList.FromArray;
  pCharList_Length: PROCEDURE (l: CharList.T): CARDINAL :=
    CharList.Length;
  pCharList_Nth: PROCEDURE (l: CharList.T; n: CARDINAL): CHAR :=
    CharList.Nth;
  pCharList_Member: PROCEDURE (l: CharList.T; READONLY e: CHAR): BOOLEAN :=
    CharList.Member;
  pCharList_Append: PROCEDURE (l1, l2: CharList.T): CharList.T :=
    CharList.Append;
  pCharList_AppendD: PROCEDURE (l1, l2: CharList.T): CharList.T :=
    CharList.AppendD;
  pCharList_Reverse: PROCEDURE (l: CharList.T): CharList.T :=
    CharList.Reverse;
  pCharList_ReverseD: PROCEDURE (l: CharList.T): CharList.T :=
    CharList.ReverseD;

(*------------------------------- CharRefTbl -------------------------------*)

VAR
  pCharRefTbl_T_get: PROCEDURE (self: CharRefTbl.T; READONLY k: CHAR; VAR v:
    REFANY): BOOLEAN :=
    CharRefTbl.T.get;
  pCharRefTbl_T_delete: PROCEDURE (self: CharRefTbl.T; READONLY k: CHAR; VAR
    v: REFANY): BOOLEAN :=
    CharRefTbl.T.delete;
  pCharRefTbl_T_put: PROCEDURE (self: CharRefTbl.T; READONLY k: CHAR;
    READONLY v: REFANY): BOOLEAN :=
    CharRefTbl.T.put;
  pCharRefTbl_T_size: PROCEDURE (self: CharRefTbl.T): CARDINAL :=
    CharRefTbl.T.size;
  pCharRefTbl_T_iterate: PROCEDURE (self: CharRefTbl.T): CharRefTbl.Iterator
    :=
    CharRefTbl.T.iterate;
  pCharRefTbl_Iterator_next: PROCEDURE (self: CharRefTbl.Iterator; VAR k:
    CHAR; VAR v: REFANY): BOOLEAN :=
    CharRefTbl.Iterator.next;
  pCharRefTbl_Default_init: PROCEDURE (self: CharRefTbl.Default; sizeHint:
    CARDINAL := 0): CharRefTbl.Default :=
    CharRefTbl.Default.init;
  pCharRefTbl_Default_keyEqual: PROCEDURE (self: CharRefTbl.Default;
    READONLY k1, k2: CHAR): BOOLEAN :=
    CharRefTbl.Default.keyEqual;
  pCharRefTbl_Default_keyHash: PROCEDURE (self: CharRefTbl.Default; READONLY
    k: CHAR): Word.T :=
    CharRefTbl.Default.keyHash;

(*-------------------------------- CharSeq ---------------------------------*)

VAR
  pCharSeq_Cat: PROCEDURE (s, t: CharSeq.T): CharSeq.T :=
    CharSeq.Cat;
  pCharSeq_Sub: PROCEDURE (s: CharSeq.T; start: CARDINAL; length: CARDINAL
    := LAST(CARDINAL)): CharSeq.T :=
    CharSeq.Sub;
  pCharSeq_T_init: PROCEDURE (self: CharSeq.T; sizeHint: CARDINAL := 5):
    CharSeq.T :=
    CharSeq.T.init;
  pCharSeq_T_fromArray: PROCEDURE (self: CharSeq.T; READONLY a: ARRAY OF
    CHAR): CharSeq.T :=
    CharSeq.T.fromArray;
  pCharSeq_T_addhi: PROCEDURE (self: CharSeq.T; READONLY x: CHAR) :=
    CharSeq.T.addhi;
  pCharSeq_T_addlo: PROCEDURE (self: CharSeq.T; READONLY x: CHAR) :=
    CharSeq.T.addlo;
  pCharSeq_T_remhi: PROCEDURE (self: CharSeq.T): CHAR :=
    CharSeq.T.remhi;
  pCharSeq_T_remlo: PROCEDURE (self: CharSeq.T): CHAR :=
    CharSeq.T.remlo;
  pCharSeq_T_put: PROCEDURE (self: CharSeq.T; i: CARDINAL; READONLY x: CHAR)
    :=
    CharSeq.T.put;
  pCharSeq_T_size: PROCEDURE (self: CharSeq.T): CARDINAL :=
    CharSeq.T.size;
  pCharSeq_T_gethi: PROCEDURE (self: CharSeq.T): CHAR :=
    CharSeq.T.gethi;
  pCharSeq_T_getlo: PROCEDURE (self: CharSeq.T): CHAR :=
    CharSeq.T.getlo;
  pCharSeq_T_get: PROCEDURE (self: CharSeq.T; i: CARDINAL): CHAR :=
    CharSeq.T.get;

(*-------------------------------- CharSet ---------------------------------*)

VAR
  pCharSet_Equal: PROCEDURE (s1, s2: CharSet.T): BOOLEAN :=
    CharSet.Equal;
  pCharSet_T_fromArray: PROCEDURE (self: CharSet.T; READONLY a: ARRAY OF
    CHAR): CharSet.T :=
    CharSet.T.fromArray;
  pCharSet_T_copy: PROCEDURE (self: CharSet.T): CharSet.T :=
    CharSet.T.copy;
  pCharSet_T_member: PROCEDURE (self: CharSet.T; e: CHAR): BOOLEAN :=
    CharSet.T.member;
  pCharSet_T_insert: PROCEDURE (self: CharSet.T; e: CHAR): BOOLEAN :=
    CharSet.T.insert;
  pCharSet_T_delete: PROCEDURE (self: CharSet.T; e: CHAR): BOOLEAN :=
    CharSet.T.delete;
  pCharSet_T_size: PROCEDURE (self: CharSet.T): CARDINAL :=
    CharSet.T.size;
  pCharSet_T_isEmpty: PROCEDURE (self: CharSet.T): BOOLEAN :=
    CharSet.T.isEmpty;
  pCharSet_T_subset: PROCEDURE (self: CharSet.T; s2: CharSet.T): BOOLEAN :=
    CharSet.T.subset;
  pCharSet_T_equal: PROCEDURE (self: CharSet.T; s2: CharSet.T): BOOLEAN :=
    CharSet.T.equal;
  pCharSet_T_intersect: PROCEDURE (self: CharSet.T; s2: CharSet.T): BOOLEAN
    :=
    CharSet.T.intersect;
  pCharSet_T_union: PROCEDURE (self: CharSet.T; s2: CharSet.T): CharSet.T :=
    CharSet.T.union;
  pCharSet_T_intersection: PROCEDURE (self: CharSet.T; s2: CharSet.T):
    CharSet.T :=
    CharSet.T.intersection;
  pCharSet_T_diff: PROCEDURE (self: CharSet.T; s2: CharSet.T): CharSet.T :=
    CharSet.T.diff;
  pCharSet_T_unionD: PROCEDURE (self: CharSet.T; s2: CharSet.T): CharSet.T
    :=
    CharSet.T.unionD;
  pCharSet_T_intersectionD: PROCEDURE (self: CharSet.T; s2: CharSet.T):
    CharSet.T :=
    CharSet.T.intersectionD;
  pCharSet_T_diffD: PROCEDURE (self: CharSet.T; s2: CharSet.T): CharSet.T :=
    CharSet.T.diffD;
  pCharSet_T_iterate: PROCEDURE (self: CharSet.T): CharSet.Iterator :=
    CharSet.T.iterate;

(*------------------------------- CharSetDef -------------------------------*)

VAR
  pCharSetDef_T_init: PROCEDURE (self: CharSetDef.T; sizeHint: CARDINAL :=
    0): CharSetDef.T :=
    CharSetDef.T.init;

(*------------------------------ CharSetList -------------------------------*)

VAR
  pCharSetList_T_init: PROCEDURE (self: CharSetList.T): CharSetList.T :=
    CharSetList.T.init;

(*------------------------------ CharTextTbl -------------------------------*)

VAR
  pCharTextTbl_T_get: PROCEDURE (self: CharTextTbl.T; READONLY k: CHAR; VAR
    v: TEXT): BOOLEAN :=
    CharTextTbl.T.get;
  pCharTextTbl_T_delete: PROCEDURE (self: CharTextTbl.T; READONLY k: CHAR;
    VAR v: TEXT): BOOLEAN :=
    CharTextTbl.T.delete;
  pCharTextTbl_T_put: PROCEDURE (self: CharTextTbl.T; READONLY k: CHAR;
    READONLY v: TEXT): BOOLEAN :=
    CharTextTbl.T.put;
  pCharTextTbl_T_size: PROCEDURE (self: CharTextTbl.T): CARDINAL :=
    CharTextTbl.T.size;
  pCharTextTbl_T_iterate: PROCEDURE (self: CharTextTbl.T):
    CharTextTbl.Iterator :=
    CharTextTbl.T.iterate;
  pCharTextTbl_Iterator_next: PROCEDURE (self: CharTextTbl.Iterator; VAR k:
    CHAR; VAR v: TEXT): BOOLEAN :=
    CharTextTbl.Iterator.next;
  pCharTextTbl_Default_init: PROCEDURE (self: CharTextTbl.Default; sizeHint:
    CARDINAL := 0): CharTextTbl.Default :=
    CharTextTbl.Default.init;
  pCharTextTbl_Default_keyEqual: PROCEDURE (self: CharTextTbl.Default;
    READONLY k1, k2: CHAR): BOOLEAN :=
    CharTextTbl.Default.keyEqual;
  pCharTextTbl_Default_keyHash: PROCEDURE (self: CharTextTbl.Default;
    READONLY k: CHAR): Word.T :=
    CharTextTbl.Default.keyHash;

(*-------------------------------- Compiler --------------------------------*)

VAR
  pCompiler_ThisFile: PROCEDURE (): TEXT :=
    Compiler.ThisFile;
  pCompiler_ThisPath: PROCEDURE (): TEXT :=
    Compiler.ThisPath;
  pCompiler_ThisLine: PROCEDURE (): INTEGER :=
    Compiler.ThisLine;
  pCompiler_ThisException: PROCEDURE (): ADDRESS :=
    Compiler.ThisException;

(*-------------------------------- Convert ---------------------------------*)

VAR
  pConvert_FromInt: PROCEDURE (VAR buf: Convert.Buffer; value: INTEGER;
    base: Convert.Base := 10; prefix: BOOLEAN := FALSE): INTEGER RAISES
    {Convert.Failed} :=
    Convert.FromInt;
  pConvert_FromUnsigned: PROCEDURE (VAR buf: Convert.Buffer; value: INTEGER;
    base: Convert.Base := 10; prefix: BOOLEAN := FALSE): INTEGER RAISES
    {Convert.Failed} :=
    Convert.FromUnsigned;
  pConvert_ToInt: PROCEDURE (READONLY buf: Convert.Buffer; VAR used:
    INTEGER; base: Convert.Base := 10): INTEGER :=
    Convert.ToInt;
  pConvert_ToUnsigned: PROCEDURE (READONLY buf: Convert.Buffer; VAR used:
    INTEGER; base: Convert.Base := 10): INTEGER :=
    Convert.ToUnsigned;

(*---------------------------------- Date ----------------------------------*)

VAR
  pDate_FromTime: PROCEDURE (t: Time.T; z: Date.TimeZone := NIL): Date.T :=
    Date.FromTime;
  pDate_ToTime: PROCEDURE (READONLY d: Date.T): Time.T RAISES {Date.Error}
    :=
    Date.ToTime;

(*---------------------------------- Env -----------------------------------*)

VAR
  pEnv_Get: PROCEDURE (nm: TEXT): TEXT :=
    Env.Get;
  pEnv_GetNth: PROCEDURE (n: CARDINAL; VAR nm, val: TEXT) :=
    Env.GetNth;

(*-------------------------------- Extended --------------------------------*)

VAR
  pExtended_Equal: PROCEDURE (a, b: Extended.T): BOOLEAN :=
    Extended.Equal;
  pExtended_Hash: PROCEDURE (a: Extended.T): Word.T :=
    Extended.Hash;
  pExtended_Compare: PROCEDURE (a, b: Extended.T): [-1 .. 1] :=
    Extended.Compare;

(*----------------------------- ExtendedFloat ------------------------------*)

VAR
  pExtendedFloat_Scalb: PROCEDURE (x: EXTENDED; n: INTEGER): EXTENDED RAISES
    {FloatMode.Trap} :=
    ExtendedFloat.Scalb;
  pExtendedFloat_Logb: PROCEDURE (x: EXTENDED): EXTENDED RAISES
    {FloatMode.Trap} :=
    ExtendedFloat.Logb;
  pExtendedFloat_ILogb: PROCEDURE (x: EXTENDED): INTEGER :=
    ExtendedFloat.ILogb;
  pExtendedFloat_NextAfter: PROCEDURE (x, y: EXTENDED): EXTENDED RAISES
    {FloatMode.Trap} :=
    ExtendedFloat.NextAfter;
  pExtendedFloat_CopySign: PROCEDURE (x, y: EXTENDED): EXTENDED :=
    ExtendedFloat.CopySign;
  pExtendedFloat_Finite: PROCEDURE (x: EXTENDED): BOOLEAN :=
    ExtendedFloat.Finite;
  pExtendedFloat_IsNaN: PROCEDURE (x: EXTENDED): BOOLEAN :=
    ExtendedFloat.IsNaN;
  pExtendedFloat_Sign: PROCEDURE (x: EXTENDED): [0 .. 1] :=
    ExtendedFloat.Sign;
  pExtendedFloat_Differs: PROCEDURE (x, y: EXTENDED): BOOLEAN :=
    ExtendedFloat.Differs;
  pExtendedFloat_Unordered: PROCEDURE (x, y: EXTENDED): BOOLEAN :=
    ExtendedFloat.Unordered;
  pExtendedFloat_Sqrt: PROCEDURE (x: EXTENDED): EXTENDED RAISES
    {FloatMode.Trap} :=
    ExtendedFloat.Sqrt;
  pExtendedFloat_Class: PROCEDURE (x: EXTENDED): ExtendedFloat.IEEEClass :=
    ExtendedFloat.Class;
  pExtendedFloat_FromDecimal: PROCEDURE (sign: [0 .. 1]; READONLY digits:
    ARRAY OF [0 .. 9]; exp: INTEGER): EXTENDED RAISES {FloatMode.Trap} :=
    ExtendedFloat.FromDecimal;
  pExtendedFloat_ToDecimal: PROCEDURE (x: EXTENDED):
    ExtendedFloat.DecimalApprox :=
    ExtendedFloat.ToDecimal;

(*----------------------------------- FS -----------------------------------*)

VAR
  pFS_GetAbsolutePathname: PROCEDURE (p: Pathname.T): Pathname.T RAISES
    {OSError.E} :=
    FS.GetAbsolutePathname;
  pFS_OpenFile: PROCEDURE (p: Pathname.T; truncate: BOOLEAN := TRUE; create:
    FS.CreateOption := FS.CreateOption.Ok; template: File.T := NIL; access:
    FS.AccessOption := FS.AccessOption.Default): File.T RAISES {OSError.E}
    :=
    FS.OpenFile;
  pFS_OpenFileReadonly: PROCEDURE (p: Pathname.T): File.T RAISES {OSError.E}
    :=
    FS.OpenFileReadonly;
  pFS_CreateDirectory: PROCEDURE (p: Pathname.T) RAISES {OSError.E} :=
    FS.CreateDirectory;
  pFS_DeleteDirectory: PROCEDURE (p: Pathname.T) RAISES {OSError.E} :=
    FS.DeleteDirectory;
  pFS_DeleteFile: PROCEDURE (p: Pathname.T) RAISES {OSError.E} :=
    FS.DeleteFile;
  pFS_Rename: PROCEDURE (p0, p1: Pathname.T) RAISES {OSError.E} :=
    FS.Rename;
  pFS_Iterate: PROCEDURE (p: Pathname.T): FS.Iterator RAISES {OSError.E} :=
    FS.Iterate;
  pFS_Status: PROCEDURE (p: Pathname.T): File.Status RAISES {OSError.E} :=
    FS.Status;
  pFS_SetModificationTime: PROCEDURE (p: Pathname.T; READONLY t: Time.T)
    RAISES {OSError.E} :=
    FS.SetModificationTime;
  pFS_Iterator_next: PROCEDURE (self: FS.Iterator; VAR name: TEXT): BOOLEAN
    :=
    FS.Iterator.next;
  pFS_Iterator_nextWithStatus: PROCEDURE (self: FS.Iterator; VAR name: TEXT;
    VAR stat: File.Status): BOOLEAN RAISES {OSError.E} :=
    FS.Iterator.nextWithStatus;
  pFS_Iterator_close: PROCEDURE (self: FS.Iterator) :=
    FS.Iterator.close;

(*---------------------------------- File ----------------------------------*)

VAR
  pFile_T_read: PROCEDURE (self: File.T; VAR b: ARRAY OF File.Byte;
    mayBlock: BOOLEAN := TRUE): INTEGER RAISES {OSError.E} :=
    File.T.read;
  pFile_T_write: PROCEDURE (self: File.T; READONLY b: ARRAY OF File.Byte)
    RAISES {OSError.E} :=
    File.T.write;
  pFile_T_status: PROCEDURE (self: File.T): File.Status RAISES {OSError.E}
    :=
    File.T.status;
  pFile_T_close: PROCEDURE (self: File.T) RAISES {OSError.E} :=
    File.T.close;

(*--------------------------------- FileRd ---------------------------------*)

VAR
  pFileRd_Open: PROCEDURE (p: Pathname.T): FileRd.T RAISES {OSError.E} :=
    FileRd.Open;
  pFileRd_T_init: PROCEDURE (self: FileRd.T; h: File.T): FileRd.T RAISES
    {OSError.E} :=
    FileRd.T.init;

(*--------------------------------- FileWr ---------------------------------*)

VAR
  pFileWr_Open: PROCEDURE (p: Pathname.T): FileWr.T RAISES {OSError.E} :=
    FileWr.Open;
  pFileWr_OpenAppend: PROCEDURE (p: Pathname.T): FileWr.T RAISES {OSError.E}
    :=
    FileWr.OpenAppend;
  pFileWr_T_init: PROCEDURE (self: FileWr.T; h: File.T; buffered: BOOLEAN :=
    TRUE): FileWr.T RAISES {OSError.E} :=
    FileWr.T.init;

(*------------------------------ Fingerprint -------------------------------*)

VAR
  pFingerprint_FromText: PROCEDURE (t: TEXT): Fingerprint.T :=
    Fingerprint.FromText;
  pFingerprint_FromChars: PROCEDURE (READONLY buf: ARRAY OF CHAR; READONLY
    fp: Fingerprint.T): Fingerprint.T :=
    Fingerprint.FromChars;
  pFingerprint_Combine: PROCEDURE (READONLY fp1, fp2: Fingerprint.T):
    Fingerprint.T :=
    Fingerprint.Combine;
  pFingerprint_Equal: PROCEDURE (READONLY fp1, fp2: Fingerprint.T): BOOLEAN
    :=
    Fingerprint.Equal;
  pFingerprint_Hash: PROCEDURE (READONLY fp: Fingerprint.T): Word.T :=
    Fingerprint.Hash;

(*------------------------------- FloatMode --------------------------------*)

VAR
  pFloatMode_SetRounding: PROCEDURE (md: FloatMode.RoundingMode) RAISES
    {FloatMode.Failure} :=
    FloatMode.SetRounding;
  pFloatMode_GetRounding: PROCEDURE (): FloatMode.RoundingMode :=
    FloatMode.GetRounding;
  pFloatMode_GetFlags: PROCEDURE (): SET OF FloatMode.Flag :=
    FloatMode.GetFlags;
  pFloatMode_SetFlags: PROCEDURE (s: SET OF FloatMode.Flag): SET OF
    FloatMode.Flag RAISES {FloatMode.Failure} :=
    FloatMode.SetFlags;
  pFloatMode_ClearFlag: PROCEDURE (f: FloatMode.Flag) :=
    FloatMode.ClearFlag;
  pFloatMode_SetBehavior: PROCEDURE (f: FloatMode.Flag; b:
    FloatMode.Behavior) RAISES {FloatMode.Failure} :=
    FloatMode.SetBehavior;
  pFloatMode_GetBehavior: PROCEDURE (f: FloatMode.Flag): FloatMode.Behavior
    :=
    FloatMode.GetBehavior;

(*---------------------------------- Fmt -----------------------------------*)

VAR
  pFmt_Bool: PROCEDURE (b: BOOLEAN): TEXT :=
    Fmt.Bool;
  pFmt_Char: PROCEDURE (c: CHAR): TEXT :=
    Fmt.Char;
  pFmt_Int: PROCEDURE (n: INTEGER; base: Fmt.Base := 10): TEXT :=
    Fmt.Int;
  pFmt_LongInt: PROCEDURE (n: LONGINT; base: Fmt.Base := 10): TEXT :=
    Fmt.LongInt;
  pFmt_Unsigned: PROCEDURE (n: Word.T; base: Fmt.Base := 16): TEXT :=
    Fmt.Unsigned;
  pFmt_LongUnsigned: PROCEDURE (n: LONGINT; base: Fmt.Base := 16): TEXT :=
    Fmt.LongUnsigned;
  pFmt_Real: PROCEDURE (x: REAL; style := Fmt.Style.Auto; prec: CARDINAL :=
    Real.MaxSignifDigits - 1; literal := FALSE): TEXT :=
    Fmt.Real;
  pFmt_LongReal: PROCEDURE (x: LONGREAL; style := Fmt.Style.Auto; prec:
    CARDINAL := LongReal.MaxSignifDigits - 1; literal := FALSE): TEXT :=
    Fmt.LongReal;
  pFmt_Extended: PROCEDURE (x: EXTENDED; style := Fmt.Style.Auto; prec:
    CARDINAL := Extended.MaxSignifDigits - 1; literal := FALSE): TEXT :=
    Fmt.Extended;
  pFmt_Pad: PROCEDURE (text: TEXT; length: CARDINAL; padChar: CHAR := ' ';
    align: Fmt.Align := Fmt.Align.Right): TEXT :=
    Fmt.Pad;
  pFmt_F: PROCEDURE (fmt: TEXT; t1, t2, t3, t4, t5: TEXT := NIL): TEXT :=
    Fmt.F;
  pFmt_FN: PROCEDURE (fmt: TEXT; READONLY texts: ARRAY OF TEXT): TEXT :=
    Fmt.FN;

(*----------------------------------- IO -----------------------------------*)

VAR
  pIO_Put: PROCEDURE (txt: TEXT; wr: Wr.T := NIL) :=
    IO.Put;
  pIO_PutChar: PROCEDURE (ch: CHAR; wr: Wr.T := NIL) :=
    IO.PutChar;
  pIO_PutWideChar: PROCEDURE (ch: WIDECHAR; wr: Wr.T := NIL) :=
    IO.PutWideChar;
  pIO_PutInt: PROCEDURE (n: INTEGER; wr: Wr.T := NIL) :=
    IO.PutInt;
  pIO_PutReal: PROCEDURE (r: REAL; wr: Wr.T := NIL) :=
    IO.PutReal;
  pIO_EOF: PROCEDURE (rd: Rd.T := NIL): BOOLEAN :=
    IO.EOF;
  pIO_GetLine: PROCEDURE (rd: Rd.T := NIL): TEXT RAISES {IO.Error} :=
    IO.GetLine;
  pIO_GetChar: PROCEDURE (rd: Rd.T := NIL): CHAR RAISES {IO.Error} :=
    IO.GetChar;
  pIO_GetWideChar: PROCEDURE (rd: Rd.T := NIL): WIDECHAR RAISES {IO.Error}
    :=
    IO.GetWideChar;
  pIO_GetInt: PROCEDURE (rd: Rd.T := NIL): INTEGER RAISES {IO.Error} :=
    IO.GetInt;
  pIO_GetReal: PROCEDURE (rd: Rd.T := NIL): REAL RAISES {IO.Error} :=
    IO.GetReal;
  pIO_OpenRead: PROCEDURE (f: TEXT): Rd.T :=
    IO.OpenRead;
  pIO_OpenWrite: PROCEDURE (f: TEXT): Wr.T :=
    IO.OpenWrite;

(*------------------------------ IntArraySort ------------------------------*)

VAR
  pIntArraySort_Sort: PROCEDURE (VAR a: ARRAY OF INTEGER; cmp :=
    Integer.Compare) :=
    IntArraySort.Sort;

(*------------------------------- IntIntTbl --------------------------------*)

VAR
  pIntIntTbl_T_get: PROCEDURE (self: IntIntTbl.T; READONLY k: INTEGER; VAR
    v: INTEGER): BOOLEAN :=
    IntIntTbl.T.get;
  pIntIntTbl_T_delete: PROCEDURE (self: IntIntTbl.T; READONLY k: INTEGER;
    VAR v: INTEGER): BOOLEAN :=
    IntIntTbl.T.delete;
  pIntIntTbl_T_put: PROCEDURE (self: IntIntTbl.T; READONLY k: INTEGER;
    READONLY v: INTEGER): BOOLEAN :=
    IntIntTbl.T.put;
  pIntIntTbl_T_size: PROCEDURE (self: IntIntTbl.T): CARDINAL :=
    IntIntTbl.T.size;
  pIntIntTbl_T_iterate: PROCEDURE (self: IntIntTbl.T): IntIntTbl.Iterator :=
    IntIntTbl.T.iterate;
  pIntIntTbl_Iterator_next: PROCEDURE (self: IntIntTbl.Iterator; VAR k:
    INTEGER; VAR v: INTEGER): BOOLEAN :=
    IntIntTbl.Iterator.next;
  pIntIntTbl_Default_init: PROCEDURE (self: IntIntTbl.Default; sizeHint:
    CARDINAL := 0): IntIntTbl.Default :=
    IntIntTbl.Default.init;
  pIntIntTbl_Default_keyEqual: PROCEDURE (self: IntIntTbl.Default; READONLY
    k1, k2: INTEGER): BOOLEAN :=
    IntIntTbl.Default.keyEqual;
  pIntIntTbl_Default_keyHash: PROCEDURE (self: IntIntTbl.Default; READONLY
    k: INTEGER): Word.T :=
    IntIntTbl.Default.keyHash;

(*-------------------------------- IntList ---------------------------------*)

VAR
  pIntList_Cons: PROCEDURE (READONLY head: INTEGER; tail: IntList.T):
    IntList.T :=
    IntList.Cons;
  pIntList_List1: PROCEDURE (READONLY e1: INTEGER): IntList.T :=
    IntList.List1;
  pIntList_List2: PROCEDURE (READONLY e1, e2: INTEGER): IntList.T :=
    IntList.List2;
  pIntList_List3: PROCEDURE (READONLY e1, e2, e3: INTEGER): IntList.T :=
    IntList.List3;
  pIntList_FromArray: PROCEDURE (READONLY e: ARRAY OF INTEGER): IntList.T :=
    IntList.FromArray;
  pIntList_Length: PROCEDURE (l: IntList.T): CARDINAL :=
    IntList.Length;
  pIntList_Nth: PROCEDURE (l: IntList.T; n: CARDINAL): INTEGER :=
    IntList.Nth;
  pIntList_Member: PROCEDURE (l: IntList.T; READONLY e: INTEGER): BOOLEAN :=
    IntList.Member;
  pIntList_Append: PROCEDURE (l1, l2: IntList.T): IntList.T :=
    IntList.Append;
  pIntList_AppendD: PROCEDURE (l1, l2: IntList.T): IntList.T :=
    IntList.AppendD;
  pIntList_Reverse: PROCEDURE (l: IntList.T): IntList.T :=
    IntList.Reverse;
  pIntList_ReverseD: PROCEDURE (l: IntList.T): IntList.T :=
    IntList.ReverseD;

(*------------------------------ IntListSort -------------------------------*)

VAR
  pIntListSort_Sort: PROCEDURE (l: IntList.T; c := Integer.Compare):
    IntList.T :=
    IntListSort.Sort;
  pIntListSort_SortD: PROCEDURE (l: IntList.T; c := Integer.Compare):
    IntList.T :=
    IntListSort.SortD;

(*--------------------------------- IntPQ ----------------------------------*)

VAR
  pIntPQ_T_insert: PROCEDURE (self: IntPQ.T; READONLY elt: IntPQ.Elt) :=
    IntPQ.T.insert;
  pIntPQ_T_delete: PROCEDURE (self: IntPQ.T; elt: IntPQ.Elt) RAISES
    {IntPQ.NotInQueue} :=
    IntPQ.T.delete;
  pIntPQ_T_size: PROCEDURE (self: IntPQ.T): CARDINAL :=
    IntPQ.T.size;
  pIntPQ_T_min: PROCEDURE (self: IntPQ.T): IntPQ.Elt RAISES {IntPQ.Empty} :=
    IntPQ.T.min;
  pIntPQ_T_deleteMin: PROCEDURE (self: IntPQ.T): IntPQ.Elt RAISES
    {IntPQ.Empty} :=
    IntPQ.T.deleteMin;
  pIntPQ_T_change: PROCEDURE (self: IntPQ.T; elt: IntPQ.Elt; newP: INTEGER)
    RAISES {IntPQ.NotInQueue} :=
    IntPQ.T.change;
  pIntPQ_Default_init: PROCEDURE (self: IntPQ.Default; sizeHint: CARDINAL :=
    10): IntPQ.Default :=
    IntPQ.Default.init;
  pIntPQ_Default_fromArray: PROCEDURE (self: IntPQ.Default; READONLY e:
    ARRAY OF IntPQ.Elt): IntPQ.Default :=
    IntPQ.Default.fromArray;
  pIntPQ_Default_pCompare: PROCEDURE (self: IntPQ.Default; READONLY p1, p2:
    INTEGER): [-1 .. 1] :=
    IntPQ.Default.pCompare;

(*------------------------------- IntRefTbl --------------------------------*)

VAR
  pIntRefTbl_T_get: PROCEDURE (self: IntRefTbl.T; READONLY k: INTEGER; VAR
    v: REFANY): BOOLEAN :=
    IntRefTbl.T.get;
  pIntRefTbl_T_delete: PROCEDURE (self: IntRefTbl.T; READONLY k: INTEGER;
    VAR v: REFANY): BOOLEAN :=
    IntRefTbl.T.delete;
  pIntRefTbl_T_put: PROCEDURE (self: IntRefTbl.T; READONLY k: INTEGER;
    READONLY v: REFANY): BOOLEAN :=
    IntRefTbl.T.put;
  pIntRefTbl_T_size: PROCEDURE (self: IntRefTbl.T): CARDINAL :=
    IntRefTbl.T.size;
  pIntRefTbl_T_iterate: PROCEDURE (self: IntRefTbl.T): IntRefTbl.Iterator :=
    IntRefTbl.T.iterate;
  pIntRefTbl_Iterator_next: PROCEDURE (self: IntRefTbl.Iterator; VAR k:
    INTEGER; VAR v: REFANY): BOOLEAN :=
    IntRefTbl.Iterator.next;
  pIntRefTbl_Default_init: PROCEDURE (self: IntRefTbl.Default; sizeHint:
    CARDINAL := 0): IntRefTbl.Default :=
    IntRefTbl.Default.init;
  pIntRefTbl_Default_keyEqual: PROCEDURE (self: IntRefTbl.Default; READONLY
    k1, k2: INTEGER): BOOLEAN :=
    IntRefTbl.Default.keyEqual;
  pIntRefTbl_Default_keyHash: PROCEDURE (self: IntRefTbl.Default; READONLY
    k: INTEGER): Word.T :=
    IntRefTbl.Default.keyHash;

(*--------------------------------- IntSeq ---------------------------------*)

VAR
  pIntSeq_Cat: PROCEDURE (s, t: IntSeq.T): IntSeq.T :=
    IntSeq.Cat;
  pIntSeq_Sub: PROCEDURE (s: IntSeq.T; start: CARDINAL; length: CARDINAL :=
    LAST(CARDINAL)): IntSeq.T :=
    IntSeq.Sub;
  pIntSeq_T_init: PROCEDURE (self: IntSeq.T; sizeHint: CARDINAL := 5):
    IntSeq.T :=
    IntSeq.T.init;
  pIntSeq_T_fromArray: PROCEDURE (self: IntSeq.T; READONLY a: ARRAY OF
    INTEGER): IntSeq.T :=
    IntSeq.T.fromArray;
  pIntSeq_T_addhi: PROCEDURE (self: IntSeq.T; READONLY x: INTEGER) :=
    IntSeq.T.addhi;
  pIntSeq_T_addlo: PROCEDURE (self: IntSeq.T; READONLY x: INTEGER) :=
    IntSeq.T.addlo;
  pIntSeq_T_remhi: PROCEDURE (self: IntSeq.T): INTEGER :=
    IntSeq.T.remhi;
  pIntSeq_T_remlo: PROCEDURE (self: IntSeq.T): INTEGER :=
    IntSeq.T.remlo;
  pIntSeq_T_put: PROCEDURE (self: IntSeq.T; i: CARDINAL; READONLY x:
    INTEGER) :=
    IntSeq.T.put;
  pIntSeq_T_size: PROCEDURE (self: IntSeq.T): CARDINAL :=
    IntSeq.T.size;
  pIntSeq_T_gethi: PROCEDURE (self: IntSeq.T): INTEGER :=
    IntSeq.T.gethi;
  pIntSeq_T_getlo: PROCEDURE (self: IntSeq.T): INTEGER :=
    IntSeq.T.getlo;
  pIntSeq_T_get: PROCEDURE (self: IntSeq.T; i: CARDINAL): INTEGER :=
    IntSeq.T.get;

(*--------------------------------- IntSet ---------------------------------*)

VAR
  pIntSet_Equal: PROCEDURE (s1, s2: IntSet.T): BOOLEAN :=
    IntSet.Equal;
  pIntSet_T_fromArray: PROCEDURE (self: IntSet.T; READONLY a: ARRAY OF
    INTEGER): IntSet.T :=
    IntSet.T.fromArray;
  pIntSet_T_copy: PROCEDURE (self: IntSet.T): IntSet.T :=
    IntSet.T.copy;
  pIntSet_T_member: PROCEDURE (self: IntSet.T; e: INTEGER): BOOLEAN :=
    IntSet.T.member;
  pIntSet_T_insert: PROCEDURE (self: IntSet.T; e: INTEGER): BOOLEAN :=
    IntSet.T.insert;
  pIntSet_T_delete: PROCEDURE (self: IntSet.T; e: INTEGER): BOOLEAN :=
    IntSet.T.delete;
  pIntSet_T_size: PROCEDURE (self: IntSet.T): CARDINAL :=
    IntSet.T.size;
  pIntSet_T_isEmpty: PROCEDURE (self: IntSet.T): BOOLEAN :=
    IntSet.T.isEmpty;
  pIntSet_T_subset: PROCEDURE (self: IntSet.T; s2: IntSet.T): BOOLEAN :=
    IntSet.T.subset;
  pIntSet_T_equal: PROCEDURE (self: IntSet.T; s2: IntSet.T): BOOLEAN :=
    IntSet.T.equal;
  pIntSet_T_intersect: PROCEDURE (self: IntSet.T; s2: IntSet.T): BOOLEAN :=
    IntSet.T.intersect;
  pIntSet_T_union: PROCEDURE (self: IntSet.T; s2: IntSet.T): IntSet.T :=
    IntSet.T.union;
  pIntSet_T_intersection: PROCEDURE (self: IntSet.T; s2: IntSet.T): IntSet.T
    :=
    IntSet.T.intersection;
  pIntSet_T_diff: PROCEDURE (self: IntSet.T; s2: IntSet.T): IntSet.T :=
    IntSet.T.diff;
  pIntSet_T_unionD: PROCEDURE (self: IntSet.T; s2: IntSet.T): IntSet.T :=
    IntSet.T.unionD;
  pIntSet_T_intersectionD: PROCEDURE (self: IntSet.T; s2: IntSet.T):
    IntSet.T :=
    IntSet.T.intersectionD;
  pIntSet_T_diffD: PROCEDURE (self: IntSet.T; s2: IntSet.T): IntSet.T :=
    IntSet.T.diffD;
  pIntSet_T_iterate: PROCEDURE (self: IntSet.T): IntSet.Iterator :=
    IntSet.T.iterate;

(*------------------------------- IntSetDef --------------------------------*)

VAR
  pIntSetDef_T_init: PROCEDURE (self: IntSetDef.T; sizeHint: CARDINAL := 0):
    IntSetDef.T :=
    IntSetDef.T.init;

(*------------------------------- IntSetList -------------------------------*)

VAR
  pIntSetList_T_init: PROCEDURE (self: IntSetList.T): IntSetList.T :=
    IntSetList.T.init;

(*------------------------------- IntTextTbl -------------------------------*)

VAR
  pIntTextTbl_T_get: PROCEDURE (self: IntTextTbl.T; READONLY k: INTEGER; VAR
    v: TEXT): BOOLEAN :=
    IntTextTbl.T.get;
  pIntTextTbl_T_delete: PROCEDURE (self: IntTextTbl.T; READONLY k: INTEGER;
    VAR v: TEXT): BOOLEAN :=
    IntTextTbl.T.delete;
  pIntTextTbl_T_put: PROCEDURE (self: IntTextTbl.T; READONLY k: INTEGER;
    READONLY v: TEXT): BOOLEAN :=
    IntTextTbl.T.put;
  pIntTextTbl_T_size: PROCEDURE (self: IntTextTbl.T): CARDINAL :=
    IntTextTbl.T.size;
  pIntTextTbl_T_iterate: PROCEDURE (self: IntTextTbl.T): IntTextTbl.Iterator
    :=
    IntTextTbl.T.iterate;
  pIntTextTbl_Iterator_next: PROCEDURE (self: IntTextTbl.Iterator; VAR k:
    INTEGER; VAR v: TEXT): BOOLEAN :=
    IntTextTbl.Iterator.next;
  pIntTextTbl_Default_init: PROCEDURE (self: IntTextTbl.Default; sizeHint:
    CARDINAL := 0): IntTextTbl.Default :=
    IntTextTbl.Default.init;
  pIntTextTbl_Default_keyEqual: PROCEDURE (self: IntTextTbl.Default;
    READONLY k1, k2: INTEGER): BOOLEAN :=
    IntTextTbl.Default.keyEqual;
  pIntTextTbl_Default_keyHash: PROCEDURE (self: IntTextTbl.Default; READONLY
    k: INTEGER): Word.T :=
    IntTextTbl.Default.keyHash;

(*---------------------------------- Lex -----------------------------------*)

VAR
  pLex_Scan: PROCEDURE (rd: Rd.T; READONLY cs: SET OF CHAR :=
    Lex.NonBlanks): TEXT RAISES {Rd.Failure, Thread.Alerted} :=
    Lex.Scan;
  pLex_Skip: PROCEDURE (rd: Rd.T; READONLY cs: SET OF CHAR := Lex.Blanks)
    RAISES {Rd.Failure, Thread.Alerted} :=
    Lex.Skip;
  pLex_Match: PROCEDURE (rd: Rd.T; t: TEXT) RAISES {Lex.Error, Rd.Failure,
    Thread.Alerted} :=
    Lex.Match;
  pLex_Bool: PROCEDURE (rd: Rd.T): BOOLEAN RAISES {Lex.Error, Rd.Failure,
    Thread.Alerted} :=
    Lex.Bool;
  pLex_Int: PROCEDURE (rd: Rd.T; defaultBase: [2 .. 16] := 10): INTEGER
    RAISES {Lex.Error, FloatMode.Trap, Rd.Failure, Thread.Alerted} :=
    Lex.Int;
  pLex_LongInt: PROCEDURE (rd: Rd.T; defaultBase: [2 .. 16] := 10): LONGINT
    RAISES {Lex.Error, FloatMode.Trap, Rd.Failure, Thread.Alerted} :=
    Lex.LongInt;
  pLex_Unsigned: PROCEDURE (rd: Rd.T; defaultBase: [2 .. 16] := 16): Word.T
    RAISES {Lex.Error, FloatMode.Trap, Rd.Failure, Thread.Alerted} :=
    Lex.Unsigned;
  pLex_LongUnsigned: PROCEDURE (rd: Rd.T; defaultBase: [2 .. 16] := 16):
    Long.T RAISES {Lex.Error, FloatMode.Trap, Rd.Failure, Thread.Alerted} :=
    Lex.LongUnsigned;
  pLex_Real: PROCEDURE (rd: Rd.T): REAL RAISES {Lex.Error, FloatMode.Trap,
    Rd.Failure, Thread.Alerted} :=
    Lex.Real;
  pLex_LongReal: PROCEDURE (rd: Rd.T): LONGREAL RAISES {Lex.Error,
    FloatMode.Trap, Rd.Failure, Thread.Alerted} :=
    Lex.LongReal;
  pLex_Extended: PROCEDURE (rd: Rd.T): EXTENDED RAISES {Lex.Error,
    FloatMode.Trap, Rd.Failure, Thread.Alerted} :=
    Lex.Extended;

(*---------------------------------- Long ----------------------------------*)

VAR
  pLong_Plus: PROCEDURE (x, y: Long.T): Long.T :=
    Long.Plus;
  pLong_Times: PROCEDURE (x, y: Long.T): Long.T :=
    Long.Times;
  pLong_Minus: PROCEDURE (x, y: Long.T): Long.T :=
    Long.Minus;
  pLong_Divide: PROCEDURE (x, y: Long.T): Long.T :=
    Long.Divide;
  pLong_Mod: PROCEDURE (x, y: Long.T): Long.T :=
    Long.Mod;
  pLong_And: PROCEDURE (x, y: Long.T): Long.T :=
    Long.And;
  pLong_Or: PROCEDURE (x, y: Long.T): Long.T :=
    Long.Or;
  pLong_Xor: PROCEDURE (x, y: Long.T): Long.T :=
    Long.Xor;
  pLong_LT: PROCEDURE (x, y: Long.T): BOOLEAN :=
    Long.LT;
  pLong_LE: PROCEDURE (x, y: Long.T): BOOLEAN :=
    Long.LE;
  pLong_GT: PROCEDURE (x, y: Long.T): BOOLEAN :=
    Long.GT;
  pLong_GE: PROCEDURE (x, y: Long.T): BOOLEAN :=
    Long.GE;
  pLong_Not: PROCEDURE (x: Long.T): Long.T :=
    Long.Not;
  pLong_Shift: PROCEDURE (x: Long.T; n: INTEGER): Long.T :=
    Long.Shift;
  pLong_Rotate: PROCEDURE (x: Long.T; n: INTEGER): Long.T :=
    Long.Rotate;
  pLong_LeftShift: PROCEDURE (x: Long.T; n: [0 .. Long.Size - 1]): Long.T :=
    Long.LeftShift;
  pLong_RightShift: PROCEDURE (x: Long.T; n: [0 .. Long.Size - 1]): Long.T
    :=
    Long.RightShift;
  pLong_LeftRotate: PROCEDURE (x: Long.T; n: [0 .. Long.Size - 1]): Long.T
    :=
    Long.LeftRotate;
  pLong_RightRotate: PROCEDURE (x: Long.T; n: [0 .. Long.Size - 1]): Long.T
    :=
    Long.RightRotate;
  pLong_Extract: PROCEDURE (x: Long.T; i, n: CARDINAL): Long.T :=
    Long.Extract;
  pLong_Insert: PROCEDURE (x, y: Long.T; i, n: CARDINAL): Long.T :=
    Long.Insert;

(*------------------------------- LongFloat --------------------------------*)

VAR
  pLongFloat_Scalb: PROCEDURE (x: LONGREAL; n: INTEGER): LONGREAL RAISES
    {FloatMode.Trap} :=
    LongFloat.Scalb;
  pLongFloat_Logb: PROCEDURE (x: LONGREAL): LONGREAL RAISES {FloatMode.Trap}
    :=
    LongFloat.Logb;
  pLongFloat_ILogb: PROCEDURE (x: LONGREAL): INTEGER :=
    LongFloat.ILogb;
  pLongFloat_NextAfter: PROCEDURE (x, y: LONGREAL): LONGREAL RAISES
    {FloatMode.Trap} :=
    LongFloat.NextAfter;
  pLongFloat_CopySign: PROCEDURE (x, y: LONGREAL): LONGREAL :=
    LongFloat.CopySign;
  pLongFloat_Finite: PROCEDURE (x: LONGREAL): BOOLEAN :=
    LongFloat.Finite;
  pLongFloat_IsNaN: PROCEDURE (x: LONGREAL): BOOLEAN :=
    LongFloat.IsNaN;
  pLongFloat_Sign: PROCEDURE (x: LONGREAL): [0 .. 1] :=
    LongFloat.Sign;
  pLongFloat_Differs: PROCEDURE (x, y: LONGREAL): BOOLEAN :=
    LongFloat.Differs;
  pLongFloat_Unordered: PROCEDURE (x, y: LONGREAL): BOOLEAN :=
    LongFloat.Unordered;
  pLongFloat_Sqrt: PROCEDURE (x: LONGREAL): LONGREAL RAISES {FloatMode.Trap}
    :=
    LongFloat.Sqrt;
  pLongFloat_Class: PROCEDURE (x: LONGREAL): LongFloat.IEEEClass :=
    LongFloat.Class;
  pLongFloat_FromDecimal: PROCEDURE (sign: [0 .. 1]; READONLY digits: ARRAY
    OF [0 .. 9]; exp: INTEGER): LONGREAL RAISES {FloatMode.Trap} :=
    LongFloat.FromDecimal;
  pLongFloat_ToDecimal: PROCEDURE (x: LONGREAL): LongFloat.DecimalApprox :=
    LongFloat.ToDecimal;

(*-------------------------------- LongReal --------------------------------*)

VAR
  pLongReal_Equal: PROCEDURE (a, b: LongReal.T): BOOLEAN :=
    LongReal.Equal;
  pLongReal_Hash: PROCEDURE (a: LongReal.T): Word.T :=
    LongReal.Hash;
  pLongReal_Compare: PROCEDURE (a, b: LongReal.T): [-1 .. 1] :=
    LongReal.Compare;

(*--------------------------- LongRealArraySort ----------------------------*)

VAR
  pLongRealArraySort_Sort: PROCEDURE (VAR a: ARRAY OF LONGREAL; cmp :=
    LongReal.Compare) :=
    LongRealArraySort.Sort;

(*------------------------------- LongRealPQ -------------------------------*)

VAR
  pLongRealPQ_T_insert: PROCEDURE (self: LongRealPQ.T; READONLY elt:
    LongRealPQ.Elt) :=
    LongRealPQ.T.insert;
  pLongRealPQ_T_delete: PROCEDURE (self: LongRealPQ.T; elt: LongRealPQ.Elt)
    RAISES {LongRealPQ.NotInQueue} :=
    LongRealPQ.T.delete;
  pLongRealPQ_T_size: PROCEDURE (self: LongRealPQ.T): CARDINAL :=
    LongRealPQ.T.size;
  pLongRealPQ_T_min: PROCEDURE (self: LongRealPQ.T): LongRealPQ.Elt RAISES
    {LongRealPQ.Empty} :=
    LongRealPQ.T.min;
  pLongRealPQ_T_deleteMin: PROCEDURE (self: LongRealPQ.T): LongRealPQ.Elt
    RAISES {LongRealPQ.Empty} :=
    LongRealPQ.T.deleteMin;
  pLongRealPQ_T_change: PROCEDURE (self: LongRealPQ.T; elt: LongRealPQ.Elt;
    newP: LONGREAL) RAISES {LongRealPQ.NotInQueue} :=
    LongRealPQ.T.change;
  pLongRealPQ_Default_init: PROCEDURE (self: LongRealPQ.Default; sizeHint:
    CARDINAL := 10): LongRealPQ.Default :=
    LongRealPQ.Default.init;
  pLongRealPQ_Default_fromArray: PROCEDURE (self: LongRealPQ.Default;
    READONLY e: ARRAY OF LongRealPQ.Elt): LongRealPQ.Default :=
    LongRealPQ.Default.fromArray;
  pLongRealPQ_Default_pCompare: PROCEDURE (self: LongRealPQ.Default;
    READONLY p1, p2: LONGREAL): [-1 .. 1] :=
    LongRealPQ.Default.pCompare;

(*--------------------------------- M3toC ----------------------------------*)

VAR
  pM3toC_CopyTtoS: PROCEDURE (t: TEXT): Ctypes.char_star :=
    M3toC.CopyTtoS;
  pM3toC_FreeCopiedS: PROCEDURE (s: Ctypes.const_char_star) :=
    M3toC.FreeCopiedS;
  pM3toC_SharedTtoS: PROCEDURE (t: TEXT): Ctypes.const_char_star :=
    M3toC.SharedTtoS;
  pM3toC_FreeSharedS: PROCEDURE (t: TEXT; s: Ctypes.const_char_star) :=
    M3toC.FreeSharedS;
  pM3toC_FlatTtoS: PROCEDURE (t: TEXT): Ctypes.const_char_star :=
    M3toC.FlatTtoS;
  pM3toC_StoT: PROCEDURE (s: Ctypes.const_char_star): TEXT :=
    M3toC.StoT;
  pM3toC_CopyStoT: PROCEDURE (s: Ctypes.const_char_star): TEXT :=
    M3toC.CopyStoT;

(*---------------------------------- Math ----------------------------------*)

VAR
  pMath_exp: PROCEDURE (x: LONGREAL): LONGREAL :=
    Math.exp;
  pMath_expm1: PROCEDURE (x: LONGREAL): LONGREAL :=
    Math.expm1;
  pMath_log: PROCEDURE (x: LONGREAL): LONGREAL :=
    Math.log;
  pMath_log10: PROCEDURE (x: LONGREAL): LONGREAL :=
    Math.log10;
  pMath_log1p: PROCEDURE (x: LONGREAL): LONGREAL :=
    Math.log1p;
  pMath_sqrt: PROCEDURE (x: LONGREAL): LONGREAL :=
    Math.sqrt;
  pMath_cos: PROCEDURE (x: LONGREAL): LONGREAL :=
    Math.cos;
  pMath_sin: PROCEDURE (x: LONGREAL): LONGREAL :=
    Math.sin;
  pMath_tan: PROCEDURE (x: LONGREAL): LONGREAL :=
    Math.tan;
  pMath_acos: PROCEDURE (x: LONGREAL): LONGREAL :=
    Math.acos;
  pMath_asin: PROCEDURE (x: LONGREAL): LONGREAL :=
    Math.asin;
  pMath_atan: PROCEDURE (x: LONGREAL): LONGREAL :=
    Math.atan;
  pMath_sinh: PROCEDURE (x: LONGREAL): LONGREAL :=
    Math.sinh;
  pMath_cosh: PROCEDURE (x: LONGREAL): LONGREAL :=
    Math.cosh;
  pMath_tanh: PROCEDURE (x: LONGREAL): LONGREAL :=
    Math.tanh;
  pMath_asinh: PROCEDURE (x: LONGREAL): LONGREAL :=
    Math.asinh;
  pMath_acosh: PROCEDURE (x: LONGREAL): LONGREAL :=
    Math.acosh;
  pMath_atanh: PROCEDURE (x: LONGREAL): LONGREAL :=
    Math.atanh;
  pMath_ceil: PROCEDURE (x: LONGREAL): LONGREAL :=
    Math.ceil;
  pMath_floor: PROCEDURE (x: LONGREAL): LONGREAL :=
    Math.floor;
  pMath_rint: PROCEDURE (x: LONGREAL): LONGREAL :=
    Math.rint;
  pMath_fabs: PROCEDURE (x: LONGREAL): LONGREAL :=
    Math.fabs;
  pMath_erf: PROCEDURE (x: LONGREAL): LONGREAL :=
    Math.erf;
  pMath_erfc: PROCEDURE (x: LONGREAL): LONGREAL :=
    Math.erfc;
  pMath_gamma: PROCEDURE (x: LONGREAL): LONGREAL :=
    Math.gamma;
  pMath_j0: PROCEDURE (x: LONGREAL): LONGREAL :=
    Math.j0;
  pMath_j1: PROCEDURE (x: LONGREAL): LONGREAL :=
    Math.j1;
  pMath_y0: PROCEDURE (x: LONGREAL): LONGREAL :=
    Math.y0;
  pMath_y1: PROCEDURE (x: LONGREAL): LONGREAL :=
    Math.y1;
  pMath_pow: PROCEDURE (x, y: LONGREAL): LONGREAL :=
    Math.pow;
  pMath_atan2: PROCEDURE (x, y: LONGREAL): LONGREAL :=
    Math.atan2;
  pMath_hypot: PROCEDURE (x, y: LONGREAL): LONGREAL :=
    Math.hypot;
  pMath_fmod: PROCEDURE (x, y: LONGREAL): LONGREAL :=
    Math.fmod;
  pMath_drem: PROCEDURE (x, y: LONGREAL): LONGREAL :=
    Math.drem;
  pMath_remainder: PROCEDURE (x, y: LONGREAL): LONGREAL :=
    Math.remainder;
  pMath_cabs: PROCEDURE (z: Math.Complex): LONGREAL :=
    Math.cabs;
  pMath_frexp: PROCEDURE (x: LONGREAL; VAR exp: INTEGER): LONGREAL :=
    Math.frexp;
  pMath_ldexp: PROCEDURE (x: LONGREAL; exp: INTEGER): LONGREAL :=
    Math.ldexp;
  pMath_modf: PROCEDURE (x: LONGREAL; VAR i: LONGREAL): LONGREAL :=
    Math.modf;
  pMath_jn: PROCEDURE (n: INTEGER; x: LONGREAL): LONGREAL :=
    Math.jn;
  pMath_yn: PROCEDURE (n: INTEGER; x: LONGREAL): LONGREAL :=
    Math.yn;

(*--------------------------------- Params ---------------------------------*)

VAR
  pParams_Get: PROCEDURE (n: CARDINAL): TEXT :=
    Params.Get;

(*-------------------------------- Pathname --------------------------------*)

VAR
  pPathname_Valid: PROCEDURE (pn: TEXT): BOOLEAN :=
    Pathname.Valid;
  pPathname_Decompose: PROCEDURE (pn: TEXT): Pathname.Arcs RAISES
    {Pathname.Invalid} :=
    Pathname.Decompose;
  pPathname_Compose: PROCEDURE (a: TextSeq.T): TEXT RAISES
    {Pathname.Invalid} :=
    Pathname.Compose;
  pPathname_Absolute: PROCEDURE (pn: TEXT): BOOLEAN :=
    Pathname.Absolute;
  pPathname_Prefix: PROCEDURE (pn: TEXT): TEXT :=
    Pathname.Prefix;
  pPathname_Last: PROCEDURE (pn: TEXT): TEXT :=
    Pathname.Last;
  pPathname_Base: PROCEDURE (pn: TEXT): TEXT :=
    Pathname.Base;
  pPathname_Join: PROCEDURE (pn, base: TEXT; ext: TEXT := NIL): TEXT :=
    Pathname.Join;
  pPathname_LastBase: PROCEDURE (pn: TEXT): TEXT :=
    Pathname.LastBase;
  pPathname_LastExt: PROCEDURE (pn: TEXT): TEXT :=
    Pathname.LastExt;
  pPathname_ReplaceExt: PROCEDURE (pn: TEXT; ext: TEXT): TEXT :=
    Pathname.ReplaceExt;

(*-------------------------------- Process ---------------------------------*)

VAR
  pProcess_Create: PROCEDURE (cmd: Pathname.T; READONLY params: ARRAY OF
    TEXT; env: REF ARRAY OF TEXT := NIL; wd: Pathname.T := NIL; stdin,
    stdout, stderr: File.T := NIL): Process.T RAISES {OSError.E} :=
    Process.Create;
  pProcess_Wait: PROCEDURE (p: Process.T): [0 .. 16_7FFFFFFF] :=
    Process.Wait;
  pProcess_Exit: PROCEDURE (n: [0 .. 16_7FFFFFFF] := 0) :=
    Process.Exit;
  pProcess_Crash: PROCEDURE (msg: TEXT) :=
    Process.Crash;
  pProcess_RegisterExitor: PROCEDURE (p: PROCEDURE ()) :=
    Process.RegisterExitor;
  pProcess_GetID: PROCEDURE (p: Process.T): INTEGER :=
    Process.GetID;
  pProcess_GetMyID: PROCEDURE (): INTEGER :=
    Process.GetMyID;
  pProcess_GetStandardFileHandles: PROCEDURE (VAR stdin, stdout, stderr:
    File.T) :=
    Process.GetStandardFileHandles;
  pProcess_GetWorkingDirectory: PROCEDURE (): Pathname.T RAISES {OSError.E}
    :=
    Process.GetWorkingDirectory;
  pProcess_SetWorkingDirectory: PROCEDURE (path: Pathname.T) RAISES
    {OSError.E} :=
    Process.SetWorkingDirectory;

(*------------------------------ RTCollector -------------------------------*)

VAR
  pRTCollector_Disable: PROCEDURE () :=
    RTCollector.Disable;
  pRTCollector_Enable: PROCEDURE () :=
    RTCollector.Enable;
  pRTCollector_DisableMotion: PROCEDURE () :=
    RTCollector.DisableMotion;
  pRTCollector_EnableMotion: PROCEDURE () :=
    RTCollector.EnableMotion;
  pRTCollector_Collect: PROCEDURE () :=
    RTCollector.Collect;

(*------------------------------ RTException -------------------------------*)

VAR
  pRTException_DumpStack: PROCEDURE () :=
    RTException.DumpStack;

(*--------------------------------- RTHeap ---------------------------------*)

VAR
  pRTHeap_GetDataAdr: PROCEDURE (r: REFANY): ADDRESS :=
    RTHeap.GetDataAdr;
  pRTHeap_GetDataSize: PROCEDURE (r: REFANY): CARDINAL :=
    RTHeap.GetDataSize;
  pRTHeap_GetArrayShape: PROCEDURE (r: REFANY; VAR s: ARRAY OF INTEGER) :=
    RTHeap.GetArrayShape;

(*---------------------------------- RTIO ----------------------------------*)

VAR
  pRTIO_PutChar: PROCEDURE (c: CHAR) :=
    RTIO.PutChar;
  pRTIO_PutChars: PROCEDURE (a: ADDRESS; n: INTEGER) :=
    RTIO.PutChars;
  pRTIO_PutString: PROCEDURE (s: ADDRESS) :=
    RTIO.PutString;
  pRTIO_PutText: PROCEDURE (t: TEXT) :=
    RTIO.PutText;
  pRTIO_PutInt: PROCEDURE (i: INTEGER; width := 0) :=
    RTIO.PutInt;
  pRTIO_PutHex: PROCEDURE (i: INTEGER; width := 0) :=
    RTIO.PutHex;
  pRTIO_PutAddr: PROCEDURE (a: ADDRESS; width := 0) :=
    RTIO.PutAddr;
  pRTIO_Flush: PROCEDURE () :=
    RTIO.Flush;

(*--------------------------------- RTType ---------------------------------*)

VAR
  pRTType_MaxTypecode: PROCEDURE (): RTType.Typecode :=
    RTType.MaxTypecode;
  pRTType_IsSubtype: PROCEDURE (a, b: RTType.Typecode): BOOLEAN :=
    RTType.IsSubtype;
  pRTType_Supertype: PROCEDURE (tc: RTType.Typecode): RTType.Typecode :=
    RTType.Supertype;
  pRTType_IsTraced: PROCEDURE (tc: RTType.Typecode): BOOLEAN :=
    RTType.IsTraced;
  pRTType_GetNDimensions: PROCEDURE (tc: RTType.Typecode): CARDINAL :=
    RTType.GetNDimensions;

(*--------------------------------- Random ---------------------------------*)

VAR
  pRandom_T_integer: PROCEDURE (self: Random.T; min := FIRST(INTEGER); max
    := LAST(INTEGER)): INTEGER :=
    Random.T.integer;
  pRandom_T_real: PROCEDURE (self: Random.T; min := 0.0E0; max := 1.0E0):
    REAL :=
    Random.T.real;
  pRandom_T_longreal: PROCEDURE (self: Random.T; min := 0.0D0; max :=
    1.0D0): LONGREAL :=
    Random.T.longreal;
  pRandom_T_extended: PROCEDURE (self: Random.T; min := 0.0X0; max :=
    1.0X0): EXTENDED :=
    Random.T.extended;
  pRandom_T_boolean: PROCEDURE (self: Random.T): BOOLEAN :=
    Random.T.boolean;
  pRandom_Default_init: PROCEDURE (self: Random.Default; fixed := FALSE):
    Random.Default :=
    Random.Default.init;

(*----------------------------------- Rd -----------------------------------*)

VAR
  pRd_GetChar: PROCEDURE (rd: Rd.T): CHAR RAISES {Rd.EndOfFile, Rd.Failure,
    Thread.Alerted} :=
    Rd.GetChar;
  pRd_GetWideChar: PROCEDURE (rd: Rd.T): WIDECHAR RAISES {Rd.EndOfFile,
    Rd.Failure, Thread.Alerted} :=
    Rd.GetWideChar;
  pRd_EOF: PROCEDURE (rd: Rd.T): BOOLEAN RAISES {Rd.Failure, Thread.Alerted}
    :=
    Rd.EOF;
  pRd_UnGetChar: PROCEDURE (rd: Rd.T) :=
    Rd.UnGetChar;
  pRd_CharsReady: PROCEDURE (rd: Rd.T): CARDINAL RAISES {Rd.Failure} :=
    Rd.CharsReady;
  pRd_GetSub: PROCEDURE (rd: Rd.T; VAR str: ARRAY OF CHAR): CARDINAL RAISES
    {Rd.Failure, Thread.Alerted} :=
    Rd.GetSub;
  pRd_GetWideSub: PROCEDURE (rd: Rd.T; VAR str: ARRAY OF WIDECHAR): CARDINAL
    RAISES {Rd.Failure, Thread.Alerted} :=
    Rd.GetWideSub;
  pRd_GetSubLine: PROCEDURE (rd: Rd.T; VAR str: ARRAY OF CHAR): CARDINAL
    RAISES {Rd.Failure, Thread.Alerted} :=
    Rd.GetSubLine;
  pRd_GetWideSubLine: PROCEDURE (rd: Rd.T; VAR str: ARRAY OF WIDECHAR):
    CARDINAL RAISES {Rd.Failure, Thread.Alerted} :=
    Rd.GetWideSubLine;
  pRd_GetText: PROCEDURE (rd: Rd.T; len: CARDINAL): TEXT RAISES {Rd.Failure,
    Thread.Alerted} :=
    Rd.GetText;
  pRd_GetWideText: PROCEDURE (rd: Rd.T; len: CARDINAL): TEXT RAISES
    {Rd.Failure, Thread.Alerted} :=
    Rd.GetWideText;
  pRd_GetLine: PROCEDURE (rd: Rd.T): TEXT RAISES {Rd.EndOfFile, Rd.Failure,
    Thread.Alerted} :=
    Rd.GetLine;
  pRd_GetWideLine: PROCEDURE (rd: Rd.T): TEXT RAISES {Rd.EndOfFile,
    Rd.Failure, Thread.Alerted} :=
    Rd.GetWideLine;
  pRd_Seek: PROCEDURE (rd: Rd.T; n: CARDINAL) RAISES {Rd.Failure,
    Thread.Alerted} :=
    Rd.Seek;
  pRd_Close: PROCEDURE (rd: Rd.T) RAISES {Rd.Failure, Thread.Alerted} :=
    Rd.Close;
  pRd_Index: PROCEDURE (rd: Rd.T): CARDINAL :=
    Rd.Index;
  pRd_Length: PROCEDURE (rd: Rd.T): INTEGER RAISES {Rd.Failure,
    Thread.Alerted} :=
    Rd.Length;
  pRd_Intermittent: PROCEDURE (rd: Rd.T): BOOLEAN :=
    Rd.Intermittent;
  pRd_Seekable: PROCEDURE (rd: Rd.T): BOOLEAN :=
    Rd.Seekable;
  pRd_Closed: PROCEDURE (rd: Rd.T): BOOLEAN :=
    Rd.Closed;

(*-------------------------------- RdClass ---------------------------------*)

VAR
  pRdClass_Lock: PROCEDURE (rd: Rd.T) :=
    RdClass.Lock;
  pRdClass_Unlock: PROCEDURE (rd: Rd.T) :=
    RdClass.Unlock;
  pRdClass_GetSubDefault: PROCEDURE (rd: Rd.T; VAR a: ARRAY OF CHAR):
    CARDINAL RAISES {Rd.Failure, Thread.Alerted} :=
    RdClass.GetSubDefault;
  pRdClass_LengthDefault: PROCEDURE (rd: Rd.T): INTEGER RAISES {Rd.Failure,
    Thread.Alerted} :=
    RdClass.LengthDefault;
  pRdClass_CloseDefault: PROCEDURE (rd: Rd.T) RAISES {Rd.Failure,
    Thread.Alerted} :=
    RdClass.CloseDefault;

(*-------------------------------- RdUtils ---------------------------------*)

VAR
  pRdUtils_Find: PROCEDURE (rd: Rd.T; pattern: TEXT; canonicalize:
    RdUtils.Canonicalize := NIL): [-1 .. LAST(CARDINAL)] RAISES {Rd.Failure,
    Thread.Alerted} :=
    RdUtils.Find;
  pRdUtils_FindString: PROCEDURE (rd: Rd.T; READONLY pattern: ARRAY OF CHAR;
    canonicalize: RdUtils.Canonicalize := NIL): [-1 .. LAST(CARDINAL)]
    RAISES {Rd.Failure, Thread.Alerted} :=
    RdUtils.FindString;
  pRdUtils_FindChar: PROCEDURE (rd: Rd.T; pattern: CHAR; canonicalize:
    RdUtils.Canonicalize := NIL): [-1 .. LAST(CARDINAL)] RAISES {Rd.Failure,
    Thread.Alerted} :=
    RdUtils.FindChar;
  pRdUtils_FailureText: PROCEDURE (f: AtomList.T): TEXT :=
    RdUtils.FailureText;
  pRdUtils_ToUpperCaseASCII: PROCEDURE (ch: CHAR): CHAR :=
    RdUtils.ToUpperCaseASCII;

(*---------------------------------- Real ----------------------------------*)

VAR
  pReal_Equal: PROCEDURE (a, b: Real.T): BOOLEAN :=
    Real.Equal;
  pReal_Hash: PROCEDURE (a: Real.T): Word.T :=
    Real.Hash;
  pReal_Compare: PROCEDURE (a, b: Real.T): [-1 .. 1] :=
    Real.Compare;

(*----------------------------- RealArraySort ------------------------------*)

VAR
  pRealArraySort_Sort: PROCEDURE (VAR a: ARRAY OF REAL; cmp := Real.Compare)
    :=
    RealArraySort.Sort;

(*------------------------------- RealFloat --------------------------------*)

VAR
  pRealFloat_Scalb: PROCEDURE (x: REAL; n: INTEGER): REAL RAISES
    {FloatMode.Trap} :=
    RealFloat.Scalb;
  pRealFloat_Logb: PROCEDURE (x: REAL): REAL RAISES {FloatMode.Trap} :=
    RealFloat.Logb;
  pRealFloat_ILogb: PROCEDURE (x: REAL): INTEGER :=
    RealFloat.ILogb;
  pRealFloat_NextAfter: PROCEDURE (x, y: REAL): REAL RAISES {FloatMode.Trap}
    :=
    RealFloat.NextAfter;
  pRealFloat_CopySign: PROCEDURE (x, y: REAL): REAL :=
    RealFloat.CopySign;
  pRealFloat_Finite: PROCEDURE (x: REAL): BOOLEAN :=
    RealFloat.Finite;
  pRealFloat_IsNaN: PROCEDURE (x: REAL): BOOLEAN :=
    RealFloat.IsNaN;
  pRealFloat_Sign: PROCEDURE (x: REAL): [0 .. 1] :=
    RealFloat.Sign;
  pRealFloat_Differs: PROCEDURE (x, y: REAL): BOOLEAN :=
    RealFloat.Differs;
  pRealFloat_Unordered: PROCEDURE (x, y: REAL): BOOLEAN :=
    RealFloat.Unordered;
  pRealFloat_Sqrt: PROCEDURE (x: REAL): REAL RAISES {FloatMode.Trap} :=
    RealFloat.Sqrt;
  pRealFloat_Class: PROCEDURE (x: REAL): RealFloat.IEEEClass :=
    RealFloat.Class;
  pRealFloat_FromDecimal: PROCEDURE (sign: [0 .. 1]; READONLY digits: ARRAY
    OF [0 .. 9]; exp: INTEGER): REAL RAISES {FloatMode.Trap} :=
    RealFloat.FromDecimal;
  pRealFloat_ToDecimal: PROCEDURE (x: REAL): RealFloat.DecimalApprox :=
    RealFloat.ToDecimal;

(*--------------------------------- RealPQ ---------------------------------*)

VAR
  pRealPQ_T_insert: PROCEDURE (self: RealPQ.T; READONLY elt: RealPQ.Elt) :=
    RealPQ.T.insert;
  pRealPQ_T_delete: PROCEDURE (self: RealPQ.T; elt: RealPQ.Elt) RAISES
    {RealPQ.NotInQueue} :=
    RealPQ.T.delete;
  pRealPQ_T_size: PROCEDURE (self: RealPQ.T): CARDINAL :=
    RealPQ.T.size;
  pRealPQ_T_min: PROCEDURE (self: RealPQ.T): RealPQ.Elt RAISES
    {RealPQ.Empty} :=
    RealPQ.T.min;
  pRealPQ_T_deleteMin: PROCEDURE (self: RealPQ.T): RealPQ.Elt RAISES
    {RealPQ.Empty} :=
    RealPQ.T.deleteMin;
  pRealPQ_T_change: PROCEDURE (self: RealPQ.T; elt: RealPQ.Elt; newP: REAL)
    RAISES {RealPQ.NotInQueue} :=
    RealPQ.T.change;
  pRealPQ_Default_init: PROCEDURE (self: RealPQ.Default; sizeHint: CARDINAL
    := 10): RealPQ.Default :=
    RealPQ.Default.init;
  pRealPQ_Default_fromArray: PROCEDURE (self: RealPQ.Default; READONLY e:
    ARRAY OF RealPQ.Elt): RealPQ.Default :=
    RealPQ.Default.fromArray;
  pRealPQ_Default_pCompare: PROCEDURE (self: RealPQ.Default; READONLY p1,
    p2: REAL): [-1 .. 1] :=
    RealPQ.Default.pCompare;

(*------------------------------- RefIntTbl --------------------------------*)

VAR
  pRefIntTbl_T_get: PROCEDURE (self: RefIntTbl.T; READONLY k: REFANY; VAR v:
    INTEGER): BOOLEAN :=
    RefIntTbl.T.get;
  pRefIntTbl_T_delete: PROCEDURE (self: RefIntTbl.T; READONLY k: REFANY; VAR
    v: INTEGER): BOOLEAN :=
    RefIntTbl.T.delete;
  pRefIntTbl_T_put: PROCEDURE (self: RefIntTbl.T; READONLY k: REFANY;
    READONLY v: INTEGER): BOOLEAN :=
    RefIntTbl.T.put;
  pRefIntTbl_T_size: PROCEDURE (self: RefIntTbl.T): CARDINAL :=
    RefIntTbl.T.size;
  pRefIntTbl_T_iterate: PROCEDURE (self: RefIntTbl.T): RefIntTbl.Iterator :=
    RefIntTbl.T.iterate;
  pRefIntTbl_Iterator_next: PROCEDURE (self: RefIntTbl.Iterator; VAR k:
    REFANY; VAR v: INTEGER): BOOLEAN :=
    RefIntTbl.Iterator.next;
  pRefIntTbl_Default_init: PROCEDURE (self: RefIntTbl.Default; sizeHint:
    CARDINAL := 0): RefIntTbl.Default :=
    RefIntTbl.Default.init;
  pRefIntTbl_Default_keyEqual: PROCEDURE (self: RefIntTbl.Default; READONLY
    k1, k2: REFANY): BOOLEAN :=
    RefIntTbl.Default.keyEqual;
  pRefIntTbl_Default_keyHash: PROCEDURE (self: RefIntTbl.Default; READONLY
    k: REFANY): Word.T :=
    RefIntTbl.Default.keyHash;

(*-------------------------------- RefList ---------------------------------*)

VAR
  pRefList_Cons: PROCEDURE (READONLY head: REFANY; tail: RefList.T):
    RefList.T :=
    RefList.Cons;
  pRefList_List1: PROCEDURE (READONLY e1: REFANY): RefList.T :=
    RefList.List1;
  pRefList_List2: PROCEDURE (READONLY e1, e2: REFANY): RefList.T :=
    RefList.List2;
  pRefList_List3: PROCEDURE (READONLY e1, e2, e3: REFANY): RefList.T :=
    RefList.List3;
  pRefList_FromArray: PROCEDURE (READONLY e: ARRAY OF REFANY): RefList.T :=
    RefList.FromArray;
  pRefList_Length: PROCEDURE (l: RefList.T): CARDINAL :=
    RefList.Length;
  pRefList_Nth: PROCEDURE (l: RefList.T; n: CARDINAL): REFANY :=
    RefList.Nth;
  pRefList_Member: PROCEDURE (l: RefList.T; READONLY e: REFANY): BOOLEAN :=
    RefList.Member;
  pRefList_Append: PROCEDURE (l1, l2: RefList.T): RefList.T :=
    RefList.Append;
  pRefList_AppendD: PROCEDURE (l1, l2: RefList.T): RefList.T :=
    RefList.AppendD;
  pRefList_Reverse: PROCEDURE (l: RefList.T): RefList.T :=
    RefList.Reverse;
  pRefList_ReverseD: PROCEDURE (l: RefList.T): RefList.T :=
    RefList.ReverseD;

(*------------------------------- RefRefTbl --------------------------------*)

VAR
  pRefRefTbl_T_get: PROCEDURE (self: RefRefTbl.T; READONLY k: REFANY; VAR v:
    REFANY): BOOLEAN :=
    RefRefTbl.T.get;
  pRefRefTbl_T_delete: PROCEDURE (self: RefRefTbl.T; READONLY k: REFANY; VAR
    v: REFANY): BOOLEAN :=
    RefRefTbl.T.delete;
  pRefRefTbl_T_put: PROCEDURE (self: RefRefTbl.T; READONLY k: REFANY;
    READONLY v: REFANY): BOOLEAN :=
    RefRefTbl.T.put;
  pRefRefTbl_T_size: PROCEDURE (self: RefRefTbl.T): CARDINAL :=
    RefRefTbl.T.size;
  pRefRefTbl_T_iterate: PROCEDURE (self: RefRefTbl.T): RefRefTbl.Iterator :=
    RefRefTbl.T.iterate;
  pRefRefTbl_Iterator_next: PROCEDURE (self: RefRefTbl.Iterator; VAR k:
    REFANY; VAR v: REFANY): BOOLEAN :=
    RefRefTbl.Iterator.next;
  pRefRefTbl_Default_init: PROCEDURE (self: RefRefTbl.Default; sizeHint:
    CARDINAL := 0): RefRefTbl.Default :=
    RefRefTbl.Default.init;
  pRefRefTbl_Default_keyEqual: PROCEDURE (self: RefRefTbl.Default; READONLY
    k1, k2: REFANY): BOOLEAN :=
    RefRefTbl.Default.keyEqual;
  pRefRefTbl_Default_keyHash: PROCEDURE (self: RefRefTbl.Default; READONLY
    k: REFANY): Word.T :=
    RefRefTbl.Default.keyHash;

(*--------------------------------- RefSeq ---------------------------------*)

VAR
  pRefSeq_Cat: PROCEDURE (s, t: RefSeq.T): RefSeq.T :=
    RefSeq.Cat;
  pRefSeq_Sub: PROCEDURE (s: RefSeq.T; start: CARDINAL; length: CARDINAL :=
    LAST(CARDINAL)): RefSeq.T :=
    RefSeq.Sub;
  pRefSeq_T_init: PROCEDURE (self: RefSeq.T; sizeHint: CARDINAL := 5):
    RefSeq.T :=
    RefSeq.T.init;
  pRefSeq_T_fromArray: PROCEDURE (self: RefSeq.T; READONLY a: ARRAY OF
    REFANY): RefSeq.T :=
    RefSeq.T.fromArray;
  pRefSeq_T_addhi: PROCEDURE (self: RefSeq.T; READONLY x: REFANY) :=
    RefSeq.T.addhi;
  pRefSeq_T_addlo: PROCEDURE (self: RefSeq.T; READONLY x: REFANY) :=
    RefSeq.T.addlo;
  pRefSeq_T_remhi: PROCEDURE (self: RefSeq.T): REFANY :=
    RefSeq.T.remhi;
  pRefSeq_T_remlo: PROCEDURE (self: RefSeq.T): REFANY :=
    RefSeq.T.remlo;
  pRefSeq_T_put: PROCEDURE (self: RefSeq.T; i: CARDINAL; READONLY x: REFANY)
    :=
    RefSeq.T.put;
  pRefSeq_T_size: PROCEDURE (self: RefSeq.T): CARDINAL :=
    RefSeq.T.size;
  pRefSeq_T_gethi: PROCEDURE (self: RefSeq.T): REFANY :=
    RefSeq.T.gethi;
  pRefSeq_T_getlo: PROCEDURE (self: RefSeq.T): REFANY :=
    RefSeq.T.getlo;
  pRefSeq_T_get: PROCEDURE (self: RefSeq.T; i: CARDINAL): REFANY :=
    RefSeq.T.get;

(*--------------------------------- RefSet ---------------------------------*)

VAR
  pRefSet_Equal: PROCEDURE (s1, s2: RefSet.T): BOOLEAN :=
    RefSet.Equal;
  pRefSet_T_fromArray: PROCEDURE (self: RefSet.T; READONLY a: ARRAY OF
    REFANY): RefSet.T :=
    RefSet.T.fromArray;
  pRefSet_T_copy: PROCEDURE (self: RefSet.T): RefSet.T :=
    RefSet.T.copy;
  pRefSet_T_member: PROCEDURE (self: RefSet.T; e: REFANY): BOOLEAN :=
    RefSet.T.member;
  pRefSet_T_insert: PROCEDURE (self: RefSet.T; e: REFANY): BOOLEAN :=
    RefSet.T.insert;
  pRefSet_T_delete: PROCEDURE (self: RefSet.T; e: REFANY): BOOLEAN :=
    RefSet.T.delete;
  pRefSet_T_size: PROCEDURE (self: RefSet.T): CARDINAL :=
    RefSet.T.size;
  pRefSet_T_isEmpty: PROCEDURE (self: RefSet.T): BOOLEAN :=
    RefSet.T.isEmpty;
  pRefSet_T_subset: PROCEDURE (self: RefSet.T; s2: RefSet.T): BOOLEAN :=
    RefSet.T.subset;
  pRefSet_T_equal: PROCEDURE (self: RefSet.T; s2: RefSet.T): BOOLEAN :=
    RefSet.T.equal;
  pRefSet_T_intersect: PROCEDURE (self: RefSet.T; s2: RefSet.T): BOOLEAN :=
    RefSet.T.intersect;
  pRefSet_T_union: PROCEDURE (self: RefSet.T; s2: RefSet.T): RefSet.T :=
    RefSet.T.union;
  pRefSet_T_intersection: PROCEDURE (self: RefSet.T; s2: RefSet.T): RefSet.T
    :=
    RefSet.T.intersection;
  pRefSet_T_diff: PROCEDURE (self: RefSet.T; s2: RefSet.T): RefSet.T :=
    RefSet.T.diff;
  pRefSet_T_unionD: PROCEDURE (self: RefSet.T; s2: RefSet.T): RefSet.T :=
    RefSet.T.unionD;
  pRefSet_T_intersectionD: PROCEDURE (self: RefSet.T; s2: RefSet.T):
    RefSet.T :=
    RefSet.T.intersectionD;
  pRefSet_T_diffD: PROCEDURE (self: RefSet.T; s2: RefSet.T): RefSet.T :=
    RefSet.T.diffD;
  pRefSet_T_iterate: PROCEDURE (self: RefSet.T): RefSet.Iterator :=
    RefSet.T.iterate;

(*------------------------------- RefSetDef --------------------------------*)

VAR
  pRefSetDef_T_init: PROCEDURE (self: RefSetDef.T; sizeHint: CARDINAL := 0):
    RefSetDef.T :=
    RefSetDef.T.init;

(*------------------------------- RefSetList -------------------------------*)

VAR
  pRefSetList_T_init: PROCEDURE (self: RefSetList.T): RefSetList.T :=
    RefSetList.T.init;

(*------------------------------- RefTextTbl -------------------------------*)

VAR
  pRefTextTbl_T_get: PROCEDURE (self: RefTextTbl.T; READONLY k: REFANY; VAR
    v: TEXT): BOOLEAN :=
    RefTextTbl.T.get;
  pRefTextTbl_T_delete: PROCEDURE (self: RefTextTbl.T; READONLY k: REFANY;
    VAR v: TEXT): BOOLEAN :=
    RefTextTbl.T.delete;
  pRefTextTbl_T_put: PROCEDURE (self: RefTextTbl.T; READONLY k: REFANY;
    READONLY v: TEXT): BOOLEAN :=
    RefTextTbl.T.put;
  pRefTextTbl_T_size: PROCEDURE (self: RefTextTbl.T): CARDINAL :=
    RefTextTbl.T.size;
  pRefTextTbl_T_iterate: PROCEDURE (self: RefTextTbl.T): RefTextTbl.Iterator
    :=
    RefTextTbl.T.iterate;
  pRefTextTbl_Iterator_next: PROCEDURE (self: RefTextTbl.Iterator; VAR k:
    REFANY; VAR v: TEXT): BOOLEAN :=
    RefTextTbl.Iterator.next;
  pRefTextTbl_Default_init: PROCEDURE (self: RefTextTbl.Default; sizeHint:
    CARDINAL := 0): RefTextTbl.Default :=
    RefTextTbl.Default.init;
  pRefTextTbl_Default_keyEqual: PROCEDURE (self: RefTextTbl.Default;
    READONLY k1, k2: REFANY): BOOLEAN :=
    RefTextTbl.Default.keyEqual;
  pRefTextTbl_Default_keyHash: PROCEDURE (self: RefTextTbl.Default; READONLY
    k: REFANY): Word.T :=
    RefTextTbl.Default.keyHash;

(*------------------------------ RegularFile -------------------------------*)

VAR
  pRegularFile_T_seek: PROCEDURE (self: RegularFile.T; origin:
    RegularFile.Origin; offset: INTEGER): INTEGER RAISES {OSError.E} :=
    RegularFile.T.seek;
  pRegularFile_T_flush: PROCEDURE (self: RegularFile.T) RAISES {OSError.E}
    :=
    RegularFile.T.flush;
  pRegularFile_T_lock: PROCEDURE (self: RegularFile.T): BOOLEAN RAISES
    {OSError.E} :=
    RegularFile.T.lock;
  pRegularFile_T_unlock: PROCEDURE (self: RegularFile.T) RAISES {OSError.E}
    :=
    RegularFile.T.unlock;

(*------------------------------ RuntimeError ------------------------------*)

VAR
  pRuntimeError_Tag: PROCEDURE (t: RuntimeError.T): TEXT :=
    RuntimeError.Tag;

(*---------------------------------- Scan ----------------------------------*)

VAR
  pScan_Bool: PROCEDURE (txt: TEXT): BOOLEAN RAISES {Lex.Error} :=
    Scan.Bool;
  pScan_Int: PROCEDURE (txt: TEXT; defaultBase: [2 .. 16] := 10): INTEGER
    RAISES {Lex.Error, FloatMode.Trap} :=
    Scan.Int;
  pScan_Unsigned: PROCEDURE (txt: TEXT; defaultBase: [2 .. 16] := 16):
    Word.T RAISES {Lex.Error, FloatMode.Trap} :=
    Scan.Unsigned;
  pScan_LongInt: PROCEDURE (txt: TEXT; defaultBase: [2 .. 16]): LONGINT
    RAISES {Lex.Error, FloatMode.Trap} :=
    Scan.LongInt;
  pScan_LongUnsigned: PROCEDURE (txt: TEXT; defaultBase: [2 .. 16]): Long.T
    RAISES {Lex.Error, FloatMode.Trap} :=
    Scan.LongUnsigned;
  pScan_Real: PROCEDURE (txt: TEXT): REAL RAISES {Lex.Error, FloatMode.Trap}
    :=
    Scan.Real;
  pScan_LongReal: PROCEDURE (txt: TEXT): LONGREAL RAISES {Lex.Error,
    FloatMode.Trap} :=
    Scan.LongReal;
  pScan_Extended: PROCEDURE (txt: TEXT): EXTENDED RAISES {Lex.Error,
    FloatMode.Trap} :=
    Scan.Extended;

(*---------------------------- SortedIntIntTbl -----------------------------*)

VAR
  pSortedIntIntTbl_T_iterateOrdered: PROCEDURE (self: SortedIntIntTbl.T; up:
    BOOLEAN := TRUE): SortedIntIntTbl.Iterator :=
    SortedIntIntTbl.T.iterateOrdered;
  pSortedIntIntTbl_Iterator_seek: PROCEDURE (self: SortedIntIntTbl.Iterator;
    READONLY key: INTEGER) :=
    SortedIntIntTbl.Iterator.seek;
  pSortedIntIntTbl_Default_init: PROCEDURE (self: SortedIntIntTbl.Default):
    SortedIntIntTbl.Default :=
    SortedIntIntTbl.Default.init;
  pSortedIntIntTbl_Default_keyCompare: PROCEDURE (self:
    SortedIntIntTbl.Default; READONLY k1, k2: INTEGER): [-1 .. 1] :=
    SortedIntIntTbl.Default.keyCompare;

(*---------------------------- SortedIntRefTbl -----------------------------*)

VAR
  pSortedIntRefTbl_T_iterateOrdered: PROCEDURE (self: SortedIntRefTbl.T; up:
    BOOLEAN := TRUE): SortedIntRefTbl.Iterator :=
    SortedIntRefTbl.T.iterateOrdered;
  pSortedIntRefTbl_Iterator_seek: PROCEDURE (self: SortedIntRefTbl.Iterator;
    READONLY key: INTEGER) :=
    SortedIntRefTbl.Iterator.seek;
  pSortedIntRefTbl_Default_init: PROCEDURE (self: SortedIntRefTbl.Default):
    SortedIntRefTbl.Default :=
    SortedIntRefTbl.Default.init;
  pSortedIntRefTbl_Default_keyCompare: PROCEDURE (self:
    SortedIntRefTbl.Default; READONLY k1, k2: INTEGER): [-1 .. 1] :=
    SortedIntRefTbl.Default.keyCompare;

(*---------------------------- SortedIntTextTbl ----------------------------*)

VAR
  pSortedIntTextTbl_T_iterateOrdered: PROCEDURE (self: SortedIntTextTbl.T;
    up: BOOLEAN := TRUE): SortedIntTextTbl.Iterator :=
    SortedIntTextTbl.T.iterateOrdered;
  pSortedIntTextTbl_Iterator_seek: PROCEDURE (self:
    SortedIntTextTbl.Iterator; READONLY key: INTEGER) :=
    SortedIntTextTbl.Iterator.seek;
  pSortedIntTextTbl_Default_init: PROCEDURE (self:
    SortedIntTextTbl.Default): SortedIntTextTbl.Default :=
    SortedIntTextTbl.Default.init;
  pSortedIntTextTbl_Default_keyCompare: PROCEDURE (self:
    SortedIntTextTbl.Default; READONLY k1, k2: INTEGER): [-1 .. 1] :=
    SortedIntTextTbl.Default.keyCompare;

(*---------------------------- SortedTextIntTbl ----------------------------*)

VAR
  pSortedTextIntTbl_T_iterateOrdered: PROCEDURE (self: SortedTextIntTbl.T;
    up: BOOLEAN := TRUE): SortedTextIntTbl.Iterator :=
    SortedTextIntTbl.T.iterateOrdered;
  pSortedTextIntTbl_Iterator_seek: PROCEDURE (self:
    SortedTextIntTbl.Iterator; READONLY key: TEXT) :=
    SortedTextIntTbl.Iterator.seek;
  pSortedTextIntTbl_Default_init: PROCEDURE (self:
    SortedTextIntTbl.Default): SortedTextIntTbl.Default :=
    SortedTextIntTbl.Default.init;
  pSortedTextIntTbl_Default_keyCompare: PROCEDURE (self:
    SortedTextIntTbl.Default; READONLY k1, k2: TEXT): [-1 .. 1] :=
    SortedTextIntTbl.Default.keyCompare;

(*---------------------------- SortedTextRefTbl ----------------------------*)

VAR
  pSortedTextRefTbl_T_iterateOrdered: PROCEDURE (self: SortedTextRefTbl.T;
    up: BOOLEAN := TRUE): SortedTextRefTbl.Iterator :=
    SortedTextRefTbl.T.iterateOrdered;
  pSortedTextRefTbl_Iterator_seek: PROCEDURE (self:
    SortedTextRefTbl.Iterator; READONLY key: TEXT) :=
    SortedTextRefTbl.Iterator.seek;
  pSortedTextRefTbl_Default_init: PROCEDURE (self:
    SortedTextRefTbl.Default): SortedTextRefTbl.Default :=
    SortedTextRefTbl.Default.init;
  pSortedTextRefTbl_Default_keyCompare: PROCEDURE (self:
    SortedTextRefTbl.Default; READONLY k1, k2: TEXT): [-1 .. 1] :=
    SortedTextRefTbl.Default.keyCompare;

(*--------------------------- SortedTextTextTbl ----------------------------*)

VAR
  pSortedTextTextTbl_T_iterateOrdered: PROCEDURE (self: SortedTextTextTbl.T;
    up: BOOLEAN := TRUE): SortedTextTextTbl.Iterator :=
    SortedTextTextTbl.T.iterateOrdered;
  pSortedTextTextTbl_Iterator_seek: PROCEDURE (self:
    SortedTextTextTbl.Iterator; READONLY key: TEXT) :=
    SortedTextTextTbl.Iterator.seek;
  pSortedTextTextTbl_Default_init: PROCEDURE (self:
    SortedTextTextTbl.Default): SortedTextTextTbl.Default :=
    SortedTextTextTbl.Default.init;
  pSortedTextTextTbl_Default_keyCompare: PROCEDURE (self:
    SortedTextTextTbl.Default; READONLY k1, k2: TEXT): [-1 .. 1] :=
    SortedTextTextTbl.Default.keyCompare;

(*---------------------------------- Swap ----------------------------------*)

VAR
  pSwap_GetEndian: PROCEDURE (): Swap.Endian :=
    Swap.GetEndian;
  pSwap_Swap2: PROCEDURE (i: Swap.Int16): Swap.Int16 :=
    Swap.Swap2;
  pSwap_Swap2U: PROCEDURE (i: Swap.UInt16): Swap.UInt16 :=
    Swap.Swap2U;
  pSwap_Swap4: PROCEDURE (i: Swap.Int32): Swap.Int32 :=
    Swap.Swap4;

(*---------------------------------- Text ----------------------------------*)

VAR
  pText_Cat: PROCEDURE (t, u: TEXT): TEXT :=
    Text.Cat;
  pText_Equal: PROCEDURE (t, u: TEXT): BOOLEAN :=
    Text.Equal;
  pText_Compare: PROCEDURE (t1, t2: TEXT): [-1 .. 1] :=
    Text.Compare;
  pText_Length: PROCEDURE (t: TEXT): CARDINAL :=
    Text.Length;
  pText_Empty: PROCEDURE (t: TEXT): BOOLEAN :=
    Text.Empty;
  pText_Sub: PROCEDURE (t: TEXT; start: CARDINAL; length: CARDINAL :=
    LAST(CARDINAL)): TEXT :=
    Text.Sub;
  pText_Hash: PROCEDURE (t: TEXT): Word.T :=
    Text.Hash;
  pText_HasWideChars: PROCEDURE (t: TEXT): BOOLEAN :=
    Text.HasWideChars;
  pText_GetChar: PROCEDURE (t: TEXT; i: CARDINAL): CHAR :=
    Text.GetChar;
  pText_GetWideChar: PROCEDURE (t: TEXT; i: CARDINAL): WIDECHAR :=
    Text.GetWideChar;
  pText_SetChars: PROCEDURE (VAR a: ARRAY OF CHAR; t: TEXT; start: CARDINAL
    := 0) :=
    Text.SetChars;
  pText_SetWideChars: PROCEDURE (VAR a: ARRAY OF WIDECHAR; t: TEXT; start:
    CARDINAL := 0) :=
    Text.SetWideChars;
  pText_FromChar: PROCEDURE (ch: CHAR): TEXT :=
    Text.FromChar;
  pText_FromWideChar: PROCEDURE (ch: WIDECHAR): TEXT :=
    Text.FromWideChar;
  pText_FromChars: PROCEDURE (READONLY a: ARRAY OF CHAR): TEXT :=
    Text.FromChars;
  pText_FromWideChars: PROCEDURE (READONLY a: ARRAY OF WIDECHAR): TEXT :=
    Text.FromWideChars;
  pText_FindChar: PROCEDURE (t: TEXT; c: CHAR; start := 0): INTEGER :=
    Text.FindChar;
  pText_FindWideChar: PROCEDURE (t: TEXT; c: WIDECHAR; start := 0): INTEGER
    :=
    Text.FindWideChar;
  pText_FindCharR: PROCEDURE (t: TEXT; c: CHAR; start := LAST(INTEGER)):
    INTEGER :=
    Text.FindCharR;
  pText_FindWideCharR: PROCEDURE (t: TEXT; c: WIDECHAR; start :=
    LAST(INTEGER)): INTEGER :=
    Text.FindWideCharR;

(*----------------------------- TextArraySort ------------------------------*)

VAR
  pTextArraySort_Sort: PROCEDURE (VAR a: ARRAY OF TEXT; cmp := Text.Compare)
    :=
    TextArraySort.Sort;

(*------------------------------ TextAtomTbl -------------------------------*)

VAR
  pTextAtomTbl_T_get: PROCEDURE (self: TextAtomTbl.T; READONLY k: TEXT; VAR
    v: Atom.T): BOOLEAN :=
    TextAtomTbl.T.get;
  pTextAtomTbl_T_delete: PROCEDURE (self: TextAtomTbl.T; READONLY k: TEXT;
    VAR v: Atom.T): BOOLEAN :=
    TextAtomTbl.T.delete;
  pTextAtomTbl_T_put: PROCEDURE (self: TextAtomTbl.T; READONLY k: TEXT;
    READONLY v: Atom.T): BOOLEAN :=
    TextAtomTbl.T.put;
  pTextAtomTbl_T_size: PROCEDURE (self: TextAtomTbl.T): CARDINAL :=
    TextAtomTbl.T.size;
  pTextAtomTbl_T_iterate: PROCEDURE (self: TextAtomTbl.T):
    TextAtomTbl.Iterator :=
    TextAtomTbl.T.iterate;
  pTextAtomTbl_Iterator_next: PROCEDURE (self: TextAtomTbl.Iterator; VAR k:
    TEXT; VAR v: Atom.T): BOOLEAN :=
    TextAtomTbl.Iterator.next;
  pTextAtomTbl_Default_init: PROCEDURE (self: TextAtomTbl.Default; sizeHint:
    CARDINAL := 0): TextAtomTbl.Default :=
    TextAtomTbl.Default.init;
  pTextAtomTbl_Default_keyEqual: PROCEDURE (self: TextAtomTbl.Default;
    READONLY k1, k2: TEXT): BOOLEAN :=
    TextAtomTbl.Default.keyEqual;
  pTextAtomTbl_Default_keyHash: PROCEDURE (self: TextAtomTbl.Default;
    READONLY k: TEXT): Word.T :=
    TextAtomTbl.Default.keyHash;

(*-------------------------------- TextConv --------------------------------*)

VAR
  pTextConv_Encode: PROCEDURE (textIn: TEXT; quoted: BOOLEAN := TRUE): TEXT
    :=
    TextConv.Encode;
  pTextConv_EncodedCharSize: PROCEDURE (charIn: CHAR): INTEGER :=
    TextConv.EncodedCharSize;
  pTextConv_EncodeChar: PROCEDURE (charIn: CHAR; VAR charsOut: ARRAY [0 ..
    3] OF CHAR): INTEGER :=
    TextConv.EncodeChar;
  pTextConv_EncodedCharsSize: PROCEDURE (READONLY charsIn: ARRAY OF CHAR):
    INTEGER :=
    TextConv.EncodedCharsSize;
  pTextConv_EncodeChars: PROCEDURE (READONLY charsIn: ARRAY OF CHAR; VAR
    charsOut: ARRAY OF CHAR): INTEGER :=
    TextConv.EncodeChars;
  pTextConv_Decode: PROCEDURE (textIn: TEXT; quoted: BOOLEAN := TRUE): TEXT
    RAISES {TextConv.Fail} :=
    TextConv.Decode;
  pTextConv_DecodeChar: PROCEDURE (READONLY charsIn: ARRAY [0 .. 3] OF CHAR;
    availIn: INTEGER; VAR charOut: CHAR): INTEGER RAISES {TextConv.Fail} :=
    TextConv.DecodeChar;
  pTextConv_DecodedCharsSize: PROCEDURE (READONLY charsIn: ARRAY OF CHAR):
    INTEGER RAISES {TextConv.Fail} :=
    TextConv.DecodedCharsSize;
  pTextConv_DecodeChars: PROCEDURE (READONLY charsIn: ARRAY OF CHAR; VAR
    charsOut: ARRAY OF CHAR): INTEGER RAISES {TextConv.Fail} :=
    TextConv.DecodeChars;
  pTextConv_Explode: PROCEDURE (text: TEXT; VAR array: ARRAY OF TEXT;
    READONLY sep: SET OF CHAR) :=
    TextConv.Explode;
  pTextConv_ExplodedSize: PROCEDURE (text: TEXT; READONLY sep: SET OF CHAR):
    INTEGER :=
    TextConv.ExplodedSize;
  pTextConv_Implode: PROCEDURE (READONLY array: ARRAY OF TEXT; sep: CHAR):
    TEXT :=
    TextConv.Implode;

(*------------------------------- TextIntTbl -------------------------------*)

VAR
  pTextIntTbl_T_get: PROCEDURE (self: TextIntTbl.T; READONLY k: TEXT; VAR v:
    INTEGER): BOOLEAN :=
    TextIntTbl.T.get;
  pTextIntTbl_T_delete: PROCEDURE (self: TextIntTbl.T; READONLY k: TEXT; VAR
    v: INTEGER): BOOLEAN :=
    TextIntTbl.T.delete;
  pTextIntTbl_T_put: PROCEDURE (self: TextIntTbl.T; READONLY k: TEXT;
    READONLY v: INTEGER): BOOLEAN :=
    TextIntTbl.T.put;
  pTextIntTbl_T_size: PROCEDURE (self: TextIntTbl.T): CARDINAL :=
    TextIntTbl.T.size;
  pTextIntTbl_T_iterate: PROCEDURE (self: TextIntTbl.T): TextIntTbl.Iterator
    :=
    TextIntTbl.T.iterate;
  pTextIntTbl_Iterator_next: PROCEDURE (self: TextIntTbl.Iterator; VAR k:
    TEXT; VAR v: INTEGER): BOOLEAN :=
    TextIntTbl.Iterator.next;
  pTextIntTbl_Default_init: PROCEDURE (self: TextIntTbl.Default; sizeHint:
    CARDINAL := 0): TextIntTbl.Default :=
    TextIntTbl.Default.init;
  pTextIntTbl_Default_keyEqual: PROCEDURE (self: TextIntTbl.Default;
    READONLY k1, k2: TEXT): BOOLEAN :=
    TextIntTbl.Default.keyEqual;
  pTextIntTbl_Default_keyHash: PROCEDURE (self: TextIntTbl.Default; READONLY
    k: TEXT): Word.T :=
    TextIntTbl.Default.keyHash;

(*-------------------------------- TextList --------------------------------*)

VAR
  pTextList_Cons: PROCEDURE (READONLY head: TEXT; tail: TextList.T):
    TextList.T :=
    TextList.Cons;
  pTextList_List1: PROCEDURE (READONLY e1: TEXT): TextList.T :=
    TextList.List1;
  pTextList_List2: PROCEDURE (READONLY e1, e2: TEXT): TextList.T :=
    TextList.List2;
  pTextList_List3: PROCEDURE (READONLY e1, e2, e3: TEXT): TextList.T :=
    TextList.List3;
  pTextList_FromArray: PROCEDURE (READONLY e: ARRAY OF TEXT): TextList.T :=
    TextList.FromArray;
  pTextList_Length: PROCEDURE (l: TextList.T): CARDINAL :=
    TextList.Length;
  pTextList_Nth: PROCEDURE (l: TextList.T; n: CARDINAL): TEXT :=
    TextList.Nth;
  pTextList_Member: PROCEDURE (l: TextList.T; READONLY e: TEXT): BOOLEAN :=
    TextList.Member;
  pTextList_Append: PROCEDURE (l1, l2: TextList.T): TextList.T :=
    TextList.Append;
  pTextList_AppendD: PROCEDURE (l1, l2: TextList.T): TextList.T :=
    TextList.AppendD;
  pTextList_Reverse: PROCEDURE (l: TextList.T): TextList.T :=
    TextList.Reverse;
  pTextList_ReverseD: PROCEDURE (l: TextList.T): TextList.T :=
    TextList.ReverseD;

(*------------------------------ TextListSort ------------------------------*)

VAR
  pTextListSort_Sort: PROCEDURE (l: TextList.T; c := Text.Compare):
    TextList.T :=
    TextListSort.Sort;
  pTextListSort_SortD: PROCEDURE (l: TextList.T; c := Text.Compare):
    TextList.T :=
    TextListSort.SortD;

(*--------------------------------- TextPQ ---------------------------------*)

VAR
  pTextPQ_T_insert: PROCEDURE (self: TextPQ.T; READONLY elt: TextPQ.Elt) :=
    TextPQ.T.insert;
  pTextPQ_T_delete: PROCEDURE (self: TextPQ.T; elt: TextPQ.Elt) RAISES
    {TextPQ.NotInQueue} :=
    TextPQ.T.delete;
  pTextPQ_T_size: PROCEDURE (self: TextPQ.T): CARDINAL :=
    TextPQ.T.size;
  pTextPQ_T_min: PROCEDURE (self: TextPQ.T): TextPQ.Elt RAISES
    {TextPQ.Empty} :=
    TextPQ.T.min;
  pTextPQ_T_deleteMin: PROCEDURE (self: TextPQ.T): TextPQ.Elt RAISES
    {TextPQ.Empty} :=
    TextPQ.T.deleteMin;
  pTextPQ_T_change: PROCEDURE (self: TextPQ.T; elt: TextPQ.Elt; newP: TEXT)
    RAISES {TextPQ.NotInQueue} :=
    TextPQ.T.change;
  pTextPQ_Default_init: PROCEDURE (self: TextPQ.Default; sizeHint: CARDINAL
    := 10): TextPQ.Default :=
    TextPQ.Default.init;
  pTextPQ_Default_fromArray: PROCEDURE (self: TextPQ.Default; READONLY e:
    ARRAY OF TextPQ.Elt): TextPQ.Default :=
    TextPQ.Default.fromArray;
  pTextPQ_Default_pCompare: PROCEDURE (self: TextPQ.Default; READONLY p1,
    p2: TEXT): [-1 .. 1] :=
    TextPQ.Default.pCompare;

(*--------------------------------- TextRd ---------------------------------*)

VAR
  pTextRd_New: PROCEDURE (t: TEXT): TextRd.T :=
    TextRd.New;
  pTextRd_T_init: PROCEDURE (self: TextRd.T; t: TEXT): TextRd.T :=
    TextRd.T.init;

(*------------------------------- TextRefTbl -------------------------------*)

VAR
  pTextRefTbl_T_get: PROCEDURE (self: TextRefTbl.T; READONLY k: TEXT; VAR v:
    REFANY): BOOLEAN :=
    TextRefTbl.T.get;
  pTextRefTbl_T_delete: PROCEDURE (self: TextRefTbl.T; READONLY k: TEXT; VAR
    v: REFANY): BOOLEAN :=
    TextRefTbl.T.delete;
  pTextRefTbl_T_put: PROCEDURE (self: TextRefTbl.T; READONLY k: TEXT;
    READONLY v: REFANY): BOOLEAN :=
    TextRefTbl.T.put;
  pTextRefTbl_T_size: PROCEDURE (self: TextRefTbl.T): CARDINAL :=
    TextRefTbl.T.size;
  pTextRefTbl_T_iterate: PROCEDURE (self: TextRefTbl.T): TextRefTbl.Iterator
    :=
    TextRefTbl.T.iterate;
  pTextRefTbl_Iterator_next: PROCEDURE (self: TextRefTbl.Iterator; VAR k:
    TEXT; VAR v: REFANY): BOOLEAN :=
    TextRefTbl.Iterator.next;
  pTextRefTbl_Default_init: PROCEDURE (self: TextRefTbl.Default; sizeHint:
    CARDINAL := 0): TextRefTbl.Default :=
    TextRefTbl.Default.init;
  pTextRefTbl_Default_keyEqual: PROCEDURE (self: TextRefTbl.Default;
    READONLY k1, k2: TEXT): BOOLEAN :=
    TextRefTbl.Default.keyEqual;
  pTextRefTbl_Default_keyHash: PROCEDURE (self: TextRefTbl.Default; READONLY
    k: TEXT): Word.T :=
    TextRefTbl.Default.keyHash;

(*-------------------------------- TextSeq ---------------------------------*)

VAR
  pTextSeq_Cat: PROCEDURE (s, t: TextSeq.T): TextSeq.T :=
    TextSeq.Cat;
  pTextSeq_Sub: PROCEDURE (s: TextSeq.T; start: CARDINAL; length: CARDINAL
    := LAST(CARDINAL)): TextSeq.T :=
    TextSeq.Sub;
  pTextSeq_T_init: PROCEDURE (self: TextSeq.T; sizeHint: CARDINAL := 5):
    TextSeq.T :=
    TextSeq.T.init;
  pTextSeq_T_fromArray: PROCEDURE (self: TextSeq.T; READONLY a: ARRAY OF
    TEXT): TextSeq.T :=
    TextSeq.T.fromArray;
  pTextSeq_T_addhi: PROCEDURE (self: TextSeq.T; READONLY x: TEXT) :=
    TextSeq.T.addhi;
  pTextSeq_T_addlo: PROCEDURE (self: TextSeq.T; READONLY x: TEXT) :=
    TextSeq.T.addlo;
  pTextSeq_T_remhi: PROCEDURE (self: TextSeq.T): TEXT :=
    TextSeq.T.remhi;
  pTextSeq_T_remlo: PROCEDURE (self: TextSeq.T): TEXT :=
    TextSeq.T.remlo;
  pTextSeq_T_put: PROCEDURE (self: TextSeq.T; i: CARDINAL; READONLY x: TEXT)
    :=
    TextSeq.T.put;
  pTextSeq_T_size: PROCEDURE (self: TextSeq.T): CARDINAL :=
    TextSeq.T.size;
  pTextSeq_T_gethi: PROCEDURE (self: TextSeq.T): TEXT :=
    TextSeq.T.gethi;
  pTextSeq_T_getlo: PROCEDURE (self: TextSeq.T): TEXT :=
    TextSeq.T.getlo;
  pTextSeq_T_get: PROCEDURE (self: TextSeq.T; i: CARDINAL): TEXT :=
    TextSeq.T.get;

(*-------------------------------- TextSet ---------------------------------*)

VAR
  pTextSet_Equal: PROCEDURE (s1, s2: TextSet.T): BOOLEAN :=
    TextSet.Equal;
  pTextSet_T_fromArray: PROCEDURE (self: TextSet.T; READONLY a: ARRAY OF
    TEXT): TextSet.T :=
    TextSet.T.fromArray;
  pTextSet_T_copy: PROCEDURE (self: TextSet.T): TextSet.T :=
    TextSet.T.copy;
  pTextSet_T_member: PROCEDURE (self: TextSet.T; e: TEXT): BOOLEAN :=
    TextSet.T.member;
  pTextSet_T_insert: PROCEDURE (self: TextSet.T; e: TEXT): BOOLEAN :=
    TextSet.T.insert;
  pTextSet_T_delete: PROCEDURE (self: TextSet.T; e: TEXT): BOOLEAN :=
    TextSet.T.delete;
  pTextSet_T_size: PROCEDURE (self: TextSet.T): CARDINAL :=
    TextSet.T.size;
  pTextSet_T_isEmpty: PROCEDURE (self: TextSet.T): BOOLEAN :=
    TextSet.T.isEmpty;
  pTextSet_T_subset: PROCEDURE (self: TextSet.T; s2: TextSet.T): BOOLEAN :=
    TextSet.T.subset;
  pTextSet_T_equal: PROCEDURE (self: TextSet.T; s2: TextSet.T): BOOLEAN :=
    TextSet.T.equal;
  pTextSet_T_intersect: PROCEDURE (self: TextSet.T; s2: TextSet.T): BOOLEAN
    :=
    TextSet.T.intersect;
  pTextSet_T_union: PROCEDURE (self: TextSet.T; s2: TextSet.T): TextSet.T :=
    TextSet.T.union;
  pTextSet_T_intersection: PROCEDURE (self: TextSet.T; s2: TextSet.T):
    TextSet.T :=
    TextSet.T.intersection;
  pTextSet_T_diff: PROCEDURE (self: TextSet.T; s2: TextSet.T): TextSet.T :=
    TextSet.T.diff;
  pTextSet_T_unionD: PROCEDURE (self: TextSet.T; s2: TextSet.T): TextSet.T
    :=
    TextSet.T.unionD;
  pTextSet_T_intersectionD: PROCEDURE (self: TextSet.T; s2: TextSet.T):
    TextSet.T :=
    TextSet.T.intersectionD;
  pTextSet_T_diffD: PROCEDURE (self: TextSet.T; s2: TextSet.T): TextSet.T :=
    TextSet.T.diffD;
  pTextSet_T_iterate: PROCEDURE (self: TextSet.T): TextSet.Iterator :=
    TextSet.T.iterate;

(*------------------------------- TextSetDef -------------------------------*)

VAR
  pTextSetDef_T_init: PROCEDURE (self: TextSetDef.T; sizeHint: CARDINAL :=
    0): TextSetDef.T :=
    TextSetDef.T.init;

(*------------------------------ TextSetList -------------------------------*)

VAR
  pTextSetList_T_init: PROCEDURE (self: TextSetList.T): TextSetList.T :=
    TextSetList.T.init;

(*------------------------------ TextTextTbl -------------------------------*)

VAR
  pTextTextTbl_T_get: PROCEDURE (self: TextTextTbl.T; READONLY k: TEXT; VAR
    v: TEXT): BOOLEAN :=
    TextTextTbl.T.get;
  pTextTextTbl_T_delete: PROCEDURE (self: TextTextTbl.T; READONLY k: TEXT;
    VAR v: TEXT): BOOLEAN :=
    TextTextTbl.T.delete;
  pTextTextTbl_T_put: PROCEDURE (self: TextTextTbl.T; READONLY k: TEXT;
    READONLY v: TEXT): BOOLEAN :=
    TextTextTbl.T.put;
  pTextTextTbl_T_size: PROCEDURE (self: TextTextTbl.T): CARDINAL :=
    TextTextTbl.T.size;
  pTextTextTbl_T_iterate: PROCEDURE (self: TextTextTbl.T):
    TextTextTbl.Iterator :=
    TextTextTbl.T.iterate;
  pTextTextTbl_Iterator_next: PROCEDURE (self: TextTextTbl.Iterator; VAR k:
    TEXT; VAR v: TEXT): BOOLEAN :=
    TextTextTbl.Iterator.next;
  pTextTextTbl_Default_init: PROCEDURE (self: TextTextTbl.Default; sizeHint:
    CARDINAL := 0): TextTextTbl.Default :=
    TextTextTbl.Default.init;
  pTextTextTbl_Default_keyEqual: PROCEDURE (self: TextTextTbl.Default;
    READONLY k1, k2: TEXT): BOOLEAN :=
    TextTextTbl.Default.keyEqual;
  pTextTextTbl_Default_keyHash: PROCEDURE (self: TextTextTbl.Default;
    READONLY k: TEXT): Word.T :=
    TextTextTbl.Default.keyHash;

(*--------------------------------- TextWr ---------------------------------*)

VAR
  pTextWr_New: PROCEDURE (): TextWr.T :=
    TextWr.New;
  pTextWr_ToText: PROCEDURE (wr: TextWr.T): TEXT :=
    TextWr.ToText;
  pTextWr_T_init: PROCEDURE (self: TextWr.T): TextWr.T :=
    TextWr.T.init;

(*--------------------------------- Thread ---------------------------------*)

VAR
  pThread_Fork: PROCEDURE (cl: Thread.Closure): Thread.T :=
    Thread.Fork;
  pThread_Join: PROCEDURE (t: Thread.T): REFANY :=
    Thread.Join;
  pThread_Wait: PROCEDURE (m: MUTEX; c: Thread.Condition) :=
    Thread.Wait;
  pThread_Acquire: PROCEDURE (m: MUTEX) :=
    Thread.Acquire;
  pThread_Release: PROCEDURE (m: MUTEX) :=
    Thread.Release;
  pThread_Broadcast: PROCEDURE (c: Thread.Condition) :=
    Thread.Broadcast;
  pThread_Signal: PROCEDURE (c: Thread.Condition) :=
    Thread.Signal;
  pThread_Pause: PROCEDURE (n: LONGREAL) :=
    Thread.Pause;
  pThread_Self: PROCEDURE (): Thread.T :=
    Thread.Self;
  pThread_Alert: PROCEDURE (t: Thread.T) :=
    Thread.Alert;
  pThread_TestAlert: PROCEDURE (): BOOLEAN :=
    Thread.TestAlert;
  pThread_AlertWait: PROCEDURE (m: MUTEX; c: Thread.Condition) RAISES
    {Thread.Alerted} :=
    Thread.AlertWait;
  pThread_AlertJoin: PROCEDURE (t: Thread.T): REFANY RAISES {Thread.Alerted}
    :=
    Thread.AlertJoin;
  pThread_AlertPause: PROCEDURE (n: LONGREAL) RAISES {Thread.Alerted} :=
    Thread.AlertPause;
  pThread_GetDefaultStackSize: PROCEDURE (): CARDINAL :=
    Thread.GetDefaultStackSize;
  pThread_MinDefaultStackSize: PROCEDURE (min: CARDINAL) :=
    Thread.MinDefaultStackSize;
  pThread_IncDefaultStackSize: PROCEDURE (inc: CARDINAL) :=
    Thread.IncDefaultStackSize;

(*---------------------------------- Tick ----------------------------------*)

VAR
  pTick_Now: PROCEDURE (): Word.T :=
    Tick.Now;
  pTick_ToSeconds: PROCEDURE (t: Word.T): LONGREAL :=
    Tick.ToSeconds;
  pTick_FromSeconds: PROCEDURE (s: LONGREAL): Word.T RAISES {Tick.Overflow}
    :=
    Tick.FromSeconds;

(*---------------------------------- Time ----------------------------------*)

VAR
  pTime_Now: PROCEDURE (): LONGREAL :=
    Time.Now;

(*-------------------------------- WeakRef ---------------------------------*)

VAR
  pWeakRef_FromRef: PROCEDURE (r: REFANY; p: WeakRef.CleanUpProc := NIL):
    WeakRef.T :=
    WeakRef.FromRef;
  pWeakRef_ToRef: PROCEDURE (READONLY w: WeakRef.T): REFANY :=
    WeakRef.ToRef;

(*---------------------------------- Word ----------------------------------*)

VAR
  pWord_Plus: PROCEDURE (x, y: Word.T): Word.T :=
    Word.Plus;
  pWord_Times: PROCEDURE (x, y: Word.T): Word.T :=
    Word.Times;
  pWord_Minus: PROCEDURE (x, y: Word.T): Word.T :=
    Word.Minus;
  pWord_Divide: PROCEDURE (x, y: Word.T): Word.T :=
    Word.Divide;
  pWord_Mod: PROCEDURE (x, y: Word.T): Word.T :=
    Word.Mod;
  pWord_And: PROCEDURE (x, y: Word.T): Word.T :=
    Word.And;
  pWord_Or: PROCEDURE (x, y: Word.T): Word.T :=
    Word.Or;
  pWord_Xor: PROCEDURE (x, y: Word.T): Word.T :=
    Word.Xor;
  pWord_LT: PROCEDURE (x, y: Word.T): BOOLEAN :=
    Word.LT;
  pWord_LE: PROCEDURE (x, y: Word.T): BOOLEAN :=
    Word.LE;
  pWord_GT: PROCEDURE (x, y: Word.T): BOOLEAN :=
    Word.GT;
  pWord_GE: PROCEDURE (x, y: Word.T): BOOLEAN :=
    Word.GE;
  pWord_Not: PROCEDURE (x: Word.T): Word.T :=
    Word.Not;
  pWord_Shift: PROCEDURE (x: Word.T; n: INTEGER): Word.T :=
    Word.Shift;
  pWord_Rotate: PROCEDURE (x: Word.T; n: INTEGER): Word.T :=
    Word.Rotate;
  pWord_LeftShift: PROCEDURE (x: Word.T; n: [0 .. Word.Size - 1]): Word.T :=
    Word.LeftShift;
  pWord_RightShift: PROCEDURE (x: Word.T; n: [0 .. Word.Size - 1]): Word.T
    :=
    Word.RightShift;
  pWord_LeftRotate: PROCEDURE (x: Word.T; n: [0 .. Word.Size - 1]): Word.T
    :=
    Word.LeftRotate;
  pWord_RightRotate: PROCEDURE (x: Word.T; n: [0 .. Word.Size - 1]): Word.T
    :=
    Word.RightRotate;
  pWord_Extract: PROCEDURE (x: Word.T; i, n: CARDINAL): Word.T :=
    Word.Extract;
  pWord_Insert: PROCEDURE (x, y: Word.T; i, n: CARDINAL): Word.T :=
    Word.Insert;

(*----------------------------------- Wr -----------------------------------*)

VAR
  pWr_PutChar: PROCEDURE (wr: Wr.T; ch: CHAR) RAISES {Wr.Failure,
    Thread.Alerted} :=
    Wr.PutChar;
  pWr_PutText: PROCEDURE (wr: Wr.T; t: TEXT) RAISES {Wr.Failure,
    Thread.Alerted} :=
    Wr.PutText;
  pWr_PutString: PROCEDURE (wr: Wr.T; READONLY a: ARRAY OF CHAR) RAISES
    {Wr.Failure, Thread.Alerted} :=
    Wr.PutString;
  pWr_PutWideChar: PROCEDURE (wr: Wr.T; ch: WIDECHAR) RAISES {Wr.Failure,
    Thread.Alerted} :=
    Wr.PutWideChar;
  pWr_PutWideString: PROCEDURE (wr: Wr.T; READONLY a: ARRAY OF WIDECHAR)
    RAISES {Wr.Failure, Thread.Alerted} :=
    Wr.PutWideString;
  pWr_Seek: PROCEDURE (wr: Wr.T; n: CARDINAL) RAISES {Wr.Failure,
    Thread.Alerted} :=
    Wr.Seek;
  pWr_Flush: PROCEDURE (wr: Wr.T) RAISES {Wr.Failure, Thread.Alerted} :=
    Wr.Flush;
  pWr_Close: PROCEDURE (wr: Wr.T) RAISES {Wr.Failure, Thread.Alerted} :=
    Wr.Close;
  pWr_Length: PROCEDURE (wr: Wr.T): CARDINAL RAISES {Wr.Failure,
    Thread.Alerted} :=
    Wr.Length;
  pWr_Index: PROCEDURE (wr: Wr.T): CARDINAL :=
    Wr.Index;
  pWr_Seekable: PROCEDURE (wr: Wr.T): BOOLEAN :=
    Wr.Seekable;
  pWr_Closed: PROCEDURE (wr: Wr.T): BOOLEAN :=
    Wr.Closed;
  pWr_Buffered: PROCEDURE (wr: Wr.T): BOOLEAN :=
    Wr.Buffered;

(*-------------------------------- WrClass ---------------------------------*)

VAR
  pWrClass_Lock: PROCEDURE (wr: Wr.T) :=
    WrClass.Lock;
  pWrClass_Unlock: PROCEDURE (wr: Wr.T) :=
    WrClass.Unlock;
  pWrClass_PutStringDefault: PROCEDURE (wr: Wr.T; READONLY a: ARRAY OF CHAR)
    RAISES {Wr.Failure, Thread.Alerted} :=
    WrClass.PutStringDefault;
  pWrClass_LengthDefault: PROCEDURE (wr: Wr.T): CARDINAL RAISES {Wr.Failure,
    Thread.Alerted} :=
    WrClass.LengthDefault;
  pWrClass_FlushDefault: PROCEDURE (wr: Wr.T) RAISES {Wr.Failure,
    Thread.Alerted} :=
    WrClass.FlushDefault;
  pWrClass_CloseDefault: PROCEDURE (wr: Wr.T) RAISES {Wr.Failure,
    Thread.Alerted} :=
    WrClass.CloseDefault;

(*------------------------------------------------- types and variables ---*)

CONST
  MaxDigits = ARRAY [0 .. 2] OF INTEGER{
    Real.MaxSignifDigits, LongReal.MaxSignifDigits, Extended.MaxSignifDigits};
  Exponents = ARRAY [0 .. 2] OF INTEGER{
    Real.MaxExpDigits, LongReal.MaxExpDigits, Extended.MaxExpDigits};

TYPE
  (* Each is assignable to a variable of the published type. *)
  Types = RECORD
    sized: Thread.SizedClosure := NIL;
    iterator: FS.PublicIterator := NIL;
    elt: OBJECT priority: INTEGER; END := NIL;
    seekable: RegularFile.Public := NIL;
    pair := Math.Complex{1.0D0, 2.0D0};
    status := File.Status{NIL, 0.0D0, 0};
    chars: Ctypes.const_char_star := NIL;
    double: Ctypes.double := 1.0D0;
    size: Ctypes.size_t := 1;
    byte: Cstdint.uint8_t := 255;
    long: BasicCtypes.long_int := LAST(INTEGER);
    reason: OSError.Code := NIL;
    month := Date.Month.Dec;
    day := Date.WeekDay.Sun;
    mode := FloatMode.RoundDefault;
    flags := FloatMode.NoFlags;
    origin := RegularFile.Origin.End;
    style := Fmt.Style.Fix;
  END;

VAR
  types := Types{};
  streams := ARRAY [0 .. 2] OF ROOT{Stdio.stdin, Stdio.stdout, Stdio.stderr};
  files := ARRAY [0 .. 1] OF Atom.T{FS.DirectoryFileType,
                                    RegularFile.FileType};
  texts := ARRAY [0 .. 2] OF TEXT{Wr.EOL, Pathname.Parent, Pathname.Current};
  counts := ARRAY [0 .. 1] OF CARDINAL{Params.Count, Env.Count};
  zones := ARRAY [0 .. 1] OF Date.TimeZone{Date.Local, Date.UTC};
  sign: INTEGER := Math.signgam;
  grain: LONGREAL := Time.Grain;
  infinity: REAL := IEEESpecial.RealPosInf;

BEGIN
  <*ASSERT types.sized = NIL AND streams[0] # streams[1]*>
  <*ASSERT files[0] # files[1]*>
  IO.Put("852 procedures and methods\n");
END Signatures.
