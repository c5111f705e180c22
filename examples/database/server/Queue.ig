(* Bounded queues between threads.

   "Elem" contains

     TYPE T                                    not an open array type
     CONST Brand = text constant

   The methods can be called by all threads at once. *)

GENERIC INTERFACE Queue(Elem);

FROM Thread IMPORT Alerted;

CONST Brand = "(Queue " & Elem.Brand & ")";

EXCEPTION Closed;

TYPE
  T <: Public;
  Public = MUTEX OBJECT METHODS
    init (capacity: [1 .. LAST(CARDINAL)]): T;
    (* An empty queue for so many elements, which is returned. *)

    put (READONLY x: Elem.T) RAISES {Alerted, Closed};
    (* Adds "x", after waiting until there is room. *)

    get (VAR x: Elem.T): BOOLEAN RAISES {Alerted};
    (* Sets "x" to the oldest element and takes it out, after waiting until
       there is one.  FALSE if the queue is closed and empty. *)

    close ();
    (* Nothing can be put any more.  Those who wait are woken. *)
  END;

END Queue.
