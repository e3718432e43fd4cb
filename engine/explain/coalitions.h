#pragma once
/// What an outcome comes to with some causes and without others.
#include <entente/explain.h>

#include <map>
#include <mutex>

#include "base/fork_join_pool.h"

namespace entente {

/// (causes asked about): which of them are there.
using Coalition = std::vector<bool>;

/// The runs of an ensemble in groups, and what the outcome comes to in each for every coalition that was asked
/// for. Groups are worked on side by side; each keeps its own values, and runs no coalition twice.
class Coalitions {
 public:
  /// Throws MemoryError.
  Coalitions(const Model& model, const OutcomeQuestion& question, const std::atomic<bool>* stop);

  std::size_t players() const { return question_.causes.size(); }
  std::size_t groups() const { return sizes_.size(); }
  const std::vector<std::size_t>& sizes() const { return sizes_; }  ///< (groups): runs of each
  /// Ensembles that were run so far; a group counts for its share of one.
  double ensembles() const { return static_cast<double>(run_) / static_cast<double>(question_.runs); }

  /// Different coalitions that each group has made at least.
  std::size_t fewest_made() const;

  /// What a thread has to itself while it works on a group.
  class Group {
   public:
    Group(Coalitions& all, std::size_t number, Simulation& simulation)
        : all_(all), number_(number), simulation_(simulation) {}
    std::size_t number() const { return number_; }
    /// Sum of the outcome over the group's runs.
    double sum(const Coalition& coalition);
    /// The outcome in each of the group's runs: (size) from `out` on, at the place of the first of them in
    /// (runs).
    double values(const Coalition& coalition, double* out);

   private:
    Coalitions& all_;
    std::size_t number_;
    Simulation& simulation_;
  };
  /// Calls `work` for every group, over all threads. False where `stop` was set. Throws what the lowest group
  /// threw.
  bool each_group(const std::function<void(Group&)>& work);

 private:
  std::vector<bool> switched_off(const Coalition& coalition) const;
  void fail(std::size_t group);
  void tell_progress();
  bool stopped() const { return stop_ && stop_->load(std::memory_order_relaxed); }

  const Model& model_;
  const OutcomeQuestion& question_;
  const std::atomic<bool>* stop_;
  std::size_t size_ = 0;                           ///< runs of a group; the last may have fewer
  std::vector<std::size_t> sizes_;                 ///< (groups)
  std::vector<std::map<Coalition, double>> sums_;  ///< (groups): what was run
  detail::ForkJoinPool pool_;
  std::vector<std::unique_ptr<Simulation>> simulations_;  ///< (threads)
  std::atomic<std::size_t> run_{0};                       ///< runs that were run
  std::atomic<std::size_t> failed_;                       ///< the lowest group that failed, or (groups)
  std::mutex lock_;                                       ///< of calls of `progress`, and of who fails
};

}  // namespace entente
