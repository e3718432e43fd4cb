#include "simulation/joint_shares.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "model/overshooting.h"
#include "model/reach.h"
#include "simulation/names.h"
#include "simulation/run_block.h"
#include "simulation/shocks.h"

namespace entente::detail {
namespace {

using Processes = std::vector<const CompiledProcess*>;

/// Those that draw cells, by their layers.
std::map<std::size_t, Processes> drawing(const ModelData& model) {
  std::map<std::size_t, Processes> all;
  for (const CompiledProcess& process : model.processes)
    if (process.process->draws_cells()) all[process.process->moves()].push_back(&process);
  std::erase_if(all, [](const auto& layer) { return layer.second.size() < 2; });
  return all;
}

bool is_small(const ModelData& model) {
  const auto more = [](std::size_t cells, const LayerModel& layer) { return cells + layer.cells; };
  return std::accumulate(model.layers.begin(), model.layers.end(), std::size_t{0}, more) <= max_cells_to_follow;
}

/// The first runs at their start.
class FirstRuns {
 public:
  FirstRuns(const ModelData& model, std::uint64_t seed, std::size_t runs)
      : block_(model, seed, runs, 1), shocks_(model, runs), factors_(runs), runs_(runs) {
    for (std::size_t lane = 0; lane < runs; ++lane) runs_[lane].run = static_cast<std::uint32_t>(lane);
    block_.start(runs_);
  }

  /// Of one layer; a share of 1 or less is none.
  JointShare farthest(LayerId layer, const Processes& processes) {
    const std::vector<Values> each = shares_of(layer, processes);
    Values sum(each.front().size());
    for (const Values& one : each) {
      if (*std::max_element(one.begin(), one.end()) > 1) return {};  // told of itself
      std::transform(one.begin(), one.end(), sum.begin(), sum.begin(), std::plus<>());
    }
    const auto most = std::max_element(sum.begin(), sum.end());
    const auto at = static_cast<std::size_t>(most - sum.begin());
    JointShare found{{}, name(layer, at / runs_.size()), *most};
    for (std::size_t p = 0; p < each.size(); ++p)
      if (each[p][at] != 0) found.processes.push_back(processes[p]->id);
    return found;
  }

 private:
  std::vector<Values> shares_of(LayerId layer, const Processes& processes) {
    std::vector<Values> each(processes.size(), Values(block_.state.layers[layer].values.size()));
    ProcessStep step{block_.model,   block_.state, block_.evaluator,
                     block_.changes, shocks_,      block_.pool,
                     block_.workers, factors_,     longest_part(block_.model)};
    for (std::size_t p = 0; p < processes.size(); ++p) processes[p]->process->add_shares(step, each[p]);
    for (Values& one : each)  // what is no number is told by the run
      std::replace_if(
          one.begin(), one.end(), [](double share) { return !std::isfinite(share); }, 0.0);
    return each;
  }

  std::string name(LayerId layer, std::size_t place) const {
    const language::Ties* ties = block_.state.layers[layer].ties.get();
    return cell_name(block_.model, layer,
                     ties ? ties->from(place) * block_.model.actors() + ties->to[place] : place);
  }

  RunBlock block_;
  Shocks shocks_;
  Values factors_;
  std::vector<LaneRun> runs_;
};

}  // namespace

std::vector<JointShare> joint_shares(const ModelData& model, std::uint64_t seed, std::size_t runs) {
  constexpr std::size_t most_runs = 16;
  const auto layers = drawing(model);
  std::vector<JointShare> found;
  if (layers.empty() || !is_small(model) || model.catalogue.steps() == 0) return found;
  try {
    FirstRuns first(model, seed, std::clamp<std::size_t>(runs, 1, most_runs));
    for (const auto& [layer, processes] : layers)
      if (JointShare one = first.farthest(LayerId(layer), processes); one.share > 1)
        found.push_back(std::move(one));
  } catch (const RunError&) {
    found.clear();  // the run itself says why it cannot start
  }
  return found;
}

}  // namespace entente::detail
