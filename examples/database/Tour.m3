MODULE Tour;

IMPORT Database, Fmt, Job, JobQueue, Server, Session, Text, TextRd,
       TextWr, Thread, Wr;

<*FATAL Wr.Failure, Thread.Alerted, JobQueue.Closed*>

VAR out: Wr.T;

PROCEDURE Title (text: TEXT) =
  BEGIN
    Wr.PutText(out, Fmt.F("\n=== %s ===\n", text));
  END Title;

PROCEDURE Show (session: Session.T; READONLY statements: ARRAY OF TEXT) =
  (* Executes the statements, each with its text before its result. *)
  BEGIN
    FOR i := FIRST(statements) TO LAST(statements) DO
      Wr.PutText(out, Fmt.F("\n> %s\n", statements[i]));
      session.run(TextRd.New(statements[i] & ";"));
    END;
  END Show;

PROCEDURE Tables (session: Session.T) =
  BEGIN
    Title("Tables and queries");
    Show(session, ARRAY OF TEXT{
      "CREATE TABLE countries (code TEXT PRIMARY KEY, name TEXT NOT NULL)",
      "CREATE TABLE cities (id INTEGER PRIMARY KEY, name TEXT NOT NULL, "
        & "country TEXT, people REAL, port BOOLEAN)",
      "INSERT INTO countries VALUES ('CH', 'Switzerland'), ('DE', 'Germany'), "
        & "('NL', 'Netherlands'), ('LI', 'Liechtenstein')",
      "INSERT INTO cities VALUES (1, 'Zurich', 'CH', 0.447, FALSE), "
        & "(2, 'Basel', 'CH', 0.177, TRUE), "
        & "(3, 'Hamburg', 'DE', 1.91, TRUE), "
        & "(4, 'Berlin', 'DE', 3.88, FALSE), "
        & "(5, 'Rotterdam', 'NL', 0.67, TRUE), "
        & "(6, 'Atlantis', NULL, NULL, TRUE)",
      "SELECT * FROM cities",
      "SELECT name, people * 1000 AS thousands FROM cities "
        & "WHERE port AND people BETWEEN 0.5 AND 2 ORDER BY thousands DESC",
      "SELECT upper(substr(name, 1, 3)) short, length(name) FROM cities "
        & "WHERE name LIKE '%r%' AND NOT name LIKE 'R%'",
      "SELECT name, CASE WHEN people > 1 THEN 'large' WHEN people > 0.4 "
        & "THEN 'medium' ELSE 'small' END AS size FROM cities "
        & "WHERE country IN ('CH', 'DE', NULL) ORDER BY size, name",
      "SELECT name, coalesce(country, '?') FROM cities "
        & "WHERE people IS NULL OR people > 3"});

    Title("Joins and groups");
    Show(session, ARRAY OF TEXT{
      "SELECT c.name, t.name FROM cities t JOIN countries c "
        & "ON t.country = c.code WHERE t.port ORDER BY c.name, t.name",
      "SELECT c.name, count(t.id) AS cities, sum(t.people) AS people, "
        & "max(t.name) AS last FROM countries c "
        & "LEFT JOIN cities t ON t.country = c.code AND t.people > 0.2 "
        & "GROUP BY c.name ORDER BY cities DESC, c.name",
      "SELECT country, avg(people) FROM cities GROUP BY country "
        & "HAVING count(*) > 1 ORDER BY avg(people)",
      "SELECT count(*), count(people), count(DISTINCT country) FROM cities",
      "SELECT DISTINCT port, country IS NULL AS nowhere FROM cities",
      "SELECT a.name, b.name FROM cities a JOIN cities b "
        & "ON a.people < b.people AND a.country = b.country"});
  END Tables;

PROCEDURE Errors (session: Session.T) =
  BEGIN
    Title("Errors");
    Show(session, ARRAY OF TEXT{
      "SELEC name FROM cities",
      "SELECT name FROM cities WHERE",
      "SELECT 'it''s, she said FROM cities",
      "SELECT nam FROM cities",
      "SELECT name FROM cities a JOIN countries b ON a.country = b.code",
      "SELECT name + 1 FROM cities",
      "SELECT country, name FROM cities GROUP BY country",
      "SELECT sum(people) FROM cities WHERE count(*) > 1",
      "SELECT id, 10 / (id - 3) FROM cities",
      "SELECT 9223372036854775807 + id FROM cities",
      "SELECT sqrt(2)",
      "INSERT INTO cities (id, name) VALUES (7, 'Bern'), (4, 'Bonn')",
      "INSERT INTO cities (id, name) VALUES (8, NULL)",
      "INSERT INTO cities (id, name) VALUES (1.5, 'Half')",
      "UPDATE cities SET id = 1 WHERE name = 'Basel'",
      "SELECT count(*) FROM cities"});
  END Errors;

PROCEDURE Transactions (session: Session.T) =
  BEGIN
    Title("Transactions");
    Show(session, ARRAY OF TEXT{
      "BEGIN",
      "UPDATE cities SET name = name || ' on the ' "
        & "|| CASE WHEN port THEN 'water' ELSE 'land' END",
      "DELETE FROM cities WHERE id % 2 = 1",
      "INSERT INTO cities (id, name) VALUES (10, 'Geneva')",
      "CREATE TABLE lakes (name TEXT)",
      "SELECT id, name FROM cities ORDER BY id",
      "ROLLBACK",
      "SELECT id, name FROM cities ORDER BY id",
      "SELECT * FROM lakes",
      "COMMIT"});
  END Transactions;

(* A larger table *)

CONST
  Orders = 300;
  Batch  = 50;

PROCEDURE Fill (session: Session.T) =
  (* Enters orders of amounts that look random, a few at a time. *)
  VAR
    wr := TextWr.New();
    seed := 1;

  PROCEDURE Random (below: CARDINAL): CARDINAL =
    BEGIN
      seed := (seed * 1103515245 + 12345) MOD 16_80000000;
      RETURN seed DIV 65536 MOD below;
    END Random;

  BEGIN
    FOR first := 1 TO Orders BY Batch DO
      FOR id := first TO first + Batch - 1 DO
        IF id = first THEN
          Wr.PutText(wr, "INSERT INTO orders VALUES ");
        ELSE
          Wr.PutText(wr, ", ");
        END;
        Wr.PutText(wr, Fmt.F("(%s, %s, %s, 'order %s')", Fmt.Int(id),
                             Fmt.Int(1 + Random(6)),
                             Fmt.Int(10 + Random(990)),
                             Fmt.Pad("", Random(40), '*')));
      END;
      session.run(TextRd.New(TextWr.ToText(wr)));
    END;
  END Fill;

PROCEDURE Larger (session: Session.T) =
  BEGIN
    Title("Indexes and plans");
    Show(session, ARRAY OF TEXT{
      "CREATE TABLE orders (id INTEGER PRIMARY KEY, city INTEGER NOT NULL, "
        & "amount INTEGER, remark TEXT)",
      "CREATE INDEX orders_city ON orders (city)"});
    Fill(session);
    Show(session, ARRAY OF TEXT{
      "CREATE INDEX orders_amount ON orders (amount)",
      "SHOW TABLES",
      "EXPLAIN SELECT amount FROM orders WHERE id = 17 AND amount > 5",
      "EXPLAIN SELECT * FROM orders WHERE 900 <= amount AND amount < 920",
      "SELECT id, city, amount FROM orders WHERE 900 <= amount "
        & "AND amount < 920 ORDER BY amount, id LIMIT 5 OFFSET 1",
      "EXPLAIN SELECT c.name, sum(o.amount) FROM orders o "
        & "JOIN cities c ON o.city = c.id JOIN countries n "
        & "ON n.code = c.country WHERE o.city = 2 AND n.name LIKE 'S%' "
        & "GROUP BY c.name HAVING count(*) > 1 ORDER BY sum(o.amount) DESC",
      "SELECT c.name, count(*) AS orders, sum(o.amount) AS total, "
        & "min(o.amount) AS least, max(o.amount) AS most "
        & "FROM orders o JOIN cities c ON o.city = c.id "
        & "GROUP BY c.name ORDER BY total DESC",
      "EXPLAIN SELECT a.id, b.id FROM orders a JOIN orders b "
        & "ON a.amount > b.amount WHERE a.id < 3 AND b.id < 3",
      "UPDATE orders SET amount = amount + 1000, remark = remark "
        & "|| ' ... with a remark that is much longer than before' "
        & "WHERE id % 3 = 0",
      "DELETE FROM orders WHERE id BETWEEN 100 AND 199",
      "SELECT count(*), sum(amount), sum(length(remark)) FROM orders",
      "CHECK"});
  END Larger;

PROCEDURE Damage (db: Database.T; session: Session.T) =
  (* Page 0 is the first one of the table of countries. *)
  CONST At = 1000;
  BEGIN
    Title("A bit of page 0 flips, and flips back");
    db.cache().flush();
    db.cache().disk().damage(0, At);
    Show(session, ARRAY OF TEXT{"CHECK", "SELECT code FROM countries"});
    db.cache().disk().damage(0, At);
    Show(session, ARRAY OF TEXT{"CHECK", "SELECT code FROM countries"});
    WITH count = db.cache().statistics() DO
      Wr.PutText(out, Fmt.F("\ncache: %s hits, %s reads, %s writes\n",
                            Fmt.Int(count.hits), Fmt.Int(count.reads),
                            Fmt.Int(count.writes)));
    END;
  END Damage;

(* Clients *)

CONST
  Accounts = 5;
  Clients  = 12;
  Threads  = 3;

PROCEDURE Transfer (client: CARDINAL): TEXT =
  (* Every third client forgets to commit. *)
  CONST Script =
    "BEGIN;"
      & "UPDATE accounts SET balance = balance - %s WHERE id = %s;"
      & "UPDATE accounts SET balance = balance + %s WHERE id = %s;%s"
      & "INSERT INTO log VALUES (%s)";
  VAR
    amount := Fmt.Int(10 * client + 1);
    end := "COMMIT;";
  BEGIN
    IF client MOD 3 = 2 THEN end := ""; END;
    RETURN Fmt.FN(Script,
                  ARRAY OF TEXT{amount, Fmt.Int(client MOD Accounts), amount,
                                Fmt.Int((2 * client + 1) MOD Accounts), end,
                                Fmt.Int(client)});
  END Transfer;

PROCEDURE Serve (db: Database.T; session: Session.T) =
  VAR
    server: Server.T;
    job: ARRAY [0 .. Clients - 1] OF Job.T;
  BEGIN
    Title("Clients of a server");
    Show(session, ARRAY OF TEXT{
      "CREATE TABLE accounts (id INTEGER PRIMARY KEY, balance INTEGER)",
      "CREATE TABLE log (client INTEGER)",
      "INSERT INTO accounts VALUES (0, 100), (1, 100), (2, 100), (3, 100), "
        & "(4, 100)"});
    server := NEW(Server.T).init(db, Threads);
    FOR i := FIRST(job) TO LAST(job) DO
      job[i] := server.submit(Transfer(i));
    END;
    server.stop();
    FOR i := FIRST(job) TO LAST(job) DO
      Wr.PutText(out, Fmt.F("client %s: %s\n", Fmt.Int(i),
                            OnOneLine(job[i].wait())));
    END;
    Show(session, ARRAY OF TEXT{
      "SELECT * FROM accounts",
      "SELECT sum(balance) FROM accounts",
      "SELECT count(*) FROM log",
      "CHECK"});
  END Serve;

PROCEDURE OnOneLine (text: TEXT): TEXT =
  VAR line := "";
  BEGIN
    FOR i := 0 TO Text.Length(text) - 2 DO
      WITH c = Text.GetChar(text, i) DO
        IF c = '\n' THEN
          line := line & "; ";
        ELSE
          line := line & Text.FromChar(c);
        END;
      END;
    END;
    RETURN line;
  END OnOneLine;

PROCEDURE Run (wr: Wr.T) =
  VAR
    db := NEW(Database.T).init(frames := 8);
    session := NEW(Session.T).init(db, wr);
  BEGIN
    out := wr;
    Tables(session);
    Errors(session);
    Transactions(session);
    Larger(session);
    Damage(db, session);
    Serve(db, session);
    session.close();
  END Run;

BEGIN
END Tour.
