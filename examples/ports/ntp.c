/* A spindle that counts the UDP packets to the port of NTP. */
#include <cove.h>

#include "Dispatcher.h"
#include "Ethernet.h"
#include "PortTable.h"

enum { PORT = 123 };

struct COVE_PACKED headers {
  uint8_t destination[6], source[6];
  uint16_t type;
  uint8_t ip[9];
  uint8_t protocol;
  uint8_t addresses[10];
  uint16_t source_port, destination_port;
};

static int64_t packets;

COVE_FUNCTIONAL static _Bool is_wanted(const unsigned char *packet COVE_COUNTED_BY(length), int64_t length)
{
  if (length < (int64_t)sizeof(struct headers))
    return 0;
  const struct headers *h = cove_view(const struct headers, packet, 0);
  return h->type == cove_be16(0x0800) && h->protocol == 17 && h->destination_port == cove_be16(PORT);
}

static void count(const unsigned char *packet COVE_COUNTED_BY(length), int64_t length)
{
  packets++;
}

static void report(void)
{
  PortTable_Print(PORT, packets);
}

COVE_SPINDLE(ntp)
{
  Dispatcher_Install(Ethernet_PacketArrived, count, is_wanted, 0, 0, 0, Dispatcher_Last, 0, 0, 0);
  Dispatcher_Install(PortTable_Report, report, 0, 0, 0, 0, Dispatcher_Last, 0, 0, 0);
}
