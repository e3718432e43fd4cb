#include "results/stored_tables.h"

#include <entente/explain.h>
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "results/csv.h"
#include "results/outputs.h"
#include "results/stored_causes.h"
#include "results/stored_rows.h"
#include "results/stored_scenario.h"
#include "results/stored_single_runs.h"

namespace entente {
namespace fs = std::filesystem;
namespace {

SeriesMeans check_series(const fs::path& file, const Catalogue& c) {
  StoredRows rows(file, columns::series);
  const auto ranges = ranges_of(c);
  const std::size_t wanted = c.dates.size() * c.series();
  SeriesMeans means;
  while (rows.next()) {
    const std::size_t row = rows.rows() - 1, series = row % c.series(), date = row / c.series();
    if (row >= wanted) rows.wrong(": the run has no such date");
    rows.require(0, to_string(c.dates[date]));
    rows.require(1, series_name(c, series));
    if (ranges[series]) rows.require_within(2, 9, *ranges[series]);
    means.push_back(rows.number(2));
  }
  rows.require_rows(wanted);
  return means;
}

/// All of it follows from runs.csv, but for quantiles where they are of the first runs only.
void check_outcomes(const fs::path& file, const Catalogue& c, const KnownRuns& runs, bool all) {
  constexpr std::size_t quantiles = 9, label = 17;
  StoredRows rows(file, columns::outcomes);
  while (rows.next()) {
    const std::size_t k = rows.rows() - 1;
    if (k >= c.outcomes.size()) rows.wrong(": its scenario has no such outcome");
    const auto row = outcome_row(c, k, summarise_outcome(c.outcomes[k], runs.values(k)));
    rows.require_all(0, std::span(row).first(all ? row.size() : quantiles));
    rows.require(label, row[label]);
  }
  rows.require_rows(c.outcomes.size());
}

void check_relation(StoredRows& rows, const Catalogue& c, const Catalogue::Layer& layer) {
  for (std::size_t i = 0; i < c.actors.size(); ++i)
    for (std::size_t j = layer.symmetric ? i + 1 : 0; j < c.actors.size(); ++j) {
      if (i == j) continue;
      if (!rows.next()) rows.wrong(": '" + layer.name + "' has more pairs");
      rows.require(0, layer.name);
      rows.require(1, c.actors[i]);
      rows.require(2, c.actors[j]);
      rows.require_within(3, 6, layer.range);
    }
}

void check_relations(const fs::path& file, const Catalogue& c) {
  StoredRows rows(file, columns::relations);
  for (const Catalogue::Layer& layer : c.relations) check_relation(rows, c, layer);
  if (rows.next()) rows.wrong(": its scenario has no such pair");
}

/// Older ones do not say of how many runs they are.
void check_silences(const fs::path& file, std::size_t runs) {
  try {
    const auto kept = nlohmann::json::parse(text_of(file));
    static_cast<void>(kept.at("caveat").get_ref<const std::string&>());
    for (const auto& silence : kept.at("found"))
      static_cast<void>(silence.at("text").get_ref<const std::string&>());
    if (kept.contains("runs") && kept.at("runs") != runs) throw_damaged(file, "it is of other runs");
    if (kept.contains("looked_at") &&
        !(kept.at("looked_at").is_number_unsigned() && kept.at("looked_at") <= runs))
      throw_damaged(file, "it looked at other runs");
  } catch (const nlohmann::json::exception&) {
    throw_damaged(file, "it does not say what did nothing");
  }
}

/// Files that come together.
void require_together(const fs::path& folder, const Manifest& manifest) {
  const auto there = [&](const char* file) { return fs::exists(folder / file); };
  if (there("trajectories.csv")) require_files(folder, {"ledger.csv"});
  if (there("ledger.csv")) require_files(folder, {"trajectories.csv"});
  if (manifest.evolution_runs > 0) require_files(folder, {"relations.csv"});
}

}  // namespace

void check_tables(const fs::path& folder, const Catalogue& c, const KnownRuns& known,
                  const Manifest& manifest) {
  const std::size_t runs = manifest.runs;
  require_together(folder, manifest);
  const SeriesMeans means = check_series(folder / "series.csv", c);
  check_outcomes(folder / "outcomes.csv", c, known, manifest.quantile_runs == runs);
  const auto changes = check_causes(folder / "causes.csv", c, runs, means);
  check_events(folder / "events.csv", c, runs);
  const auto where_there = [&](const char* file, const auto& check) {
    if (fs::exists(folder / file)) check(folder / file);
  };
  where_there("rules.csv", [&](const fs::path& file) { check_rules(file, c); });
  where_there("relations.csv", [&](const fs::path& file) { check_relations(file, c); });
  where_there("trajectories.csv", [&](const fs::path& file) { check_trajectories(file, c, runs, means); });
  where_there("ledger.csv", [&](const fs::path& file) { check_ledger(file, c, runs, changes); });
  where_there(silences_file, [&](const fs::path& file) { check_silences(file, runs); });
}

}  // namespace entente
