/// From event data to a scenario and its tables.
#include <fmt/format.h>

#include "base/read_text.h"
#include "eventdata/import_document.h"
#include "eventdata/import_work.h"

namespace entente {
namespace {

namespace fs = std::filesystem;
using namespace eventdata;

/// A scenario that is called as what it includes would include itself.
void refuse_name_of_library(const fs::path& out) {
  if (out.filename() == included_library)
    throw RequestError(fmt::format("{}: the scenario includes the library's {}; give it another name",
                                   out.string(), included_library));
}

ImportReport imported(const ImportOptions& options, const EventReader::Problem& problem) {
  ImportWork work(options, problem);
  refuse_pipe(options.file);
  refuse_name_of_library(options.out);
  look_over_file(work);
  if (work.report.kind == ImportKind::ties)
    write_ties(work);
  else if (work.report.kind == ImportKind::series)
    write_series(work);
  else
    write_events(work);
  return std::move(work.report);
}

}  // namespace

std::vector<fs::path> import_files(const ImportOptions& options) {
  std::vector<fs::path> files{options.out};
  if (is_series(options)) return files;
  for (const char* ending : {".events.csv", ".score.csv", ".activity.csv", ".ties.csv"})
    files.push_back(options.out.parent_path() / (options.out.stem().string() + ending));
  if (options.format != EventFormat::cow) files.pop_back();
  return files;
}

std::optional<ImportReport> import_events(const ImportOptions& options, const EventReader::Problem& problem) {
  try {
    return imported(options, problem);
  } catch (const ImportStopped&) {
    return std::nullopt;
  }
}

}  // namespace entente
