#pragma once
/// What commands that make scenarios have in common.
#include <entente/interchange.h>

#include "cli/exit_codes.h"
#include "cli/options.h"
#include "eventdata/event_layout.h"
#include "eventdata/formats_in_words.h"

namespace entente::cli {

inline constexpr Option format_option{"format", "FORMAT", eventdata::formats_in_words, false,
                                      eventdata::format_names};
inline constexpr Option map_option{"map", "FILE",
                                   "names of one's own: a table name,code that goes before the library's"};

/// In the order of CodeSystem, DateOrder, TextEncoding.
inline constexpr auto code_choices =
    std::to_array<std::string_view>({"auto", "iso", "cow", "gw", "cameo", "fips", "names"});
inline constexpr auto date_choices = std::to_array<std::string_view>({"ymd", "dmy", "mdy"});
inline constexpr auto encoding_choices =
    std::to_array<std::string_view>({"auto", "utf-8", "utf-16", "latin-1"});
inline constexpr Option codes_option{"codes", "SYSTEM",
                                     "how codes of countries are read: auto (names, and ISO's in columns of "
                                     "codes), iso, cow, gw (Gleditsch and Ward), "
                                     "cameo, fips (FIPS 10-4), or names (none are codes)",
                                     false, code_choices};
inline constexpr Option dates_option{
    "dates", "ORDER", "how dates like 1/2/2020 are read: dmy or mdy (default: ymd, as 2020-02-01)", false,
    date_choices};
inline constexpr Option encoding_option{
    "encoding", "NAME",
    "of the file's text: utf-8, utf-16 or latin-1 (Windows-1252; default: UTF-8, or as a byte order mark says)",
    false, encoding_choices};
inline constexpr Option sheet_option{
    "sheet", "NAME",
    "of a workbook with several sheets the one to read (default: the only one with columns of events)"};
inline constexpr Option every_line_option{"every-line", "",
                                          "count an event again whose Event ID stood in a line before"};
inline constexpr Option one_a_day_option{"one-a-day", "",
                                         "count one event a day of a source, a target and an event code"};

/// A file of events and how to read it.
struct EventSource {
  std::filesystem::path file, map, library;
  EventFormat format = EventFormat::csv;
  EventReading reading = {};
};

/// The folder of the library that holds the tables of countries and codes. Throws Failure(no_file).
std::filesystem::path tables_folder();
/// Of the file that is named, as which format of events its columns are known; empty: as none.
std::string columns_known_of(const Arguments& arguments);

/// Of the options `format`, `map`, `codes`, `dates`, `encoding`, `sheet`, `every-line` and `one-a-day`. Throws
/// Failure.
EventSource event_source(const Arguments& arguments, const std::string& file);

}  // namespace entente::cli
