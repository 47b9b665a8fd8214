#include "CLanguageTables.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

// Swift takes a fifth of a second to compile a kilobyte of embedded data, C none.
static const unsigned char trigrams[] = {
#embed "trigrams.tsv"
};

const unsigned char *bifolium_trigrams(size_t *length) {
  *length = sizeof trigrams;
  return trigrams;
}
