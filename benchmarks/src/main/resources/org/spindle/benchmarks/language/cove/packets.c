/* Takes Ethernet packets apart, as far as the ports of UDP and TCP, and counts what it finds. */
#include <cove.h>
#include <stdlib.h>

enum { LENGTH = 64, PACKETS = 1024 };

struct ethernet {
  uint8_t destination[6], source[6];
  uint16_t type;
} COVE_PACKED;

struct ip {
  uint8_t version_length, service;
  uint16_t length, id, fragment;
  uint8_t ttl, protocol;
  uint16_t checksum;
  uint32_t source, destination;
} COVE_PACKED;

struct ports {
  uint16_t source, destination;
} COVE_PACKED;

struct counts {
  int64_t packets, ip, udp, tcp, broken;
  uint64_t addresses, ports;
};

static void parse(const uint8_t *p COVE_COUNTED_BY(n), int64_t n, struct counts *counts)
{
  counts->packets++;
  if (n < (int64_t)sizeof(struct ethernet))
    return;
  const struct ethernet *e = cove_view(const struct ethernet, p, 0);
  if (e->type != cove_be16(0x0800))
    return;
  int64_t at = sizeof(struct ethernet);
  if (n < at + (int64_t)sizeof(struct ip)) {
    counts->broken++;
    return;
  }
  const struct ip *ip = cove_view(const struct ip, p, at);
  int64_t header = (ip->version_length & 15) * 4;
  if (ip->version_length >> 4 != 4 || header < 20 || cove_be16(ip->length) > n - at
      || n < at + header + (int64_t)sizeof(struct ports)) {
    counts->broken++;
    return;
  }
  counts->ip++;
  counts->addresses += cove_be32(ip->source) ^ cove_be32(ip->destination);
  if (ip->protocol == 17)
    counts->udp++;
  else if (ip->protocol == 6)
    counts->tcp++;
  else
    return;
  const struct ports *ports = cove_view(const struct ports, p, at + header);
  counts->ports = counts->ports * 31 + cove_be16(ports->source) + cove_be16(ports->destination);
}

int64_t run(int64_t size)
{
  uint8_t *data = malloc(LENGTH * PACKETS * sizeof(uint8_t));
  uint32_t random = 1;
  for (int64_t i = 0; i < PACKETS; i++) {
    int64_t at = i * LENGTH;
    for (int64_t j = 0; j < LENGTH; j++) {
      random = random * 1664525u + 1013904223u;
      data[at + j] = (uint8_t)(random >> 24);
    }
    cove_write_be16(data, at + 12, (random & 0xF00) == 0 ? 0x0806 : 0x0800);
    data[at + 14] = (uint8_t)((random & 0xF000) == 0 ? 0x60 : 0x45 + (random >> 16 & 1));
    cove_write_be16(data, at + 16, 19);
    data[at + 23] = (uint8_t)((random & 0x30000) == 0 ? 6 : (random & 0x40000) != 0 ? 1 : 17);
  }
  struct counts counts = { 0 };
  for (int64_t i = 0; i < size; i++)
    parse(&data[(i & (PACKETS - 1)) * LENGTH], LENGTH - (i & 31), &counts);
  free(data);
  uint64_t check = counts.ports;
  check = check * 31 + counts.addresses;
  check = check * 31 + (uint64_t)counts.packets;
  check = check * 31 + (uint64_t)counts.ip;
  check = check * 31 + (uint64_t)counts.udp;
  check = check * 31 + (uint64_t)counts.tcp;
  check = check * 31 + (uint64_t)counts.broken;
  return (int64_t)check;
}
