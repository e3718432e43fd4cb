/// Noise: independent Gaussian shocks to every cell of a layer, added after all other changes of the part.
#include <fmt/format.h>

#include "model/constant_value.h"
#include "model/limits.h"
#include "scenario/format_parts.h"
#include "simulation/process_step.h"
#include "simulation/processes/kinds.h"
#include "simulation/processes/settings.h"
#include "simulation/shocks.h"

namespace entente::detail {
namespace {

class Noise final : public ProcessModel {
 public:
  Noise(LayerId layer, CauseId cause, std::uint32_t stream, Program volatility, double per)
      : layer_(layer), cause_(cause), stream_(stream), volatility_(std::move(volatility)), per_(per) {}

  void advance(ProcessStep& step) const override {
    const double* volatility = step.setting(volatility_);
    for (std::size_t lane = 0; lane < step.state.lanes; ++lane)
      if (volatility[lane] < 0)
        throw Unfit(fmt::format("its volatility is {:.4g}, below 0", volatility[lane]), lane);
    step.shocks.ask({layer_, cause_, stream_, {}}, volatility, step.years / per_, step.state.lanes);
  }
  LayerId moves() const override { return layer_; }

 private:
  LayerId layer_;
  CauseId cause_;
  std::uint32_t stream_;
  Program volatility_;
  double per_;
};

std::unique_ptr<const ProcessModel> compile_noise(const Process& process, CauseId cause, Compilation& c) {
  const bool relation = process.text("relation").given();
  const LayerId layer = layer_setting(process, relation ? "relation" : "attribute", relation, c);
  auto volatility = number_setting(process, "volatility", c);
  const std::uint32_t stream = c.stream("noise:" + process.id, process.origin);
  check_constant(process.expression("volatility"), 0, unbounded, c);
  if (!layer || !volatility) return nullptr;
  if (relation && !dense_relation(process, "relation", layer, "moves every pair", c)) return nullptr;
  if (!can_draw_cells(c.model.layers[layer], "noise", process.origin, c)) return nullptr;
  return std::make_unique<Noise>(layer, cause, stream, std::move(*volatility), years_of(process.per));
}

}  // namespace

ProcessKind noise_process() {
  using namespace reading;
  ProcessKind kind;
  kind.format = {
      "noise process",
      "dynamics.ID",
      "A random walk of every cell of one attribute or one relation, added last and "
      "reflected at the ends of the range.",
      {
          process_type("noise"),
          {"relation", naming(NameKind::relation, plain(Form::name)), "", "", "either this relation"},
          {"attribute", naming(NameKind::attribute, plain(Form::name)), "", "", "or this attribute"},
          {"volatility", between(Form::expression, 0, unbounded), "1 / √`per`", "",
           "standard deviation after one unit of time", true},
          per_key(),
      },
      {},
      "",
      {"relation", "attribute"}};
  kind.draws = true;
  kind.compile = compile_noise;
  return kind;
}

}  // namespace entente::detail
