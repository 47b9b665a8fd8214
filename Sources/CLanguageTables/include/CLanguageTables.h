#ifndef C_LANGUAGE_TABLES_H
#define C_LANGUAGE_TABLES_H

#include <stddef.h>

/// The bytes of `trigrams.tsv`; they are there as long as the program is.
const unsigned char *bifolium_trigrams(size_t *length);

#endif
