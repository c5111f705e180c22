/*
 * Makes and reads gzip files in memory (RFC 1951 and 1952): matches by hash chains, Huffman codes made for
 * each block, stored blocks where nothing can be gained; and the way back, with every check that damaged
 * files need.
 */
#include <cove.h>
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_BITS 15
#define LITERALS 286
#define DISTANCES 30
#define LENGTH_CODES 19
#define END_OF_BLOCK 256
#define MIN_MATCH 3
#define MAX_MATCH 258
#define WINDOW 32768
#define HASH_SIZE 4096
#define MAX_CHAIN 48
#define BLOCK_TOKENS 8192

typedef unsigned char byte;

/* ---- Buffers that grow ---- */

struct buffer {
  byte *data COVE_COUNTED_BY(room);
  size_t length, room;
};

static void init_buffer(struct buffer *b)
{
  b->data = NULL;
  b->length = b->room = 0;
}

static void free_buffer(struct buffer *b)
{
  free(b->data);
  init_buffer(b);
}

static void reserve(struct buffer *b, size_t more)
{
  if (b->length + more > b->room) {
    size_t room = 2 * b->room + more + 64;
    byte *data = malloc(room * sizeof(byte));
    if (b->length > 0)
      memcpy(data, b->data, b->length);
    *b = (struct buffer){ data, b->length, room };
  }
}

static void put(struct buffer *b, int value)
{
  reserve(b, 1);
  b->data[b->length++] = (byte)value;
}

static void put_bytes(struct buffer *b, const byte *p COVE_COUNTED_BY(n), size_t n)
{
  reserve(b, n);
  memcpy(b->data + b->length, p, n);
  b->length += n;
}

static void put_string(struct buffer *b, const char *s)
{
  while (*s)
    put(b, *s++);
}

static void put_le(struct buffer *b, unsigned long value, int bytes)
{
  while (bytes-- > 0) {
    put(b, value & 0xff);
    value >>= 8;
  }
}

/* ---- CRC-32 ---- */

static unsigned crc_table[256];

static void make_crc_table(void)
{
  for (unsigned n = 0; n < 256; n++) {
    unsigned c = n;
    for (int k = 0; k < 8; k++)
      c = c & 1 ? 0xedb88320u ^ (c >> 1) : c >> 1;
    crc_table[n] = c;
  }
}

static unsigned crc32(const byte *p COVE_COUNTED_BY(n), size_t n)
{
  unsigned c = 0xffffffffu;
  for (size_t i = 0; i < n; i++)
    c = crc_table[(c ^ p[i]) & 0xff] ^ (c >> 8);
  return ~c;
}

/* ---- What the format says of lengths and distances ---- */

static const unsigned short length_base[29] = {
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115,
  131, 163, 195, 227, 258
};
static const byte length_extra[29] = {
  0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0
};
static const unsigned short distance_base[30] = {
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073,
  4097, 6145, 8193, 12289, 16385, 24577
};
static const byte distance_extra[30] = {
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13
};
static const byte length_order[LENGTH_CODES] = {
  16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15
};

static int code_of(const unsigned short *base COVE_COUNTED_BY(n), int n, int value)
{
  int i = n;
  while (base[--i] > value)
    ;
  return i;
}

/* ---- Huffman codes ---- */

struct code {
  byte lengths[LITERALS + 2];
  unsigned short bits[LITERALS + 2];
};

struct node {
  unsigned long weight;
  int symbol;
  struct node *left, *right;
};

struct heap {
  struct node *nodes[LITERALS];
  int count;
};

static void heap_push(struct heap *h, struct node *n)
{
  int i = h->count++;
  while (i > 0 && h->nodes[(i - 1) / 2]->weight > n->weight) {
    h->nodes[i] = h->nodes[(i - 1) / 2];
    i = (i - 1) / 2;
  }
  h->nodes[i] = n;
}

static struct node *heap_pop(struct heap *h)
{
  struct node *top = h->nodes[0], *last = h->nodes[--h->count];
  int i = 0, child;
  while ((child = 2 * i + 1) < h->count) {
    if (child + 1 < h->count && h->nodes[child + 1]->weight < h->nodes[child]->weight)
      child++;
    if (last->weight <= h->nodes[child]->weight)
      break;
    h->nodes[i] = h->nodes[child];
    i = child;
  }
  h->nodes[i] = last;
  return top;
}

static struct node *new_node(unsigned long weight, int symbol, struct node *left, struct node *right)
{
  struct node *n = malloc(sizeof *n);
  n->weight = weight;
  n->symbol = symbol;
  n->left = left;
  n->right = right;
  return n;
}

/* Sets the lengths below a node and frees it; the greatest depth. */
static int set_lengths(struct node *n, int depth, byte lengths[LITERALS + 2])
{
  int deepest = depth;
  if (n->left == NULL) {
    lengths[n->symbol] = depth > 0 ? depth : 1;
  } else {
    int left = set_lengths(n->left, depth + 1, lengths);
    int right = set_lengths(n->right, depth + 1, lengths);
    deepest = left > right ? left : right;
  }
  free(n);
  return deepest;
}

/* Gives each symbol its bits, the first of which is the lowest. */
static void set_bits(struct code *c, int n)
{
  int counts[MAX_BITS + 1] = { 0 };
  unsigned next[MAX_BITS + 1], code = 0;
  for (int i = 0; i < n; i++)
    counts[c->lengths[i]]++;
  counts[0] = 0;
  for (int i = 1; i <= MAX_BITS; i++) {
    code = (code + counts[i - 1]) << 1;
    next[i] = code;
  }
  for (int i = 0; i < n; i++) {
    int length = c->lengths[i];
    if (length > 0) {
      unsigned forward = next[length]++, reversed = 0;
      while (length-- > 0) {
        reversed = reversed << 1 | (forward & 1);
        forward >>= 1;
      }
      c->bits[i] = (unsigned short)reversed;
    }
  }
}

static void make_code(struct code *c, const unsigned long *weights COVE_COUNTED_BY(n), int n, int limit)
{
  unsigned long scaled[LITERALS];
  memcpy(scaled, weights, n * sizeof *weights);
  for (;;) {
    struct heap h;
    h.count = 0;
    memset(c->lengths, 0, sizeof c->lengths);
    for (int i = 0; i < n; i++)
      if (scaled[i] > 0)
        heap_push(&h, new_node(scaled[i], i, NULL, NULL));
    if (h.count == 0)
      heap_push(&h, new_node(1, 0, NULL, NULL));
    while (h.count > 1) {
      struct node *a = heap_pop(&h), *b = heap_pop(&h);
      heap_push(&h, new_node(a->weight + b->weight, -1, a, b));
    }
    if (set_lengths(heap_pop(&h), 0, c->lengths) <= limit)
      break;
    for (int i = 0; i < n; i++)
      if (scaled[i] > 0)
        scaled[i] = scaled[i] / 2 + 1;
  }
  set_bits(c, n);
}

/* ---- Compressing ---- */

struct token {
  unsigned short length, distance; /* a literal has distance 0 */
};

/* A code length, or a code for a run of them with its extra bits. */
struct packed {
  byte code, extra;
};

struct writer {
  struct buffer *out;
  unsigned long bits;
  int count;
};

static void put_bits(struct writer *w, unsigned long value, int n)
{
  w->bits |= value << w->count;
  w->count += n;
  while (w->count >= 8) {
    put(w->out, w->bits & 0xff);
    w->bits >>= 8;
    w->count -= 8;
  }
}

static void align(struct writer *w)
{
  if (w->count > 0)
    put_bits(w, 0, 8 - w->count);
}

static void put_symbol(struct writer *w, const struct code *c, int symbol)
{
  put_bits(w, c->bits[symbol], c->lengths[symbol]);
}

/* Packs code lengths with the codes 16 to 18 for runs. How many. */
static int pack_lengths(const byte *lengths COVE_COUNTED_BY(n), int n,
                        struct packed *packed COVE_COUNTED_BY(room), int room)
{
  int q = 0;
  int p = 0;
  while (p < n) {
    int run = p;
    while (run < n && lengths[run] == lengths[p] && run - p < (lengths[p] == 0 ? 138 : 7))
      run++;
    int count = run - p;
    if (lengths[p] == 0 && count >= 3) {
      packed[q].code = count > 10 ? 18 : 17;
      packed[q++].extra = (byte)(count > 10 ? count - 11 : count - 3);
    } else if (count >= 4) {
      packed[q].code = lengths[p];
      packed[q++].extra = 0;
      packed[q].code = 16;
      packed[q++].extra = (byte)(count - 4);
    } else {
      for (int i = 0; i < count; i++) {
        packed[q].code = lengths[p];
        packed[q++].extra = 0;
      }
    }
    p = run;
  }
  return q;
}

static void put_codes(struct writer *w, const struct code *literals, const struct code *distances)
{
  static const byte extra[3] = { 2, 3, 7 };
  byte all[LITERALS + DISTANCES];
  struct packed packed[LITERALS + DISTANCES];
  unsigned long weights[LENGTH_CODES] = { 0 };
  struct code lengths;
  int n = LITERALS, d = DISTANCES, sent = LENGTH_CODES;
  while (n > 257 && literals->lengths[n - 1] == 0)
    n--;
  while (d > 1 && distances->lengths[d - 1] == 0)
    d--;
  memcpy(all, literals->lengths, n);
  memcpy(all + n, distances->lengths, d);
  int count = pack_lengths(all, n + d, packed, LITERALS + DISTANCES);
  for (int i = 0; i < count; i++)
    weights[packed[i].code]++;
  make_code(&lengths, weights, LENGTH_CODES, 7);
  while (sent > 4 && lengths.lengths[length_order[sent - 1]] == 0)
    sent--;
  put_bits(w, n - 257, 5);
  put_bits(w, d - 1, 5);
  put_bits(w, sent - 4, 4);
  for (int i = 0; i < sent; i++)
    put_bits(w, lengths.lengths[length_order[i]], 3);
  for (int i = 0; i < count; i++) {
    put_symbol(w, &lengths, packed[i].code);
    if (packed[i].code >= 16)
      put_bits(w, packed[i].extra, extra[packed[i].code - 16]);
  }
}

static void put_block(struct writer *w, const struct token *tokens COVE_COUNTED_BY(n), int n,
                      const byte *raw COVE_COUNTED_BY(length), size_t length, int last)
{
  unsigned long weights[LITERALS] = { 0 }, distance_weights[DISTANCES] = { 0 };
  struct code literals, distances;
  unsigned long cost = 0;
  for (int i = 0; i < n; i++) {
    const struct token *t = &tokens[i];
    if (t->distance == 0) {
      weights[t->length]++;
    } else {
      weights[257 + code_of(length_base, 29, t->length)]++;
      distance_weights[code_of(distance_base, 30, t->distance)]++;
    }
  }
  weights[END_OF_BLOCK] = 1;
  make_code(&literals, weights, LITERALS, MAX_BITS);
  make_code(&distances, distance_weights, DISTANCES, MAX_BITS);
  for (int i = 0; i < LITERALS; i++)
    cost += weights[i] * (literals.lengths[i] + (i > 256 ? length_extra[i - 257] : 0));
  for (int i = 0; i < DISTANCES; i++)
    cost += distance_weights[i] * (distances.lengths[i] + distance_extra[i]);
  put_bits(w, last, 1);
  if (cost / 8 + 40 > length && length < 65536) {
    put_bits(w, 0, 2);
    align(w);
    put_le(w->out, length, 2);
    put_le(w->out, ~length & 0xffff, 2);
    put_bytes(w->out, raw, length);
    return;
  }
  put_bits(w, 2, 2);
  put_codes(w, &literals, &distances);
  for (int i = 0; i < n; i++) {
    const struct token *t = &tokens[i];
    if (t->distance == 0) {
      put_symbol(w, &literals, t->length);
    } else {
      int l = code_of(length_base, 29, t->length), d = code_of(distance_base, 30, t->distance);
      put_symbol(w, &literals, 257 + l);
      put_bits(w, t->length - length_base[l], length_extra[l]);
      put_symbol(w, &distances, d);
      put_bits(w, t->distance - distance_base[d], distance_extra[d]);
    }
  }
  put_symbol(w, &literals, END_OF_BLOCK);
}

static unsigned hash(const byte *data COVE_COUNTED_BY(length), size_t length, size_t p)
{
  return ((data[p] << 16 | data[p + 1] << 8 | data[p + 2]) * 2654435761u) >> 20;
}

/* The longest match of what begins at p among earlier places, of which -1 is none; its length, or 0. */
static int longest(const byte *data COVE_COUNTED_BY(length), size_t length, long p, long candidate,
                   const long *previous COVE_COUNTED_BY(places), size_t places, long *where)
{
  int best = MIN_MATCH - 1, chain = MAX_CHAIN;
  int limit = (long)length - p < MAX_MATCH ? (int)((long)length - p) : MAX_MATCH;
  while (candidate >= 0 && p - candidate <= WINDOW && chain-- > 0) {
    int n = 0;
    while (n < limit && data[candidate + n] == data[p + n])
      n++;
    if (n > best) {
      best = n;
      *where = candidate;
    }
    candidate = previous[candidate];
  }
  return best >= MIN_MATCH ? best : 0;
}

static void deflate(struct buffer *out, const byte *data COVE_COUNTED_BY(length), size_t length)
{
  struct writer w = { out, 0, 0 };
  struct token *tokens = malloc(BLOCK_TOKENS * sizeof *tokens);
  long *heads = malloc(HASH_SIZE * sizeof *heads);
  long *previous = malloc((length + 1) * sizeof *previous);
  long p = 0, end = (long)length, block = 0;
  int t = 0;
  for (int i = 0; i < HASH_SIZE; i++)
    heads[i] = -1;
  while (p < end) {
    long where = -1;
    int n = end - p >= MIN_MATCH
                ? longest(data, length, p, heads[hash(data, length, p)], previous, length + 1, &where)
                : 0;
    tokens[t].length = (unsigned short)(n > 0 ? n : data[p]);
    tokens[t].distance = (unsigned short)(n > 0 ? p - where : 0);
    t++;
    for (long stop = p + (n > 0 ? n : 1); p < stop; p++)
      if (end - p >= MIN_MATCH) {
        previous[p] = heads[hash(data, length, p)];
        heads[hash(data, length, p)] = p;
      }
    if (t == BLOCK_TOKENS && p < end) {
      put_block(&w, tokens, BLOCK_TOKENS, &data[block], p - block, 0);
      t = 0;
      block = p;
    }
  }
  put_block(&w, tokens, t, &data[block], p - block, 1);
  align(&w);
  free(tokens);
  free(heads);
  free(previous);
}

static void compress(struct buffer *out, const char *name, const byte *data COVE_COUNTED_BY(length),
                     size_t length)
{
  put_le(out, 0x00088b1f | (name != NULL) << 27, 4);
  put_le(out, 0, 4);
  put_le(out, 0xff00, 2);
  if (name != NULL) {
    put_string(out, name);
    put(out, 0);
  }
  deflate(out, data, length);
  put_le(out, crc32(data, length), 4);
  put_le(out, length, 4);
}

/* ---- Decompressing ---- */

struct reader {
  const byte *data COVE_COUNTED_BY(length);
  size_t length, next;
  unsigned long bits;
  int count;
  const char *error; /* the first thing that was wrong, or NULL */
};

struct decoder {
  unsigned short counts[MAX_BITS + 1];
  unsigned short symbols[LITERALS + 2];
};

static int wrong(struct reader *r, const char *error)
{
  if (r->error == NULL)
    r->error = error;
  return 0;
}

static int get_bits(struct reader *r, int n)
{
  int value;
  while (r->count < n) {
    if (r->next == r->length)
      return wrong(r, "the file ends too early");
    r->bits |= (unsigned long)r->data[r->next++] << r->count;
    r->count += 8;
  }
  value = (int)(r->bits & ((1ul << n) - 1));
  r->bits >>= n;
  r->count -= n;
  return value;
}

static int make_decoder(struct reader *r, struct decoder *d, const byte *lengths COVE_COUNTED_BY(n), int n)
{
  unsigned short offsets[MAX_BITS + 2];
  int left = 1;
  memset(d->counts, 0, sizeof d->counts);
  for (int i = 0; i < n; i++)
    d->counts[lengths[i]]++;
  d->counts[0] = 0;
  for (int i = 1; i <= MAX_BITS; i++) {
    left = 2 * left - d->counts[i];
    if (left < 0)
      return wrong(r, "too many codes of a length");
  }
  offsets[1] = 0;
  for (int i = 1; i <= MAX_BITS; i++)
    offsets[i + 1] = offsets[i] + d->counts[i];
  for (int i = 0; i < n; i++)
    if (lengths[i] != 0)
      d->symbols[offsets[lengths[i]]++] = (unsigned short)i;
  return 1;
}

static int get_symbol(struct reader *r, const struct decoder *d)
{
  const unsigned short *symbols = d->symbols;
  int code = 0, first = 0;
  for (int length = 1; length <= MAX_BITS; length++) {
    int count = d->counts[length];
    code |= get_bits(r, 1);
    if (code - first < count)
      return symbols[code - first];
    symbols += count;
    first = (first + count) << 1;
    code <<= 1;
  }
  wrong(r, "no such code");
  return END_OF_BLOCK;
}

static void get_stored(struct reader *r, struct buffer *out)
{
  r->bits = 0;
  r->count = 0;
  int length = get_bits(r, 16);
  if (get_bits(r, 16) != (~length & 0xffff)) {
    wrong(r, "the length of a block is damaged");
  } else if (r->length - r->next < (size_t)length) {
    wrong(r, "the file ends too early");
  } else {
    put_bytes(out, &r->data[r->next], length);
    r->next += length;
  }
}

static int get_codes(struct reader *r, struct decoder *literals, struct decoder *distances)
{
  byte lengths[LITERALS + 2 + DISTANCES + 2] = { 0 };
  int p = 0, end;
  struct decoder d;
  int n = get_bits(r, 5) + 257, m = get_bits(r, 5) + 1, sent = get_bits(r, 4) + 4;
  if (n > LITERALS || m > DISTANCES)
    return wrong(r, "too many codes");
  for (int i = 0; i < sent; i++)
    lengths[length_order[i]] = (byte)get_bits(r, 3);
  if (!make_decoder(r, &d, lengths, LENGTH_CODES))
    return 0;
  memset(lengths, 0, sizeof lengths);
  end = n + m;
  while (p < end && r->error == NULL) {
    int symbol = get_symbol(r, &d), count, value = 0;
    switch (symbol) {
    case 16:
      if (p == 0)
        return wrong(r, "nothing to repeat");
      value = lengths[p - 1];
      count = 3 + get_bits(r, 2);
      break;
    case 17:
      count = 3 + get_bits(r, 3);
      break;
    case 18:
      count = 11 + get_bits(r, 7);
      break;
    default:
      value = symbol;
      count = 1;
    }
    if (end - p < count)
      return wrong(r, "too many code lengths");
    while (count-- > 0)
      lengths[p++] = (byte)value;
  }
  return r->error == NULL && make_decoder(r, literals, lengths, n)
         && make_decoder(r, distances, &lengths[n], m);
}

static void fixed_codes(struct reader *r, struct decoder *literals, struct decoder *distances)
{
  byte lengths[LITERALS + 2];
  int p = 0;
  while (p < 144)
    lengths[p++] = 8;
  while (p < 256)
    lengths[p++] = 9;
  while (p < 280)
    lengths[p++] = 7;
  while (p < 288)
    lengths[p++] = 8;
  make_decoder(r, literals, lengths, 288);
  memset(lengths, 5, DISTANCES);
  make_decoder(r, distances, lengths, DISTANCES);
}

static void get_compressed(struct reader *r, struct buffer *out, const struct decoder *literals,
                           const struct decoder *distances)
{
  int symbol;
  while (r->error == NULL && (symbol = get_symbol(r, literals)) != END_OF_BLOCK) {
    if (symbol < END_OF_BLOCK) {
      put(out, symbol);
      continue;
    }
    symbol -= 257;
    if (symbol >= 29) {
      wrong(r, "no such length");
      break;
    }
    int length = length_base[symbol] + get_bits(r, length_extra[symbol]);
    symbol = get_symbol(r, distances);
    if (symbol >= 30) {
      wrong(r, "no such distance");
      break;
    }
    size_t distance = distance_base[symbol] + get_bits(r, distance_extra[symbol]);
    if (distance > out->length) {
      wrong(r, "a distance goes too far back");
      break;
    }
    reserve(out, length);
    size_t to = out->length, from = to - distance;
    out->length += length;
    while (length-- > 0)
      out->data[to++] = out->data[from++];
  }
}

static void inflate(struct reader *r, struct buffer *out)
{
  struct decoder literals, distances;
  int last = 0;
  while (!last && r->error == NULL) {
    last = get_bits(r, 1);
    switch (get_bits(r, 2)) {
    case 0:
      get_stored(r, out);
      break;
    case 1:
      fixed_codes(r, &literals, &distances);
      get_compressed(r, out, &literals, &distances);
      break;
    case 2:
      if (get_codes(r, &literals, &distances))
        get_compressed(r, out, &literals, &distances);
      break;
    default:
      wrong(r, "no such kind of block");
    }
  }
  r->bits = 0;
  r->count = 0;
}

static unsigned get_le(struct reader *r)
{
  unsigned low = (unsigned)get_bits(r, 16);
  return low | (unsigned)get_bits(r, 16) << 16;
}

/* Decompresses; what is wrong, or NULL. The name goes to a buffer of the given size. */
static const char *decompress(struct buffer *out, char *name COVE_COUNTED_BY(room), size_t room,
                              const byte *data COVE_COUNTED_BY(length), size_t length)
{
  struct reader r = { data, length, 0, 0, 0, NULL };
  if (get_bits(&r, 16) != 0x8b1f || get_bits(&r, 8) != 8)
    return "not a gzip file";
  int flags = get_bits(&r, 8);
  get_le(&r);
  get_bits(&r, 16);
  size_t p = 0;
  if (flags & 8) {
    int c;
    while ((c = get_bits(&r, 8)) != 0)
      if (p < room - 1)
        name[p++] = (char)c;
  }
  name[p] = '\0';
  inflate(&r, out);
  unsigned crc = get_le(&r), size = get_le(&r);
  if (r.error == NULL && crc != crc32(out->data, out->length))
    wrong(&r, "the contents are damaged");
  if (r.error == NULL && size != (unsigned)out->length)
    wrong(&r, "the length is wrong");
  return r.error;
}

/* ---- Trying it ---- */

static unsigned state = 1;

static unsigned draw(unsigned n)
{
  state = state * 1664525u + 1013904223u;
  return (state >> 8) % n;
}

static void words(struct buffer *b, size_t length)
{
  static const char *const list[] = {
    "spindle", "event", "guard", "handler", "packet", "kernel", "the", "of", "and", "dispatcher",
    "specialized", "is"
  };
  while (b->length < length) {
    const char *w = list[draw(sizeof list / sizeof *list)];
    if (draw(8) == 0) {
      put(b, toupper(*w));
      w++;
    }
    put_string(b, w);
    put_string(b, draw(10) == 0 ? ".\n" : " ");
  }
}

static void noise(struct buffer *b, size_t length)
{
  while (b->length < length)
    put(b, draw(256));
}

static void runs(struct buffer *b, size_t length)
{
  while (b->length < length) {
    int value = draw(4), n = draw(400);
    while (n-- > 0)
      put(b, value);
  }
}

static void nothing(struct buffer *b, size_t length)
{
  b->length = length - length;
}

struct sample {
  const char *name;
  void (*make)(struct buffer *, size_t);
  size_t length;
};

static void round_trip(const struct sample *s)
{
  struct buffer text, packed, unpacked;
  char name[32];
  init_buffer(&text);
  init_buffer(&packed);
  init_buffer(&unpacked);
  s->make(&text, s->length);
  compress(&packed, s->name, text.data, text.length);
  const char *error = decompress(&unpacked, name, sizeof name, packed.data, packed.length);
  printf("%-8s %6lu -> %6lu bytes, crc %08x, %s, \"%s\"\n", s->name, (unsigned long)text.length,
         (unsigned long)packed.length, crc32(packed.data, packed.length),
         error != NULL ? error
         : text.length == unpacked.length && memcmp(text.data, unpacked.data, text.length) == 0 ? "same"
                                                                                                : "different",
         name);
  /* Damaged files must be noticed, or come out right. */
  int noticed = 0;
  for (int i = 0; i < 10 && packed.length > 0; i++) {
    size_t at = draw((unsigned)packed.length);
    int bit = 1 << draw(8);
    packed.data[at] ^= bit;
    unpacked.length = 0;
    error = decompress(&unpacked, name, sizeof name, packed.data, packed.length);
    if (error != NULL) {
      noticed++;
      if (i < 4)
        printf("  byte %lu: %s\n", (unsigned long)at, error);
    }
    packed.data[at] ^= bit;
  }
  unpacked.length = 0;
  error = decompress(&unpacked, name, sizeof name, packed.data, packed.length / 2);
  printf("  %d of 10 noticed; half of it: %s\n", noticed, error != NULL ? error : "no error");
  free_buffer(&text);
  free_buffer(&packed);
  free_buffer(&unpacked);
}

/* A file with a block in the fixed code, which compress does not make. */
static void known(void)
{
  static const byte file[] = {
    0x1f, 0x8b, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0xff, 0xcb, 0x48, 0xcd, 0xc9, 0xc9, 0x57,
    0xc8, 0x40, 0x90, 0x5c, 0x19, 0x99, 0x00, 0x09, 0x27, 0x92, 0xbd, 0x14, 0x00, 0x00, 0x00
  };
  struct buffer out;
  char name[8];
  init_buffer(&out);
  const char *error = decompress(&out, name, sizeof name, file, sizeof file);
  if (error != NULL) {
    printf("fatal: known: %s\n", error);
    exit(1);
  }
  for (size_t i = 0; i < out.length; i++)
    if (isprint(out.data[i]))
      putchar(out.data[i]);
    else
      printf("\\%o", out.data[i]);
  printf("\n");
  free_buffer(&out);
}

int main(void)
{
  static const struct sample samples[] = {
    { "words", words, 6000 }, { "noise", noise, 1000 }, { "runs", runs, 8000 }, { "nothing", nothing, 0 },
    { "short", words, 20 }
  };
  make_crc_table();
  known();
  for (size_t i = 0; i < sizeof samples / sizeof *samples; i++)
    round_trip(&samples[i]);
  return 0;
}
