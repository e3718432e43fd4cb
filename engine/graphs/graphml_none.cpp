#include "graphs/graph_files.h"

namespace entente::detail {

Graph read_graphml(const GraphText& text) {
  throw DataError(text.file + ": GraphML is read by the program alone, not in browsers");
}

}  // namespace entente::detail
