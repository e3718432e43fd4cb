#include "eventdata/import_work.h"

#include <fstream>

#include "base/ordinal.h"
#include "base/why_unread.h"
#include "eventdata/import_document.h"

namespace entente::eventdata {
namespace {

using Json = nlohmann::ordered_json;

LibraryTypes types_of(const std::filesystem::path& file) {
  std::ifstream stream(file);
  if (!stream) throw FileError(why_unread(file));
  const Json document = Json::parse(stream, nullptr, false, true);
  if (document.is_discarded()) throw DataError(file.string() + ": it is not JSON");
  LibraryTypes types;
  for (const auto& [name, type] : document.at("event_types").items()) {
    types.names.push_back(name);
    types.codes.push_back(type.value("cameo", ""));
  }
  return types;
}

}  // namespace

ImportWork::ImportWork(const ImportOptions& options_, EventReader::Problem problem)
    : options(options_),
      reading(reading_of(options.format, options.reading, options.library)),
      types(types_of(options.library / included_library)),
      mapper(options.library, options.map, types.codes, reading),
      problem_(std::move(problem)) {
  if (is_series(options)) report.kind = ImportKind::series;
}

EventReader ImportWork::reader(const EventReader::Problem& problem) const {
  return {options.file, options.format, mapper.scale(), problem, options.stop, reading};
}

EventReader::Problem ImportWork::notes() {
  return [this](std::size_t line, LineProblem what, std::string_view text) {
    std::size_t& count = report.problems[ordinal(what)];
    if (count++ == 0) report.first_line[ordinal(what)] = line;
    if (problem_) problem_(line, what, text);
  };
}

bool ImportWork::inside(const RawEvent& event) const {
  const auto& from = options.from;
  const bool ended =
      from && (report.kind == ImportKind::ties ? event.until && *event.until < *from : event.date < *from);
  return !ended && (!options.to || event.date <= *options.to);
}

void ImportWork::fail_if_stopped() const {
  if (options.stop && options.stop->load(std::memory_order_relaxed)) throw ImportStopped{};
}

Json ImportWork::actors_json() {
  Json made = Json::object();
  for (const std::string& code : actors) {
    Json actor{{"name", mapper.names().name_of(code)}};
    if (!mapper.names().is_country(code)) actor["kind"] = "group";
    made[code] = std::move(actor);
  }
  return made;
}

bool is_series(const ImportOptions& options) {
  return options.format == EventFormat::matrices && options.out.extension() == ".csv";
}

}  // namespace entente::eventdata
