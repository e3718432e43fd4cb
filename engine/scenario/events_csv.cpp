/// `events_csv`: rows of a table as events, kept flat.
#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "base/ascii.h"
#include "base/csv_dialect.h"
#include "base/csv_reader.h"
#include "base/with_commas.h"
#include "scenario/readers.h"
#include "scenario/refused_rows.h"

namespace entente::reading {
namespace {

constexpr std::size_t most_columns = 16;

enum class Column { date, type, intensity, role };

/// What is no other column is a role; capitals count in names of roles only.
Column column_of(std::string_view name) {
  const std::string small = in_small_letters(name);
  return small == "date"        ? Column::date
         : small == "type"      ? Column::type
         : small == "intensity" ? Column::intensity
                                : Column::role;
}

class EventRows {
 public:
  EventRows(int source, std::string path, Diagnostics& diagnostics)
      : size_(diagnostics.sources.text(source).size()),
        rows_(diagnostics.sources.text(source), {.separator = CsvFormat::of_header, .trimmed = true}),
        diagnostics_(diagnostics),
        refused_(diagnostics) {
    table_.source = source;
    table_.path = std::move(path);
  }

  EventTable read() {
    if (!rows_.next())
      say(0, "the table is empty; expected a header with date and type");
    else if (read_header(rows_.fields()))
      while (rows_.next()) add_row(rows_.fields());
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

  bool read_header(const std::vector<CsvField>& fields) {
    intensities_ = CsvNumbers(rows_.separator());
    if (fields.size() > most_columns) say(fields[0].offset, fmt::format("more than {} columns", most_columns));
    for (std::size_t i = 0; i < std::min(fields.size(), most_columns); ++i) add_column(fields[i]);
    for (const Column needed : {Column::date, Column::type}) {
      if (std::find(columns_.begin(), columns_.end(), needed) != columns_.end()) continue;
      say(fields[0].offset,
          fmt::format("there is no column '{}' in \"{}\"; expected date, type, the roles, and "
                      "intensity if it is not 1",
                      needed == Column::date ? "date" : "type", rows_.text()));
      return false;
    }
    return fields.size() <= most_columns;
  }

  void add_column(const CsvField& name) {
    const Column column = column_of(name.text);
    const std::string as_known = column == Column::role ? std::string(name.text) : in_small_letters(name.text);
    if (std::find(names_.begin(), names_.end(), as_known) != names_.end())
      say(name.offset, fmt::format("the column '{}' stands here already", name.text));
    names_.push_back(as_known);
    columns_.push_back(column);
    if (columns_.back() == Column::role)
      table_.roles.push_back({std::string(name.text), table_.origin(name.offset)});
  }

  void add_row(const std::vector<CsvField>& fields) {
    if (fields.size() != columns_.size())
      return refuse(fields[0].offset,
                    fmt::format("found {}; expected {}{}", counted(fields.size(), "column"), columns_.size(),
                                decimal_comma_hint(fields.size(), columns_.size(), rows_.separator())));
    row_ = {};
    cast_.clear();
    for (std::size_t i = 0; i < columns_.size(); ++i)
      if (!add_field(columns_[i], fields[i])) return;
    table_.dates.push_back(row_.date);
    table_.types.push_back(row_.type);
    table_.intensities.push_back(row_.intensity);
    table_.at.push_back(fields[0].offset);
    table_.cast.insert(table_.cast.end(), cast_.begin(), cast_.end());
  }

  bool add_field(Column column, const CsvField& field) {
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
  bool add_date(const CsvField& field) {
    if (field.text.empty() || field.text != last_date_) {
      const auto date = parse_date(field.text);
      if (!date) refuse(field.offset, fmt::format("found '{}'; expected a date, YYYY-MM-DD", field.text));
      if (!date) return false;
      last_date_ = field.text;
      last_ = *date;
    }
    row_.date = last_;
    return true;
  }

  bool add_intensity(const CsvField& field) {
    if (field.text.empty()) return true;
    const auto intensity = intensities_.read_finite(field.text);
    if (!intensity) refuse(field.offset, intensities_.problem(field.text));
    row_.intensity = intensity.value_or(row_.intensity);
    return intensity.has_value();
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

  std::size_t size_;
  CsvReader rows_;  ///< of the source's text; nothing is opened while the table is read
  Diagnostics& diagnostics_;
  std::vector<std::string> names_;
  std::vector<Column> columns_;
  std::unordered_map<std::string_view, std::uint32_t> numbers_;
  std::string_view last_date_;
  Date last_{};
  Row row_;
  std::vector<std::uint32_t> cast_;
  CsvNumbers intensities_;
  RefusedRows refused_;
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
