#pragma once
/// The formats of event data: what their tables hold, and what becomes of it. Each has a file of its own,
/// format_NAME.cpp.
#include <entente/interchange.h>

#include <algorithm>
#include <span>
#include <utility>

#include "eventdata/alternatives.h"

namespace entente::eventdata {

/// What is read of a line.
enum class Part {
  date,            ///< or, with `month` and `day`, the year
  month,           ///< a number; 0 or less: unknown, the first
  day,             ///< a number; 0 or less: unknown, the first
  until,           ///< the year in which what began ends; empty, below 1, or 9999: it goes on
  until_month,     ///< as `month`; not known: the last
  until_day,       ///< as `day`; not known: the last
  source,          ///< who did it
  source_country,  ///< of the source
  target,          ///< to whom
  target_country,  ///< of the target
  place,           ///< the country in which it happened
  code,            ///< a CAMEO code, or what a table of the library makes one of
  score,           ///< on the Goldstein scale
  weight,          ///< above 0
  deaths,          ///< how many died; below 0: unknown
  id,              ///< of the event
  turned,          ///< 0: the target began
};
inline constexpr std::size_t event_parts = 17;

/// By Part: what its column is called; several names are separated by |, the first of them that is there counts
/// (of `code`, where a table of the library tells codes: the first whose value it has). Empty: there is none.
using ColumnNames = std::array<std::string_view, event_parts>;

constexpr ColumnNames column_names(std::initializer_list<std::pair<Part, std::string_view>> named) {
  ColumnNames names{};
  for (const auto& [part, name] : named) names[static_cast<std::size_t>(part)] = name;
  return names;
}

/// A table that is published beside those of a format and cannot be read: the columns by which it is known,
/// separated by |, and what to do.
struct OtherTable {
  std::string_view columns, advice;
};

/// One of the tables of a format. One with `until` is of ties, which last, not of events.
struct EventLayout {
  std::string_view title;  ///< `GED events`
  ColumnNames columns;
  DateOrder dates = DateOrder::ymd;  ///< of dates like 1/2/2020, where none is asked for; ymd: they are none
  bool yearly = false;               ///< the date is a year, of which the first of July counts
  bool coalitions =
      false;  ///< a side may be several states, by their numbers: each pair is an event of its own
  /// Rows are those who took part, and `target` is their side: who was against whom follows from the rows with
  /// the same ID, and `until` is when one left.
  bool opponents = false;
  std::string_view gaps = {};  ///< texts that name nobody, separated by |
  bool id_of_pair = false;     ///< an ID is that of something with many sides: each pair is an event of its own
  /// Of files without a header: how many columns they have, and all of these in their order.
  std::span<const std::size_t> widths = {};
  std::string_view all_columns = {};  ///< separated by |
};

constexpr bool is_of_ties(const EventLayout& layout) {
  return !layout.columns[static_cast<std::size_t>(Part::until)].empty() && !layout.opponents;
}

/// A format, as users are told of it.
struct KnownFormat {
  EventFormat format;
  std::string_view name;  ///< on the command line
  std::string_view title, source;
  std::string_view becomes;  ///< sentences: what is made of what
  std::span<const EventLayout> layouts;
  std::span<const OtherTable> others = {};
  /// Of the library: a table column,value,cameo,weight,source; empty: codes are those of CAMEO.
  std::string_view categories = {};
  /// How codes are read where nothing else is asked for: in columns of names, and in those of countries.
  CodeSystem names = CodeSystem::automatic, countries = CodeSystem::automatic;
  /// Whether groups with a country in brackets are groups of their own.
  bool groups_apart = false;
};

/// In the order of EventFormat.
const KnownFormat& known_format(EventFormat format);
/// In the order of EventFormat, as on the command line.
inline constexpr auto format_names = std::to_array<std::string_view>(
    {"icews", "gdelt", "polecat", "csv", "acled", "ucdp", "phoenix", "cow", "matrices"});

/// Without which a layout cannot be read.
inline constexpr auto needed_parts = std::to_array<Part>({Part::date, Part::source, Part::target, Part::code});
constexpr bool is_needed(Part part) {
  return std::find(needed_parts.begin(), needed_parts.end(), part) != needed_parts.end();
}

extern const KnownFormat icews_format, gdelt_format, polecat_format, csv_format, acled_format, ucdp_format,
    phoenix_format, cow_format, matrices_format;

}  // namespace entente::eventdata
