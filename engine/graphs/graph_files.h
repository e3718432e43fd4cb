#pragma once
/// Networks of other programs: GML, GraphML, Pajek.
#include <entente/diagnostics.h>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace entente::detail {

/// What a file says, and how it is called.
struct GraphText {
  std::string text;  ///< its lines end with LF, or CR and LF
  std::string file;  ///< named in errors

  /// `file:line:column: ` of a byte.
  std::string place(std::size_t offset) const;
  /// Throws DataError.
  [[noreturn]] void fail(std::size_t offset, const std::string& what) const;
};

/// A node of a graph.
struct GraphNode {
  std::string label;
  std::size_t offset = 0;  ///< the byte at which it stands
};

/// An edge of a graph, between the labels of two nodes.
struct GraphEdge {
  std::string from, to;
  double weight = 1;
  std::size_t offset = 0;  ///< the byte at which it stands
  bool directed = false;   ///< of itself; Pajek has both kinds in one file
};

/// A graph as a file has it.
struct Graph {
  std::vector<GraphNode> nodes;  ///< no more than an edge list may have actors
  std::vector<GraphEdge> edges;  ///< in the order of the file
  bool directed = false;         ///< any edge is
};

/// Throws DataError where there are too many.
void add_node(Graph& graph, GraphNode node, const GraphText& text);

/// What an edge has by the names sign, weight and value becomes its weight (`signed_weight`): value stands for
/// a weight that is not there. Throws DataError where they are no numbers.
double edge_weight(const std::map<std::string, std::string>& has, std::size_t offset, const GraphText& text);

/// Of a text. Throws DataError.
Graph read_gml(const GraphText& text);
Graph read_graphml(const GraphText& text);
Graph read_pajek(const GraphText& text);

using GraphReader = Graph (*)(const GraphText& text);
/// The one for files of that name: .gml, .graphml, .net or .paj; null: it ends as no graph does.
GraphReader graph_reader_of(const std::filesystem::path& file);
/// Lines of any system end with LF; what stands after a byte order mark begins at its first column.
GraphText graph_text(std::string text, std::string file);
/// Two nodes of one label could not be told apart: DataError.
void refuse_twins(const Graph& graph, const GraphText& text);

}  // namespace entente::detail
