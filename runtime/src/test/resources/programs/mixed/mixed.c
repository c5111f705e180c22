/* A main in Cove that calls Modula-3 and ends with a status of its own. */
#include "Greeting.h"

int main(void)
{
  for (int i = 1; i <= 3; i++)
    Greeting_Put(i);
  return 7;
}
