#include "kernel.h"

#define OBJECTS 1024

struct shape;

struct methods {
  int64_t (*area)(const struct shape *);
  void (*resize)(struct shape *, int64_t);
};

struct shape {
  const struct methods *methods;
  int64_t width, height;
};

static void resize(struct shape *s, int64_t delta)
{
  s->width = (s->width + delta) & 0xFF;
}

static void rectangle_resize(struct shape *s, int64_t delta)
{
  resize(s, delta);
  s->height = (s->height - delta) & 0xFF;
}

static void circle_resize(struct shape *s, int64_t delta)
{
  s->width = (s->width ^ delta) & 0x7F;
}

static int64_t square_area(const struct shape *s)
{
  return s->width * s->width;
}

static int64_t rectangle_area(const struct shape *s)
{
  return s->width * s->height;
}

static int64_t triangle_area(const struct shape *s)
{
  return s->width * s->height / 2;
}

static int64_t circle_area(const struct shape *s)
{
  return 3 * s->width * s->width;
}

static int64_t hexagon_area(const struct shape *s)
{
  return 5 * s->width * s->width / 2;
}

static const struct methods classes[] = {
  { square_area, resize },
  { rectangle_area, rectangle_resize },
  { triangle_area, resize },
  { circle_area, circle_resize },
  { hexagon_area, resize },
};

int64_t run(int64_t rounds)
{
  struct shape *shapes[OBJECTS];
  uint64_t hash = 0;
  for (int64_t i = 0; i < OBJECTS; i++) {
    int class = i * 7 % 13 % 5;
    shapes[i] = malloc(sizeof **shapes);
    shapes[i]->methods = &classes[class];
    shapes[i]->width = i & 0x7F;
    shapes[i]->height = i & (class == 1 ? 0xFF : 0x3F);
  }
  for (int64_t i = 0; i < rounds; i++)
    for (int64_t j = 0; j < OBJECTS; j++) {
      struct shape *s = shapes[j];
      s->methods->resize(s, i);
      hash = hash * 31 + s->methods->area(s);
    }
  for (int64_t i = 0; i < OBJECTS; i++)
    free(shapes[i]);
  return hash;
}
