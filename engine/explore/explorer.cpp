#include <entente/explore.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <limits>

#include "explore/own_part.h"

namespace entente::explore {
namespace {

/// Runs are done so many at a time, of several worlds one after the other: what that takes of memory does not
/// grow, and a stopped exploration is balanced.
constexpr std::size_t at_a_time = 32'768;

/// Metrics at a date that there is none of: of all that is recorded, outcomes alone are asked for.
RecordOptions record_outcomes_only() {
  return {.relations = false, .metrics_at = {std::numeric_limits<std::size_t>::max()}};
}

/// Outcomes of an ensemble of runs, (runs x outcomes), after those that are known.
class Outcomes final : public Sink {
 public:
  using Progress = std::function<void(std::size_t runs)>;
  Outcomes(std::vector<double> known, const ExploredWorld& world, ExploredStore* store, Progress progress)
      : found(std::move(known)),
        count_(world.model.catalogue().outcomes.size()),
        world_(world),
        store_(store),
        progress_(std::move(progress)) {}

  void receive(const BlockRecord& block) override {
    const std::size_t first = found.size();
    for (std::size_t lane = 0; lane < block.lanes; ++lane)
      for (std::size_t o = 0; o < count_; ++o) found.push_back(block.outcomes[o * block.lanes + lane]);
    if (store_) store_->keep(world_, std::span(found).subspan(first));
    progress_(found.size() / count_);
  }
  std::vector<double> found;

 private:
  std::size_t count_;
  const ExploredWorld& world_;
  ExploredStore* store_;
  Progress progress_;
};

/// Points of different worlds are held against each other outcome by outcome.
void refuse_other_outcomes(const ExploredWorld& first, const ExploredWorld& other) {
  const auto& expected = first.model.catalogue().outcomes;
  const auto& found = other.model.catalogue().outcomes;
  const auto differ = [&](std::size_t o) {
    return o >= expected.size() || o >= found.size() || expected[o].id != found[o].id ||
           expected[o].over != found[o].over || expected[o].boolean != found[o].boolean;
  };
  for (std::size_t o = 0; o < std::max(expected.size(), found.size()); ++o)
    if (differ(o))
      throw RequestError(
          fmt::format("with {} the outcome '{}' is not that of the scenario itself, or only one has it",
                      fmt::join(other.changes, ", "), (o < found.size() ? found : expected)[o].id));
}

std::vector<std::span<const ExploredRun>> chunks_of(std::span<const ExploredRun> runs) {
  std::vector<std::span<const ExploredRun>> chunks;
  for (; runs.size() > at_a_time; runs = runs.subspan(at_a_time)) chunks.push_back(runs.first(at_a_time));
  if (!runs.empty()) chunks.push_back(runs);
  return chunks;
}

/// The runs of a world, by their numbers.
std::vector<std::size_t> runs_of(std::size_t world, std::span<const ExploredRun> runs) {
  std::vector<std::size_t> which;
  for (std::size_t t = 0; t < runs.size(); ++t)
    if (runs[t].world == world) which.push_back(t);
  return which;
}

/// Runs with the values of some parameters alone.
class Lanes {
 public:
  /// `kept` are numbers of values, of `values` that there are.
  Lanes(std::vector<std::size_t> kept, std::size_t values, std::size_t runs)
      : kept_(std::move(kept)), all_(kept_.size() == values) {
    lanes.reserve(runs);
    values_.reserve(all_ ? 0 : runs * kept_.size());
  }
  void add(LaneRun lane) {
    if (!all_ && !lane.values.empty()) {
      const std::size_t first = values_.size();
      for (const std::size_t k : kept_) values_.push_back(lane.values[k]);
      lane.values = std::span(values_).subspan(first);
    }
    lanes.push_back(lane);
  }
  std::vector<LaneRun> lanes;

 private:
  std::vector<std::size_t> kept_;
  bool all_;
  std::vector<double> values_;  ///< never moved, as lanes look into it
};

}  // namespace

Explorer::Explorer(WorldSource source, ExplorerOptions options)
    : source_(std::move(source)), options_(std::move(options)) {
  if (!options_.run)
    options_.run = [](const Model& model, const EnsembleOptions& ensemble, Sink& sink, const StopFlag* stop) {
      return run_ensemble(model, ensemble, sink, stop);
    };
  worlds_.push_back(source_({}));
  if (outcome_infos().empty()) throw RequestError("the scenario has no outcomes: there is nothing to explore");
}

std::size_t Explorer::world_with(const std::vector<std::string>& changes) {
  const auto known =
      std::find_if(worlds_.begin(), worlds_.end(), [&](const auto& world) { return world.changes == changes; });
  if (known != worlds_.end()) return static_cast<std::size_t>(known - worlds_.begin());
  ExploredWorld made = source_(changes);
  refuse_other_outcomes(worlds_.front(), made);
  worlds_.push_back(std::move(made));
  return worlds_.size() - 1;
}

const std::vector<Catalogue::OutcomeInfo>& Explorer::outcome_infos() const {
  return worlds_.front().model.catalogue().outcomes;
}

/// Numbers of the free parameters that changes leave free.
std::vector<std::size_t> Explorer::free_in(const ExploredWorld& world) const {
  const std::vector<std::string>& all = worlds_.front().model.catalogue().free_parameters;
  std::vector<std::size_t> free;
  for (const std::string& name : world.model.catalogue().free_parameters)
    free.push_back(static_cast<std::size_t>(std::find(all.begin(), all.end(), name) - all.begin()));
  return free;
}

/// Of every chunk and world the same share, so that parts take about as long as each other.
std::vector<std::size_t> Explorer::own_runs(std::size_t world, std::span<const ExploredRun> chunk) const {
  const std::vector<std::size_t> all = runs_of(world, chunk);
  const RunRange own = own_part(all.size(), options_.shard);
  const auto at = [&](std::size_t k) { return all.begin() + static_cast<std::ptrdiff_t>(k); };
  return {at(own.first), at(own.end)};
}

std::size_t Explorer::count_own(std::span<const ExploredRun> runs) const {
  if (!makes_a_part()) return runs.size();
  std::size_t own = 0;
  for (const auto chunk : chunks_of(runs))
    for (std::size_t world = 0; world < worlds_.size(); ++world) own += own_runs(world, chunk).size();
  return own;
}

std::optional<std::vector<double>> Explorer::outcomes(std::span<const ExploredRun> runs) {
  const std::size_t count = outcome_infos().size();
  std::vector<double> found(runs.size() * count);
  asked_ += count_own(runs);
  double* into = found.data();
  for (const auto chunk : chunks_of(runs)) {
    if (!run_chunk(chunk, into)) return std::nullopt;
    into += chunk.size() * count;
  }
  if (makes_a_part()) return std::nullopt;
  return found;
}

bool Explorer::run_chunk(std::span<const ExploredRun> runs, double* into) {
  for (std::size_t world = 0; world < worlds_.size(); ++world) {
    const std::vector<std::size_t> which = own_runs(world, runs);
    if (!which.empty() && !run_world(runs, which, into)) return false;
  }
  return true;
}

/// What the store holds of the next runs: whole runs.
std::vector<double> Explorer::recalled(const ExploredWorld& world, std::size_t runs) {
  if (!options_.store || !recalls_) return {};
  const std::size_t count = outcome_infos().size();
  std::vector<double> known(runs * count);
  const std::size_t numbers = options_.store->recall(world, known);
  recalls_ = numbers == known.size();
  known.resize(numbers / count * count);
  return known;
}

bool Explorer::run_world(std::span<const ExploredRun> runs, const std::vector<std::size_t>& which,
                         double* into) {
  const ExploredWorld& world = worlds_[runs[which.front()].world];
  const std::size_t count = outcome_infos().size();
  Outcomes outcomes(recalled(world, which.size()), world, options_.store, [this](std::size_t made) {
    if (options_.progress) options_.progress(done_ + made, asked_);
  });
  Lanes own(free_in(world), worlds_.front().model.catalogue().free_parameters.size(), which.size());
  for (std::size_t w = outcomes.found.size() / count; w < which.size(); ++w) own.add(runs[which[w]].lane);
  if (!own.lanes.empty() &&
      !options_.run(world.model, ensemble_of(world.model, own.lanes), outcomes, options_.stop))
    return false;
  for (std::size_t w = 0; w < which.size(); ++w)
    std::copy_n(outcomes.found.data() + w * count, count, into + which[w] * count);
  done_ += which.size();
  return true;
}

EnsembleOptions Explorer::ensemble_of(const Model& model, std::span<const LaneRun> lanes) const {
  EnsembleOptions ensemble;
  ensemble.runs = lanes.size();
  ensemble.seed = options_.seed;
  ensemble.threads = options_.threads;
  ensemble.lanes = options_.lanes ? options_.lanes : best_lanes(model);
  ensemble.record = record_outcomes_only();
  ensemble.lane_runs = lanes;
  ensemble.purposes = purposes_;
  return ensemble;
}

}  // namespace entente::explore
