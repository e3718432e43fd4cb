#pragma once
/// What an engine in a browser holds between calls: worlds, and ensembles of their runs.
#include <entente/compare.h>
#include <entente/results.h>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace entente::browser {

/// A scenario as it is varied.
struct World {
  Variation variation;
  Compiled compiled;
  const Catalogue& catalogue() const { return compiled.model.catalogue(); }
};

/// What a number of runs came to.
struct Gathered {
  Collector collector;
  Summary summary = {};
};

/// The first runs of a world, as far as they were made; more may come.
class Ensemble {
 public:
  Ensemble(std::shared_ptr<const World> world, std::uint64_t seed, RecordOptions record)
      : world_(std::move(world)), seed_(seed), record_(std::move(record)) {}

  const World& world() const { return *world_; }
  std::uint64_t seed() const { return seed_; }
  const RecordOptions& record() const { return record_; }
  std::size_t runs() const { return blocks_.empty() ? 0 : end_of(blocks_.back()); }
  const std::vector<BlockRecord>& blocks() const { return blocks_; }
  /// The next block; one that begins earlier takes the place of what was there from its first run on. Throws
  /// RequestError where runs between are missing.
  void add(BlockRecord block);
  /// Hands the blocks of the first runs to a sink: of so many, at which a block ends.
  void feed(Sink& sink, std::size_t runs) const;
  /// Of as many, at which a block ends. Those of few runs are kept, and the last of many, so that a page that
  /// goes on from stage to stage gathers none twice. Throws RequestError for none, and where no block ends.
  const Gathered& gathered(std::size_t runs);
  const Gathered& gathered() { return gathered(runs()); }
  /// The largest number of runs at which blocks of both end.
  std::size_t runs_with(const Ensemble& other) const;
  /// Of the first runs.
  EnsembleOptions options(std::size_t runs) const;
  EnsembleOptions options() const { return options(runs()); }

 private:
  static std::size_t end_of(const BlockRecord& block) { return block.first_run + block.lanes; }

  std::shared_ptr<const World> world_;
  std::uint64_t seed_;
  RecordOptions record_;
  std::vector<BlockRecord> blocks_;
  std::map<std::size_t, Gathered> gathered_;  ///< by their runs
};

/// All of it, by the numbers that callers give.
struct Session {
  std::map<std::size_t, std::shared_ptr<const World>> worlds;
  std::map<std::size_t, std::unique_ptr<Ensemble>> ensembles;
};

}  // namespace entente::browser
