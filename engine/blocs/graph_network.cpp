#include "blocs/graph_network.h"

#include <fmt/format.h>

#include "base/read_text.h"
#include "base/text_places.h"
#include "base/with_commas.h"
#include "blocs/joined_ties.h"
#include "graphs/graph_files.h"

namespace entente::detail {
namespace {

/// Adds the ties of a graph; all that is wrong with them, in the order of the file.
class GraphTies {
 public:
  GraphTies(const GraphText& text, JoinedTies& ties) : text_(text), ties_(ties) {}

  void add(const GraphEdge& edge, const std::string& from, const std::string& to) {
    if (from == to) return say(edge, "'" + from + "' has a tie with itself");
    const std::size_t a = ties_.number_of(from), b = ties_.number_of(to);
    if (const auto first = ties_.add(a, b, edge.weight, edge.offset))
      say(edge, ties_.twice(a, b, reading::position_in(text_.text, *first, '\n').line));
  }
  void finish() const {
    if (wrong_ > max_told)
      throw DataError(said_ + fmt::format("... and {} more", with_commas(wrong_ - max_told)));
    if (wrong_ > 0) throw DataError(said_);
  }

 private:
  void say(const GraphEdge& edge, const std::string& what) {
    if (++wrong_ <= max_told) said_ += text_.place(edge.offset) + what + "\n";
  }

  const GraphText& text_;
  JoinedTies& ties_;
  std::size_t wrong_ = 0;
  std::string said_;
};

}  // namespace

bool is_graph_file(const std::filesystem::path& file) { return graph_reader_of(file) != nullptr; }

SignedNetwork read_graph(const std::filesystem::path& file, const EdgeChoice& choice) {
  const GraphText text = graph_text(read_text(file), file.string());
  const Graph graph = graph_reader_of(file)(text);
  refuse_twins(graph, text);
  const bool directed = graph.directed || choice.directed;
  JoinedTies ties(choice, directed);
  GraphTies adding(text, ties);
  for (const GraphNode& node : graph.nodes) ties.number_of(node.label);
  for (const GraphEdge& edge : graph.edges) {
    adding.add(edge, edge.from, edge.to);
    if (directed && !edge.directed && !choice.directed && edge.from != edge.to)
      adding.add(edge, edge.to, edge.from);
  }
  adding.finish();
  return ties.finish();
}

}  // namespace entente::detail
