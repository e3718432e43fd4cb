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
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t lane = 0; lane < lanes; ++lane) {
        step.workers.front().scratch[i * lanes + lane] = rate[lane] * (step.years / per_) * pull(step, i, lane);
      }
    }
    step.changes.open_cells(attribute_);
    step.changes.add_cells(attribute_, 0, n, step.workers.front().scratch.data(), cause_, step.state);
  }

 private:
  /// sum_j w[i,j] (a[j] - a[i]) / sum_j w[i,j], w = max(0, through); 0 where nobody has weight.
  double pull(const ProcessStep& step, std::size_t i, std::size_t lane) const {
    const std::size_t n = step.model.actors(), lanes = step.state.lanes;
    const double* a = step.state.layers[static_cast<std::size_t>(attribute_)].values.data();
    const double* w = step.state.layers[static_cast<std::size_t>(through_)].values.data();
    double weights = 0, sum = 0;
    const auto add = [&](std::size_t j, std::size_t place) {
      const double weight = std::max(0.0, w[place * lanes + lane]);
      weights += weight;
      sum += weight * (a[j * lanes + lane] - a[i * lanes + lane]);
    };
    if (const language::Ties* ties = step.state.inputs.ties[static_cast<std::size_t>(through_)]) {
      for (std::size_t s = ties->first[i]; s < ties->first[i + 1]; ++s)
        add(static_cast<std::size_t>(ties->to[s]), s);
    } else {
      for (std::size_t j = 0; j < n; ++j) add(j, i * n + j);
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
