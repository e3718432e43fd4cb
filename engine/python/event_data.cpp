/// Event data sets made into scenarios.
#include "python/event_data.h"

#include <pybind11/stl.h>
#include <pybind11/stl/filesystem.h>

#include "base/ordinal.h"
#include "base/why_unread.h"
#include "eventdata/event_layout.h"

namespace entente::python {

py::dict problems_of(const std::array<std::size_t, line_problems>& problems) {
  py::dict made;
  for (std::size_t k = 0; k < line_problems; ++k)
    if (problems[k] > 0) made[py::str(std::string(words_of(static_cast<LineProblem>(k))))] = problems[k];
  return made;
}

namespace {

namespace fs = std::filesystem;

/// Throws std::invalid_argument for another.
EventFormat format_named(const std::string& name) {
  const std::vector<std::string> names(eventdata::format_names.begin(), eventdata::format_names.end());
  const auto found = std::find(names.begin(), names.end(), name);
  if (found != names.end()) return static_cast<EventFormat>(found - names.begin());
  throw std::invalid_argument("there is no format '" + name + "'" + did_you_mean(name, names) +
                              there_are(names));
}

/// The number of a name among those of an enumeration. Throws std::invalid_argument for another.
template <typename Choice>
Choice choice_named(const char* what, const std::string& name, const std::vector<std::string>& names) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found != names.end()) return static_cast<Choice>(found - names.begin());
  throw std::invalid_argument(std::string(what) + " has no '" + name + "'" + did_you_mean(name, names) +
                              there_are(names));
}

EventReading reading_named(const std::string& codes, const std::string& dates, const std::string& encoding,
                           bool every_line, bool one_a_day, std::string sheet) {
  EventReading reading{
      choice_named<CodeSystem>("codes", codes, {"auto", "iso", "cow", "gw", "cameo", "fips", "names"}),
      choice_named<DateOrder>("dates", dates, {"ymd", "dmy", "mdy"}),
      choice_named<TextEncoding>("encoding", encoding, {"auto", "utf-8", "utf-16", "latin-1"}), every_line,
      one_a_day};
  reading.workbook = workbook_tables;
  reading.sheet = std::move(sheet);
  return reading;
}

}  // namespace

Duration step_of(const std::string& text) {
  const auto duration = parse_duration(text);
  if (duration && duration->count == static_cast<double>(static_cast<long>(duration->count))) return *duration;
  throw std::invalid_argument("step takes whole days, weeks, months or years, as '1 week', not '" + text + "'");
}

namespace {

/// A line that was left out.
struct LeftOut {
  std::size_t line;
  LineProblem why;
  std::string text;
};

/// An empty report where it was stopped; `left_out` (null: not asked for) gets every line that is. Throws
/// WriteError where the scenario or a table cannot be written.
ImportReport imported(const ImportOptions& options, std::vector<LeftOut>* left_out) {
  const auto note = [&](std::size_t line, LineProblem why, std::string_view text) {
    left_out->push_back({line, why, std::string(text)});
  };
  try {
    return import_events(options, left_out ? EventReader::Problem(note) : nullptr).value_or(ImportReport{});
  } catch (const std::ios_base::failure&) {
    throw WriteError("cannot write " + options.out.string() + " or its tables");
  }
}

py::list found_ones(const std::vector<ActorFound>& found) {
  py::list rows;
  for (const ActorFound& one : found)
    rows.append(py::dict(py::arg("name") = one.name, py::arg("country") = one.country,
                         py::arg("actor") = one.code, py::arg("rule") = one.rule, py::arg("times") = one.times,
                         py::arg("near") = one.near));
  return rows;
}

py::dict report_dict(const ImportReport& r) {
  py::dict left_out;
  for (const auto& [actor, events] : r.left_out) left_out[py::str(actor)] = events;
  std::vector<std::string> remarks = r.remarks;
  if (!r.better_codes.empty()) remarks.push_back(r.better_codes);
  constexpr const char* kinds[] = {"events", "ties", "series"};  // as ImportKind
  return py::dict(py::arg("kind") = kinds[ordinal(r.kind)], py::arg("files") = r.files,
                  py::arg("lines") = r.lines, py::arg("events") = r.events,
                  py::arg("window_events") = r.in_window, py::arg("actors") = r.actors,
                  py::arg("ties") = r.ties, py::arg("first") = to_string(r.first),
                  py::arg("start") = to_string(r.start), py::arg("last") = to_string(r.last),
                  py::arg("problems") = problems_of(r.problems), py::arg("actors_left_out") = left_out,
                  py::arg("remarks") = remarks, py::arg("actors_found") = found_ones(r.found));
}

py::list rows_of(const std::vector<LeftOut>& left_out) {
  py::list rows;
  for (const LeftOut& one : left_out)
    rows.append(py::dict(py::arg("line") = one.line, py::arg("why") = std::string(words_of(one.why)),
                         py::arg("text") = message_text(one.text)));
  return rows;
}

py::dict import_data(const EventFile& events, const fs::path& out, const std::vector<std::string>& actors,
                     const std::optional<std::string>& from, const std::optional<std::string>& to,
                     const std::optional<std::string>& step, std::optional<int> window,
                     std::optional<std::size_t> min_events, std::size_t max_actors, bool list_left_out) {
  ImportOptions o;
  o.file = events.file;
  o.format = events.format;
  o.map = events.map;
  o.library = events.library;
  o.reading = events.reading;
  o.out = out;
  o.actors = actors;
  if (from) o.from = date_of(*from);
  if (to) o.to = date_of(*to);
  if (step) o.step = step_of(*step);
  o.window = window;
  o.min_events = min_events;
  o.max_actors = max_actors;
  std::vector<LeftOut> left_out;
  const ImportReport report = interruptibly([&](const StopFlag& stop) {
    o.stop = &stop;
    return imported(o, list_left_out ? &left_out : nullptr);
  });
  py::dict made = report_dict(report);
  if (list_left_out) made["left_out"] = rows_of(left_out);
  return made;
}

std::vector<fs::path> files_of_import(const fs::path& out, const std::string& format) {
  ImportOptions o;
  o.out = out;
  o.format = format_named(format);
  return import_files(o);
}

}  // namespace

void add_event_data(py::module_& module) {
  py::class_<EventFile>(module, "EventFile")
      .def(py::init([](const fs::path& file, const std::string& format, const fs::path& map,
                       const fs::path& library, const std::string& codes, const std::string& dates,
                       const std::string& encoding, bool every_line, bool one_a_day, const std::string& sheet) {
        return EventFile{file, map, library, format_named(format),
                         reading_named(codes, dates, encoding, every_line, one_a_day, sheet)};
      }));
  module.def("import_events", import_data);
  module.def("import_files", files_of_import);
  module.def("why_absent", [](const std::filesystem::path& path) { return message_text(why_absent(path)); });
}

}  // namespace entente::python
