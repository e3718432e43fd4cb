#pragma once
/// What an engine in a browser holds between calls: worlds, and ensembles of their runs.
#include <entente/compare.h>
#include <entente/results.h>

#include <map>
#include <memory>
#include <utility>
#include <vector>

#include "assist/document.h"

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
  /// As many as follow one another from the first on.
  std::size_t runs() const;
  /// Blocks come in any order, and of the same first run there may be one of few runs and one of more.
  void add(BlockRecord block);
  /// Hands the blocks of the first runs to a sink: of so many, at which a block ends.
  void feed(Sink& sink, std::size_t runs) const;
  /// Of as many, at which a block ends. Those of few runs are kept, and the last of many, so that a page that
  /// goes on from stage to stage gathers none twice. Throws RequestError for none, and where no block ends.
  const Gathered& gathered(std::size_t runs);
  const Gathered& gathered() { return gathered(runs()); }
  /// Of the first runs.
  EnsembleOptions options(std::size_t runs) const;
  EnsembleOptions options() const { return options(runs()); }

 private:
  /// The blocks of the first runs, in their order: at each place the longest that ends by `runs`.
  std::vector<const BlockRecord*> first_blocks(std::size_t runs) const;
  bool has(std::size_t runs) const;

  std::shared_ptr<const World> world_;
  std::uint64_t seed_;
  RecordOptions record_;
  std::map<std::pair<std::size_t, std::size_t>, BlockRecord> blocks_;  ///< by their first run and their end
  std::map<std::size_t, Gathered> gathered_;                           ///< by their runs
};

/// All of it, by the numbers that callers give.
struct Session {
  std::map<std::size_t, std::shared_ptr<const World>> worlds;
  std::map<std::size_t, std::unique_ptr<Ensemble>> ensembles;
  std::map<std::string, std::shared_ptr<const assist::Document>>
      documents;  ///< that are being written, by file
};

}  // namespace entente::browser
