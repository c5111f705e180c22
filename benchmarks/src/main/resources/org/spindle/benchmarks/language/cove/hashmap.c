/* A hash map with open addressing that doubles when it is half full. */
#include <cove.h>
#include <stdlib.h>

struct map {
  int64_t capacity;
  uint64_t *keys COVE_COUNTED_BY(capacity); /* 0 is free */
  int64_t *values COVE_COUNTED_BY(capacity);
  int64_t count;
};

static struct map *new_map(int64_t capacity)
{
  uint64_t *keys = calloc(capacity, sizeof(uint64_t));
  int64_t *values = calloc(capacity, sizeof(int64_t));
  struct map *map = malloc(sizeof(struct map));
  *map = (struct map){ capacity, keys, values, 0 };
  return map;
}

static void free_map(struct map *map)
{
  free(map->keys);
  free(map->values);
  free(map);
}

/* Where a key is or would be. */
static int64_t find(const struct map *map, uint64_t key)
{
  int64_t mask = map->capacity - 1;
  int64_t i = (int64_t)(key * 0x9E3779B97F4A7C15u >> 32) & mask;
  while (map->keys[i] != 0 && map->keys[i] != key)
    i = (i + 1) & mask;
  return i;
}

static struct map *grown(struct map *map)
{
  struct map *larger = new_map(2 * map->capacity);
  for (int64_t i = 0; i < map->capacity; i++)
    if (map->keys[i] != 0) {
      int64_t j = find(larger, map->keys[i]);
      larger->keys[j] = map->keys[i];
      larger->values[j] = map->values[i];
    }
  larger->count = map->count;
  free_map(map);
  return larger;
}

int64_t run(int64_t size)
{
  struct map *map = new_map(16);
  uint64_t random = 88172645463325252u;
  for (int64_t i = 0; i < size; i++) {
    random ^= random << 13;
    random ^= random >> 7;
    random ^= random << 17;
    uint64_t key = (random & 0x3FFF) + 1;
    int64_t place = find(map, key);
    if (map->keys[place] == 0) {
      if (2 * map->count >= map->capacity) {
        map = grown(map);
        place = find(map, key);
      }
      map->keys[place] = key;
      map->count++;
    }
    map->values[place] += i;
  }
  int64_t check = map->count;
  for (uint64_t key = 1; key <= 0x8000; key++) {
    int64_t place = find(map, key);
    if (map->keys[place] != 0)
      check = check * 31 + map->values[place];
  }
  free_map(map);
  return check;
}
