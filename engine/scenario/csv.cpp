/// `ties_csv`: rows of a table as ties, each with its place.
#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cmath>
#include <set>
#include <utility>

#include "scenario/json_text.h"
#include "scenario/readers.h"

namespace entente::reading {
namespace {

/// A field without its blanks and quotes, and where it begins.
struct Field {
  std::string_view text;
  std::size_t offset;
};

Field trimmed(std::string_view text, std::size_t offset) {
  const std::size_t first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {{}, offset};
  text = text.substr(first, text.find_last_not_of(" \t\r") + 1 - first);
  const bool quoted = text.size() >= 2 && text.front() == '"' && text.back() == '"';
  return {quoted ? text.substr(1, text.size() - 2) : text, offset + first};
}

std::vector<Field> fields_of(std::string_view line, std::size_t offset) {
  std::vector<Field> fields;
  for (std::size_t at = 0; at <= line.size();) {
    const std::size_t end = std::min(line.find(',', at), line.size());
    fields.push_back(trimmed(line.substr(at, end - at), offset + at));
    at = end + 1;
  }
  return fields;
}

class Table {
 public:
  Table(int source, std::string path, Diagnostics& diagnostics)
      : text_(diagnostics.sources.text(source)),
        source_(source),
        path_(std::move(path)),
        diagnostics_(diagnostics) {}

  std::vector<Tie> read() {
    bool header = true;
    for (std::size_t at = bom_size(text_); at < text_.size();) {
      const std::size_t end = std::min(text_.find('\n', at), text_.size());
      const auto fields = fields_of(text_.substr(at, end - at), at);
      at = end + 1;
      const bool blank = fields.size() == 1 && fields[0].text.empty();
      if (blank) continue;
      if (!std::exchange(header, false)) {
        add_row(fields);
      } else if (!check_header(fields)) {
        return {};
      }
    }
    if (header) say(0, "the table is empty; expected the header from,to,value");
    return std::move(ties_);
  }

 private:
  void say(std::size_t offset, std::string message) {
    diagnostics_.error({{source_, offset}, path_}, std::move(message));
  }

  Text placed(const Field& field) const { return {std::string(field.text), {{source_, field.offset}, path_}}; }

  bool check_header(const std::vector<Field>& fields) {
    constexpr std::array<std::string_view, 3> names = {"from", "to", "value"};
    bool fits = fields.size() == names.size();
    for (std::size_t i = 0; fits && i < names.size(); ++i) fits = fields[i].text == names[i];
    if (!fits) say(fields[0].offset, "expected the header from,to,value");
    return fits;
  }

  void add_row(const std::vector<Field>& fields) {
    if (fields.size() != 3) {
      return say(fields[0].offset, fmt::format("found {} columns; expected 3: from,to,value", fields.size()));
    }
    const std::string_view written = fields[2].text;
    double value = 0;
    const auto [end, problem] = std::from_chars(written.data(), written.data() + written.size(), value);
    if (problem != std::errc{} || end != written.data() + written.size() || !std::isfinite(value)) {
      return say(fields[2].offset, fmt::format("found '{}'; expected a number", written));
    }
    if (!seen_.emplace(fields[0].text, fields[1].text).second) {
      return say(fields[0].offset,
                 fmt::format("the row {},{} stands here already", fields[0].text, fields[1].text));
    }
    const Origin origin{{source_, fields[2].offset}, path_};
    ties_.push_back({placed(fields[0]), placed(fields[1]), {shortest(value), origin}});
  }

  std::string_view text_;  ///< of the source; nothing is opened while the table is read
  int source_;
  std::string path_;
  Diagnostics& diagnostics_;
  std::set<std::pair<std::string_view, std::string_view>> seen_;
  std::vector<Tie> ties_;
};

}  // namespace

std::vector<Tie> read_ties_csv(const Item& name, Files& files, Diagnostics& diagnostics) {
  if (!name.is(Node::Kind::text)) return {};
  const auto file = files.find(name.text(), name.origin());
  const int source = file ? files.open(*file, name.text(), name.origin()) : -1;
  if (source < 0) return {};
  return Table(source, name.path(), diagnostics).read();
}

}  // namespace entente::reading
