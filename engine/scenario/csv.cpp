/// `ties_csv`: a list of ties with a row each, or a matrix, with the place of each tie.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

#include "base/ascii.h"
#include "base/csv_dialect.h"
#include "base/csv_reader.h"
#include "base/text_places.h"
#include "base/with_commas.h"
#include "graphs/graph_files.h"
#include "scenario/matrix_csv.h"
#include "scenario/readers.h"
#include "scenario/refused_rows.h"
#include "scenario/tie_columns.h"

namespace entente::reading {
namespace {

class Table {
 public:
  Table(int source, std::string path, const ActorCodes& codes, Diagnostics& diagnostics)
      : size_(diagnostics.sources.text(source).size()),
        rows_(diagnostics.sources.text(source), {.separator = CsvFormat::of_header, .trimmed = true}),
        codes_(codes),
        diagnostics_(diagnostics),
        refused_(diagnostics) {
    table_.source = source;
    table_.path = std::move(path);
  }

  /// A network of another program. An edge without a direction is a tie each way.
  TieTable read_graph(detail::GraphReader reader, const std::string& file) try {
    const std::string& source = diagnostics_.sources.text(table_.source);
    const std::size_t begin = bom_size(source);
    const detail::GraphText text = detail::graph_text(source, file);
    const detail::Graph graph = reader(text);
    detail::refuse_twins(graph, text);
    for (const detail::GraphNode& node : graph.nodes) number_of(node.label);
    for (const detail::GraphEdge& edge : graph.edges) {
      const std::uint32_t from = number_of(edge.from), to = number_of(edge.to);
      table_.rows.push_back({from, to, edge.weight, begin + edge.offset, 0, 0});
      if (!edge.directed) table_.rows.push_back({to, from, edge.weight, begin + edge.offset, 0, 0});
    }
    find_repeats();
    refused_.finish(table_.origin(size_));
    return std::move(table_);
  } catch (const DataError& error) {
    say(0, error.what());
    return {};
  }

  TieTable read() {
    if (!rows_.next())
      say(0, "the table is empty; expected the header from,to,value");
    else if (const auto columns = tie_columns(rows_.fields()))
      read_list(*columns);
    else if (is_matrix_csv(diagnostics_.sources.text(table_.source)))
      read_matrix_csv(table_, codes_, refused_, diagnostics_);
    else
      say(rows_.fields()[0].offset,
          fmt::format(
              "found the header \"{}\"; expected from,to,value (or source,target,weight or a,b,sign), in any "
              "case, "
              "or a matrix with the names of "
              "actors in both margins, separated by commas, semicolons or tabs",
              rows_.text()));
    refused_.finish(table_.origin(size_));
    return std::move(table_);
  }

 private:
  void say(std::size_t offset, std::string message) {
    diagnostics_.error(table_.origin(offset), std::move(message));
  }

  /// A row that is left out.
  void refuse(std::size_t offset, std::string message) {
    refused_.refuse(table_.origin(offset), std::move(message));
  }

  void read_list(const TieColumns& columns) {
    columns_ = columns;
    header_ = fmt::format("{}", fmt::join(texts_of(rows_.fields()), ","));
    values_ = CsvNumbers(rows_.separator());
    while (rows_.next()) add_row(rows_.fields());
    find_repeats();
  }

  void add_row(const std::vector<CsvField>& fields) {
    if (fields.size() != columns_.count)
      return refuse(fields[0].offset,
                    fmt::format("found {}; expected {}: {}{}", counted(fields.size(), "column"), columns_.count,
                                header_, decimal_comma_hint(fields.size(), columns_.count, rows_.separator())));
    const CsvField &from = fields[columns_.from], &to = fields[columns_.to], &written = fields[columns_.value];
    const auto value = values_.read_finite(written.text);
    if (!value) return refuse(written.offset, values_.problem(written.text));
    table_.rows.push_back({holder_of(from.text), number_of(to.text), *value, from.offset,
                           static_cast<std::int32_t>(to.offset - from.offset),
                           static_cast<std::int32_t>(written.offset - from.offset)});
  }

  /// Most tables list the ties of an actor together.
  std::uint32_t holder_of(std::string_view name) {
    if (table_.rows.empty() || table_.names[table_.rows.back().from] != name) return number_of(name);
    return table_.rows.back().from;
  }

  std::uint32_t number_of(std::string_view name) {
    const auto [it, fresh] = numbers_.try_emplace(name, static_cast<std::uint32_t>(table_.names.size()));
    if (!fresh) return it->second;
    const std::string_view code = codes_.of(name);
    if (code != name) return numbers_[name] = number_of(code);
    table_.names.emplace_back(name);
    return it->second;
  }

  /// A pair that stands twice. Most tables are sorted somehow, but names are numbered as they come.
  void find_repeats() {
    std::vector<std::pair<std::uint64_t, std::size_t>> pairs;
    pairs.reserve(table_.rows.size());
    for (std::size_t i = 0; i < table_.rows.size(); ++i)
      pairs.emplace_back((std::uint64_t{table_.rows[i].from} << 32U) | table_.rows[i].to, i);
    std::sort(pairs.begin(), pairs.end());
    std::vector<std::size_t> repeated;
    for (std::size_t i = 1; i < pairs.size(); ++i) {
      if (pairs[i].first == pairs[i - 1].first) repeated.push_back(pairs[i].second);
    }
    std::sort(repeated.begin(), repeated.end());
    for (const std::size_t i : repeated) {
      const TieTable::Row& row = table_.rows[i];
      refuse(row.at,
             fmt::format("the row {},{} stands here already", table_.names[row.from], table_.names[row.to]));
    }
    drop(repeated);
  }

  /// `rows` are in order.
  void drop(const std::vector<std::size_t>& rows) {
    std::size_t kept = 0, next = 0;
    for (std::size_t i = 0; i < table_.rows.size(); ++i) {
      if (next < rows.size() && rows[next] == i)
        ++next;
      else
        table_.rows[kept++] = table_.rows[i];
    }
    table_.rows.resize(kept);
  }

  std::size_t size_;
  CsvReader rows_;  ///< of the source's text; nothing is opened while the table is read
  TieColumns columns_;
  std::string header_;  ///< joined by commas
  CsvNumbers values_;
  const ActorCodes& codes_;
  Diagnostics& diagnostics_;
  std::unordered_map<std::string_view, std::uint32_t> numbers_;
  RefusedRows refused_;
  TieTable table_;
};

}  // namespace

TieTable read_ties_csv(const Item& name, const std::vector<Actor>& actors, Files& files,
                       Diagnostics& diagnostics) {
  if (!name.is(Node::Kind::text)) return {};
  const auto file = files.find(name.text(), name.origin());
  const int source = file ? files.open(*file, name.text(), name.origin()) : -1;
  if (source < 0) return {};
  const ActorCodes codes(actors);
  Table table(source, name.path(), codes, diagnostics);
  const detail::GraphReader graph = detail::graph_reader_of(*file);
  return graph ? table.read_graph(graph, name.text()) : table.read();
}

}  // namespace entente::reading
