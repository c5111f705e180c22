/* The product of a sparse matrix and a vector. */

/*
 * Sets y to the product of a matrix and x. The elements of the matrix are in columns and values, row by row; ends says
 * how many there are up to the end of each row. FALSE if x or y is too short.
 */
_Bool product(const int *ends COVE_COUNTED_BY(height), int64_t height,
              const int *columns COVE_COUNTED_BY(elements),
              const double *values COVE_COUNTED_BY(elements), int64_t elements,
              const double *x COVE_COUNTED_BY(width), int64_t width,
              double *y COVE_COUNTED_BY(results), int64_t results);

/* The same for a matrix of 8 rows and 8 columns with 19 elements: flows in a network. */
_Bool flow(const double *x COVE_COUNTED_BY(width), int64_t width, double *y COVE_COUNTED_BY(results), int64_t results);
