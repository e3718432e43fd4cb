#include "spreadsheet/event_columns.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "spreadsheet/taken_names.h"

namespace entente::spreadsheet {
namespace {

constexpr auto titles_of_roles = std::to_array<std::string_view>(
    {"by", "who", "on", "whom", "to whom", "from", "to", "actor", "target", "initiator"});

bool is_actor(const Cell& cell, ActorBook& actors) {
  const std::vector<std::string> named = actors_in(cell, actors);
  return std::all_of(named.begin(), named.end(),
                     [&](const std::string& name) { return actors.find(name).has_value(); });
}

/// Most of what stands in it.
bool holds_actors(const Sheet& sheet, std::size_t column, ActorBook& actors) {
  std::size_t filled = 0, known = 0;
  for (std::size_t i = 1; i < sheet.rows.size(); ++i) {
    const Cell& cell = cell_in(sheet.rows[i], column);
    if (cell.text.empty()) continue;
    ++filled;
    if (is_actor(cell, actors)) ++known;
  }
  return 2 * known > filled;
}

std::vector<std::string> split_at(std::string_view text, char separator) {
  std::vector<std::string> parts;
  while (true) {
    const std::size_t end = std::min(text.find(separator), text.size());
    std::string_view part = text.substr(0, end);
    while (part.starts_with(' ')) part.remove_prefix(1);
    while (part.ends_with(' ')) part.remove_suffix(1);
    if (!part.empty()) parts.emplace_back(part);
    if (end == text.size()) return parts;
    text.remove_prefix(end + 1);
  }
}

}  // namespace

std::vector<std::string> actors_in(const Cell& cell, ActorBook& actors) {
  if (cell.text.empty()) return {};
  if (actors.find(cell.text)) return {cell.text};
  return split_at(cell.text, cell.text.find(';') != std::string::npos ? ';' : ',');
}

EventColumns event_columns_of(const Sheet& sheet, const SheetReading& reading) {
  const Columns columns(sheet);
  EventColumns c{columns.find({"id"}),
                 columns.find({"date", "day", "when"}),
                 columns.find({"type", "event", "what"}),
                 columns.find({"intensity"}),
                 columns.find({"probability"}),
                 columns.find({"every"}),
                 columns.find({"until"}),
                 columns.find({"note", "description", "label"}),
                 columns.find({"source"}),
                 columns.find({"relation"}),
                 columns.find({"effect", "size"}),
                 {}};
  std::string left_out;
  for (std::size_t i = 0; i < columns.names().size(); ++i) {
    const auto is = [&](const std::optional<std::size_t>& column) { return column == i; };
    const Cell& title = cell_in(sheet.rows[0], i);
    if (is(c.id) || is(c.date) || is(c.type) || is(c.intensity) || is(c.probability) || is(c.every) ||
        is(c.until) || is(c.note) || is(c.source) || is(c.relation) || is(c.effect) || title.text.empty())
      continue;
    const auto known = std::find(titles_of_roles.begin(), titles_of_roles.end(), columns.names()[i]);
    if (known != titles_of_roles.end() || holds_actors(sheet, i, reading.actors))
      c.roles.emplace_back(i, reading.taken.unlike(name_made_of(title.text)));
    else
      left_out += (left_out.empty() ? "" : ", ") + title.text;
  }
  if (!left_out.empty())
    reading.remarks.push_back(fmt::format("{}: columns that are left out: {}", sheet.called(), left_out));
  return c;
}

}  // namespace entente::spreadsheet
