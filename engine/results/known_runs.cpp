/// The outcomes of a folder's runs, read back.
#include <fmt/format.h>

#include "results/read_folder.h"
#include "results/stored_rows.h"

namespace entente {
namespace {

std::vector<std::string> names_in_runs(const Catalogue& c) {
  std::vector<std::string> names{"run"};
  for (const std::string& parameter : c.drawn_parameters) names.push_back("parameter:" + parameter);
  for (const auto& outcome : c.outcomes) names.push_back(outcome.id);
  return names;
}

Column::Holds holds(const Catalogue::OutcomeInfo& outcome) {
  if (outcome.over == TimeAggregate::first) return Column::Holds::years;
  return outcome.boolean ? Column::Holds::flag : Column::Holds::number;
}

/// `names` must outlive them.
std::vector<Column> columns_of_runs(const Catalogue& c, const std::vector<std::string>& names) {
  std::vector<Column> columns;
  for (const std::string& name : names) columns.push_back({name});
  const std::size_t first = 1 + c.drawn_parameters.size();
  for (std::size_t k = 1; k < first; ++k) columns[k].holds = Column::Holds::finite;
  for (std::size_t k = 0; k < c.outcomes.size(); ++k) columns[first + k].holds = holds(c.outcomes[k]);
  if (c.outcomes.empty()) columns.push_back({""});
  return columns;
}

}  // namespace

KnownRuns::KnownRuns(const std::filesystem::path& folder, const Catalogue& catalogue, std::size_t runs)
    : file_((folder / "runs.csv").string()), catalogue_(catalogue) {
  const std::vector<std::string> names = names_in_runs(catalogue);
  StoredRows rows(file_, columns_of_runs(catalogue, names));
  while (rows.next()) {
    rows.require(0, std::to_string(rows.rows() - 1));
    for (std::size_t k = 1; k < names.size(); ++k) values_.push_back(rows.number(k));
  }
  if (rows.rows() != runs)
    throw ReadError(fmt::format("{} holds {} runs, and manifest.json says {}", file_, rows.rows(), runs));
}

std::vector<double> KnownRuns::values(std::size_t outcome) const {
  std::vector<double> values;
  const std::size_t first = catalogue_.drawn_parameters.size(), in_a_run = first + catalogue_.outcomes.size();
  for (std::size_t at = first + outcome; at < values_.size(); at += in_a_run) values.push_back(values_[at]);
  return values;
}

void KnownRuns::receive(const BlockRecord& block) {
  const std::size_t parameters = catalogue_.drawn_parameters.size(), outcomes = catalogue_.outcomes.size();
  hold(block, 0, parameters, block.parameters);
  hold(block, parameters, outcomes, block.outcomes);
}

void KnownRuns::hold(const BlockRecord& block, std::size_t first, std::size_t count,
                     const std::vector<double>& values) const {
  const std::size_t in_a_run = catalogue_.drawn_parameters.size() + catalogue_.outcomes.size();
  for (std::size_t lane = 0; lane < block.lanes; ++lane)
    for (std::size_t k = 0; k < count; ++k) {
      const std::size_t run = block.first_run + lane;
      const double known = values_[run * in_a_run + first + k], found = values[k * block.lanes + lane];
      if (!agree(known, found))
        throw ReadError(
            fmt::format("{} is not what scenario.json beside it gives: the {} of run {} is {}, and comes to {}",
                        file_, told_column(first + k), run, known, found));
    }
}

std::string KnownRuns::told_column(std::size_t column) const {
  const std::size_t parameters = catalogue_.drawn_parameters.size();
  return column < parameters ? "parameter '" + catalogue_.drawn_parameters[column] + "'"
                             : "outcome '" + catalogue_.outcomes[column - parameters].id + "'";
}

}  // namespace entente
