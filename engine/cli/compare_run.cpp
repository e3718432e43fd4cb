#include "cli/compare_run.h"

#include <algorithm>
#include <atomic>
#include <deque>
#include <future>

#include "cli/silences_found.h"
#include "results/read_folder.h"

namespace entente::cli {
namespace {
namespace fs = std::filesystem;

/// An ensemble that was run, with its folder inside that of the comparison.
struct Ran {
  Ran(const World& world, const fs::path& place)
      : collector(world.compiled.model.catalogue(), world.ensemble.runs,
                  collector_options(world.ensemble.record)),
        folder(place, false),
        manifest(world.manifest) {
    manifest.quantile_runs = collector.kept_runs();
  }

  /// Its folder comes to stand while the caller goes on.
  std::future<void> finish(const World& world) {
    manifest.evolution_runs = collector.evolution_runs();
    summary = summarise(collector);
    return std::async(std::launch::async, [this, &world] {
      silences = silences_of(world.compiled, summary, world.ensemble.seed, world.ensemble.threads);
      folder.write({manifest, world.compiled.scenario, collector, summary});
      write_silences(silences, folder.place());
      folder.publish();
    });
  }

  Collector collector;
  ResultFolder folder;
  Manifest manifest;
  Summary summary;
  Silences silences;  ///< once it is finished
};

/// What an ensemble of a world is run into: what compares, and its folder.
class Feed {
 public:
  Feed(Ran& ran, const World& world, Sink& relations) : all_(sinks(ran, world, relations)) {}
  Sink& sink() { return all_; }

 private:
  std::vector<Sink*> sinks(Ran& ran, const World& world, Sink& relations) {
    const Catalogue& catalogue = world.compiled.model.catalogue();
    std::vector<Sink*> sinks{&ran.collector, &relations};
    if (world.folder) sinks.push_back(&known_.emplace(*world.folder, catalogue, world.ensemble.runs));
    sinks.push_back(&ran.folder.stream(catalogue, false));
    return sinks;
  }

  std::optional<KnownRuns> known_;
  Broadcast all_;
};

/// Groups of ensembles one after the other, each on all cores; then what each changes, while its folder is
/// written.
class Comparisons {
 public:
  Comparisons(const std::vector<World>& worlds, const fs::path& place, Ranks* ranks)
      : worlds_(worlds),
        place_(place),
        ranks_(ranks),
        results_(worlds.size() - 1),
        base_(worlds.front(), place / "baseline"),
        ends_(worlds.front().compiled.model.catalogue(), worlds.front().ensemble.runs) {
    fs::create_directory(place_ / "variants");
  }

  Compared run() {
    for (std::size_t from = 0, end = 0; from < worlds_.size(); from = end) {
      end = from + 1;
      while (end < worlds_.size() && end - from < most_together && together(worlds_[from], worlds_[end])) ++end;
      run_group(from, end);
    }
    return {std::move(base_.summary), std::move(base_.silences), std::move(results_)};
  }

 private:
  static constexpr std::size_t most_together = 12;  ///< each holds up to 256 MB of single values

  /// They share blocks of runs, and what those draw. Of a large world each alone takes all threads and memory.
  bool together(const World& a, const World& b) const {
    const EnsembleOptions &x = a.ensemble, &y = b.ensemble;
    return !ranks_ && x.lanes > 1 && x.lanes == y.lanes && x.runs == y.runs && x.seed == y.seed;
  }

  /// Worlds `from` ... `end - 1`; world 0 is the baseline, into whose ends the others look.
  void run_group(std::size_t from, std::size_t end) {
    std::deque<Ran> variants;
    std::deque<PairedRelations> changes;
    std::deque<Feed> feeds;
    if (from == 0) feeds.emplace_back(base_, worlds_[0], ends_);
    for (std::size_t k = std::max<std::size_t>(from, 1); k < end; ++k)
      feeds.emplace_back(variants.emplace_back(worlds_[k], place_ / "variants" / worlds_[k].id), worlds_[k],
                         changes.emplace_back(ends_));
    const double seconds = run_feeds(from, feeds);
    if (from == 0) finish_base(seconds);
    tell_all(std::max<std::size_t>(from, 1), seconds, variants, changes);
  }

  /// Two at a time: much of it is one thread's work.
  void tell_all(std::size_t first, double seconds, std::deque<Ran>& variants,
                const std::deque<PairedRelations>& changes) {
    std::atomic<std::size_t> next{0};
    const auto labour = [&] {
      for (std::size_t k; (k = next.fetch_add(1)) < variants.size();) {
        variants[k].manifest.seconds = seconds;
        tell(first + k, variants[k], changes[k]);
      }
    };
    std::future<void> other = std::async(std::launch::async, labour);
    labour();
    other.get();
  }

  /// Each in its share of the seconds.
  double run_feeds(std::size_t from, std::deque<Feed>& feeds) {
    const World& first = worlds_[from];
    if (feeds.size() == 1)
      return run_all(first.compiled.model, first.ensemble, first.run.quiet, feeds.front().sink(), ranks_);
    std::vector<EnsembleMember> members;
    for (std::size_t k = 0; k < feeds.size(); ++k)
      members.push_back({worlds_[from + k].compiled.model, feeds[k].sink(), worlds_[from + k].ensemble.record});
    return run_all(members, first.ensemble, first.run.quiet) / static_cast<double>(feeds.size());
  }

  void finish_base(double seconds) {
    const World& first = worlds_.front();
    base_.manifest.seconds = seconds;
    std::future<void> written = base_.finish(first);
    replay_.emplace(first.compiled.model, first.ensemble.seed, first.ensemble.runs);
    written.get();
  }

  void tell(std::size_t k, Ran& ran, const PairedRelations& changes) {
    const World &first = worlds_.front(), &world = worlds_[k];
    VariantResult& result = results_[k - 1];
    std::future<void> written = ran.finish(world);
    const bool paired = first.ensemble.seed == world.ensemble.seed;
    result.comparison = compare({base_.collector, base_.summary}, {ran.collector, ran.summary},
                                {paired, first.ensemble.seed, paired ? &changes : nullptr});
    if (paired)
      result.comparison.parting_of_cells = replay_->against(world.compiled.model, result.comparison.runs);
    result.differences = differences(first.variation, world.variation);
    written.get();
    result.summary = std::move(ran.summary);
    result.silences = std::move(ran.silences);
  }

  const std::vector<World>& worlds_;
  fs::path place_;
  Ranks* ranks_;
  std::vector<VariantResult> results_;
  Ran base_;
  EndRelations ends_;
  std::optional<PartingReplay> replay_;
};

}  // namespace

Compared run_and_compare(const std::vector<World>& worlds, const fs::path& place, Ranks* ranks) {
  return Comparisons(worlds, place, ranks).run();
}

}  // namespace entente::cli
