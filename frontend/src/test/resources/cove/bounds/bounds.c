/* Functions f, and how many checks of bounds are left in each when it is optimized. */
//// counted 0
int f(int n, const int p[n]) { int s = 0; for (int i = 0; i < n; i++) s += p[i]; return s; }
int main(void) { int a[4] = { 1, 2, 3, 4 }; return f(4, a); }
//// long-counted 0
long f(long n, const long p[n]) { long s = 0; for (long i = 0; i < n; i++) s += p[i]; return s; }
int main(void) { long a[4] = { 1, 2, 3, 4 }; return (int)f(4, a); }
//// constant-array 0
static int a[10];
int f(void) { int s = 0; for (int i = 0; i < 10; i++) s += a[i]; return s; }
int main(void) { return f(); }
//// while 0
int f(int n, const int p[n]) { int s = 0, i = 0; while (i < n) { s += p[i]; i++; } return s; }
int main(void) { int a[4] = { 1, 2, 3, 4 }; return f(4, a); }
//// nested 0
static int m[4][5];
int f(void) { int s = 0; for (int i = 0; i < 4; i++) for (int j = 0; j < 5; j++) s += m[i][j]; return s; }
int main(void) { return f(); }
//// downward 0
int f(int n, const int p[n]) { int s = 0; for (int i = n - 1; i >= 0; i--) s += p[i]; return s; }
int main(void) { int a[4] = { 1, 2, 3, 4 }; return f(4, a); }
//// downward-while 0
int f(int n, const int p[n]) { int s = 0, i = n; while (i-- > 0) s += p[i]; return s; }
int main(void) { int a[4] = { 1, 2, 3, 4 }; return f(4, a); }
//// inner-triangle 1
int f(int n, int p[n]) { for (int i = 0; i < n; i++) for (int j = 0; j < i; j++) if (p[j] > p[i]) { int t = p[i]; p[i] = p[j]; p[j] = t; } return p[0]; }
int main(void) { int a[4] = { 1, 2, 3, 4 }; return f(4, a); }
//// neighbour 0
int f(int n, int p[n]) { int s = 0; for (int i = 0; i + 1 < n; i++) s += p[i + 1] - p[i]; return s; }
int main(void) { int a[4] = { 1, 2, 3, 4 }; return f(4, a); }
//// unsigned 0
int f(unsigned n, const int p[n]) { int s = 0; for (unsigned i = 0; i < n; i++) s += p[i]; return s; }
int main(void) { int a[4] = { 1, 2, 3, 4 }; return f(4, a); }
//// size_t 0
int f(unsigned long n, const int p[n]) { int s = 0; for (unsigned long i = 0; i < n; i++) s += p[i]; return s; }
int main(void) { int a[4] = { 1, 2, 3, 4 }; return f(4, a); }
//// masked 0
static int t[256];
int f(unsigned char c, unsigned x) { return t[c] + t[x & 255] + t[x % 256]; }
int main(void) { return f(1, 2); }
//// guarded 0
int f(int n, const int p[n], int i) { if (i >= 0 && i < n) return p[i]; return 0; }
int main(void) { int a[4] = { 1, 2, 3, 4 }; return f(4, a, 2); }
//// other-bound 1
int f(int n, const int p[n], int m) { int s = 0; for (int i = 0; i < m; i++) s += p[i]; return s; }
int main(void) { int a[4] = { 1, 2, 3, 4 }; return f(4, a, 4); }
//// may-wrap 1
int f(int n, const int p[n]) { int s = 0; for (int i = 0; i != n; i++) s += p[i]; return s; }
int main(void) { int a[4] = { 1, 2, 3, 4 }; return f(4, a); }
//// from-below 1
int f(int n, const int p[n], int from) { int s = 0; for (int i = from; i < n; i++) s += p[i]; return s; }
int main(void) { int a[4] = { 1, 2, 3, 4 }; return f(4, a, 0); }
//// one-too-many 1
int f(int n, const int p[n]) { int s = 0; for (int i = 0; i <= n; i++) s += p[i]; return s; }
int main(void) { int a[4] = { 1, 2, 3, 4 }; return f(3, a); }
