// The headers of libxml2 that LibXML calls, and the few things that Swift cannot reach by itself.
// Works with libxml2 2.9.14 and later.
#pragma once

// A libxml2 that was built with ICU pulls in ICU's headers, which clash with those of Foundation in
// every file that imports both. They add two fields to the end of a structure that we do not use.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/SAX2.h>
#include <libxml/catalog.h>
#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <libxml/tree.h>
#include <libxml/uri.h>
#include <libxml/valid.h>
#include <libxml/xmlIO.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlschemastypes.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

// From 2.13 on, libxml2 can itself refuse external entities; before, our own handlers alone do it.
#if LIBXML_VERSION >= 21300
static const int bifolium_noExternalEntities = XML_PARSE_NO_XXE;
#else
static const int bifolium_noExternalEntities = 0;
#endif

// Newer versions call some of the functions below deprecated, but 2.9.14 needs them.
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wdeprecated-declarations"

// The datatype tables are made on first use and without a lock in 2.9: make them beforehand, once.
// libxml2's own XML catalogs are turned off: it would fetch those that they name from the network.
static inline void bifolium_start(void) {
  xmlInitParser();
#ifdef LIBXML_CATALOG_ENABLED
  xmlCatalogSetDefaults(XML_CATA_ALLOW_NONE);
#endif
  xmlSchemaInitTypes();
  xmlRelaxNGInitTypes();
}

// xmlFree is a variable that holds a function, which Swift takes for a data race.
static inline void bifolium_free(void *memory) { xmlFree(memory); }

// Macros in 2.14, and macros with functions behind them are not imported.
static inline void bifolium_push(xmlXPathParserContextPtr parser, xmlXPathObjectPtr value) {
  valuePush(parser, value);
}
static inline xmlXPathObjectPtr bifolium_pop(xmlXPathParserContextPtr parser) {
  return valuePop(parser);
}

// The value of a number among those that a DTD lists for an attribute, NULL where there are fewer.
static inline const xmlChar *bifolium_listedValue(xmlAttributePtr attribute, int number) {
  xmlEnumerationPtr value = attribute == NULL ? NULL : attribute->tree;
  while (value != NULL && number-- > 0) value = value->next;
  return value == NULL ? NULL : value->name;
}

// The error handler of the calling thread, which is behind macros.
typedef struct {
  xmlStructuredErrorFunc function;
  void *data;
} bifolium_errorHandler;

// Sets the error handler of the calling thread and gives back the one before.
static inline bifolium_errorHandler bifolium_setErrorHandler(bifolium_errorHandler handler) {
  bifolium_errorHandler former = {xmlStructuredError, xmlStructuredErrorContext};
  xmlSetStructuredErrorFunc(handler.data, handler.function);
  return former;
}

#pragma clang diagnostic pop
