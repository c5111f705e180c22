/* Structures: nested, by value, arrays of them, bit-fields, unions, compound literals. */
#include <stdio.h>
#include <cove.h>

struct point { int x, y; };
struct rect { struct point a, b; char name[8]; };
typedef struct { unsigned int flag : 1; unsigned int kind : 3; int delta : 5; unsigned char rest; } bits;
union number { unsigned int i; float f; unsigned char b[4]; };

static struct point origin = { .y = 2, .x = 1 };
static struct rect rects[] = { { { 0, 0 }, { 3, 4 }, "first" }, { { 1, 2 }, { 5, 6 }, "second" } };

static struct point add(struct point p, struct point q)
{
  p.x += q.x;
  p.y += q.y;
  return p;
}

static int area(const struct rect *r) { return (r->b.x - r->a.x) * (r->b.y - r->a.y); }

static void move(struct rect *r, struct point by)
{
  r->a = add(r->a, by);
  r->b = add(r->b, by);
}

int main(void)
{
  struct point p = add(origin, (struct point){ 10, 20 });
  printf("%d %d\n", p.x, p.y);
  for (int i = 0; i < 2; i++) {
    move(&rects[i], p);
    printf("%s %d %d,%d\n", rects[i].name, area(&rects[i]), rects[i].a.x, rects[i].b.y);
  }
  bits b = { 1, 5, -3, 200 };
  b.kind++;
  b.delta -= 14;
  printf("%u %u %d %u %lu\n", b.flag, b.kind, b.delta, b.rest, sizeof b);
  b.kind = (unsigned)b.rest;
  b.delta = 16;
  printf("%u %d\n", b.kind, b.delta);
  union number n;
  n.f = 1.5f;
  printf("%08x %u %lu\n", n.i, n.b[3], sizeof(union number));
  struct rect copy = rects[1];
  copy.name[0] = 'S';
  printf("%s %s\n", copy.name, rects[1].name);
  printf("%lu %lu %lu\n", sizeof(struct rect), offsetof(struct rect, name), _Alignof(struct rect));
  struct point ps[3] = { [1] = { 7 }, [2].y = 9 };
  int sum = 0;
  for (int i = 0; i < 3; i++)
    sum += ps[i].x * 10 + ps[i].y;
  printf("%d %d\n", sum, add(ps[1], ps[2]).y);
  return 0;
}
