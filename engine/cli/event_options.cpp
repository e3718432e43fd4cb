#include "cli/event_options.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "base/why_unread.h"
#include "cli/reading.h"
#include "eventdata/known_columns.h"

namespace entente::cli {
namespace {

EventFormat format_of(const Arguments& arguments) {
  const auto name = arguments.text("format");
  const auto& known = eventdata::format_names;
  if (!name) arguments.wrong(fmt::format("--format must say what the file is: {}", fmt::join(known, ", ")));
  return static_cast<EventFormat>(std::find(known.begin(), known.end(), *name) - known.begin());
}

/// The number of what was chosen, the first of them if nothing was.
template <typename Choice>
Choice chosen(const Arguments& arguments, const std::string& option,
              std::span<const std::string_view> choices) {
  const auto name = arguments.text(option);
  return static_cast<Choice>(name ? std::find(choices.begin(), choices.end(), *name) - choices.begin() : 0);
}

EventReading reading_of(const Arguments& arguments) {
  EventReading reading{chosen<CodeSystem>(arguments, "codes", code_choices),
                       chosen<DateOrder>(arguments, "dates", date_choices),
                       chosen<TextEncoding>(arguments, "encoding", encoding_choices),
                       arguments.has("every-line"), arguments.has("one-a-day")};
  reading.workbook = workbook_tables;
  reading.sheet = arguments.text("sheet").value_or("");
  return reading;
}

}  // namespace

std::filesystem::path tables_folder() {
  for (const auto& folder : library_folders())
    if (std::filesystem::exists(folder / "countries.csv")) return folder;
  throw Failure(exit_code::no_file,
                "the library of scenarios, with its tables of countries and codes, is not there");
}

std::string columns_known_of(const Arguments& arguments) {
  return eventdata::known_columns(arguments.file(), reading_of(arguments), tables_folder());
}

EventSource event_source(const Arguments& arguments, const std::string& file) {
  EventSource source{file, arguments.text("map").value_or(""), tables_folder(), format_of(arguments),
                     reading_of(arguments)};
  std::error_code error;
  for (const auto& needed : {source.file, source.map})
    if (!needed.empty() && !std::filesystem::exists(needed, error)) throw FileError(why_absent(needed));
  // nothing could interrupt the wait for a pipe's writer
  if (std::filesystem::is_fifo(source.map, error)) throw FileError(why_unread(source.map));
  return source;
}

}  // namespace entente::cli
