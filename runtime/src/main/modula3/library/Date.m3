(* Days are counted from March 1st of the year 0, so that the day that a leap
   year has more is the last of its year. *)

MODULE Date;

IMPORT Time;

REVEAL TimeZone = BRANDED "Date.TimeZone" REF RECORD name: TEXT; END;

CONST
  DaySeconds = 86400;
  Epoch      = 719468;                  (* day of January 1st, 1970 *)
  Era        = 400 * 365 + 97;          (* days of 400 years *)

PROCEDURE FromTime (t: Time.T; z: TimeZone := NIL): T =
  VAR
    seconds := FLOOR(t);
    days := seconds DIV DaySeconds + Epoch;
    rest := seconds MOD DaySeconds;
    era := days DIV Era;
    day := days MOD Era;
    year, month: INTEGER;
    d: T;
  BEGIN
    IF z = NIL THEN z := Local; END;
    (* The last day of 4, of 100 and of 400 years is one too many. *)
    year := (day - day DIV 1460 + day DIV 36524 - day DIV (Era - 1)) DIV 365;
    DEC(day, Start(year));
    month := (5 * day + 2) DIV 153;     (* from March on *)
    d.day := day - MonthStart(month) + 1;
    INC(year, 400 * era);
    IF month >= 10 THEN INC(year); END;
    d.year := year;
    d.month := VAL((month + 2) MOD 12, Month);
    d.hour := rest DIV 3600;
    d.minute := rest DIV 60 MOD 60;
    d.second := rest MOD 60;
    d.offset := 0;
    d.zone := z.name;
    d.weekDay := VAL((days + 3) MOD 7, WeekDay);
    RETURN d;
  END FromTime;

PROCEDURE Start (year: INTEGER): INTEGER =
  (* The first day of a year, in this count. *)
  BEGIN
    RETURN 365 * year + year DIV 4 - year DIV 100 + year DIV 400;
  END Start;

PROCEDURE MonthStart (month: INTEGER): INTEGER =
  (* Days of the year before a month; March has the number 0. *)
  BEGIN
    RETURN (153 * month + 2) DIV 5;
  END MonthStart;

PROCEDURE ToTime (READONLY d: T): Time.T RAISES {Error} =
  VAR
    month := (ORD(d.month) + 10) MOD 12;
    year := d.year;
    days, seconds: INTEGER;
  BEGIN
    IF d.day > Length(d.year, d.month) THEN RAISE Error; END;
    IF month >= 10 THEN DEC(year); END;
    days := Start(year) + MonthStart(month) + d.day - 1 - Epoch;
    seconds := 3600 * d.hour + 60 * d.minute + d.second + d.offset;
    RETURN FLOAT(days * DaySeconds + seconds, Time.T);
  END ToTime;

PROCEDURE Length (year: CARDINAL; month: Month): [28 .. 31] =
  BEGIN
    CASE month OF
    | Month.Feb =>
        IF year MOD 4 = 0 AND (year MOD 100 # 0 OR year MOD 400 = 0) THEN
          RETURN 29;
        END;
        RETURN 28;
    | Month.Apr, Month.Jun, Month.Sep, Month.Nov => RETURN 30;
    ELSE
      RETURN 31;
    END;
  END Length;

BEGIN
  UTC := NEW(TimeZone, name := "UTC");
  Local := UTC;
END Date.
