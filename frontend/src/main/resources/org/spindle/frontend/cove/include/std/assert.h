/* May be included again with another NDEBUG. */
#undef assert
#ifdef NDEBUG
#define assert(condition) ((void)0)
#else
#define assert(condition) __cove_assert(condition)
#endif
#ifndef static_assert
#define static_assert _Static_assert
#endif
