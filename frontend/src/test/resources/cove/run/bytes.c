/* Views of byte buffers and network order. */
#include <stdio.h>
#include <cove.h>

struct ethernet { unsigned char destination[6], source[6]; uint16_t type; };
struct ip { unsigned char version_length, service; uint16_t length, id, offset; unsigned char ttl, protocol;
            uint16_t checksum; uint32_t source, destination; } COVE_PACKED;
struct COVE_PACKED odd { unsigned char a; uint32_t b; uint64_t c; double d; };

COVE_FUNCTIONAL static int is_udp_to(const unsigned char *p COVE_COUNTED_BY(n), int64_t n, uint16_t port)
{
  if (n < 38)
    return 0;
  const struct ethernet *e = cove_view(const struct ethernet, p, 0);
  if (cove_be16(e->type) != 0x0800)
    return 0;
  const struct ip *ip = cove_view(const struct ip, p, 14);
  return ip->protocol == 17 && cove_read_be16(p, 36) == port;
}

int main(void)
{
  unsigned char packet[64] = { 0 };
  cove_write_be16(packet, 12, 0x0800);
  packet[14] = 0x45;
  packet[23] = 17;
  cove_write_be32(packet, 26, 0x0A000001);
  cove_write_be16(packet, 36, 53);
  printf("%d %d\n", is_udp_to(packet, 64, 53), is_udp_to(packet, 64, 54));
  struct ip *ip = cove_view(struct ip, packet, 14);
  ip->destination = cove_be32(0xC0A80001u);
  ip->ttl = 64;
  printf("%08x %08x %d %lu\n", cove_be32(ip->source), cove_read_be32(packet, 30), packet[22], sizeof(struct ip));
  struct odd o = { 1, 0x01020304, 0x1122334455667788, 2.5 };
  o.b++;
  printf("%lu %x %lx %g\n", sizeof o, o.b, o.c, o.d);
  printf("%lx\n", cove_be64(0x0102030405060708u));
  return 0;
}
