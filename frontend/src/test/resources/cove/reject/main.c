/* What main may not be. */
int main(int argc, int *argv) /* error: bad-main */
{
  return argc + *argv;
}
