#include "blocs/graph_network.h"

#include <fmt/format.h>

#include "base/read_file.h"
#include "base/why_unread.h"
#include "blocs/joined_ties.h"
#include "graphs/graph_files.h"

namespace entente::detail {

bool is_graph_file(const std::filesystem::path& file) { return graph_reader_of(file) != nullptr; }

SignedNetwork read_graph(const std::filesystem::path& file, const EdgeChoice& choice) {
  const auto text = read_file(file);
  if (!text) throw FileError(why_unread(file));
  const Graph graph = graph_reader_of(file)(*text, file.string());
  refuse_twins(graph, file.string());
  const bool directed = graph.directed || choice.directed;
  JoinedTies ties(choice, directed);
  std::string problems;
  const auto add = [&](const GraphEdge& edge, const std::string& from, const std::string& to) {
    const std::string wrong = from == to
                                  ? "'" + from + "' has a tie with itself"
                                  : ties.add(ties.number_of(from), ties.number_of(to), edge.weight, edge.line);
    if (!wrong.empty()) problems += fmt::format("{}:{}: {}\n", file.string(), edge.line, wrong);
  };
  for (const std::string& node : graph.nodes) ties.number_of(node);
  for (const GraphEdge& edge : graph.edges) {
    add(edge, edge.from, edge.to);
    if (directed && !edge.directed && !choice.directed && edge.from != edge.to) add(edge, edge.to, edge.from);
  }
  if (!problems.empty()) throw DataError(problems);
  return ties.finish();
}

}  // namespace entente::detail
