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
constexpr std::size_t most_cells = 2'000'000;

/// The scenario as it is: all blocks there was time for.
class Kept final : public Sink {
 public:
  explicit Kept(const Catalogue& catalogue) : catalogue_(catalogue) {}
  void receive(const BlockRecord& block) override {
    blocks_.push_back(digest_of(catalogue_, block));
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
    differs_ = differs_ || digest_of(catalogue_, block) != beside_[received_];
    ++received_;
    runs_ += block.lanes;
    if (differs_) stop_ = true;
  }
  bool differs() const { return differs_; }
  std::size_t runs() const { return runs_; }

 private:
  const Catalogue& catalogue_;
  const std::vector<Digest>& beside_;
  std::atomic<bool>& stop_;
  std::size_t received_ = 0, runs_ = 0;
  bool differs_ = false;
};

/// Without it there is nothing to hold beside each other.
bool same_frame(const Catalogue& a, const Catalogue& b) { return a.dates == b.dates && a.actors == b.actors; }

class Trials {
 public:
  Trials(const Model& base, const TrialOptions& options)
      : base_(base), options_(options), kept_(base.catalogue()) {
    ensemble_.runs = options.runs;
    ensemble_.seed = options.seed;
    ensemble_.lanes = std::min(best_lanes(base), fewest_runs);
  }

  std::vector<Trial> run(std::span<const Model> variants) {
    const std::string reason = run_base();
    std::vector<Trial> trials;
    for (const Model& variant : variants)
      trials.push_back(reason.empty() ? run_beside(variant) : Trial{Trial::Result::unknown, 0, reason});
    return trials;
  }

 private:
  using Clock = std::chrono::steady_clock;

  double left() const {
    return options_.seconds - std::chrono::duration<double>(Clock::now() - begin_).count();
  }
  std::string too_long() const { return fmt::format("a trial takes longer than {} seconds", options_.seconds); }

  void run(const Model& model, Sink& sink, double seconds) {
    const Catalogue& c = model.catalogue();
    ensemble_.record.relations = c.relations.size() * c.actors.size() * c.actors.size() <= most_cells;
    stop_ = false;
    const TimeLimit limit(seconds, stop_);
    run_ensemble(model, ensemble_, sink, &stop_);
  }

  /// At least as much time as it takes is left for a variant. Returns what speaks against a trial.
  std::string run_base() {
    try {
      run(base_, kept_, options_.seconds / 2);
    } catch (const std::exception& error) {
      return error.what();
    }
    const std::size_t wanted = ensemble_.runs;
    ensemble_.runs = kept_.runs();
    return kept_.runs() < std::min(fewest_runs, wanted) ? too_long() : "";
  }

  Trial run_beside(const Model& variant) {
    if (!same_frame(base_.catalogue(), variant.catalogue())) return {Trial::Result::changes, 0, ""};
    Held held(variant.catalogue(), kept_.blocks(), stop_);
    try {
      if (left() > 0) run(variant, held, left());
    } catch (const std::exception& error) {
      return {Trial::Result::unknown, 0, error.what()};
    }
    if (held.differs()) return {Trial::Result::changes, held.runs(), ""};
    if (held.runs() < ensemble_.runs) return {Trial::Result::unknown, 0, too_long()};
    return {Trial::Result::nothing, held.runs(), ""};
  }

  const Model& base_;
  const TrialOptions& options_;
  EnsembleOptions ensemble_;
  std::atomic<bool> stop_{false};
  Kept kept_;
  Clock::time_point begin_ = Clock::now();
};

}  // namespace

std::vector<Trial> try_variants(const Model& base, std::span<const Model> variants,
                                const TrialOptions& options) {
  return Trials(base, options).run(variants);
}

}  // namespace entente
