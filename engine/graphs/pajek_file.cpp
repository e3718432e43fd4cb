/// Pajek's networks: *Vertices, then *Arcs, *Edges, or lists of either.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "base/ascii.h"
#include "base/csv_number.h"
#include "graphs/graph_files.h"

namespace entente::detail {
namespace {

class PajekReader {
 public:
  PajekReader(const std::string& text, const std::string& file) : text_(text), file_(file) {}

  Graph read() {
    for (std::size_t at = 0; at < text_.size();) {
      std::size_t end = std::min(text_.find('\n', at), text_.size());
      ++line_;
      read_line(words_of(std::string_view(text_).substr(at, end - at)));
      at = end + 1;
    }
    if (graph_.nodes.empty()) fail("it has no vertices; expected *Vertices and their number");
    return std::move(graph_);
  }

 private:
  [[noreturn]] void fail(const std::string& what) const {
    throw DataError(fmt::format("{}:{}: {}", file_, line_, what));
  }

  /// Texts in quotes are one word.
  static std::vector<std::string> words_of(std::string_view line) {
    std::vector<std::string> words;
    constexpr std::string_view blanks = " \t\r";
    for (std::size_t at = line.find_first_not_of(blanks); at < line.size();
         at = line.find_first_not_of(blanks, at)) {
      const bool quoted = line[at] == '"';
      const std::size_t begin = at + (quoted ? 1 : 0);
      const std::size_t end =
          std::min(quoted ? line.find('"', begin) : line.find_first_of(blanks, begin), line.size());
      words.emplace_back(line.substr(begin, end - begin));
      at = std::min(end + (quoted ? 1 : 0), line.size());
    }
    return words;
  }

  void read_line(const std::vector<std::string>& words) {
    if (words.empty() || words[0].starts_with('%')) return;
    if (words[0].starts_with('*')) return begin_part(words);
    if (part_ == "*vertices")
      name_vertex(words);
    else if (part_ == "*arcs" || part_ == "*edges")
      add(words, 1, words.size() > 2 ? words[2] : "1");
    else if (part_ == "*arcslist" || part_ == "*edgeslist")
      for (std::size_t k = 1; k < words.size(); ++k) add(words, k, "1");
  }

  void begin_part(const std::vector<std::string>& words) {
    part_ = in_small_letters(words[0].substr(0, words[0].find(':')));
    constexpr auto known = std::to_array<std::string_view>(
        {"*network", "*vertices", "*arcs", "*edges", "*arcslist", "*edgeslist", "*partition", "*vector"});
    if (std::find(known.begin(), known.end(), part_) == known.end())
      fail(fmt::format("found '{}'; expected *Vertices, *Arcs, *Edges, *Arcslist or *Edgeslist", words[0]));
    if (part_ != "*vertices") return;
    const std::size_t count = words.size() > 1 ? number_of(words[1], 1'000'000) : 0;
    for (std::size_t k = 1; k <= count; ++k) graph_.nodes.push_back(std::to_string(k));
  }

  std::size_t number_of(const std::string& word, std::size_t most) const {
    std::size_t number = 0;
    const auto [end, problem] = std::from_chars(word.data(), word.data() + word.size(), number);
    if (problem != std::errc{} || end != word.data() + word.size() || number < 1 || number > most)
      fail(fmt::format("found '{}'; expected a whole number from 1 to {}", word, most));
    return number;
  }

  void name_vertex(const std::vector<std::string>& words) {
    const std::size_t vertex = number_of(words[0], graph_.nodes.size());
    if (words.size() > 1 && !words[1].empty()) graph_.nodes[vertex - 1] = words[1];
  }

  void add(const std::vector<std::string>& words, std::size_t other, const std::string& written) {
    if (words.size() <= other) fail("expected two vertices, and perhaps a weight");
    const std::size_t from = number_of(words[0], graph_.nodes.size()),
                      to = number_of(words[other], graph_.nodes.size());
    const auto weight = csv_number(written);
    if (!weight || !std::isfinite(*weight))
      fail(fmt::format("found '{}'; expected a number, its weight", written));
    const bool directed = part_ == "*arcs" || part_ == "*arcslist";
    graph_.directed = graph_.directed || directed;
    graph_.edges.push_back({graph_.nodes[from - 1], graph_.nodes[to - 1], *weight, line_, directed});
  }

  const std::string& text_;
  const std::string& file_;
  std::size_t line_ = 0;
  std::string part_;
  Graph graph_;
};

}  // namespace

Graph read_pajek(const std::string& text, const std::string& file) { return PajekReader(text, file).read(); }

}  // namespace entente::detail
