#include "eventdata/event_columns.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/ordinal.h"
#include "base/position_of.h"
#include "eventdata/formats_in_words.h"

namespace entente::eventdata {
namespace {

/// People write names in capitals or not; R puts dots for blanks, others underscores.
std::string column_key(std::string_view name) {
  std::string key;
  for (const char c : in_small_letters(name))
    if (c != ' ' && c != '.' && c != '_') key += c;
  return key;
}

std::vector<std::string> keys_of(const std::vector<CsvField>& header) {
  std::vector<std::string> keys;
  for (const CsvField& field : header) keys.push_back(column_key(field.text));
  return keys;
}

std::size_t place_in(const std::vector<std::string>& keys, std::string_view name) {
  const auto found = std::find(keys.begin(), keys.end(), column_key(name));
  return found == keys.end() ? no_column : index_of(keys, found);
}

EventColumns places_in(const std::vector<std::string>& keys, const EventLayout& layout) {
  EventColumns made{&layout, {}, {}, alternatives(layout.gaps), {keys.size()}};
  for (std::size_t part = 0; part < event_parts; ++part) {
    made.places[part] = no_column;
    for (const std::string_view name : alternatives(layout.columns[part])) {
      const std::size_t place = place_in(keys, name);
      if (place == no_column) continue;
      if (made.places[part] == no_column) made.places[part] = place;
      if (part == ordinal(Part::code)) made.codes.emplace_back(name, place);
    }
  }
  return made;
}

std::vector<std::string_view> missing_in(const std::vector<std::string>& keys, const EventLayout& layout) {
  std::vector<std::string_view> missing;
  const EventColumns found = places_in(keys, layout);
  for (const Part part : needed_parts)
    if (found.places[ordinal(part)] == no_column)
      missing.push_back(alternatives(layout.columns[ordinal(part)]).front());
  return missing;
}

const EventLayout& nearest_layout(const std::vector<std::string>& keys, EventFormat format) {
  const auto layouts = known_format(format).layouts;
  return *std::min_element(layouts.begin(), layouts.end(), [&](const EventLayout& a, const EventLayout& b) {
    return missing_in(keys, a).size() < missing_in(keys, b).size();
  });
}

/// What to do with a table that is published beside those of the format; empty: it is none.
std::string advice_on(const std::vector<std::string>& keys, EventFormat format) {
  for (const OtherTable& other : known_format(format).others) {
    const auto columns = alternatives(other.columns);
    const auto there = [&](std::string_view name) { return place_in(keys, name) != no_column; };
    if (std::all_of(columns.begin(), columns.end(), there)) return std::string(other.advice);
  }
  return "";
}

}  // namespace

std::optional<EventColumns> columns_in(const std::vector<CsvField>& header, EventFormat format) {
  const std::vector<std::string> keys = keys_of(header);
  const EventLayout& layout = nearest_layout(keys, format);
  if (!missing_in(keys, layout).empty()) return std::nullopt;
  return places_in(keys, layout);
}

std::optional<EventColumns> columns_without_header(std::size_t width, EventFormat format) {
  for (const EventLayout& layout : known_format(format).layouts) {
    const auto& widths = layout.widths;
    if (widths.empty() || (width > 0 && std::find(widths.begin(), widths.end(), width) == widths.end()))
      continue;
    std::vector<std::string> keys;
    for (const std::string_view name : alternatives(layout.all_columns)) keys.push_back(column_key(name));
    EventColumns made = places_in(keys, layout);
    made.widths.assign(widths.begin(), widths.end());
    return made;
  }
  return std::nullopt;
}

bool is_no_header(const std::vector<CsvField>& line, EventFormat format) {
  const EventLayout& layout = nearest_layout(keys_of(line), format);
  return line.size() > 1 && missing_in(keys_of(line), layout).size() == needed_parts.size() &&
         other_format(line, format).empty();
}

std::string other_format(const std::vector<CsvField>& header, EventFormat but) {
  const std::vector<std::string> keys = keys_of(header);
  for (std::size_t k = 0; k < format_names.size(); ++k) {
    const auto format = static_cast<EventFormat>(k);
    if (format == but) continue;
    for (const EventLayout& layout : known_format(format).layouts)
      if (missing_in(keys, layout).empty())
        return "these columns are those of " + std::string(format_names[k]) + " (--format " +
               std::string(format_names[k]) + ")";
    if (columns_without_header(header.size(), format))
      return "so many columns has " + std::string(format_names[k]) + ", without a header";
  }
  return "";
}

std::string why_no_columns(const std::vector<CsvField>& header, EventFormat format) {
  const std::vector<std::string> keys = keys_of(header), found = texts_of(header);
  const std::string advice = advice_on(keys, format);
  const std::string other = advice.empty() ? other_format(header, format) : advice;
  std::string missing;
  for (const std::string_view name : missing_in(keys, nearest_layout(keys, format)))
    missing +=
        (missing.empty() ? "" : ", ") + std::string(name) + (other.empty() ? did_you_mean(name, found) : "");
  if (!other.empty()) return missing + "; " + other;
  return format == EventFormat::csv ? missing + "; expected " + std::string(own_table_in_words) : missing;
}

}  // namespace entente::eventdata
