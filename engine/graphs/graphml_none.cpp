#include "graphs/graph_files.h"

namespace entente::detail {

Graph read_graphml(const std::string&, const std::string& file) {
  throw DataError(file + ": GraphML is read by the program alone, not in browsers");
}

}  // namespace entente::detail
