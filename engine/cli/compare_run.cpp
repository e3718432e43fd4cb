#include "cli/compare_run.h"

#include <algorithm>

#include "cli/console.h"
#include "cli/exit_codes.h"
#include "cli/interrupt.h"
#include "cli/one_ensemble.h"
#include "cli/progress.h"
#include "results/read_folder.h"
#include "services/compare_worlds.h"

namespace entente::cli {
namespace {
namespace fs = std::filesystem;

/// The folder of a world's results, and the results that it must agree with.
class WorldFolder {
 public:
  WorldFolder(const Variant& world, const fs::path& place) : world_(world), folder_(place, false) {
    const Catalogue& catalogue = world.plan.compiled.model.catalogue();
    std::vector<Sink*> sinks;
    if (world.folder) sinks.push_back(&known_.emplace(*world.folder, catalogue, world.plan.ensemble.runs));
    sinks.push_back(&folder_.stream(catalogue, false));
    sink_.emplace(std::move(sinks));
  }
  Sink& sink() { return *sink_; }

  void write(const Collector& collector, const ComparedWorld& result, double seconds) {
    Manifest manifest = world_.plan.manifest;
    manifest.quantile_runs = collector.kept_runs();
    manifest.evolution_runs = collector.evolution_runs();
    manifest.seconds = seconds;
    folder_.write({manifest, world_.plan.compiled.scenario, collector, result.summary});
    write_silences(result.silences, folder_.place());
    folder_.publish();
  }

 private:
  const Variant& world_;
  ResultFolder folder_;
  std::optional<KnownRuns> known_;
  std::optional<Broadcast> sink_;
};

/// All of them: the baseline and, beside it, the variants.
class Folders final : public ComparisonObserver {
 public:
  Folders(const std::vector<Variant>& worlds, const fs::path& place)
      : worlds_(worlds), place_(place), folders_(worlds.size()) {
    fs::create_directory(place_ / "variants");
  }
  Sink* sink(std::size_t k) override {
    const fs::path place = k == 0 ? place_ / "baseline" : place_ / "variants" / worlds_[k].id;
    folders_[k] = std::make_unique<WorldFolder>(worlds_[k], place);
    return &folders_[k]->sink();
  }
  std::unique_ptr<Sink> progress() override {
    const Terminal terminal = terminal_of(2);
    return std::make_unique<Progress>(terminal, terminal.interactive && !worlds_.front().plan.quiet);
  }
  bool wants_silences() const override { return true; }
  void finish(std::size_t k, const Collector& collector, const ComparedWorld& result, double seconds) override {
    folders_[k]->write(collector, result, seconds);
    folders_[k].reset();
  }

 private:
  const std::vector<Variant>& worlds_;
  fs::path place_;
  std::vector<std::unique_ptr<WorldFolder>> folders_;  ///< while they are written
};

}  // namespace

std::vector<ComparedWorld> run_and_compare(const std::vector<Variant>& worlds, const fs::path& place,
                                           Ranks* ranks) {
  std::vector<ComparisonWorld> compared;
  for (const Variant& world : worlds)
    compared.push_back(
        {world.plan.compiled.scenario, world.plan.compiled.model, world.plan.ensemble, &world.variation});
  Folders folders(worlds, place);
  auto all = compare_worlds(compared, folders, &interrupted(), ranks);
  if (!all && ranks) abandon(*ranks);
  leave_if_interrupted();
  return std::move(all).value();
}

}  // namespace entente::cli
