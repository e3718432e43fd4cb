/// `events_csv`: rows of a table as events, kept flat.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <unordered_map>

#include "base/text_places.h"
#include "scenario/csv_fields.h"
#include "scenario/readers.h"

namespace entente::reading {
namespace {

/// Rows in which something is wrong; of the others it is only said how many they are.
constexpr std::size_t most_said = 100;

enum class Column { date, type, intensity, role };

class EventRows {
 public:
  EventRows(int source, std::string path, Diagnostics& diagnostics)
      : text_(diagnostics.sources.text(source)), diagnostics_(diagnostics) {
    table_.source = source;
    table_.path = std::move(path);
  }

  EventTable read() {
    const bool any = for_each_row(
        text_, bom_size(text_), [&](const Fields& fields) { return read_header(fields); },
        [&](const Fields& fields) { add_row(fields); });
    if (!any) say(0, "the table is empty; expected a header with date and type");
    if (wrong_ > most_said) say(text_.size(), fmt::format("{} more rows cannot be read", wrong_ - most_said));
    return std::move(table_);
  }

 private:
  void say(std::size_t offset, std::string message) {
    diagnostics_.error(table_.origin(offset), std::move(message));
  }

  /// A row that is left out.
  void refuse(std::size_t offset, std::string message) {
    if (++wrong_ <= most_said) say(offset, std::move(message));
  }

  bool read_header(const Fields& fields) {
    const std::size_t most = fields.field.size();
    if (fields.count > most) say(fields.field[0].offset, fmt::format("more than {} columns", most));
    for (std::size_t i = 0; i < std::min(fields.count, most); ++i) add_column(fields.field[i]);
    for (const Column needed : {Column::date, Column::type}) {
      if (std::find(columns_.begin(), columns_.end(), needed) != columns_.end()) continue;
      say(fields.field[0].offset, fmt::format("there is no column '{}'; expected date, type, the roles, and "
                                              "intensity if it is not 1",
                                              needed == Column::date ? "date" : "type"));
      return false;
    }
    return fields.count <= most;
  }

  void add_column(const Field& name) {
    if (std::find(names_.begin(), names_.end(), name.text) != names_.end())
      say(name.offset, fmt::format("the column '{}' stands here already", name.text));
    names_.push_back(name.text);
    columns_.push_back(name.text == "date"        ? Column::date
                       : name.text == "type"      ? Column::type
                       : name.text == "intensity" ? Column::intensity
                                                  : Column::role);
    if (columns_.back() == Column::role)
      table_.roles.push_back({std::string(name.text), table_.origin(name.offset)});
  }

  void add_row(const Fields& fields) {
    if (fields.count != columns_.size())
      return refuse(fields.field[0].offset,
                    fmt::format("found {} columns; expected {}", fields.count, columns_.size()));
    row_ = {};
    cast_.clear();
    for (std::size_t i = 0; i < columns_.size(); ++i)
      if (!add_field(columns_[i], fields.field[i])) return;
    table_.dates.push_back(row_.date);
    table_.types.push_back(row_.type);
    table_.intensities.push_back(row_.intensity);
    table_.at.push_back(fields.field[0].offset);
    table_.cast.insert(table_.cast.end(), cast_.begin(), cast_.end());
  }

  bool add_field(Column column, const Field& field) {
    switch (column) {
      case Column::date:
        return add_date(field);
      case Column::type:
        row_.type = word(field.text);
        return true;
      case Column::intensity:
        return add_intensity(field);
      case Column::role:
        break;
    }
    cast_.push_back(field.text.empty() ? EventTable::nobody : word(field.text));
    return true;
  }

  /// Most tables are in the order of time.
  bool add_date(const Field& field) {
    if (field.text != last_date_) {
      const auto date = parse_date(field.text);
      if (!date) refuse(field.offset, fmt::format("found '{}'; expected a date, YYYY-MM-DD", field.text));
      if (!date) return false;
      last_date_ = field.text;
      last_ = *date;
    }
    row_.date = last_;
    return true;
  }

  bool add_intensity(const Field& field) {
    if (field.text.empty()) return true;
    const char* last = field.text.data() + field.text.size();
    const auto [end, problem] = std::from_chars(field.text.data(), last, row_.intensity);
    const bool fine = problem == std::errc{} && end == last && std::isfinite(row_.intensity);
    if (!fine) refuse(field.offset, fmt::format("found '{}'; expected a number", field.text));
    return fine;
  }

  std::uint32_t word(std::string_view text) {
    const auto [it, fresh] = numbers_.try_emplace(text, static_cast<std::uint32_t>(table_.words.size()));
    if (fresh) table_.words.emplace_back(text);
    return it->second;
  }

  struct Row {
    Date date{};
    std::uint32_t type = 0;
    double intensity = 1;
  };

  std::string_view text_;  ///< of the source; nothing is opened while the table is read
  Diagnostics& diagnostics_;
  std::vector<std::string_view> names_;
  std::vector<Column> columns_;
  std::unordered_map<std::string_view, std::uint32_t> numbers_;
  std::string_view last_date_;
  Date last_{};
  Row row_;
  std::vector<std::uint32_t> cast_;
  std::size_t wrong_ = 0;
  EventTable table_;
};

}  // namespace

EventTable read_events_csv(const Item& name, Files& files, Diagnostics& diagnostics) {
  if (!name.is(Node::Kind::text)) return {};
  const auto file = files.find(name.text(), name.origin());
  const int source = file ? files.open(*file, name.text(), name.origin(), largest_table) : -1;
  if (source < 0) return {};
  return EventRows(source, name.path(), diagnostics).read();
}

}  // namespace entente::reading
