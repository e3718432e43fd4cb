#pragma once
/// What an ensemble found: samples gathered while it runs, statistics of them, relations over time, and the
/// folder they are kept in.
#include <entente/ensemble.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace entente {

/// One relation of N actors at D dates.
struct EvolutionRelation {
  std::string name;        ///< of the relation
  bool symmetric = false;  ///< both directions are listed all the same
  /// range of the layer; infinite where it has none
  double low = 0, high = 0;
  std::vector<double> start;  ///< (N x N), row = from: mean at t_0 of every cell, 0 on the diagonal
  /// from * N + to of the cells that moved in some run, or whose start is drawn; ascending. The others are at
  /// `start` at every date.
  std::vector<std::uint32_t> cells;
  /// (cells x D); sd is 0 below two runs
  std::vector<float> mean, sd;
  /// (cells x D), quantiles of type 7
  std::vector<float> p05, p95;
};

/// All that the file holds.
struct Evolution {
  std::vector<std::string> actors;           ///< (N) ids
  std::vector<std::string> dates;            ///< (D), ISO 8601
  long long runs = 0;                        ///< those that `mean` and `sd` are of
  long long band_runs = 0;                   ///< the first of them, which `p05` and `p95` are of
  std::vector<EvolutionRelation> relations;  ///< in the scenario's order
};

/// The bytes of the file: engine/results/README.md, "Relations over time".
std::string evolution_bytes(const Evolution& evolution);

/// Nothing where the folder has no such file. Throws ReadError (entente/results.h) where it is damaged or of a
/// newer version.
std::optional<Evolution> read_evolution(const std::filesystem::path& folder);

/// Numbers, 0 at first, that take memory only once they are written: what is to hold many runs is made at once.
class LazyZeros {
 public:
  /// Throws std::bad_alloc where the address space has no room for so many.
  explicit LazyZeros(std::size_t count);
  /// (count)
  double* data() { return values_.get(); }
  const double* data() const { return values_.get(); }  ///< (count)

 private:
  struct Free {
    void operator()(double* values) const;
  };
  std::unique_ptr<double[], Free> values_;
};

/// A matrix of numbers (rows x runs); the runs of a row stand side by side, in run order.
class Samples {
 public:
  /// Of an ensemble of `runs` runs the first `kept` are held.
  Samples(std::size_t rows, std::size_t runs, std::size_t kept)
      : rows_(rows), runs_(runs), kept_(kept), values_(rows * kept) {}
  /// How many numbers a run has.
  std::size_t rows() const { return rows_; }
  /// Runs that are held.
  std::size_t kept() const { return kept_; }
  /// (kept) A number in every run that is held.
  std::span<const double> row(std::size_t r) const { return {values_.data() + r * kept_, kept_}; }
  /// Takes over a block's values, `block` being (rows x lanes). Throws std::invalid_argument for another shape.
  void receive(std::size_t first_run, std::size_t lanes, const std::vector<double>& block);

 private:
  std::size_t rows_, runs_, kept_;
  LazyZeros values_;  ///< (rows x kept)
};

/// Mean and standard deviation (n-1) of many cells at once, run after run (Welford's recurrence): a cell that
/// is the same in every run has exactly that mean and a deviation of exactly 0.
class Moments {
 public:
  /// All memory is taken here.
  explicit Moments(std::size_t cells) : mean_(cells), squares_(cells) {}
  /// `block` is (cells x lanes). Throws std::invalid_argument for another shape.
  void receive(std::size_t lanes, const std::vector<double>& block);
  /// over all runs
  double mean(std::size_t cell) const { return mean_[cell]; }
  const std::vector<double>& means() const { return mean_; }  ///< (cells)
  double sd(std::size_t cell) const;                          ///< NaN below two runs

 private:
  void add(std::size_t first_cell, std::size_t cells, std::size_t lanes, const double* block);

  std::size_t count_ = 0;
  std::vector<double> mean_, squares_;
  std::vector<double> share_;  ///< (lanes): one over the number of runs so far
};

/// Of values one after the other, those that are no number left out: how many, how many are not 0, are 1 or are
/// infinite, mean and deviation (n-1; Welford's recurrence).
struct Tally {
  /// Values that are numbers, or infinite; those that are not 0; those that are 1; those that are infinite.
  std::size_t count = 0, other_than_zero = 0, ones = 0, infinite = 0;
  /// Their mean, and the sum of squares about it; both no number where some are infinite.
  double mean = 0, squares = 0;
  void add(double value);  ///< One more value.
  double sd() const;       ///< NaN below two values
};

/// Of all runs of an ensemble, where single values are held of the first only.
struct AllRuns {
  Moments series;                          ///< (dates * series)
  std::vector<Tally> outcomes;             ///< (outcomes)
  std::vector<Tally> ledger;               ///< (watched * causes)
  void receive(const BlockRecord& block);  ///< One more block.
};

/// What a collector keeps.
struct CollectorOptions {
  bool relations = true;  ///< as RecordOptions::relations
  /// Bytes for the values of single runs. Where an ensemble has more runs than fit, means, deviations, shares
  /// and counts are still those of all runs; quantiles are those of the first runs, as many as fit.
  std::size_t sample_bytes = std::size_t{256} << 20;
  /// The same for outcomes, which are few: of a million runs those of some thirty fit.
  std::size_t outcome_bytes = std::size_t{256} << 20;
  bool evolution = false;  ///< as RecordOptions::evolution
  /// The same for the values of relations over time. There are many of them: bands of the first runs serve, at
  /// most so many (of 256 runs, the share below a 5 % quantile is 5 % with a standard error of 1.4).
  std::size_t evolution_bytes = std::size_t{64} << 20;
  std::size_t max_band_runs = 256;  ///< see `evolution_bytes`
  std::size_t threads = 0;          ///< that work on what is made of it: 0, all cores
};

/// What fits what is recorded.
inline CollectorOptions collector_options(const RecordOptions& record, std::size_t threads = 0) {
  CollectorOptions options;
  options.threads = threads;
  options.relations = record.relations;
  options.evolution = record.evolution;
  return options;
}

class EvolutionSamples;

/// Gathers from an ensemble what its results are made of. Its memory does not grow with the number of runs once
/// `sample_bytes` are used. Knows nothing of files.
class Collector final : public Sink {
 public:
  /// For an ensemble of `runs` runs; all memory is taken here. Throws MemoryError where it does not fit.
  Collector(const Catalogue& catalogue, std::size_t runs, CollectorOptions options = {});
  void receive(const BlockRecord& block) override;  ///< Takes over a block: see Sink::receive.

  /// Of the model.
  const Catalogue& catalogue() const { return catalogue_; }
  /// Of the ensemble.
  std::size_t runs() const { return runs_; }
  /// The first runs, whose single values are held: all of them where they fit.
  std::size_t kept_runs() const { return series_.kept(); }
  /// CollectorOptions::threads
  std::size_t threads() const { return threads_; }
  /// Whether single values of all runs are held.
  bool keeps_all() const { return kept_runs() == runs_; }
  /// Whether `start` and `end` are filled.
  bool has_relations() const { return relations_; }
  const Samples& series() const { return series_; }  ///< (dates * series x kept runs)
  /// (outcomes x kept runs of their own: at least as many), NaN where `first` never came
  const Samples& outcomes() const { return outcomes_; }
  const Samples& ledger() const { return ledger_; }  ///< (watched * causes x kept runs)
  /// Filled only where not all are kept.
  const AllRuns& all_runs() const { return all_runs_; }
  const Moments& start() const { return start_; }  ///< (relations * N * N), or nothing
  const Moments& end() const { return end_; }      ///< (relations * N * N), or nothing
  /// Whether relations over time are held.
  bool has_evolution() const { return evolution_ != nullptr; }
  /// The first runs, whose values of relations over time are held; 0 where none are.
  std::size_t evolution_runs() const;
  /// Takes its time: quantiles of every cell that moved at every date. Only where it has one.
  Evolution evolution() const;
  /// (steps x causes): how often, in all runs together.
  const std::vector<std::uint64_t>& events() const { return events_; }
  /// (causes): as BlockRecord::max_means, over all runs.
  const std::vector<double>& max_means() const { return max_means_; }

 private:
  const Catalogue& catalogue_;
  std::size_t runs_, threads_;
  bool relations_;
  Samples series_, outcomes_, ledger_;
  AllRuns all_runs_;
  Moments start_, end_;
  std::shared_ptr<EvolutionSamples> evolution_;  ///< null: not followed
  std::vector<std::uint64_t> events_;
  std::vector<double> max_means_;
};

/// Hands everything on to several sinks, in their order.
class Broadcast final : public Sink {
 public:
  /// The sinks must outlive it.
  explicit Broadcast(std::vector<Sink*> sinks) : sinks_(std::move(sinks)) {}
  void receive(const BlockRecord& block) override;  ///< Takes over a block: see Sink::receive.
  void progress(std::size_t done, std::size_t runs) override;

 private:
  std::vector<Sink*> sinks_;
};

/// From `low` to `high`, both included.
struct Interval {
  /// Its ends; NaN where there is none.
  double low = 0, high = 0;
};

/// Of a sample: mean, standard deviation (n-1) and quantiles (type 7). All NaN where a value is NaN or there is
/// none; the deviation of a single value is NaN.
struct Statistics {
  /// In the unit of the sample.
  double mean = 0, sd = 0, p05 = 0, p25 = 0, p50 = 0, p75 = 0, p95 = 0;
};
/// Without `quarters`, p25 and p75 are left NaN: a third less to select.
Statistics statistics(std::span<const double> sample, bool quarters = true);

/// 95 % interval of a probability of which `hits` of `trials` are known (Wilson 1927). (NaN, NaN) without
/// trials.
Interval wilson_interval(std::size_t hits, std::size_t trials);

/// 95 % interval of a mean (Student's t). (NaN, NaN) below two values.
Interval mean_interval(double mean, double sd, std::size_t count);

/// How many runs have a value that no mean can take in.
struct Strays {
  /// Those whose value is infinite; those whose value is no number.
  std::size_t infinite = 0, no_number = 0;
  bool any() const { return infinite + no_number > 0; }  ///< There are such runs.
  void add(double value);                                ///< One more run's.
};

/// What an outcome came to.
struct OutcomeSummary {
  /// Probability of an outcome that is 0 or 1, share of the runs that reached it for `first`, else the mean.
  double value = 0;
  Interval interval;        ///< of `value`, 95 %; NaN for a single run
  bool share = false;       ///< `value` is a probability or share
  std::size_t reached = 0;  ///< for `first`: runs that reached it; else all runs
  /// Of the outcome's values; for `first`, of the years until it held, among the runs that reached it.
  Statistics values;
  /// Where there are such, there is no `value`, no `interval`, mean or deviation: they are NaN. That `first`
  /// never came is none.
  Strays strays;
};

/// Of an outcome's values in all runs.
OutcomeSummary summarise_outcome(const Catalogue::OutcomeInfo& info, std::span<const double> values);

/// What a cause did to a watched cell, over the runs.
struct CauseSummary {
  std::size_t cause = 0;  ///< number in the catalogue
  /// Of what it changed from the start to the end, over the runs.
  double mean = 0, p05 = 0, p95 = 0;
  double acted = 0;  ///< share of the runs in which it changed the cell at all
};

/// A cell of a relation; a pair of a symmetric relation stands once, with `from` before `to`.
struct RelationSummary {
  /// Numbers of the catalogue.
  std::size_t relation = 0, from = 0, to = 0;
  double start = 0;  ///< mean at t_0
  /// mean and standard deviation at the end
  double end = 0, sd = 0;
};

/// Statistics of an ensemble, as plain data; numbers in it refer to the catalogue.
struct Summary {
  std::size_t runs = 0;                  ///< of the ensemble
  std::size_t quantile_runs = 0;         ///< the runs that quantiles are of: the first so many
  std::vector<OutcomeSummary> outcomes;  ///< (outcomes)
  std::size_t series_a_date = 0;         ///< metrics and watched cells
  std::vector<Statistics> series;        ///< (dates x series)
  /// Of a metric or watched cell, by its number among the series, at a date.
  const Statistics& at(std::size_t date, std::size_t number) const {
    return series[date * series_a_date + number];
  }
  std::vector<std::vector<CauseSummary>>
      causes;                              ///< (watched): the causes that acted in some run, in document order
  std::vector<double> events;              ///< (steps x causes): mean number per run
  std::vector<double> max_means;           ///< (causes): as BlockRecord::max_means, over all runs
  std::vector<RelationSummary> relations;  ///< empty where relations were not recorded
};
Summary summarise(const Collector& collector);  ///< Statistics of what a collector has received.

/// The date `years` (of 365.25 days) after `start`, to the nearest day.
Date date_after(Date start, double years);

/// Where results come from: everything needed to get them again.
struct Manifest {
  std::string program_version;  ///< of entente
  /// As in Scenario; the file as it was named on the command line.
  std::string scenario_title, scenario_file, scenario_hash;
  /// How the scenario was varied, in this order.
  std::vector<std::string> what_ifs, overrides;
  std::uint64_t seed = 1;  ///< of all draws
  /// Of the ensemble; and those that quantiles are of.
  std::size_t runs = 0, quantile_runs = 0;
  std::string started;             ///< ISO 8601, UTC
  double seconds = 0;              ///< of the ensemble
  Shard shard;                     ///< of the ensemble; parts are merged
  std::size_t block = 16;          ///< runs of a block; told of parts only
  std::string command;             ///< that reproduces them
  std::size_t evolution_runs = 0;  ///< runs that the bands of evolution.bin are of; 0: there is none
};
/// As an indented JSON object.
std::string manifest_json(const Manifest& manifest);

/// Everything the files of a folder are made from.
struct Results {
  const Manifest& manifest;    ///< where they come from
  const Scenario& scenario;    ///< as it was run
  const Collector& collector;  ///< its single values
  const Summary& summary;      ///< its statistics
};

/// A result folder that appears only when it is complete: all is written to a hidden folder beside it, which
/// takes its name in `publish`, and is removed with everything in it if that never comes.
class ResultFolder {
 public:
  /// Throws WriteError where `folder` exists (unless `replace`: then an older folder of results is replaced,
  /// once the new one is complete; one that holds anything else is not), or where its parent does not exist or
  /// cannot be written.
  ResultFolder(const std::filesystem::path& folder, bool replace);
  /// The folder itself, or where that is there already or being written, the first of FOLDER-2, FOLDER-3, ...
  /// that is not: of several that are written at once each gets a name of its own. Throws WriteError.
  static ResultFolder numbered(const std::filesystem::path& folder);
  ~ResultFolder();
  ResultFolder(const ResultFolder&) = delete;
  ResultFolder& operator=(const ResultFolder&) = delete;

  /// The hidden folder in which everything is written: whole folders of results may be made inside.
  const std::filesystem::path& place() const;
  /// The name it gets; known for sure when it has it.
  std::string name() const;

  /// A sink that writes what every run left behind while the ensemble runs: its outcomes and, if asked for, its
  /// trajectory and ledger. Lives as long as the folder.
  Sink& stream(const Catalogue& catalogue, bool trajectories);
  /// In place of `stream`, for a part of an ensemble: a sink that keeps every record as it comes.
  Sink& stream_records();
  /// Writes all other files, and closes those of `stream`: nothing is received any more. Throws WriteError.
  void write(const Results& results);
  /// In place of `write`, for a part of an ensemble. Throws WriteError.
  void write_shard(const Manifest& manifest, const Scenario& scenario);
  /// Gives the folder its name. Throws WriteError.
  void publish();

 private:
  struct Impl;
  explicit ResultFolder(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

/// The folder of a part of an ensemble (`entente run --shard`).
struct ShardFolder {
  std::filesystem::path folder;  ///< where it lies
  Manifest manifest;             ///< of the part
};
/// Reads what a part says of itself: its scenario is the one that was run, and its records are all there.
/// Throws ReadError.
ShardFolder read_shard(const std::filesystem::path& folder);
/// All parts of an ensemble, in the order of their runs. Throws ReadError, and DataError where one is missing,
/// is there twice, or belongs to another ensemble.
std::vector<ShardFolder> read_shards(std::span<const std::string> folders);

/// Hands all records of a part to the sink, in order; the catalogue is of its scenario. Throws ReadError where
/// some are missing, damaged, or not of that scenario.
void read_records(const ShardFolder& part, const Catalogue& catalogue, Sink& sink);

/// A file of the folder, for whoever describes it.
struct OutputInfo {
  /// Its name, and one line on what it holds.
  std::string_view file, content;
};
std::vector<OutputInfo> output_files();  ///< All files of a folder, in the order in which they are listed.

}  // namespace entente
