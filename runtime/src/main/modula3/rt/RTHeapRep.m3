(* The heap region is divided into pages of 8192 bytes.  Its first pages hold
   the page table: one word per page that tells what the page is, so that
   any address inside an object leads to the object.

   A page of small objects holds cells of one size class.  A large object has
   pages of its own.  A cell is a header word, the address of the type
   descriptor, followed by the data; the reference is the address of the data.
   For each class there is a run of adjacent free cells, all zero, from which
   cells are taken one after the other.  The next run is made where the
   collector has left a hole, or is a whole page.

   The collector marks and does not move objects.  Cells without a mark are
   free, but cleared only when they become part of a run; pages without a
   mark are free at once.  Marking uses a
   stack of fixed size.  When it is full, an object that should be pushed is
   left unmarked; when the stack has run empty, the marked objects are
   scanned again for such. *)

<*UNINTERRUPTIBLE*>
UNSAFE MODULE RTHeapRep;

IMPORT RTException, RTMachine, RTTypeRep, RuntimeError, Word;

CONST
  WordBytes   = 8;
  PageBytes   = 8192;
  HeaderBytes = 128;                     (* of a page *)
  BodyBytes   = PageBytes - HeaderBytes;
  MaxSmall    = BodyBytes DIV 2;         (* largest cell that shares a page *)
  MinGrowth   = 512;                     (* pages between collections, least *)
  StackSize   = 4096;
  Half        = 16_3FFFFFFF;             (* products up to it are small *)

CONST
  (* Page table entries.  That of a further page of a large object is minus
     its distance from the first. *)
  Free     = 0;
  Small    = 1;
  Large    = 2;
  Reserved = 3;

TYPE
  Kind = {Traced, Untraced};
  Class = [0 .. 31];

  Page = UNTRACED REF RECORD
    kind: INTEGER;       (* ORD of a Kind *)
    class: INTEGER;
    cellBytes: INTEGER;
    inverse: INTEGER;    (* of cellBytes: below *)
    cells: INTEGER;
    pages: INTEGER;      (* of a large object *)
    next: Page;          (* with cells of this class that are free *)
    scan: INTEGER;       (* cells before this one are taken *)
    marks: ARRAY [0 .. 7] OF INTEGER;
  END;

  (* The free cells from "next" to "stop", all zero. *)
  Run = RECORD
    next, stop: ADDRESS;
  END;

  WordRef = UNTRACED REF INTEGER;
  Initializer = PROCEDURE (object: REFANY) RAISES ANY;

CONST
  (* There are as many classes as a mask leaves, so that an index needs no
     check; the last five are not used. *)
  ClassMask = LAST(Class);
  CellBytes = ARRAY Class OF INTEGER{
    16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320,
    384, 448, 504, 672, 800, 1008, 1344, 1608, 2016, 2688, 4032,
    4032, ..};

(* Nothing here has an initial value, so that objects may be allocated
   before the body of this module has run. *)
VAR
  base, end: ADDRESS;  (* the heap region; NIL before the first use *)
  pages: INTEGER;      (* in the region *)
  top: INTEGER;        (* no page from this one on was ever used *)
  hint: INTEGER;       (* no page before this one is free *)
  used: INTEGER;       (* pages that are not free *)
  growth: INTEGER;     (* pages taken since the last collection *)
  threshold: INTEGER;  (* pages to take before the next *)
  limit: INTEGER;      (* on storage in use *)

  classOf: ARRAY [0 .. MaxSmall DIV WordBytes] OF Class;
  runs: ARRAY Kind OF ARRAY Class OF Run;
  holes: ARRAY Class OF Page;      (* pages of traced cells, some free *)
  disposed: ARRAY Class OF ADDRESS;  (* untraced cells, linked by the word
                                        after the header, which is 0 *)
  zeros: ARRAY [0 .. PageBytes - 1] OF CHAR;  (* never assigned *)

  stack: ARRAY [0 .. StackSize - 1] OF ADDRESS;
  depth: INTEGER;
  overflow: BOOLEAN;

  collections, overflows, totalPause, longestPause: INTEGER;  (* read by the host, too: docs/abi.md *)
  allocated: INTEGER;
  peak: INTEGER;         (* most bytes in use at a time *)
  collectedAt: INTEGER;  (* "allocated" when the last collection ended *)
  live: INTEGER;

(*------------------------------------------------------------- memory ---*)

PROCEDURE Load (a: ADDRESS): INTEGER =
  BEGIN
    RETURN LOOPHOLE(a, WordRef)^;
  END Load;

PROCEDURE LoadAddress (a: ADDRESS): ADDRESS =
  BEGIN
    RETURN LOOPHOLE(a, UNTRACED REF ADDRESS)^;
  END LoadAddress;

PROCEDURE Store (a: ADDRESS; value: INTEGER) =
  BEGIN
    LOOPHOLE(a, WordRef)^ := value;
  END Store;

PROCEDURE StoreAddress (a, value: ADDRESS) =
  BEGIN
    LOOPHOLE(a, UNTRACED REF ADDRESS)^ := value;
  END StoreAddress;

PROCEDURE Clear (a: ADDRESS; bytes: INTEGER) =
  CONST Few = 64;
  TYPE Block = UNTRACED REF ARRAY [0 .. PageBytes - 1] OF CHAR;
  VAR stop: ADDRESS; n: INTEGER;
  BEGIN
    WHILE bytes > Few DO
      n := MIN(bytes, PageBytes);
      SUBARRAY(LOOPHOLE(a, Block)^, 0, n) := SUBARRAY(zeros, 0, n);
      a := a + n;
      bytes := bytes - n;
    END;
    stop := a + bytes;
    WHILE a < stop DO Store(a, 0); a := a + WordBytes; END;
  END Clear;

(*-------------------------------------------------------------- pages ---*)

PROCEDURE Entry (page: INTEGER): INTEGER =
  BEGIN
    RETURN Load(base + page * WordBytes);
  END Entry;

PROCEDURE SetEntry (page, entry: INTEGER) =
  BEGIN
    Store(base + page * WordBytes, entry);
  END SetEntry;

PROCEDURE PageAt (page: INTEGER): Page =
  BEGIN
    RETURN LOOPHOLE(base + page * PageBytes, Page);
  END PageAt;

PROCEDURE Cells (page: Page): ADDRESS =
  (* The first cell of a page. *)
  BEGIN
    RETURN LOOPHOLE(page, ADDRESS) + HeaderBytes;
  END Cells;

<*COLD*>
PROCEDURE Initialize () =
  VAR class: INTEGER := 0; tablePages: INTEGER;
  BEGIN
    base := RTMachine.heapStart;
    end := RTMachine.heapEnd;
    pages := (end - base) DIV PageBytes;
    tablePages := (pages * WordBytes + PageBytes - 1) DIV PageBytes;
    IF tablePages > pages THEN tablePages := pages; END;
    FOR p := 0 TO tablePages - 1 DO SetEntry(p, Reserved); END;
    top := tablePages;
    hint := tablePages;
    used := tablePages;
    threshold := MAX(MinGrowth, pages DIV 2);
    limit := LAST(INTEGER);
    FOR words := 0 TO MaxSmall DIV WordBytes DO
      IF words * WordBytes > CellBytes[class] THEN INC(class); END;
      classOf[words] := class;
    END;
  END Initialize;

PROCEDURE FindPages (n: INTEGER): INTEGER =
  (* The first of n adjacent free pages, or -1. *)
  VAR p := hint; run := 0; entry: INTEGER;
  BEGIN
    WHILE p < pages DO
      entry := Entry(p);
      IF entry = Free THEN
        IF run = 0 AND n = 1 THEN hint := p; END;
        INC(run);
        INC(p);
        IF run = n THEN RETURN p - n; END;
      ELSE
        run := 0;
        IF entry = Large THEN p := p + PageAt(p).pages; ELSE INC(p); END;
      END;
    END;
    RETURN -1;
  END FindPages;

PROCEDURE TakePages (n: INTEGER; kind: Kind; entry: INTEGER): Page =
  (* NIL when there are none. *)
  VAR first := -1; page: Page;
  BEGIN
    IF base = NIL THEN Initialize(); END;
    IF enabled AND growth + n > threshold THEN CollectUnasked(); END;
    IF WithinLimit(n) THEN first := FindPages(n); END;
    (* References may have been dropped since the last collection though
       nothing was allocated.  Code that is not trusted cannot have a
       collection for every attempt. *)
    IF first < 0 AND enabled
         AND (allocated > collectedAt OR allowance >= Unlimited) THEN
      CollectUnasked();
      IF WithinLimit(n) THEN first := FindPages(n); END;
    END;
    IF first < 0 THEN RETURN NIL; END;
    SetEntry(first, entry);
    FOR i := 1 TO n - 1 DO SetEntry(first + i, -i); END;
    INC(used, n);
    peak := MAX(peak, used * PageBytes);
    INC(growth, n);
    page := PageAt(first);
    IF first < top THEN Clear(LOOPHOLE(page, ADDRESS), n * PageBytes); END;
    IF first + n > top THEN top := first + n; END;
    page.kind := ORD(kind);
    page.pages := n;
    RETURN page;
  END TakePages;

PROCEDURE CollectUnasked () =
  BEGIN
    Collect();
    IF dying > 0 AND wakeCleaner # NIL THEN wakeCleaner(); END;
  END CollectUnasked;

PROCEDURE WithinLimit (n: INTEGER): BOOLEAN =
  BEGIN
    IF allowance < Unlimited AND used + n > pages - pages DIV 8 THEN
      RETURN FALSE;
    END;
    RETURN n <= pages AND (used + n) * PageBytes <= limit;
  END WithinLimit;

PROCEDURE ReleasePages (first, n: INTEGER) =
  BEGIN
    FOR i := first TO first + n - 1 DO SetEntry(i, Free); END;
    used := used - n;
    IF first < hint THEN hint := first; END;
  END ReleasePages;

PROCEDURE SetCells (page: Page; class: Class) =
  BEGIN
    page.class := class;
    page.cellBytes := CellBytes[class];
    page.cells := BodyBytes DIV page.cellBytes;
    page.inverse := (Word.LeftShift(1, 32) + page.cellBytes - 1) DIV page.cellBytes;
  END SetCells;

PROCEDURE CellAt (page: Page; a: ADDRESS): INTEGER =
  (* The number of the cell that "a" is in, on a page of small objects, after
     the header.  The product is exact: the inverse is too large by less than
     cellBytes DIV 2^32, and offsets and cells are less than a page. *)
  BEGIN
    RETURN Word.RightShift((a - Cells(page)) * page.inverse, 32);
  END CellAt;

(*--------------------------------------------------------- allocation ---*)

<*INLINE*>
PROCEDURE ClassOf (bytes: INTEGER): Class =
  (* The class of a cell; "bytes" is from 16 to MaxSmall. *)
  BEGIN
    IF bytes <= 64 THEN
      RETURN Word.And((bytes + WordBytes - 1) DIV WordBytes - 2, ClassMask);
    END;
    IF base = NIL THEN Initialize(); END;
    RETURN classOf[(bytes + WordBytes - 1) DIV WordBytes];
  END ClassOf;

<*COLD*>
PROCEDURE Refill (kind: Kind; class: Class): ADDRESS RAISES ANY =
  (* Makes another run, since that of the class is used up; its first cell. *)
  VAR page: Page; cell: ADDRESS;
  BEGIN
    IF kind = Kind.Untraced AND disposed[class] # NIL THEN
      cell := disposed[class];
      disposed[class] := LoadAddress(cell + WordBytes);
      Store(cell + WordBytes, 0);
      RETURN SetRun(kind, class, cell, 1);
    END;
    IF kind = Kind.Traced AND TakeHole(class) THEN RETURN runs[kind][class].next; END;
    page := TakePages(1, kind, Small);
    IF kind = Kind.Traced AND TakeHole(class) THEN
      (* A collection found cells; the page, if any, is not needed yet. *)
      IF page # NIL THEN
        ReleasePages((LOOPHOLE(page, ADDRESS) - base) DIV PageBytes, 1);
      END;
      RETURN runs[kind][class].next;
    END;
    IF page = NIL THEN NoMemory(); END;
    SetCells(page, class);
    RETURN SetRun(kind, class, Cells(page), page.cells);
  END Refill;

PROCEDURE SetRun (kind: Kind; class: Class; first: ADDRESS; cells: INTEGER): ADDRESS =
  VAR bytes := cells * CellBytes[class];
  BEGIN
    runs[kind][class].next := first;
    runs[kind][class].stop := first + bytes;
    INC(allocated, bytes);
    RETURN first;
  END SetRun;

PROCEDURE TakeHole (class: Class): BOOLEAN =
  (* Makes a run of the next cells that the collector has found free. *)
  VAR page := holes[class]; first, i: INTEGER; cell: ADDRESS;
  BEGIN
    WHILE page # NIL DO
      i := page.scan;
      WHILE i < page.cells AND IsMarked(page, i) DO INC(i); END;
      IF i < page.cells THEN
        first := i;
        REPEAT INC(i); UNTIL i >= page.cells OR IsMarked(page, i);
        page.scan := i;
        cell := Cells(page) + first * page.cellBytes;
        Clear(cell, (i - first) * page.cellBytes);
        EVAL SetRun(Kind.Traced, class, cell, i - first);
        RETURN TRUE;
      END;
      page := page.next;
      holes[class] := page;
    END;
    RETURN FALSE;
  END TakeHole;

<*INLINE*>
PROCEDURE NewSmall (bytes: INTEGER; kind: Kind): ADDRESS RAISES ANY =
  (* A cell of "bytes" bytes, header included, at most MaxSmall, all zero. *)
  VAR class := ClassOf(bytes); cell: ADDRESS;
  BEGIN
    IF allowance # LAST(INTEGER) THEN Charge(CellBytes[class]); END;
    WITH run = runs[kind][class] DO
      cell := run.next;
      IF cell = run.stop THEN cell := Refill(kind, class); END;
      run.next := cell + CellBytes[class];
    END;
    RETURN cell;
  END NewSmall;

<*COLD*>
PROCEDURE NewLarge (bytes: INTEGER; kind: Kind): ADDRESS RAISES ANY =
  (* The same on pages of its own. *)
  VAR n := (bytes + HeaderBytes + PageBytes - 1) DIV PageBytes; page: Page;
  BEGIN
    IF n * PageBytes > allowance THEN NoMemory(); END;
    page := TakePages(n, kind, Large);
    IF page = NIL THEN NoMemory(); END;
    IF allowance # LAST(INTEGER) THEN Charge(n * PageBytes); END;
    page.cellBytes := n * PageBytes - HeaderBytes;
    page.cells := 1;
    INC(allocated, n * PageBytes);
    RETURN Cells(page);
  END NewLarge;

<*COLD*>
PROCEDURE Charge (bytes: INTEGER) RAISES ANY =
  BEGIN
    IF bytes > allowance THEN NoMemory(); END;
    allowance := allowance - bytes;
  END Charge;

<*COLD*>
PROCEDURE NoMemory () RAISES ANY =
  BEGIN
    RTException.Trap(ORD(RuntimeError.Memory), -1);
  END NoMemory;

<*INLINE*>
PROCEDURE New (type: RTTypeRep.Descriptor; kind: Kind): ADDRESS RAISES ANY =
  VAR bytes := MAX(type.size, WordBytes) + WordBytes; cell: ADDRESS;
  BEGIN
    IF bytes <= MaxSmall THEN
      cell := NewSmall(bytes, kind);
    ELSE
      cell := NewLarge(bytes, kind);
    END;
    StoreAddress(cell, LOOPHOLE(type, ADDRESS));
    RETURN cell + WordBytes;
  END New;

<*NOINLINE*>
PROCEDURE NewArray (type: RTTypeRep.Descriptor;
                    READONLY lengths: ARRAY OF INTEGER;
                    kind: Kind): ADDRESS RAISES ANY =
  VAR elements := 1; n: INTEGER; array: ADDRESS;
  BEGIN
    FOR i := 0 TO LAST(lengths) DO
      n := lengths[i];
      IF n < 0 THEN RTException.Trap(ORD(RuntimeError.Range), -1); END;
      IF n > 0 AND elements > LAST(INTEGER) DIV n THEN NoMemory(); END;
      elements := elements * n;
    END;
    array := NewElements(type, elements, kind);
    FOR i := 0 TO LAST(lengths) DO
      Store(array + i * WordBytes, lengths[i]);
    END;
    RETURN array;
  END NewArray;

<*NOINLINE*>
PROCEDURE NewVector (type: ADDRESS; length: INTEGER): ADDRESS RAISES ANY =
  VAR
    t := LOOPHOLE(type, RTTypeRep.Descriptor);
    elementSize := t.elementSize;  (* negative if elements are packed *)
    bytes: INTEGER;
    cell: ADDRESS;
  BEGIN
    IF Word.LT(length, MaxSmall) AND Word.LT(elementSize, MaxSmall) THEN
      bytes := elementSize * length + 2 * WordBytes;
      IF bytes <= MaxSmall THEN
        cell := NewSmall(bytes, Kind.Traced);
        StoreAddress(cell, type);
        Store(cell + WordBytes, length);
        RETURN cell + WordBytes;
      END;
    END;
    RETURN NewLongVector(t, length);
  END NewVector;

<*NOINLINE*>
PROCEDURE NewLongVector (type: RTTypeRep.Descriptor; length: INTEGER): ADDRESS RAISES ANY =
  VAR array: ADDRESS;
  BEGIN
    IF length < 0 THEN RTException.Trap(ORD(RuntimeError.Range), -1); END;
    array := NewElements(type, length, Kind.Traced);
    Store(array, length);
    RETURN array;
  END NewLongVector;

<*INLINE*>
PROCEDURE NewElements (type: RTTypeRep.Descriptor; elements: INTEGER; kind: Kind): ADDRESS
  RAISES ANY =
  VAR bytes := ABS(type.elementSize); cell: ADDRESS;
  BEGIN
    IF (elements > Half OR bytes > Half) AND elements > 0
         AND bytes > LAST(INTEGER) DIV 4 DIV elements THEN
      NoMemory();
    END;
    bytes := bytes * elements;
    IF type.elementSize < 0 THEN bytes := (bytes + 7) DIV 8; END;
    bytes := bytes + type.size + WordBytes;
    IF bytes <= MaxSmall THEN
      cell := NewSmall(bytes, kind);
    ELSE
      cell := NewLarge(bytes, kind);
    END;
    StoreAddress(cell, LOOPHOLE(type, ADDRESS));
    RETURN cell + WordBytes;
  END NewElements;

<*INLINE*>
PROCEDURE NewOpen (type: RTTypeRep.Descriptor;
                   READONLY lengths: ARRAY OF INTEGER;
                   kind: Kind): ADDRESS RAISES ANY =
  BEGIN
    IF kind = Kind.Traced AND NUMBER(lengths) = 1 THEN
      RETURN NewVector(LOOPHOLE(type, ADDRESS), lengths[0]);
    END;
    RETURN NewArray(type, lengths, kind);
  END NewOpen;

<*NOINLINE*>
PROCEDURE Apply (initializer: ADDRESS; object: REFANY) RAISES ANY =
  VAR p: Initializer := LOOPHOLE(initializer, Initializer);
  BEGIN
    p(object);
  END Apply;

<*INLINE*>
PROCEDURE Allocate (type: ADDRESS): REFANY RAISES ANY =
  VAR
    t := LOOPHOLE(type, RTTypeRep.Descriptor);
    object := LOOPHOLE(New(t, Kind.Traced), REFANY);
  BEGIN
    IF t.initializer # NIL THEN Apply(t.initializer, object); END;
    RETURN object;
  END Allocate;

<*INLINE*>
PROCEDURE AllocateArray (type: ADDRESS;
                         READONLY lengths: ARRAY OF INTEGER): REFANY
  RAISES ANY =
  VAR
    t := LOOPHOLE(type, RTTypeRep.Descriptor);
    object := LOOPHOLE(NewOpen(t, lengths, Kind.Traced), REFANY);
  BEGIN
    IF t.initializer # NIL THEN Apply(t.initializer, object); END;
    RETURN object;
  END AllocateArray;

PROCEDURE AllocateUntraced (type: ADDRESS): ADDRESS RAISES ANY =
  VAR
    t := LOOPHOLE(type, RTTypeRep.Descriptor);
    object := New(t, Kind.Untraced);
  BEGIN
    IF t.initializer # NIL THEN
      Apply(t.initializer, LOOPHOLE(object, REFANY));
    END;
    RETURN object;
  END AllocateUntraced;

PROCEDURE AllocateUntracedArray (type: ADDRESS;
                                 READONLY lengths: ARRAY OF INTEGER): ADDRESS
  RAISES ANY =
  VAR
    t := LOOPHOLE(type, RTTypeRep.Descriptor);
    object := NewOpen(t, lengths, Kind.Untraced);
  BEGIN
    IF t.initializer # NIL THEN
      Apply(t.initializer, LOOPHOLE(object, REFANY));
    END;
    RETURN object;
  END AllocateUntracedArray;

PROCEDURE Dispose (object: ADDRESS) =
  VAR p: INTEGER; page: Page; cell: ADDRESS; class: Class;
  BEGIN
    IF base = NIL OR object < base OR object >= end THEN RETURN; END;
    p := (object - base) DIV PageBytes;
    page := PageAt(p);
    cell := object - WordBytes;
    CASE Entry(p) OF
    | Small =>
        IF page.kind # ORD(Kind.Untraced)
             OR cell < Cells(page)
             OR (cell - Cells(page)) MOD page.cellBytes # 0
             OR Load(cell) = 0 THEN
          RETURN;
        END;
        class := page.class;
        Store(cell, 0);
        Clear(cell + WordBytes, page.cellBytes - WordBytes);
        StoreAddress(cell + WordBytes, disposed[class]);
        disposed[class] := cell;
    | Large =>
        IF page.kind = ORD(Kind.Untraced) AND cell = Cells(page) THEN
          ReleasePages(p, page.pages);
        END;
    ELSE
      (* not ours *)
    END;
  END Dispose;

(*---------------------------------------------------------- collector ---*)

PROCEDURE TestAndSetMark (page: Page; cell: INTEGER): BOOLEAN =
  VAR
    bit := Word.Shift(1, cell MOD Word.Size);
    marks := page.marks[cell DIV Word.Size];
  BEGIN
    IF Word.And(marks, bit) # 0 THEN RETURN TRUE; END;
    page.marks[cell DIV Word.Size] := Word.Or(marks, bit);
    RETURN FALSE;
  END TestAndSetMark;

PROCEDURE ClearMark (page: Page; cell: INTEGER) =
  BEGIN
    page.marks[cell DIV Word.Size] :=
      Word.And(page.marks[cell DIV Word.Size],
               Word.Not(Word.Shift(1, cell MOD Word.Size)));
  END ClearMark;

PROCEDURE IsMarked (page: Page; cell: INTEGER): BOOLEAN =
  BEGIN
    RETURN Word.And(page.marks[cell DIV Word.Size],
                    Word.Shift(1, cell MOD Word.Size)) # 0;
  END IsMarked;

PROCEDURE Mark (a: ADDRESS) =
  (* Marks the object that "a" points into, if any, and sees to it that its
     references are followed. *)
  VAR p, entry, n: INTEGER; page: Page; cell: ADDRESS; type: RTTypeRep.Descriptor;
  BEGIN
    IF a < base OR a >= end THEN RETURN; END;
    p := (a - base) DIV PageBytes;
    entry := Entry(p);
    IF entry < 0 THEN p := p + entry; entry := Large; END;
    IF entry # Small AND entry # Large THEN RETURN; END;
    page := PageAt(p);
    IF page.kind # ORD(Kind.Traced) OR a < Cells(page) THEN RETURN; END;
    IF entry = Small THEN
      n := CellAt(page, a);
      IF n >= page.cells THEN RETURN; END;
    ELSE
      n := 0;
    END;
    cell := Cells(page) + n * page.cellBytes;
    IF Load(cell) = 0 OR TestAndSetMark(page, n) THEN RETURN; END;
    INC(live, page.cellBytes);
    type := LOOPHOLE(LoadAddress(cell), RTTypeRep.Descriptor);
    IF type.map = NIL OR type.map.count = 0 THEN RETURN; END;
    IF depth = StackSize THEN
      ClearMark(page, n);
      DEC(live, page.cellBytes);
      overflow := TRUE;
    ELSE
      stack[depth] := cell;
      INC(depth);
    END;
  END Mark;

PROCEDURE Scan (cell: ADDRESS) =
  VAR
    type := LOOPHOLE(LoadAddress(cell), RTTypeRep.Descriptor);
    object := cell + WordBytes;
    elements: INTEGER := 1;
  BEGIN
    (* What comes first is pushed last, so that the stack brings objects back
       in about the order in which programs make them. *)
    IF type.kind = RTTypeRep.OpenArray THEN
      FOR i := 0 TO type.dimensions - 1 DO
        elements := elements * Load(object + i * WordBytes);
      END;
      object := object + type.dimensions * WordBytes;
    END;
    object := object + elements * type.elementSize;
    FOR e := 1 TO elements DO
      object := object - type.elementSize;
      FOR i := type.map.count - 1 TO 0 BY -1 DO
        Mark(LoadAddress(object + type.map.offsets[i]));
      END;
    END;
  END Scan;

PROCEDURE Drain () =
  BEGIN
    WHILE depth > 0 DO
      DEC(depth);
      Scan(stack[depth]);
    END;
  END Drain;

PROCEDURE Rescan () =
  (* Scans all marked objects again. *)
  VAR p := 0; page: Page; cell: ADDRESS; type: RTTypeRep.Descriptor;
  BEGIN
    WHILE p < top DO
      CASE Entry(p) OF
      | Small, Large =>
          page := PageAt(p);
          cell := Cells(page);
          FOR i := 0 TO page.cells - 1 DO
            IF IsMarked(page, i) THEN
              type := LOOPHOLE(LoadAddress(cell), RTTypeRep.Descriptor);
              IF type.map # NIL THEN Scan(cell); Drain(); END;
            END;
            cell := cell + page.cellBytes;
          END;
      ELSE
        (* nothing marked there *)
      END;
      INC(p);
    END;
  END Rescan;

PROCEDURE MarkWords (a: ADDRESS; n: INTEGER) =
  BEGIN
    FOR i := 1 TO n DO
      Mark(LoadAddress(a));
      a := a + WordBytes;
    END;
    Drain();
  END MarkWords;

PROCEDURE MarkFrames (frame: ADDRESS) =
  BEGIN
    WHILE frame # NIL DO
      MarkWords(frame + 2 * WordBytes, Load(frame + WordBytes));
      frame := LoadAddress(frame);
    END;
  END MarkFrames;

PROCEDURE MarkRoots () =
  VAR root := ADR(RTMachine.roots); context := contexts;
  BEGIN
    FOR i := 1 TO RTMachine.roots DO
      MarkWords(LoadAddress(root + WordBytes),
                Load(root + 2 * WordBytes) DIV WordBytes);
      root := root + 2 * WordBytes;
    END;
    MarkFrames(RTMachine.frames);
    WHILE context # NIL DO
      MarkFrames(context.frames);
      context := context.next;
    END;
  END MarkRoots;

PROCEDURE Complete () =
  (* Follows all references from objects that are marked. *)
  BEGIN
    Drain();
    WHILE overflow DO
      overflow := FALSE;
      INC(overflows);
      Rescan();
    END;
  END Complete;

PROCEDURE IsLive (object: ADDRESS): BOOLEAN =
  (* Whether the object is marked, or none of the collector's. *)
  VAR p: INTEGER; page: Page;
  BEGIN
    IF object < base OR object >= end THEN RETURN TRUE; END;
    p := (object - base) DIV PageBytes;
    page := PageAt(p);
    IF Entry(p) = Large THEN RETURN IsMarked(page, 0); END;
    RETURN IsMarked(page, CellAt(page, object));
  END IsLive;

PROCEDURE MarkWeak () =
  (* Finds which weak references die, and marks what clean-ups need. *)
  BEGIN
    FOR i := 0 TO LAST(weak^) DO
      IF weak[i].dying THEN Mark(weak[i].target); END;
    END;
    Complete();
    FOR i := 0 TO LAST(weak^) DO
      IF weak[i].hasCleanUp AND weak[i].target # NIL
           AND NOT IsLive(weak[i].target) THEN
        ScanTarget(weak[i].target - WordBytes);
        Complete();
      END;
    END;
    FOR i := 0 TO LAST(weak^) DO
      WITH w = weak[i] DO
        IF w.target # NIL AND NOT w.dying AND NOT IsLive(w.target) THEN
          IF w.hasCleanUp THEN
            w.dying := TRUE;
            INC(dying);
          ELSE
            w.target := NIL;
          END;
        END;
      END;
    END;
    FOR i := 0 TO LAST(weak^) DO
      IF weak[i].dying THEN Mark(weak[i].target); END;
    END;
    Complete();
  END MarkWeak;

PROCEDURE ScanTarget (cell: ADDRESS) =
  VAR type := LOOPHOLE(LoadAddress(cell), RTTypeRep.Descriptor);
  BEGIN
    IF type.map # NIL AND type.map.count > 0 THEN Scan(cell); END;
  END ScanTarget;

PROCEDURE Sweep () =
  (* Frees pages without marks, and finds those with some. *)
  VAR p := 0; n: INTEGER; page: Page;
  BEGIN
    WHILE p < top DO
      n := 1;
      CASE Entry(p) OF
      | Small =>
          page := PageAt(p);
          IF page.kind = ORD(Kind.Traced) THEN
            IF NOT HasMarks(page) THEN
              ReleasePages(p, 1);
            ELSE
              page.next := holes[page.class];
              page.scan := 0;
              holes[page.class] := page;
            END;
          END;
      | Large =>
          page := PageAt(p);
          n := page.pages;
          IF page.kind = ORD(Kind.Traced) AND page.marks[0] = 0 THEN
            ReleasePages(p, n);
          END;
      ELSE
        (* free or reserved *)
      END;
      INC(p, n);
    END;
  END Sweep;

PROCEDURE HasMarks (page: Page): BOOLEAN =
  BEGIN
    FOR i := 0 TO LAST(page.marks) DO
      IF page.marks[i] # 0 THEN RETURN TRUE; END;
    END;
    RETURN FALSE;
  END HasMarks;

PROCEDURE DropRuns () =
  (* Gives up the runs and holes of traced cells. *)
  BEGIN
    FOR c := FIRST(Class) TO LAST(Class) DO
      WITH run = runs[Kind.Traced][c] DO
        DEC(allocated, run.stop - run.next);
        run.next := NIL;
        run.stop := NIL;
      END;
      holes[c] := NIL;
    END;
  END DropRuns;

PROCEDURE ClearMarks () =
  VAR page: Page;
  BEGIN
    FOR p := 0 TO top - 1 DO
      CASE Entry(p) OF
      | Small, Large =>
          page := PageAt(p);
          FOR i := 0 TO LAST(page.marks) DO page.marks[i] := 0; END;
      ELSE
        (* no marks *)
      END;
    END;
  END ClearMarks;

<*COLD*>
PROCEDURE Collect () =
  VAR start, pause: INTEGER;
  BEGIN
    IF base = NIL THEN Initialize(); END;
    start := RTMachine.Clock();
    DropRuns();
    ClearMarks();
    live := 0;
    depth := 0;
    overflow := FALSE;
    MarkRoots();
    Complete();
    IF weak # NIL THEN MarkWeak(); END;
    Sweep();
    growth := 0;
    collectedAt := allocated;
    threshold := MAX(MAX(MinGrowth, pages DIV 2), live DIV PageBytes);
    INC(collections);
    pause := RTMachine.Clock() - start;
    INC(totalPause, pause);
    longestPause := MAX(longestPause, pause);
  END Collect;

(*------------------------------------------------------------- others ---*)

PROCEDURE SetLimit (bytes: INTEGER): INTEGER =
  VAR old: INTEGER;
  BEGIN
    IF base = NIL THEN Initialize(); END;
    old := limit;
    limit := bytes;
    RETURN old;
  END SetLimit;

PROCEDURE IsObject (a: ADDRESS): BOOLEAN =
  VAR p, entry, offset: INTEGER; page: Page;
  BEGIN
    IF a < base OR a >= end THEN RETURN FALSE; END;
    p := (a - base) DIV PageBytes;
    entry := Entry(p);
    IF entry # Small AND entry # Large THEN RETURN FALSE; END;
    page := PageAt(p);
    offset := a - WordBytes - Cells(page);
    IF page.kind # ORD(Kind.Traced) OR offset < 0 THEN RETURN FALSE; END;
    RETURN offset MOD page.cellBytes = 0 AND offset DIV page.cellBytes < page.cells
             AND Load(a - WordBytes) # 0;
  END IsObject;

PROCEDURE Elements (a, type: ADDRESS): INTEGER =
  VAR p, entry, n, size, offset, length: INTEGER; page: Page; cell: ADDRESS;
  BEGIN
    IF a < base OR a >= end THEN RETURN 1; END;
    p := (a - base) DIV PageBytes;
    entry := Entry(p);
    IF entry < 0 THEN p := p + entry; entry := Large; END;
    IF entry # Small AND entry # Large THEN RETURN 1; END;
    page := PageAt(p);
    IF page.kind # ORD(Kind.Traced) OR a < Cells(page) THEN RETURN 1; END;
    IF entry = Small THEN n := CellAt(page, a); ELSE n := 0; END;
    cell := Cells(page) + n * page.cellBytes;
    IF n >= page.cells OR LoadAddress(cell) # type THEN RETURN 1; END;
    size := LOOPHOLE(type, RTTypeRep.Descriptor).elementSize;
    length := Load(cell + WordBytes);
    offset := a - (cell + 2 * WordBytes);
    IF offset < 0 OR offset MOD size # 0 OR offset DIV size >= length THEN RETURN 1; END;
    RETURN length - offset DIV size;
  END Elements;

PROCEDURE GetStatistics (VAR s: Statistics) =
  BEGIN
    IF base = NIL THEN Initialize(); END;
    s.collections := collections;
    s.allocated := allocated;
    FOR kind := FIRST(Kind) TO LAST(Kind) DO
      FOR class := FIRST(Class) TO LAST(Class) DO
        DEC(s.allocated, runs[kind][class].stop - runs[kind][class].next);
      END;
    END;
    s.inUse := used * PageBytes;
    s.live := live;
    s.pages := pages;
    s.freePages := pages - used;
    s.overflows := overflows;
  END GetStatistics;

PROCEDURE Check (): BOOLEAN =
  VAR p := 0; taken := 0; page: Page; entry: INTEGER;
  BEGIN
    IF base = NIL THEN RETURN TRUE; END;
    WHILE p < pages DO
      entry := Entry(p);
      CASE entry OF
      | Free => INC(p);
      | Reserved => INC(taken); INC(p);
      | Small =>
          page := PageAt(p);
          IF page.cells * page.cellBytes > BodyBytes THEN RETURN FALSE; END;
          INC(taken);
          INC(p);
      | Large =>
          page := PageAt(p);
          FOR i := 1 TO page.pages - 1 DO
            IF Entry(p + i) # -i THEN RETURN FALSE; END;
          END;
          INC(taken, page.pages);
          INC(p, page.pages);
      ELSE
        RETURN FALSE;
      END;
    END;
    RETURN taken = used AND CheckLists();
  END Check;

PROCEDURE CheckLists (): BOOLEAN =
  VAR page: Page; cell: ADDRESS;
  BEGIN
    FOR class := FIRST(Class) TO LAST(Class) DO
      FOR kind := FIRST(Kind) TO LAST(Kind) DO
        cell := runs[kind][class].next;
        WHILE cell # runs[kind][class].stop DO
          IF NOT IsFreeCell(cell, kind, class) THEN RETURN FALSE; END;
          cell := cell + CellBytes[class];
        END;
      END;
      cell := disposed[class];
      WHILE cell # NIL DO
        IF NOT IsFreeCell(cell, Kind.Untraced, class) THEN RETURN FALSE; END;
        cell := LoadAddress(cell + WordBytes);
      END;
      page := holes[class];
      WHILE page # NIL DO
        IF Entry((LOOPHOLE(page, ADDRESS) - base) DIV PageBytes) # Small
             OR page.kind # ORD(Kind.Traced) OR page.class # class THEN
          RETURN FALSE;
        END;
        page := page.next;
      END;
    END;
    RETURN TRUE;
  END CheckLists;

PROCEDURE IsFreeCell (cell: ADDRESS; kind: Kind; class: Class): BOOLEAN =
  VAR p: INTEGER; page: Page;
  BEGIN
    IF cell < base OR cell >= end THEN RETURN FALSE; END;
    p := (cell - base) DIV PageBytes;
    page := PageAt(p);
    RETURN Entry(p) = Small AND page.class = class AND page.kind = ORD(kind)
             AND (cell - Cells(page)) MOD page.cellBytes = 0
             AND Load(cell) = 0;
  END IsFreeCell;

BEGIN
END RTHeapRep.
