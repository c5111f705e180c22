/* Called by Modula-3's main; calls its objects; and has a spindle of its own. */
#include "Dispatcher.h"
#include "Ethernet.h"
#include "Meter.h"
#include "Tally.h"

static Meter_T meter;
static int64_t seen;

void Tally_Attach(Meter_T m)
{
  meter = m;
}

int64_t Tally_Weigh(const unsigned char *bytes COVE_COUNTED_BY(n), int64_t n)
{
  int64_t sum = 0;
  for (int64_t i = 0; i < n; i++)
    sum += bytes[i];
  Meter_Step(meter, sum);
  return Meter_Value(meter);
}

int64_t Tally_Seen(void)
{
  return seen;
}

COVE_FUNCTIONAL static _Bool is_udp(const unsigned char *p COVE_COUNTED_BY(n), int64_t n)
{
  return n >= 38 && cove_read_be16(p, 12) == 0x0800 && p[23] == 17;
}

static void count(const unsigned char *p COVE_COUNTED_BY(n), int64_t n)
{
  seen++;
}

COVE_SPINDLE(tally)
{
  Dispatcher_Install(Ethernet_PacketArrived, count, is_udp, 0, 0, 0, Dispatcher_Last, 0, 0, 0);
}
