#pragma once
/// Networks of other programs: GML, GraphML, Pajek.
#include <entente/diagnostics.h>

#include <filesystem>
#include <string>
#include <vector>

namespace entente::detail {

/// An edge of a graph, between the labels of two nodes.
struct GraphEdge {
  std::string from, to;
  double weight = 1;
  std::size_t line = 0;   ///< where it stands
  bool directed = false;  ///< of itself; Pajek has both kinds in one file
};

/// A graph as a file has it.
struct Graph {
  std::vector<std::string> nodes;  ///< labels, each once
  std::vector<GraphEdge> edges;    ///< in the order of the file
  bool directed = false;           ///< any edge is
};

/// Of a text; `file` is named in errors. A weight is what an edge has as sign, weight or value, else 1. Throws
/// DataError.
Graph read_gml(const std::string& text, const std::string& file);
Graph read_graphml(const std::string& text, const std::string& file);
Graph read_pajek(const std::string& text, const std::string& file);

using GraphReader = Graph (*)(const std::string& text, const std::string& file);
/// The one for files of that name: .gml, .graphml, .net or .paj; null: it ends as no graph does.
GraphReader graph_reader_of(const std::filesystem::path& file);
/// Two nodes of one label could not be told apart: DataError.
void refuse_twins(const Graph& graph, const std::string& file);

}  // namespace entente::detail
