MODULE NBody;

IMPORT Math;

CONST Step = 0.01D0;

TYPE
  Body = REF RECORD
    x, y, z, vx, vy, vz, mass: LONGREAL;
  END;
  Bodies = REF ARRAY OF Body;

PROCEDURE Create (): Bodies =
  VAR bodies := NEW(Bodies, 5); b: Body; f: LONGREAL;
  BEGIN
    FOR i := 0 TO LAST(bodies^) DO
      b := NEW(Body);
      f := FLOAT(i, LONGREAL);
      b.x := 3.0D0 * f;
      b.y := 1.0D0 - 0.5D0 * f;
      b.z := 0.25D0 * f;
      b.vx := 0.1D0 * f;
      b.vy := 0.3D0 - 0.1D0 * f;
      b.vz := 0.02D0 * f;
      b.mass := 4.0D0 / FLOAT(i + 1, LONGREAL);
      bodies[i] := b;
    END;
    RETURN bodies;
  END Create;

PROCEDURE Advance (bodies: Bodies) =
  VAR a, b: Body; dx, dy, dz, square, force: LONGREAL;
  BEGIN
    FOR i := 0 TO LAST(bodies^) DO
      a := bodies[i];
      FOR j := i + 1 TO LAST(bodies^) DO
        b := bodies[j];
        dx := a.x - b.x;
        dy := a.y - b.y;
        dz := a.z - b.z;
        square := dx * dx + dy * dy + dz * dz;
        force := Step / (square * Math.sqrt(square));
        a.vx := a.vx - dx * b.mass * force;
        a.vy := a.vy - dy * b.mass * force;
        a.vz := a.vz - dz * b.mass * force;
        b.vx := b.vx + dx * a.mass * force;
        b.vy := b.vy + dy * a.mass * force;
        b.vz := b.vz + dz * a.mass * force;
      END;
    END;
    FOR i := 0 TO LAST(bodies^) DO
      b := bodies[i];
      b.x := b.x + Step * b.vx;
      b.y := b.y + Step * b.vy;
      b.z := b.z + Step * b.vz;
    END;
  END Advance;

PROCEDURE Energy (bodies: Bodies): LONGREAL =
  VAR energy := 0.0D0; a, b: Body; dx, dy, dz: LONGREAL;
  BEGIN
    FOR i := 0 TO LAST(bodies^) DO
      a := bodies[i];
      energy := energy + 0.5D0 * a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz);
      FOR j := i + 1 TO LAST(bodies^) DO
        b := bodies[j];
        dx := a.x - b.x;
        dy := a.y - b.y;
        dz := a.z - b.z;
        energy := energy - a.mass * b.mass / Math.sqrt(dx * dx + dy * dy + dz * dz);
      END;
    END;
    RETURN energy;
  END Energy;

PROCEDURE Run (steps: INTEGER): INTEGER =
  VAR bodies := Create();
  BEGIN
    FOR i := 1 TO steps DO Advance(bodies); END;
    RETURN TRUNC(Energy(bodies) * 1.0D12);
  END Run;

BEGIN
END NBody.
