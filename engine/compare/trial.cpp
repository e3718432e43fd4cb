/// A few runs of a scenario and of its variants, held beside each other: does a variant change anything at all?
#include <entente/compare.h>
#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "compare/digest.h"
#include "compare/time_limit.h"

namespace entente {
namespace {

/// Fewer runs than these tell too little.
constexpr std::size_t fewest_runs = 8;
/// Cells of all relations from which on their ends are not held beside each other.
constexpr std::size_t max_cells = 2'000'000;

/// The scenario as it is: all blocks there was time for.
class Kept final : public Sink {
 public:
  explicit Kept(const Catalogue& catalogue) : catalogue_(catalogue) {}
  void receive(const BlockRecord& block) override {
    blocks_.push_back(block_digest(catalogue_, block));
    runs_ += block.lanes;
  }
  const std::vector<Digest>& blocks() const { return blocks_; }
  std::size_t runs() const { return runs_; }

 private:
  const Catalogue& catalogue_;
  std::vector<Digest> blocks_;
  std::size_t runs_ = 0;
};

/// A variant, until a block of it differs.
class Held final : public Sink {
 public:
  Held(const Catalogue& catalogue, const std::vector<Digest>& beside, std::atomic<bool>& stop)
      : catalogue_(catalogue), beside_(beside), stop_(stop) {}
  void receive(const BlockRecord& block) override {
    Digest here = block_digest(catalogue_, block), there = beside_[received_];
    counts_ = counts_ || here != there;
    for (Digest* digest : {&here, &there})
      std::erase_if(*digest, [](const auto& entry) { return entry.first.starts_with("events "); });
    differs_ = differs_ || here != there;
    ++received_;
    runs_ += block.lanes;
    if (differs_) stop_ = true;
  }
  bool differs() const { return differs_; }
  Trial::Result result() const {
    if (differs_) return Trial::Result::changes;
    return counts_ ? Trial::Result::counts : Trial::Result::nothing;
  }
  std::size_t runs() const { return runs_; }

 private:
  const Catalogue& catalogue_;
  const std::vector<Digest>& beside_;
  std::atomic<bool>& stop_;
  std::size_t received_ = 0, runs_ = 0;
  bool counts_ = false, differs_ = false;  ///< anything at all; anything but how often things happen
};

/// Without it there is nothing to hold beside each other.
bool same_frame(const Catalogue& a, const Catalogue& b) { return a.dates == b.dates && a.actors == b.actors; }

/// First of few runs, which tell most variants; then of many beside what has not differed.
class Trials {
 public:
  Trials(const Model& base, std::span<const Model> variants, const TrialOptions& options)
      : base_(base), variants_(variants), options_(options), trials_(variants.size()) {
    ensemble_.seed = options.seed;
    ensemble_.lanes = std::min(best_lanes(base), fewest_runs);
  }

  std::vector<Trial> run() {
    for (const std::size_t runs : {std::min(fewest_runs, options_.runs), options_.runs})
      if (runs > ensemble_.runs || ensemble_.runs == 0) try_all(runs);
    return trials_;
  }

 private:
  using Clock = std::chrono::steady_clock;

  void try_all(std::size_t runs) {
    ensemble_.runs = runs;
    const auto open = [&](const Trial& trial) { return !settled(trial); };
    if (std::none_of(trials_.begin(), trials_.end(), open)) return;
    Kept kept(base_.catalogue());
    const std::string reason = problem_of(base_, kept, [&] { return kept.runs() == runs; });
    for (std::size_t k = 0; k < trials_.size(); ++k)
      if (open(trials_[k])) reason.empty() ? run_beside(kept, k) : note(k, reason);
  }

  /// Nothing more is to be found out.
  bool settled(const Trial& trial) const {
    return trial.result == Trial::Result::changes || !trial.reason.empty();
  }

  /// What fewer runs have told stays.
  void note(std::size_t k, const std::string& reason) {
    if (trials_[k].runs == 0) trials_[k].reason = reason;
  }

  void run_beside(const Kept& kept, std::size_t k) {
    Trial& trial = trials_[k];
    const Model& variant = variants_[k];
    if (!same_frame(base_.catalogue(), variant.catalogue())) return void(trial.result = Trial::Result::changes);
    Held held(variant.catalogue(), kept.blocks(), stop_);
    const std::string reason =
        problem_of(variant, held, [&] { return held.differs() || held.runs() == ensemble_.runs; });
    if (!reason.empty()) return note(k, reason);
    trial.result = held.result();
    trial.runs = held.runs();
  }

  /// Runs it while there is time. Returns what came between.
  template <typename Complete>
  std::string problem_of(const Model& model, Sink& sink, const Complete& complete) {
    const Catalogue& c = model.catalogue();
    ensemble_.record.relations = c.relations.size() * c.actors.size() * c.actors.size() <= max_cells;
    stop_ = false;
    const double left = options_.seconds - std::chrono::duration<double>(Clock::now() - begin_).count();
    const std::string too_long = trial_too_long(options_.seconds);
    if (left <= 0) return too_long;
    try {
      const TimeLimit limit(left, stop_);
      run_ensemble(model, ensemble_, sink, &stop_);
    } catch (const std::exception& error) {
      return error.what();
    }
    return complete() ? "" : too_long;
  }

  const Model& base_;
  std::span<const Model> variants_;
  const TrialOptions& options_;
  std::vector<Trial> trials_;
  EnsembleOptions ensemble_{.runs = 0};
  std::atomic<bool> stop_{false};
  Clock::time_point begin_ = Clock::now();
};

}  // namespace

std::vector<Trial> try_variants(const Model& base, std::span<const Model> variants,
                                const TrialOptions& options) {
  return Trials(base, variants, options).run();
}

}  // namespace entente
