package org.spindle.benchmarks.language.kernels;

/** Five bodies that attract each other. */
public final class NBody {
  private static final double STEP = 0.01;

  private NBody() {}

  private static final class Body {
    double x;
    double y;
    double z;
    double vx;
    double vy;
    double vz;
    double mass;
  }

  /** Advances the bodies by {@code steps} steps; their energy in units of 1E-12. */
  public static long run(long steps) {
    Body[] bodies = create();
    for (long i = 0; i < steps; i++) {
      advance(bodies);
    }
    return (long) (energy(bodies) * 1e12);
  }

  private static Body[] create() {
    Body[] bodies = new Body[5];
    for (int i = 0; i < bodies.length; i++) {
      Body b = new Body();
      b.x = 3.0 * i;
      b.y = 1.0 - 0.5 * i;
      b.z = 0.25 * i;
      b.vx = 0.1 * i;
      b.vy = 0.3 - 0.1 * i;
      b.vz = 0.02 * i;
      b.mass = 4.0 / (i + 1);
      bodies[i] = b;
    }
    return bodies;
  }

  private static void advance(Body[] bodies) {
    for (int i = 0; i < bodies.length; i++) {
      Body a = bodies[i];
      for (int j = i + 1; j < bodies.length; j++) {
        Body b = bodies[j];
        double dx = a.x - b.x;
        double dy = a.y - b.y;
        double dz = a.z - b.z;
        double square = dx * dx + dy * dy + dz * dz;
        double force = STEP / (square * Math.sqrt(square));
        a.vx -= dx * b.mass * force;
        a.vy -= dy * b.mass * force;
        a.vz -= dz * b.mass * force;
        b.vx += dx * a.mass * force;
        b.vy += dy * a.mass * force;
        b.vz += dz * a.mass * force;
      }
    }
    for (int i = 0; i < bodies.length; i++) {
      Body b = bodies[i];
      b.x += STEP * b.vx;
      b.y += STEP * b.vy;
      b.z += STEP * b.vz;
    }
  }

  private static double energy(Body[] bodies) {
    double energy = 0;
    for (int i = 0; i < bodies.length; i++) {
      Body a = bodies[i];
      energy += 0.5 * a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz);
      for (int j = i + 1; j < bodies.length; j++) {
        Body b = bodies[j];
        double dx = a.x - b.x;
        double dy = a.y - b.y;
        double dz = a.z - b.z;
        energy -= a.mass * b.mass / Math.sqrt(dx * dx + dy * dy + dz * dz);
      }
    }
    return energy;
  }
}
