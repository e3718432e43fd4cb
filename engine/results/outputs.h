#pragma once
/// The files of a result folder, in two tables. A new one is a declaration and a row here, and a file of its
/// own.
#include <entente/results.h>

#include <array>

namespace entente {

/// A file written once the ensemble has ended.
struct Output {
  std::string_view file;
  std::string_view content;  ///< one line, for the manifest and the documentation
  void (*write)(const Results& results, const std::filesystem::path& file);
  enum class Needs { nothing, relations, evolution } needs = Needs::nothing;  ///< only where it was recorded
};

/// A file written while the ensemble runs.
class Stream : public Sink {
 public:
  virtual void close() = 0;
};
struct StreamOutput {
  std::string_view file;
  std::string_view content;
  std::unique_ptr<Stream> (*open)(const Catalogue& catalogue, const std::filesystem::path& file);
  bool trajectories;  ///< only where trajectories are to be saved
};

/// A folder of results that a newer version of entente wrote.
struct NewerFormat : std::exception {};
/// What `manifest_json` wrote. Throws NewerFormat, and another std::exception for anything else.
Manifest manifest_of(const std::string& text);

/// That of a part of an ensemble, also of the only one: which part it is, and the size of its blocks.
std::string part_manifest_json(const Manifest& manifest);

void write_manifest(const Results& results, const std::filesystem::path& file);
void write_scenario(const Results& results, const std::filesystem::path& file);
void write_series(const Results& results, const std::filesystem::path& file);
void write_outcomes(const Results& results, const std::filesystem::path& file);
void write_events(const Results& results, const std::filesystem::path& file);
void write_rules(const Results& results, const std::filesystem::path& file);
void write_causes(const Results& results, const std::filesystem::path& file);
void write_evolution(const Results& results, const std::filesystem::path& file);
void write_relations(const Results& results, const std::filesystem::path& file);
/// The fields of an outcome's line.
std::vector<std::string> outcome_row(const Catalogue& catalogue, std::size_t outcome,
                                     const OutcomeSummary& summary);
std::unique_ptr<Stream> open_runs(const Catalogue& catalogue, const std::filesystem::path& file);
std::unique_ptr<Stream> open_trajectories(const Catalogue& catalogue, const std::filesystem::path& file);
std::unique_ptr<Stream> open_ledger(const Catalogue& catalogue, const std::filesystem::path& file);

/// In the order in which they are written.
inline constexpr auto all_outputs = std::to_array<Output>({
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
    {"evolution.bin", "every value of a relation that moved, at every date: mean, deviation, 5 and 95 %",
     write_evolution, Output::Needs::evolution},
});
inline constexpr auto all_streams = std::to_array<StreamOutput>({
    {"runs.csv", "every run: what was drawn for its parameters, and its outcomes", open_runs, false},
    {"trajectories.csv", "every metric and tracked value at every date of every run", open_trajectories, true},
    {"ledger.csv", "how much each cause changed each tracked value in every run; changes of 0 are left out",
     open_ledger, true},
});

/// The file of records in a folder of a part.
std::unique_ptr<Stream> open_records(const std::filesystem::path& folder);

/// The name of recorded series number `s`: a metric's or a watched cell's.
const std::string& series_name(const Catalogue& catalogue, std::size_t s);

/// `end`, `ever`, ...: as the format spells it.
std::string_view spelling(TimeAggregate over);

}  // namespace entente
