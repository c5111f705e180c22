-- Directors and films.

CREATE TABLE directors (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE films (title TEXT, year INTEGER, director INTEGER, minutes INTEGER);
CREATE INDEX films_year ON films (year);

INSERT INTO directors VALUES (1, 'Akira Kurosawa'), (2, 'Agnes Varda'), (3, 'Fritz Lang');
INSERT INTO films VALUES
  ('Seven Samurai', 1954, 1, 207), ('Ran', 1985, 1, 160),
  ('Cleo from 5 to 7', 1962, 2, 90), ('Metropolis', 1927, 3, 153),
  ('M', 1931, 3, 117), ('The Passion of Joan of Arc', 1928, NULL, 114);

SELECT d.name, count(*) AS films, avg(f.minutes) AS minutes
  FROM films f LEFT JOIN directors d ON f.director = d.id
  GROUP BY d.name
  ORDER BY films DESC, minutes;

EXPLAIN SELECT f.title, d.name
  FROM films f JOIN directors d ON d.id = f.director
  WHERE f.year < 1940 AND d.name LIKE 'F%';

BEGIN;
DELETE FROM films WHERE minutes > 2 * 60;
SELECT title FROM films ORDER BY title;
ROLLBACK;

SELECT count(*), sum(minutes) / 60 AS hours FROM film;
SELECT count(*), sum(minutes) / 60 AS hours FROM films;
