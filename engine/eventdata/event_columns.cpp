#include "eventdata/event_columns.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/position_of.h"

namespace entente::eventdata {
namespace {

struct Layout {
  EventFormat format;
  std::array<std::string_view, 9> names;  ///< of the parts; empty: there is none
};

constexpr std::array<Layout, 3> layouts{{
    {EventFormat::icews,
     {"Event Date", "Source Name", "Source Country", "Target Name", "Target Country", "CAMEO Code", "Intensity",
      "", "Event ID"}},
    {EventFormat::polecat,
     {"Event Date", "Actor Name", "Actor Country", "Recipient Name", "Recipient Country", "Event Type",
      "Intensity", "", "Event ID"}},
    {EventFormat::csv,
     {"date", "source", "source_country", "target", "target_country", "cameo", "goldstein", "weight",
      "event_id"}},
}};

struct Plover {
  std::string_view type, cameo;
};
/// The roots of CAMEO that PLOVER made its types from; where it joined two, the more frequent one.
constexpr auto plover_types = std::to_array<Plover>({
    {"AGREE", "03"},
    {"CONSULT", "04"},
    {"SUPPORT", "05"},
    {"COOPERATE", "06"},
    {"AID", "07"},
    {"CONCEDE", "08"},
    {"RETREAT", "08"},
    {"ACCUSE", "11"},
    {"REQUEST", "02"},
    {"DEMAND", "10"},
    {"REJECT", "12"},
    {"THREATEN", "13"},
    {"PROTEST", "14"},
    {"MOBILIZE", "15"},
    {"SANCTION", "16"},
    {"COERCE", "17"},
    {"ASSAULT", "18"},
});

constexpr bool is_needed(Part part) {
  return part == Part::date || part == Part::source || part == Part::target || part == Part::code;
}

/// Older files of POLECAT say `Event Intensity`, and people write names in capitals or not.
bool is_called(const CsvField& column, std::string_view name) {
  const std::string found = in_small_letters(column.text);
  return found == in_small_letters(name) || (name == "Intensity" && found == "event intensity");
}

}  // namespace

/// GLOBALEVENTID is the first: SQLDATE, Actor1Name, Actor1CountryCode, Actor2Name, Actor2CountryCode,
/// EventCode, GoldsteinScale.
EventColumns gdelt_columns() { return {1, 6, 7, 16, 17, 26, 30, no_column, 0}; }

EventColumns columns_in(const std::vector<CsvField>& header, EventFormat format, std::string& missing) {
  const auto& names =
      std::find_if(layouts.begin(), layouts.end(), [&](const Layout& l) { return l.format == format; })->names;
  EventColumns columns{};
  for (std::size_t part = 0; part < names.size(); ++part) {
    const auto found = std::find_if(header.begin(), header.end(),
                                    [&](const CsvField& column) { return is_called(column, names[part]); });
    const bool there = !names[part].empty() && found != header.end();
    columns[part] = there ? index_of(header, found) : no_column;
    if (!there && is_needed(static_cast<Part>(part)))
      missing += (missing.empty() ? "" : ", ") + std::string(names[part]);
  }
  return columns;
}

std::string other_separator(std::string_view header, EventFormat format) {
  const auto has = [&](char c) { return header.find(c) != std::string_view::npos; };
  if (format == EventFormat::csv || has('\t')) return "";
  const char* const found = has(';') ? "semicolons" : has(',') ? "commas" : nullptr;
  return found ? std::string("; it is separated by ") + found + ", not by tabs" : "";
}

std::string known_columns(EventFormat format) {
  constexpr std::string_view table = formats_in_words.substr(formats_in_words.find(": ") + 2);
  return format == EventFormat::csv ? "; expected " + std::string(table) : "";
}

std::string_view cameo_of(std::string_view plover) {
  const auto found =
      std::find_if(plover_types.begin(), plover_types.end(), [&](const Plover& p) { return p.type == plover; });
  return found == plover_types.end() ? std::string_view() : found->cameo;
}

}  // namespace entente::eventdata
