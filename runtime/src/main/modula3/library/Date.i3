(* Moments of time as dates of the Gregorian calendar. *)

INTERFACE Date;

IMPORT Time;

TYPE
  Month = {Jan, Feb, Mar, Apr, May, Jun, Jul, Aug, Sep, Oct, Nov, Dec};
  WeekDay = {Sun, Mon, Tue, Wed, Thu, Fri, Sat};

  T = RECORD
    year: CARDINAL;
    month: Month;
    day: [1 .. 31];
    hour: [0 .. 23];
    minute: [0 .. 59];
    second: [0 .. 59];
    offset: INTEGER;  (* seconds to be added to get to universal time *)
    zone: TEXT;       (* name of the time zone *)
    weekDay: WeekDay;
  END;

  TimeZone <: REFANY;

VAR Local, UTC: TimeZone;
(* Both universal time: the machine does not tell another zone.  Do not assign
   to them. *)

EXCEPTION Error;

PROCEDURE FromTime (t: Time.T; z: TimeZone := NIL): T;
(* The date that "t", rounded down to a second, is in the zone, or in Local if
   that is NIL.  A checked run-time error before the year 0. *)

PROCEDURE ToTime (READONLY d: T): Time.T RAISES {Error};
(* The inverse.  The field "weekDay" is not looked at.  Error if there is no
   such date. *)

END Date.
