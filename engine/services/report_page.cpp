/// The whole page of a folder: its data, one run step by step, and what a reader should know of its numbers.
#include <entente/explore.h>

#include <algorithm>

#include "report/typical_runs.h"
#include "results/csv_table.h"
#include "services/report_input.h"

namespace entente {
namespace {

std::size_t cause_named(const std::string& id, const Catalogue& c) {
  const auto found =
      std::find_if(c.causes.begin(), c.causes.end(), [&](const auto& cause) { return cause.id == id; });
  if (found == c.causes.end()) throw ReadError("there is no cause '" + id + "'");
  return static_cast<std::size_t>(found - c.causes.begin());
}

/// Calls `visit(cause, number)` for each line of a table of the folder, where there is such a table.
template <typename Visit>
void each_cause(const StoredRun& stored, const char* file, const char* cause, const char* number,
                const Visit& visit) {
  if (!std::filesystem::exists(stored.folder() / file)) return;  // results of older programs lack rules.csv
  const CsvTable table(stored.folder() / file);
  const std::size_t causes = table.column(cause), numbers = table.column(number);
  for (std::size_t row = 0; row < table.rows(); ++row)
    visit(cause_named(table.text(row, causes), stored.catalogue()), table.number(row, numbers));
}

/// What is said of the whole ensemble, as far as its folder knows: which rules fired, and how often they were
/// expected to; probabilities of events and shares of processes are those of the runs in the summary.
std::vector<std::string> remarks_on(const report::TypicalRun& run) {
  const StoredRun& stored = run.stored;
  Summary all = run.summary;
  all.runs = stored.manifest().runs;
  each_cause(stored, "rules.csv", "rule", "max_mean",
             [&](std::size_t cause, double mean) { all.max_means[cause] = mean; });
  // a remark asks whether a cause ever happened, whatever the step
  each_cause(stored, "events.csv", "cause", "mean",
             [&](std::size_t cause, double mean) { all.events[cause] = mean; });
  return ensemble_remarks(stored.scenario(), stored.model(), all, stored.manifest().seed);
}

}  // namespace

std::optional<ReportInput> detail::report_input(const std::filesystem::path& folder, const std::string& program,
                                                const StopFlag* stop) {
  auto runs = report::typical_runs(folder, stop);
  if (!runs) return std::nullopt;
  ReportInput input{folder, program, {}, {}};
  for (report::TypicalRun& run : *runs) {
    input.remarks.push_back(remarks_on(run));
    input.stories.push_back(std::move(run.story));
  }
  return input;
}

std::optional<std::string> report_page(const ReportFolders& folders, const std::string& program,
                                       const StopFlag* stop) {
  const bool alone = folders.runs.empty() && !folders.explorations.empty();
  auto input = alone ? ReportInput{{}, program, {}, {}} : detail::report_input(folders.runs, program, stop);
  if (!input || (stop && *stop)) return std::nullopt;
  input->explorations = folders.explorations;
  return report_page(report_data(*input));
}

std::optional<std::string> report_page(const std::filesystem::path& folder, const std::string& program,
                                       const StopFlag* stop) {
  if (explore::is_exploration(folder))
    return report_page(ReportFolders{{}, {report_exploration(folder)}}, program, stop);
  return report_page(ReportFolders{folder, {}}, program, stop);
}

}  // namespace entente
