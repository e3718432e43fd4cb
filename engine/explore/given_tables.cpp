/// Tables of points that lie in files and folders.
#include <entente/explore.h>
#include <fmt/format.h>

#include <algorithm>

#include "base/csv_reader.h"
#include "base/read_text.h"
#include "explore/condition.h"
#include "explore/parts.h"
#include "explore/stored_exploration.h"
#include "results/csv.h"
#include "results/stored_run.h"

namespace entente::explore {
namespace {

namespace fs = std::filesystem;

/// (columns) Of runs.csv, those that are empty where an outcome was never reached.
std::vector<bool> reached_or_not(const Catalogue& catalogue) {
  std::vector<bool> columns(1 + catalogue.drawn_parameters.size(), false);
  for (const auto& outcome : catalogue.outcomes) columns.push_back(outcome.over == TimeAggregate::first);
  return columns;
}

/// Whether an outcome was reached, in place of when.
std::string with_reached(const std::string& text, const std::vector<bool>& columns) {
  CsvReader records(text);
  std::string made;
  for (bool header = true; records.next(); header = false) {
    const auto& fields = records.fields();
    for (std::size_t c = 0; c < fields.size(); ++c) {
      if (c > 0) made += ',';
      if (header || !columns[c])
        made += fields[c].text;
      else
        made += fields[c].text.empty() ? '0' : '1';
    }
    made += '\n';
  }
  return made;
}

GivenTable points_of_exploration(const fs::path& folder) {
  const StoredExploration opened(folder);
  if (!fs::is_regular_file(folder / "points.csv"))
    throw ReadError(folder.string() + " has no points.csv: its question was not asked over points");
  GivenTable table = given_table(folder / "points.csv");
  for (const auto& outcome : opened.document().at("answer").at("outcomes"))
    if (outcome.at("kind") == "number") table.numbers.push_back(outcome.at("id").get<std::string>());
  return table;
}

std::vector<std::string> numbers_among(const Catalogue& catalogue) {
  std::vector<std::string> ids;
  for (const auto& outcome : catalogue.outcomes)
    if (!is_chance(outcome)) ids.push_back(outcome.id);
  return ids;
}

}  // namespace

GivenTable given_table(const fs::path& file) {
  return {file.string(), file.filename().string(), read_text(file)};
}

GivenTable given_results(const fs::path& folder) {
  if (is_exploration(folder)) return points_of_exploration(folder);
  if (is_exploration_part(folder)) refuse_part(folder);
  const StoredRun stored(folder);
  const Catalogue& catalogue = stored.catalogue();
  if (catalogue.outcomes.empty()) throw DataError(folder.string() + " has no outcomes");
  if (catalogue.drawn_parameters.empty())
    throw DataError(folder.string() + ": its scenario draws no parameter, so that none can matter");
  return {folder.string(), stored.scenario().title,
          with_reached(text_of(folder / "runs.csv"), reached_or_not(catalogue)), numbers_among(catalogue)};
}

}  // namespace entente::explore
