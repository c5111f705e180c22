(* The automaton of Glushkov: its states are the positions of characters and
   classes in the expression.  All that can be reached after a character are
   followed at once, so that no text is read twice. *)

MODULE RegExp;

TYPE
  Positions = SET OF [0 .. MaxPositions - 1];

  Automaton = RECORD
                number: CARDINAL := 0;
                (* where in the expression each position is, and which may
                   come next *)
                place: ARRAY [0 .. MaxPositions - 1] OF CARDINAL;
                follow: ARRAY [0 .. MaxPositions - 1] OF Positions;
              END;

  (* What a part of the expression can begin and end with. *)
  Part = RECORD
           empty: BOOLEAN;
           first, last := Positions{};
         END;

PROCEDURE Alternatives (READONLY e: ARRAY OF CHAR; VAR at: CARDINAL;
                        VAR a: Automaton): Part RAISES {Error} =
  VAR
    part := Sequence(e, at, a);
    other: Part;
  BEGIN
    WHILE at < NUMBER(e) AND e[at] = '|' DO
      INC(at);
      other := Sequence(e, at, a);
      part.empty := part.empty OR other.empty;
      part.first := part.first + other.first;
      part.last := part.last + other.last;
    END;
    RETURN part;
  END Alternatives;

PROCEDURE Sequence (READONLY e: ARRAY OF CHAR; VAR at: CARDINAL;
                    VAR a: Automaton): Part RAISES {Error} =
  VAR
    part := Part{empty := TRUE};
    next: Part;
  BEGIN
    WHILE at < NUMBER(e) AND e[at] # '|' AND e[at] # ')' DO
      next := Repeated(e, at, a);
      Connect(a, part.last, next.first);
      IF part.empty THEN part.first := part.first + next.first; END;
      IF next.empty THEN
        part.last := part.last + next.last;
      ELSE
        part.last := next.last;
      END;
      part.empty := part.empty AND next.empty;
    END;
    RETURN part;
  END Sequence;

PROCEDURE Repeated (READONLY e: ARRAY OF CHAR; VAR at: CARDINAL;
                    VAR a: Automaton): Part RAISES {Error} =
  VAR part := Single(e, at, a);
  BEGIN
    WHILE at < NUMBER(e) AND (e[at] = '*' OR e[at] = '+' OR e[at] = '?') DO
      IF e[at] # '?' THEN Connect(a, part.last, part.first); END;
      IF e[at] # '+' THEN part.empty := TRUE; END;
      INC(at);
    END;
    RETURN part;
  END Repeated;

PROCEDURE Single (READONLY e: ARRAY OF CHAR; VAR at: CARDINAL;
                  VAR a: Automaton): Part RAISES {Error} =
  VAR part: Part;
  BEGIN
    IF e[at] = '(' THEN
      INC(at);
      part := Alternatives(e, at, a);
      IF at >= NUMBER(e) THEN RAISE Error(at); END;
      INC(at);
      RETURN part;
    END;
    IF a.number = MaxPositions THEN RAISE Error(at); END;
    a.place[a.number] := at;
    a.follow[a.number] := Positions{};
    part := Part{empty := FALSE, first := Positions{a.number},
                 last := Positions{a.number}};
    INC(a.number);
    IF e[at] = '\\' THEN
      INC(at);
    ELSIF e[at] = '[' THEN
      REPEAT INC(at); UNTIL at >= NUMBER(e) OR e[at] = ']';
    END;
    IF at >= NUMBER(e) THEN RAISE Error(at); END;
    INC(at);
    RETURN part;
  END Single;

PROCEDURE Connect (VAR a: Automaton; from, to: Positions) =
  BEGIN
    FOR p := 0 TO a.number - 1 DO
      IF p IN from THEN a.follow[p] := a.follow[p] + to; END;
    END;
  END Connect;

(* Whether "c" is what the expression has at "at". *)
PROCEDURE Accepts (READONLY e: ARRAY OF CHAR; at: CARDINAL; c: CHAR):
  BOOLEAN =
  VAR negated, found := FALSE;
  BEGIN
    CASE e[at] OF
    | '.' => RETURN TRUE;
    | '\\' => RETURN c = e[at + 1];
    | '[' =>
        INC(at);
        IF e[at] = '^' THEN
          negated := TRUE;
          INC(at);
        END;
        WHILE e[at] # ']' DO
          IF e[at + 1] = '-' AND e[at + 2] # ']' THEN
            found := found OR e[at] <= c AND c <= e[at + 2];
            INC(at, 3);
          ELSE
            found := found OR c = e[at];
            INC(at);
          END;
        END;
        RETURN found # negated;
    ELSE
      RETURN c = e[at];
    END;
  END Accepts;

PROCEDURE Matches (READONLY expression, text: ARRAY OF CHAR): BOOLEAN
  RAISES {Error} =
  VAR
    a: Automaton;
    at: CARDINAL := 0;
    whole := Alternatives(expression, at, a);
    possible := whole.first;
    ended := whole.empty;
    next: Positions;
  BEGIN
    IF at < NUMBER(expression) THEN RAISE Error(at); END;
    FOR i := FIRST(text) TO LAST(text) DO
      next := Positions{};
      ended := FALSE;
      FOR p := 0 TO a.number - 1 DO
        IF p IN possible AND Accepts(expression, a.place[p], text[i]) THEN
          next := next + a.follow[p];
          ended := ended OR p IN whole.last;
        END;
      END;
      IF next = Positions{} AND NOT ended THEN RETURN FALSE; END;
      possible := next;
    END;
    RETURN ended;
  END Matches;

BEGIN
END RegExp.
