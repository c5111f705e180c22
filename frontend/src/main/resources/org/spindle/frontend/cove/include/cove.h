/* cove.h: what Cove adds to C, in plain C (docs/cove.md). Any C17 compiler can use it; Cove's own knows the
   operators below and gives them their checks. */
#ifndef COVE_H
#define COVE_H

#include <stddef.h>
#include <stdint.h>

#ifdef __COVE__

#define COVE_COUNTED_BY(n) __attribute__((counted_by(n)))
#define COVE_WIDE __attribute__((cove_wide))
#define COVE_TRACED __attribute__((cove_traced))
#define COVE_PACKED __attribute__((packed))
#define COVE_FUNCTIONAL __attribute__((cove_functional))
#define COVE_EPHEMERAL __attribute__((cove_ephemeral))
#define COVE_BOUNDED(n) __attribute__((cove_bounded(n)))
#define COVE_RAISES(...) __attribute__((cove_raises(__VA_ARGS__)))
#define COVE_RAISES_ANY __attribute__((cove_raises_any))
#define COVE_INTERFACE(symbol) __attribute__((cove_interface(symbol)))
#define COVE_LIBRARY(symbol) __attribute__((cove_library(symbol)))
#define COVE_SPINDLE(name) __attribute__((cove_spindle)) void cove_spindle_##name(void)

#define cove_new(T) __cove_new(T)
#define cove_new_array(T, n) __cove_new_array(T, n)
#define cove_view(T, bytes, offset) __cove_view(T, bytes, offset)

typedef __cove_text cove_text;
typedef void (*cove_procany)(...);

#else

#include <stdlib.h>

#define COVE_COUNTED_BY(n)
#define COVE_WIDE
#define COVE_TRACED
#define COVE_PACKED __attribute__((packed))
#define COVE_FUNCTIONAL
#define COVE_EPHEMERAL
#define COVE_BOUNDED(n)
#define COVE_RAISES(...)
#define COVE_RAISES_ANY
#define COVE_INTERFACE(symbol)
#define COVE_LIBRARY(symbol)
#define COVE_SPINDLE(name) void cove_spindle_##name(void)

#define cove_new(T) ((T *)calloc(1, sizeof(T)))
#define cove_new_array(T, n) ((T *)calloc((size_t)(n), sizeof(T)))
#define cove_view(T, bytes, offset) ((T *)(void *)((bytes) + (offset)))

typedef struct cove_text_data *cove_text;
/* Any procedure value: C converts functions of all types to this one. */
typedef void *cove_procany;

#endif

/* Between network order and the machine's. */
COVE_FUNCTIONAL static inline uint16_t cove_be16(uint16_t x)
{
  return (uint16_t)((x >> 8) | (x << 8));
}

COVE_FUNCTIONAL static inline uint32_t cove_be32(uint32_t x)
{
  return ((uint32_t)cove_be16((uint16_t)x) << 16) | cove_be16((uint16_t)(x >> 16));
}

COVE_FUNCTIONAL static inline uint64_t cove_be64(uint64_t x)
{
  return ((uint64_t)cove_be32((uint32_t)x) << 32) | cove_be32((uint32_t)(x >> 32));
}

#ifdef __COVE__
#define cove_read_be16(bytes, offset) __cove_read_be16(bytes, offset)
#define cove_read_be32(bytes, offset) __cove_read_be32(bytes, offset)
#define cove_read_be64(bytes, offset) __cove_read_be64(bytes, offset)
#define cove_write_be16(bytes, offset, value) __cove_write_be16(bytes, offset, value)
#define cove_write_be32(bytes, offset, value) __cove_write_be32(bytes, offset, value)
#define cove_write_be64(bytes, offset, value) __cove_write_be64(bytes, offset, value)
#else
static inline uint16_t cove_read_be16(const unsigned char *bytes, int64_t offset)
{
  return (uint16_t)(bytes[offset] << 8 | bytes[offset + 1]);
}

static inline uint32_t cove_read_be32(const unsigned char *bytes, int64_t offset)
{
  return (uint32_t)cove_read_be16(bytes, offset) << 16 | cove_read_be16(bytes, offset + 2);
}

static inline uint64_t cove_read_be64(const unsigned char *bytes, int64_t offset)
{
  return (uint64_t)cove_read_be32(bytes, offset) << 32 | cove_read_be32(bytes, offset + 4);
}

static inline void cove_write_be16(unsigned char *bytes, int64_t offset, uint16_t value)
{
  bytes[offset] = (unsigned char)(value >> 8);
  bytes[offset + 1] = (unsigned char)value;
}

static inline void cove_write_be32(unsigned char *bytes, int64_t offset, uint32_t value)
{
  cove_write_be16(bytes, offset, (uint16_t)(value >> 16));
  cove_write_be16(bytes, offset + 2, (uint16_t)value);
}

static inline void cove_write_be64(unsigned char *bytes, int64_t offset, uint64_t value)
{
  cove_write_be32(bytes, offset, (uint32_t)(value >> 32));
  cove_write_be32(bytes, offset + 4, (uint32_t)value);
}
#endif

#endif
