/* Checksums: CRC-32, Adler-32, Fletcher, and a simple hash. */
#include <stdint.h>
#include <stdio.h>
#include <string.h>

static uint32_t crc_table[256];

static void make_crc_table(void)
{
    for (uint32_t i = 0; i < 256; i++) {
        uint32_t c = i;
        for (int bit = 0; bit < 8; bit++)
            c = c & 1 ? 0xedb88320u ^ c >> 1 : c >> 1;
        crc_table[i] = c;
    }
}

static uint32_t crc32(const uint8_t data[], size_t size)
{
    uint32_t crc = 0xffffffff;
    for (size_t i = 0; i < size; i++)
        crc = crc_table[(crc ^ data[i]) & 0xff] ^ crc >> 8;
    return ~crc;
}

static uint32_t adler32(const uint8_t data[], size_t size)
{
    uint32_t a = 1, b = 0;
    for (size_t i = 0; i < size; i++) {
        a = (a + data[i]) % 65521;
        b = (b + a) % 65521;
    }
    return b << 16 | a;
}

static uint64_t fnv(const uint8_t data[], size_t size)
{
    uint64_t h = 0xcbf29ce484222325;
    while (size-- > 0) {
        h ^= *data++;
        h *= 0x100000001b3;
    }
    return h;
}

int main(void)
{
    make_crc_table();
    const char *texts[] = {"", "a", "123456789", "The quick brown fox jumps over the lazy dog"};
    for (int i = 0; i < 4; i++) {
        uint8_t data[64];
        size_t n = strlen(texts[i]);
        for (size_t k = 0; k < n; k++)
            data[k] = (uint8_t)texts[i][k];
        printf("%08x %08x %016lx\n", crc32(data, n), adler32(data, n), (unsigned long)fnv(data, n));
    }
    return 0;
}
