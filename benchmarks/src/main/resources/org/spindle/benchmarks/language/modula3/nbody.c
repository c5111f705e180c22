#include <math.h>
#include "kernel.h"

#define BODIES 5
#define STEP 0.01

struct body {
  double x, y, z, vx, vy, vz, mass;
};

static void create(struct body *bodies)
{
  for (int i = 0; i < BODIES; i++) {
    struct body *b = &bodies[i];
    b->x = 3.0 * i;
    b->y = 1.0 - 0.5 * i;
    b->z = 0.25 * i;
    b->vx = 0.1 * i;
    b->vy = 0.3 - 0.1 * i;
    b->vz = 0.02 * i;
    b->mass = 4.0 / (i + 1);
  }
}

static void advance(struct body *bodies)
{
  for (int i = 0; i < BODIES; i++) {
    struct body *a = &bodies[i];
    for (int j = i + 1; j < BODIES; j++) {
      struct body *b = &bodies[j];
      double dx = a->x - b->x, dy = a->y - b->y, dz = a->z - b->z;
      double square = dx * dx + dy * dy + dz * dz;
      double force = STEP / (square * sqrt(square));
      a->vx -= dx * b->mass * force;
      a->vy -= dy * b->mass * force;
      a->vz -= dz * b->mass * force;
      b->vx += dx * a->mass * force;
      b->vy += dy * a->mass * force;
      b->vz += dz * a->mass * force;
    }
  }
  for (int i = 0; i < BODIES; i++) {
    struct body *b = &bodies[i];
    b->x += STEP * b->vx;
    b->y += STEP * b->vy;
    b->z += STEP * b->vz;
  }
}

static double energy(const struct body *bodies)
{
  double energy = 0;
  for (int i = 0; i < BODIES; i++) {
    const struct body *a = &bodies[i];
    energy += 0.5 * a->mass * (a->vx * a->vx + a->vy * a->vy + a->vz * a->vz);
    for (int j = i + 1; j < BODIES; j++) {
      const struct body *b = &bodies[j];
      double dx = a->x - b->x, dy = a->y - b->y, dz = a->z - b->z;
      energy -= a->mass * b->mass / sqrt(dx * dx + dy * dy + dz * dz);
    }
  }
  return energy;
}

int64_t run(int64_t steps)
{
  struct body bodies[BODIES];
  create(bodies);
  for (int64_t i = 0; i < steps; i++)
    advance(bodies);
  return (int64_t)(energy(bodies) * 1e12);
}
