#ifndef COVE_MATH_H
#define COVE_MATH_H
#define M_PI 3.14159265358979323846
#define M_E 2.7182818284590452354
double fabs(double x);
double floor(double x);
double ceil(double x);
double trunc(double x);
double round(double x);
double sqrt(double x);
double fmod(double x, double y);
#endif
