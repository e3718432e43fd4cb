#pragma once
/// The files of a result folder, as two tables. A new one is a row here and a file of its own.
#include <entente/results.h>

namespace entente {

/// A file written once the ensemble has ended.
struct Output {
  std::string_view file;
  std::string_view content;  ///< one line, for the manifest and the documentation
  void (*write)(const Results& results, const std::filesystem::path& file);
  enum class Needs { nothing, relations, evolution } needs = Needs::nothing;  ///< only where it was recorded
};
/// In the order in which they are written.
std::span<const Output> outputs();

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
std::span<const StreamOutput> stream_outputs();

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
std::unique_ptr<Stream> open_runs(const Catalogue& catalogue, const std::filesystem::path& file);
std::unique_ptr<Stream> open_trajectories(const Catalogue& catalogue, const std::filesystem::path& file);
std::unique_ptr<Stream> open_ledger(const Catalogue& catalogue, const std::filesystem::path& file);

/// The file of records in a folder of a part.
std::unique_ptr<Stream> open_records(const std::filesystem::path& folder);

/// The name of recorded series number `s`: a metric's or a watched cell's.
const std::string& series_name(const Catalogue& catalogue, std::size_t s);

/// `end`, `ever`, ...: as the format spells it.
std::string_view spelling(TimeAggregate over);

}  // namespace entente
