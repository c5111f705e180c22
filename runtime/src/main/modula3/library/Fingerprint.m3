(* A fingerprint is a word h; a character c makes it f((h XOR c) * Prime),
   where f is a permutation of the words by which every bit depends on every
   other (the finalizer of MurmurHash3, by Appleby). *)

MODULE Fingerprint;

IMPORT Text, UTF8, Word;

CONST
  Start = 16_6A09E667F3BCC908;  (* from the square root of 2 *)
  Prime = 16_100000001B3;
  Pair  = 16_1BB67AE8584CAA73;  (* from that of 3 *)

PROCEDURE Mix (h: Word.T): Word.T =
  BEGIN
    h := Word.Xor(h, Word.RightShift(h, 33));
    h := Word.Times(h, 16_FF51AFD7ED558CCD);
    h := Word.Xor(h, Word.RightShift(h, 33));
    h := Word.Times(h, 16_C4CEB9FE1A85EC53);
    RETURN Word.Xor(h, Word.RightShift(h, 33));
  END Mix;

PROCEDURE ToWord (READONLY fp: T): Word.T =
  VAR w: Word.T := 0;
  BEGIN
    FOR i := 7 TO 0 BY -1 DO
      w := Word.Or(Word.LeftShift(w, 8), fp.byte[i]);
    END;
    RETURN w;
  END ToWord;

PROCEDURE FromWord (w: Word.T): T =
  VAR fp: T;
  BEGIN
    FOR i := 0 TO 7 DO fp.byte[i] := Word.Extract(w, 8 * i, 8); END;
    RETURN fp;
  END FromWord;

PROCEDURE FromText (t: TEXT): T =
  VAR chars: REF ARRAY OF CHAR;
  BEGIN
    IF Text.HasWideChars(t) THEN t := UTF8.FromText(t); END;
    chars := NEW(REF ARRAY OF CHAR, Text.Length(t));
    Text.SetChars(chars^, t);
    RETURN FromChars(chars^, OfEmpty);
  END FromText;

PROCEDURE FromChars (READONLY buf: ARRAY OF CHAR; READONLY fp: T): T =
  VAR h := ToWord(fp);
  BEGIN
    FOR i := 0 TO LAST(buf) DO
      h := Mix(Word.Times(Word.Xor(h, ORD(buf[i])), Prime));
    END;
    RETURN FromWord(h);
  END FromChars;

PROCEDURE Combine (READONLY fp1, fp2: T): T =
  BEGIN
    RETURN FromWord(Mix(Word.Plus(Mix(Word.Xor(ToWord(fp1), Pair)),
                                  Word.Times(ToWord(fp2), Prime))));
  END Combine;

PROCEDURE Equal (READONLY fp1, fp2: T): BOOLEAN =
  BEGIN
    RETURN fp1 = fp2;
  END Equal;

PROCEDURE Hash (READONLY fp: T): Word.T =
  BEGIN
    RETURN ToWord(fp);
  END Hash;

PROCEDURE Compare (READONLY fp1, fp2: T): [-1 .. 1] =
  BEGIN
    FOR i := 0 TO 7 DO
      IF fp1.byte[i] < fp2.byte[i] THEN RETURN -1; END;
      IF fp1.byte[i] > fp2.byte[i] THEN RETURN 1; END;
    END;
    RETURN 0;
  END Compare;

BEGIN
  OfEmpty := FromWord(Start);
END Fingerprint.
