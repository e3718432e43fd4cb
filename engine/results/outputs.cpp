#include "results/outputs.h"

#include <array>

#include "base/ordinal.h"
#include "results/hashes.h"

namespace entente {
namespace {

constexpr std::array<Output, 9> table{{
    {"manifest.json", "where the results come from, and the command that reproduces them", write_manifest},
    {"scenario.json",
     "the scenario as it was run: includes, what-ifs and overrides applied; a table of ties that is long "
     "stands beside it",
     write_scenario},
    {"series.csv", "every metric and tracked value at every date: mean, spread and quantiles over the runs",
     write_series},
    {"outcomes.csv", "every outcome: its probability or mean with its 95 % interval, and its distribution",
     write_outcomes},
    {"events.csv", "mean number of events per run in the step that begins at the date, by cause and type",
     write_events},
    {"rules.csv",
     "every rule: the most firings that were expected of one binding in one step (1 where it fires surely)",
     write_rules},
    {"causes.csv", "every tracked value: how much each cause changed it between start and end", write_causes},
    {"relations.csv", "every relation between two actors at the start and at the end", write_relations,
     Output::Needs::relations},
    {"evolution.bin", "every cell of a relation that moved, at every date: mean, deviation, 5 and 95 %",
     write_evolution, Output::Needs::evolution},
}};

constexpr std::array<StreamOutput, 3> streams{{
    {"runs.csv", "every run: what was drawn for its parameters, and its outcomes", open_runs, false},
    {"trajectories.csv", "every metric and tracked value at every date of every run", open_trajectories, true},
    {"ledger.csv", "how much each cause changed each tracked value in every run; changes of 0 are left out",
     open_ledger, true},
}};

}  // namespace

std::span<const Output> outputs() { return table; }
std::span<const StreamOutput> stream_outputs() { return streams; }

std::vector<OutputInfo> output_files() {
  std::vector<OutputInfo> files;
  for (const Output& output : table) files.push_back({output.file, output.content});
  for (const StreamOutput& stream : streams) files.push_back({stream.file, stream.content});
  files.push_back(
      {hashes_file, "the hash of every file, as sha256sum writes and checks it; 'entente verify' checks more"});
  return files;
}

const std::string& series_name(const Catalogue& c, std::size_t s) {
  return s < c.metrics.size() ? c.metrics[s].name : c.watched[s - c.metrics.size()].name;
}

std::string_view spelling(TimeAggregate over) {
  constexpr std::array<std::string_view, 7> names{"end", "ever", "always", "mean", "max", "min", "first"};
  return names[ordinal(over)];
}

}  // namespace entente
