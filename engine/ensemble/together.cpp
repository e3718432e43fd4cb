/// Several ensembles, block by block.
#include <algorithm>
#include <deque>
#include <thread>

#include "ensemble/delivery.h"
#include "ensemble/work.h"
#include "model/model_access.h"
#include "simulation/memory.h"
#include "simulation/shared_normals.h"
#include "simulation/simulation_access.h"

namespace entente {
namespace {

/// Values a thread holds for all members: 64 MB.
constexpr std::size_t max_normals = std::size_t{8} << 20;

class Together {
 public:
  Together(std::span<const EnsembleMember> members, const EnsembleOptions& options, const StopFlag* stop)
      : blocks_(blocks_of(options)), next_(blocks_.first), going_(members.size()) {
    for (const EnsembleMember& member : members) {
      check_lane_runs(member.model, options);
      EnsembleOptions& own = options_.emplace_back(options);
      own.record = member.record;
      Delivery& delivery = deliveries_.emplace_back(member.sink, runs_of(options), blocks_.first, 1);
      works_.emplace_back(member.model, own, stop, delivery, blocks_, 0, 1);
    }
  }

  /// As many threads as are asked for, and as there is work and memory for.
  std::size_t workers() const {
    std::size_t each = 1;
    for (const Work& work : works_)
      each += detail::bytes_needed(detail::ModelAccess::data(work.model), blocks_.lanes, work.options.record);
    const std::size_t fit = std::max<std::size_t>(1, detail::bytes_available() / each);
    const std::size_t blocks = std::max<std::size_t>(1, blocks_.end - blocks_.first);
    return std::min({threads_of(works_.front().options, nullptr), blocks, fit});
  }

  /// Takes block after block until none is left. Never throws.
  void labour() {
    try {
      detail::SharedNormals normals(max_normals);
      std::deque<Simulation> simulations;
      for (Work& work : works_) {
        simulations.emplace_back(work.model, work.options.seed, blocks_.lanes, work.options.record, 1);
        simulations.back().tell_apart(work.options.purposes);
        detail::SimulationAccess::share(simulations.back(), &normals);
      }
      for (std::size_t block; going_ > 0 && (block = next_.fetch_add(1)) < blocks_.end;) {
        normals.begin(works_.front().options.seed, runs_in(block));
        run_all(simulations, block);
      }
    } catch (...) {
      works_.front().delivery.halt(std::current_exception());
      give_up(0);
    }
  }

  bool finish() const {
    for (const Delivery& delivery : deliveries_) delivery.rethrow();
    return std::none_of(works_.begin(), works_.end(), [](const Work& work) { return work.interrupted.load(); });
  }

 private:
  std::vector<std::uint32_t> runs_in(std::size_t block) const {
    const Work& any = works_.front();
    std::vector<std::uint32_t> runs;
    for (const LaneRun& lane : lane_runs(any.options, any.first(block), any.count(block)))
      runs.push_back(lane.run);
    return runs;
  }

  void run_all(std::deque<Simulation>& simulations, std::size_t block) {
    for (std::size_t m = 0; m < going_; ++m)
      if (!run_block(works_[m], simulations[m], block)) return give_up(m);
  }

  /// Member `m` failed, and what comes after it would not be told of; those before it may fail still.
  void give_up(std::size_t m) {
    std::size_t now = going_;
    while (now > m && !going_.compare_exchange_weak(now, m)) {
    }
    for (std::size_t k = m; k < works_.size(); ++k) works_[k].delivery.halt(nullptr);
  }

  BlockRange blocks_;
  std::deque<EnsembleOptions> options_;
  std::deque<Delivery> deliveries_;
  std::deque<Work> works_;
  std::atomic<std::size_t> next_;   ///< the first block that nobody has taken
  std::atomic<std::size_t> going_;  ///< so many members, from the first on, are run on
};

}  // namespace

bool run_ensembles(std::span<const EnsembleMember> members, const EnsembleOptions& options,
                   const StopFlag* stop) {
  if (members.empty()) return true;
  Together together(members, options, stop);
  {
    const auto helpers = hire(together.workers() - 1, [&] { together.labour(); });
    together.labour();
  }
  return together.finish();
}

}  // namespace entente
