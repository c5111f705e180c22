(* Priority queues: collections of elements of which one with the least
   priority can be found and taken out fast.

   "Priority" contains

     TYPE T                                    not an open array type
     CONST Brand = text constant
     PROCEDURE Compare (a, b: T): [-1 .. 1]    with formals VALUE or READONLY

   where Compare is a total order.  The module has the formals
   (Priority, PQ, PQRep), where "PQ" is this instance and "PQRep" is
   PQueueRep(PQ).

   Queues are not to be used by two threads at once when one of them changes
   the queue. *)

GENERIC INTERFACE PQueue(Priority);

CONST
  Brand        = "(PQueue " & Priority.Brand & ")";
  EltBrand     = "(PQueueElt " & Priority.Brand & ")";  (* that of Elt *)
  DefaultBrand = "(Default " & Brand & ")";             (* that of Default *)

EXCEPTION
  Empty;       (* the queue has no elements *)
  NotInQueue;  (* the queue does not have this element *)

TYPE
  Elt <: OBJECT priority: Priority.T; END;
  (* An element; subtypes have what is queued.  It can be in one queue at a
     time.  As long as it is, only "change" may assign its priority. *)

  T = OBJECT METHODS
    insert (READONLY elt: Elt);

    delete (elt: Elt) RAISES {NotInQueue};

    size (): CARDINAL;
    (* The number of elements. *)

    min (): Elt RAISES {Empty};
    (* An element of the least priority. *)

    deleteMin (): Elt RAISES {Empty};
    (* Takes out and returns what "min" returns. *)

    change (elt: Elt; newP: Priority.T) RAISES {NotInQueue};
    (* Gives "elt" another priority. *)
  END;
  (* Only subtypes that implement the methods, such as Default, are useful. *)

  Default <: DefaultPub;
  DefaultPub = T OBJECT METHODS
    init (sizeHint: CARDINAL := 10): Default;
    (* Empties the queue, which then has space for "sizeHint" elements, and
       returns it.  This or "fromArray" is to be called first. *)

    fromArray (READONLY e: ARRAY OF Elt): Default;
    (* Makes the queue that of the elements of "e", in linear time, and
       returns it. *)

    pCompare (READONLY p1, p2: Priority.T): [-1 .. 1];
    (* Priority.Compare, unless a subtype overrides it. *)
  END;
  (* A heap: "size" and "min" take constant time, the others time log n. *)

END PQueue.
