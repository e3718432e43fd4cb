/// Diffusion of an attribute along the positive ties of a relation (DeGroot 1974, in continuous time).
#include <algorithm>

#include "simulation/process_step.h"
#include "simulation/processes/kinds.h"
#include "simulation/processes/settings.h"

namespace entente::detail {
namespace {

class Diffusion final : public ProcessModel {
 public:
  Diffusion(int attribute, int through, int cause, Program rate, double per)
      : attribute_(attribute), through_(through), cause_(cause), rate_(std::move(rate)), per_(per) {}

  void advance(ProcessStep& step) const override {
    const std::size_t n = step.model.actors(), lanes = step.state.lanes;
    const double* rate = step.setting(rate_);
    const double part = step.years / per_;
    double* change = step.workers.front().scratch.data();
    constexpr std::size_t most_pieces = 64;
    const std::size_t pieces = std::min(n, most_pieces);
    step.team.run(pieces, [&](std::size_t piece, std::size_t) {
      for (std::size_t i = n * piece / pieces; i < n * (piece + 1) / pieces; ++i) {
        for (std::size_t lane = 0; lane < lanes; ++lane)
          change[i * lanes + lane] = rate[lane] * part * pull(step, i, lane);
      }
    });
    step.changes.open_cells(attribute_);
    step.changes.add_cells(attribute_, 0, n, step.workers.front().scratch.data(), cause_, step.state);
  }

 private:
  /// sum_j w[i,j] (a[j] - a[i]) / sum_j w[i,j], w = max(0, through); 0 where nobody has weight.
  double pull(const ProcessStep& step, std::size_t i, std::size_t lane) const {
    const std::size_t n = step.model.actors(), lanes = step.state.lanes;
    const double* a = step.state.layers[static_cast<std::size_t>(attribute_)].values.data();
    const double* w = step.state.layers[static_cast<std::size_t>(through_)].values.data();
    const language::Ties* ties = step.state.inputs.ties[static_cast<std::size_t>(through_)];
    const std::size_t first = ties ? ties->first[i] : i * n, end = ties ? ties->first[i + 1] : (i + 1) * n;
    return ties ? mean_pull(a, w, i, lanes, lane, first, end,
                            [to = ties->to.data()](std::size_t s) { return to[s]; })
                : mean_pull(a, w, i, lanes, lane, first, end, [i, n](std::size_t s) { return s - i * n; });
  }

  /// Over cells `first` to `end`; `other`: the actor at a cell's other end.
  template <typename Other>
  static double mean_pull(const double* a, const double* w, std::size_t i, std::size_t lanes, std::size_t lane,
                          std::size_t first, std::size_t end, const Other& other) {
    const double own = a[i * lanes + lane];
    double weights = 0, sum = 0;
    for (std::size_t s = first; s < end; ++s) {
      const double weight = std::max(0.0, w[s * lanes + lane]);
      weights += weight;
      sum += weight * (a[static_cast<std::size_t>(other(s)) * lanes + lane] - own);
    }
    return weights > 0 ? sum / weights : 0.0;
  }

  int attribute_, through_, cause_;
  Program rate_;
  double per_;
};

}  // namespace

std::unique_ptr<const ProcessModel> compile_diffusion(const Process& process, int cause, Compilation& c) {
  const auto attribute = layer_setting(process, "attribute", false, c);
  const auto through = layer_setting(process, "through", true, c);
  auto rate = number_setting(process, "rate", c);
  if (!attribute || !through || !rate) return nullptr;
  return std::make_unique<Diffusion>(*attribute, *through, cause, std::move(*rate), years_of(process.per));
}

}  // namespace entente::detail
