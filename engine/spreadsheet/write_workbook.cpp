/// From sheets to the files that they are read from.
#include <entente/interchange.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <set>

#include "base/ascii.h"
#include "base/position_of.h"
#include "base/with_commas.h"
#include "scenario/document.h"
#include "spreadsheet/written_workbook.h"

namespace entente {
namespace {

using namespace spreadsheet;

WrittenCell text_or_blank(const std::string& text) { return text.empty() ? WrittenCell() : WrittenCell(text); }
WrittenCell number_or_blank(double value) { return std::isfinite(value) ? WrittenCell(value) : WrittenCell(); }
WrittenCell number_or_blank(const std::string& text) {
  return text.empty() ? WrittenCell() : WrittenCell(std::strtod(text.c_str(), nullptr));
}

/// (N + 1 x N + 1): codes in both margins.
std::vector<std::vector<WrittenCell>> cells_of(const Sheets& sheets, const SheetRelation& relation) {
  const std::size_t n = sheets.actors.size();
  std::vector<std::vector<WrittenCell>> rows(n + 1, std::vector<WrittenCell>(n + 1));
  for (std::size_t i = 0; i < n; ++i) rows[0][i + 1] = rows[i + 1][0] = sheets.actors[i].id;
  for (const SheetTie& tie : relation.ties) {
    rows[tie.from + 1][tie.to + 1] = tie.value;
    if (relation.symmetric) rows[tie.to + 1][tie.from + 1] = tie.value;
  }
  return rows;
}

/// Columns in which something stands.
class Table {
 public:
  /// `needed`: also where nothing stands in it.
  template <typename List, typename Value>
  void add(const std::string& title, const List& list, bool needed, const Value& value) {
    std::vector<WrittenCell> column{title};
    for (const auto& each : list) column.push_back(value(each));
    const auto filled = [](const WrittenCell& cell) { return !std::holds_alternative<std::monostate>(cell); };
    if (needed || std::any_of(column.begin() + 1, column.end(), filled)) columns_.push_back(std::move(column));
  }

  WrittenSheet sheet(const std::string& name) const {
    WrittenSheet made{name, std::vector<std::vector<WrittenCell>>(columns_.front().size()), false};
    for (const auto& column : columns_)
      for (std::size_t i = 0; i < column.size(); ++i) made.rows[i].push_back(column[i]);
    return made;
  }

 private:
  std::vector<std::vector<WrittenCell>> columns_;
};

WrittenSheet actors_sheet(const Sheets& sheets) {
  Table table;
  table.add("code", sheets.actors, true, [](const SheetActor& a) { return WrittenCell(a.id); });
  table.add("name", sheets.actors, true, [](const SheetActor& a) { return WrittenCell(a.name); });
  table.add("kind", sheets.actors, true, [](const SheetActor& a) { return WrittenCell(a.kind); });
  table.add("note", sheets.actors, false, [](const SheetActor& a) { return text_or_blank(a.note); });
  table.add("source", sheets.actors, false, [](const SheetActor& a) { return text_or_blank(a.source); });
  for (std::size_t k = 0; k < sheets.attributes.size(); ++k)
    table.add(sheets.attributes[k].id, sheets.actors, false, [&](const SheetActor& a) {
      return k < a.attributes.size() && a.attributes[k] ? WrittenCell(*a.attributes[k]) : WrittenCell();
    });
  return table.sheet("actors");
}

WrittenSheet relations_sheet(const Sheets& sheets) {
  Table table;
  const auto& all = sheets.relations;
  table.add("relation", all, true, [](const SheetRelation& r) { return WrittenCell(r.id); });
  table.add("low", all, true, [](const SheetRelation& r) { return number_or_blank(r.range.low); });
  table.add("high", all, true, [](const SheetRelation& r) { return number_or_blank(r.range.high); });
  table.add("symmetric", all, true,
            [](const SheetRelation& r) { return WrittenCell(r.symmetric ? "yes" : "no"); });
  table.add("sense", all, true, [](const SheetRelation& r) { return WrittenCell(to_string(r.sense)); });
  return table.sheet("relations");
}

std::vector<std::string> roles_of(const Sheets& sheets) {
  std::vector<std::string> roles;
  for (const SheetEvent& event : sheets.events)
    for (const auto& [role, actors] : event.roles)
      if (!position_of(roles, role)) roles.push_back(role);
  return roles;
}

WrittenCell cast_of(const SheetEvent& event, const std::string& role, const Sheets& sheets) {
  std::string text;
  for (const auto& [own, actors] : event.roles)
    for (const std::size_t actor : actors)
      if (own == role) text += (text.empty() ? "" : "; ") + sheets.actors[actor].id;
  return text_or_blank(text);
}

WrittenSheet events_sheet(const Sheets& sheets) {
  Table table;
  const auto& all = sheets.events;
  table.add("id", all, true, [](const SheetEvent& e) { return WrittenCell(e.id); });
  table.add("date", all, true, [](const SheetEvent& e) { return WrittenCell(e.date); });
  table.add("type", all, true, [](const SheetEvent& e) { return WrittenCell(e.type); });
  for (const std::string& role : roles_of(sheets))
    table.add(role, all, true, [&](const SheetEvent& e) { return cast_of(e, role, sheets); });
  table.add("intensity", all, false, [](const SheetEvent& e) { return number_or_blank(e.intensity); });
  table.add("probability", all, false, [](const SheetEvent& e) { return number_or_blank(e.probability); });
  table.add("every", all, false, [](const SheetEvent& e) { return text_or_blank(e.every); });
  table.add("until", all, false, [](const SheetEvent& e) {
    const auto until = parse_date(e.until);
    return until ? WrittenCell(*until) : WrittenCell();
  });
  table.add("note", all, false, [](const SheetEvent& e) { return text_or_blank(e.note); });
  table.add("source", all, false, [](const SheetEvent& e) { return text_or_blank(e.source); });
  return table.sheet("events");
}

/// Names of sheets have up to 31 characters, and capitals do not tell two apart.
void check_names(const std::vector<WrittenSheet>& sheets) {
  constexpr std::size_t longest_name = 31;
  std::set<std::string> seen;
  for (const WrittenSheet& sheet : sheets) {
    if (sheet.name.size() > longest_name)
      throw RequestError(
          fmt::format("the relation {} has a longer name than a sheet may have ({}); export it with --matrix",
                      sheet.name, longest_name));
    if (!seen.insert(in_small_letters(sheet.name)).second)
      throw RequestError(
          fmt::format("two sheets would be called {}; export one relation with --matrix", sheet.name));
  }
}

}  // namespace

std::string matrix_csv(const Sheets& sheets, std::size_t relation) {
  std::string text;
  for (const auto& row : cells_of(sheets, sheets.relations.at(relation))) {
    for (std::size_t k = 0; k < row.size(); ++k) {
      if (k > 0) text += ',';
      if (const auto* name = std::get_if<std::string>(&row[k])) text += *name;
      if (const auto* number = std::get_if<double>(&row[k])) text += reading::shortest(*number);
    }
    text += '\n';
  }
  return text;
}

void write_workbook(const Sheets& sheets, const std::filesystem::path& file) {
  constexpr std::size_t most_columns = 16'383;
  if (sheets.actors.size() > most_columns)
    throw RequestError(fmt::format("{} actors; a sheet has room for {}", with_commas(sheets.actors.size()),
                                   with_commas(most_columns)));
  std::vector<WrittenSheet> written{actors_sheet(sheets), relations_sheet(sheets)};
  for (const SheetRelation& relation : sheets.relations)
    written.push_back({relation.id, cells_of(sheets, relation), true});
  if (!sheets.events.empty()) written.push_back(events_sheet(sheets));
  check_names(written);
  write_sheets(written, file);
}

}  // namespace entente
