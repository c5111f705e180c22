#include "kernel.h"

struct entry {
  int64_t key, value;
  struct entry *next;
};

struct table {
  struct entry **heads;
  int64_t length, count;
};

static int64_t slot_of(const struct table *table, int64_t key)
{
  return ((uint64_t)key * UINT64_C(0x9E3779B97F4A7C15) >> 33) & (table->length - 1);
}

static struct entry *find(const struct table *table, int64_t key)
{
  struct entry *entry = table->heads[slot_of(table, key)];
  while (entry != NULL && entry->key != key)
    entry = entry->next;
  return entry;
}

static void grow(struct table *table)
{
  struct entry **old = table->heads;
  int64_t length = table->length;
  table->length = 2 * length;
  table->heads = calloc(table->length, sizeof *old);
  for (int64_t i = 0; i < length; i++)
    for (struct entry *entry = old[i], *next; entry != NULL; entry = next) {
      int64_t slot = slot_of(table, entry->key);
      next = entry->next;
      entry->next = table->heads[slot];
      table->heads[slot] = entry;
    }
  free(old);
}

static void add(struct table *table, int64_t key, int64_t value)
{
  struct entry *entry = find(table, key);
  if (entry != NULL) {
    entry->value += value;
    return;
  }
  if (table->count >= table->length)
    grow(table);
  int64_t slot = slot_of(table, key);
  entry = malloc(sizeof *entry);
  entry->key = key;
  entry->value = value;
  entry->next = table->heads[slot];
  table->heads[slot] = entry;
  table->count++;
}

int64_t run(int64_t size)
{
  struct table table = { calloc(16, sizeof(struct entry *)), 16, 0 };
  uint64_t random = 88172645463325252, hash;
  for (int64_t i = 0; i < size; i++) {
    random ^= random << 13;
    random ^= random >> 7;
    random ^= random << 17;
    add(&table, random & 0xFFFF, 1);
  }
  hash = table.count;
  for (int64_t key = 0; key < 0x20000; key++) {
    struct entry *entry = find(&table, key);
    if (entry != NULL)
      hash = hash * 31 + entry->value;
  }
  for (int64_t i = 0; i < table.length; i++)
    for (struct entry *entry = table.heads[i], *next; entry != NULL; entry = next) {
      next = entry->next;
      free(entry);
    }
  free(table.heads);
  return hash;
}
