/* Structures as values: arguments, results, assignment, arrays in structures. */
#include <stdio.h>

struct point { int x, y; };
struct rectangle { struct point low, high; };

static struct point add(struct point a, struct point b)
{
    a.x += b.x;
    a.y += b.y;
    return a;
}

static struct rectangle bounding_box(const struct point p[], int n)
{
    struct rectangle r = {p[0], p[0]};
    for (int i = 1; i < n; i++) {
        if (p[i].x < r.low.x) r.low.x = p[i].x;
        if (p[i].y < r.low.y) r.low.y = p[i].y;
        if (p[i].x > r.high.x) r.high.x = p[i].x;
        if (p[i].y > r.high.y) r.high.y = p[i].y;
    }
    return r;
}

static void move(struct rectangle *r, struct point by)
{
    r->low = add(r->low, by);
    r->high = add(r->high, by);
}

static int area(struct rectangle r)
{
    return (r.high.x - r.low.x) * (r.high.y - r.low.y);
}

int main(void)
{
    struct point points[] = {{3, 4}, {-1, 7}, {5, 0}, {2, 2}};
    struct rectangle box = bounding_box(points, 4);
    struct rectangle copy = box;
    move(&copy, (struct point){10, -10});
    printf("(%d,%d)-(%d,%d) area %d\n", box.low.x, box.low.y, box.high.x, box.high.y, area(box));
    printf("(%d,%d)-(%d,%d) area %d\n", copy.low.x, copy.low.y, copy.high.x, copy.high.y, area(copy));
    struct point sum = {0, 0};
    for (int i = 0; i < 4; i++)
        sum = add(sum, points[i]);
    printf("sum (%d,%d), %d\n", sum.x, sum.y, add(sum, sum).x);
    return 0;
}
