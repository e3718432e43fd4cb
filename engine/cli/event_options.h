#pragma once
/// What commands that make scenarios have in common.
#include <entente/interchange.h>

#include "cli/exit_codes.h"
#include "cli/options.h"
#include "eventdata/event_columns.h"

namespace entente::cli {

/// In the order of EventFormat.
inline constexpr std::array<std::string_view, 4> format_choices{"icews", "gdelt", "polecat", "csv"};
inline constexpr Option format_option{"format", "FORMAT", eventdata::formats_in_words, false, format_choices};
inline constexpr Option map_option{"map", "FILE",
                                   "names of one's own: a table name,code that goes before the library's"};

/// A file of events and how to read it.
struct EventSource {
  std::filesystem::path file, map, library;
  EventFormat format = EventFormat::csv;
};

/// The folder of the library that holds the tables of countries and codes. Throws Failure(no_file).
std::filesystem::path tables_folder();

/// Of the options `format` and `map`. Throws Failure.
EventSource event_source(const Arguments& arguments, const std::string& file);

}  // namespace entente::cli
