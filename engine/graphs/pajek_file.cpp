/// Pajek's networks: *Vertices, then *Arcs, *Edges, or lists of either.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <set>

#include "base/ascii.h"
#include "base/csv_number.h"
#include "base/with_commas.h"
#include "graphs/graph_files.h"
#include "graphs/listed_ties.h"

namespace entente::detail {
namespace {

/// Of a line, and at which byte of the file it stands.
struct PajekWord {
  std::string text;
  std::size_t offset = 0;
};

class PajekReader {
 public:
  explicit PajekReader(const GraphText& text) : text_(text) {}

  Graph read() {
    const std::string& all = text_.text;
    for (std::size_t at = 0; at < all.size();) {
      const std::size_t end = std::min(all.find('\n', at), all.size());
      line_ = words_of(std::string_view(all).substr(0, end), at);
      if (!line_.empty() && !line_[0].text.starts_with('%')) read_line();
      at = end + 1;
    }
    if (graph_.nodes.empty()) text_.fail(all.size(), "it has no vertices; expected *Vertices and their number");
    return std::move(graph_);
  }

 private:
  /// Texts in quotes are one word.
  std::vector<PajekWord> words_of(std::string_view line, std::size_t begin_of_line) const {
    std::vector<PajekWord> words;
    constexpr std::string_view blanks = " \t\r";
    for (std::size_t at = line.find_first_not_of(blanks, begin_of_line); at < line.size();
         at = line.find_first_not_of(blanks, at)) {
      const bool quoted = line[at] == '"';
      const std::size_t begin = at + (quoted ? 1 : 0);
      const std::size_t end =
          std::min(quoted ? line.find('"', begin) : line.find_first_of(blanks, begin), line.size());
      if (quoted && end == line.size()) text_.fail(at, "the quote does not end in this line");
      words.push_back({std::string(line.substr(begin, end - begin)), at});
      at = std::min(end + (quoted ? 1 : 0), line.size());
    }
    return words;
  }

  void read_line() {
    if (line_[0].text.starts_with('*')) return begin_part();
    if (beside_) return;
    if (part_ == "*vertices")
      name_vertex();
    else if (part_ == "*arcs" || part_ == "*edges")
      add(1, line_.size() > 2 ? line_[2] : PajekWord{"1", 0});
    else if (part_ == "*arcslist" || part_ == "*edgeslist")
      for (std::size_t k = 1; k < line_.size(); ++k) add(k, {"1", 0});
    else
      text_.fail(line_[0].offset,
                 fmt::format("found '{}'; expected *Vertices and their number", line_[0].text));
  }

  /// Partitions, vectors and the like, which a project has beside its network, are passed over with the
  /// *Vertices that say how long they are.
  void begin_part() {
    const std::string name = in_small_letters(line_[0].text.substr(0, line_[0].text.find(':')));
    constexpr auto others =
        std::to_array<std::string_view>({"*partition", "*vector", "*permutation", "*cluster", "*hierarchy"});
    constexpr auto known = std::to_array<std::string_view>(
        {"*network", "*vertices", "*arcs", "*edges", "*arcslist", "*edgeslist"});
    const auto is_one_of = [&](const auto& names) {
      return std::find(names.begin(), names.end(), name) != names.end();
    };
    if (is_one_of(others)) beside_ = true;
    if (is_one_of(others) || (beside_ && name == "*vertices")) return;
    if (!is_one_of(known))
      text_.fail(line_[0].offset, fmt::format("found '{}'; expected *Vertices, *Arcs, *Edges, *Arcslist or "
                                              "*Edgeslist",
                                              line_[0].text));
    if (beside_ && name != "*network")
      text_.fail(
          line_[0].offset,
          fmt::format("found '{}' after a partition or a vector; expected it after *Vertices", line_[0].text));
    beside_ = false;
    part_ = name;
    if (name == "*network" || name == "*vertices") begin_network();
  }

  void begin_network() {
    if (!graph_.nodes.empty()) text_.fail(line_[0].offset, "a second network; expected one");
    if (part_ != "*vertices") return;
    if (line_.size() < 2)
      text_.fail(line_[0].offset, "found '*Vertices' alone; expected their number after it");
    const std::size_t count = number_of(line_[1], max_actors);
    for (std::size_t k = 1; k <= count; ++k) add_node(graph_, {std::to_string(k), line_[0].offset}, text_);
  }

  std::size_t number_of(const PajekWord& word, std::size_t most) const {
    std::size_t number = 0;
    const char* const last = word.text.data() + word.text.size();
    const auto [end, problem] = std::from_chars(word.text.data(), last, number);
    if (problem != std::errc{} || end != last || number < 1 || number > most)
      text_.fail(word.offset,
                 fmt::format("found '{}'; expected a whole number from 1 to {}", word.text, with_commas(most)));
    return number;
  }

  void name_vertex() {
    const std::size_t number = number_of(line_[0], graph_.nodes.size());
    if (!named_.insert(number).second)
      text_.fail(line_[0].offset, fmt::format("vertex {} stands in a second line", number));
    GraphNode& vertex = graph_.nodes[number - 1];
    if (line_.size() > 1 && !line_[1].text.empty()) vertex = {line_[1].text, line_[1].offset};
  }

  void add(std::size_t other, const PajekWord& written) {
    if (line_.size() <= other) text_.fail(line_[0].offset, "expected two vertices, and perhaps a weight");
    const std::size_t from = number_of(line_[0], graph_.nodes.size()),
                      to = number_of(line_[other], graph_.nodes.size());
    const auto weight = csv_number(written.text);
    if (!weight || !std::isfinite(*weight))
      text_.fail(written.offset, fmt::format("found '{}'; expected a number, its weight", written.text));
    const bool directed = part_ == "*arcs" || part_ == "*arcslist";
    graph_.directed = graph_.directed || directed;
    graph_.edges.push_back(
        {graph_.nodes[from - 1].label, graph_.nodes[to - 1].label, *weight, line_[0].offset, directed});
  }

  const GraphText& text_;
  std::vector<PajekWord> line_;
  std::string part_;
  std::set<std::size_t> named_;  ///< vertices that had a line
  bool beside_ = false;          ///< in a part that is no network
  Graph graph_;
};

}  // namespace

Graph read_pajek(const GraphText& text) { return PajekReader(text).read(); }

}  // namespace entente::detail
