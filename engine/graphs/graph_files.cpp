#include "graphs/graph_files.h"

#include <fmt/format.h>

#include <set>

#include "base/ascii.h"

namespace entente::detail {

GraphReader graph_reader_of(const std::filesystem::path& file) {
  const std::string ending = in_small_letters(file.extension().string());
  if (ending == ".gml") return read_gml;
  if (ending == ".graphml") return read_graphml;
  return ending == ".net" || ending == ".paj" ? read_pajek : nullptr;
}

void refuse_twins(const Graph& graph, const std::string& file) {
  std::set<std::string> labels;
  for (const std::string& node : graph.nodes)
    if (!labels.insert(node).second) throw DataError(fmt::format("{}: two nodes are called '{}'", file, node));
}

}  // namespace entente::detail
