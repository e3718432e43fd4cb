/// Noise: independent Gaussian shocks to every cell of a layer.
#include <cmath>

#include "model/limits.h"
#include "numeric/random.h"
#include "simulation/process_step.h"
#include "simulation/processes/kinds.h"
#include "simulation/processes/settings.h"
#include "simulation/shared_normals.h"

namespace entente::detail {
namespace {

class Noise final : public ProcessModel {
 public:
  Noise(int layer, int cause, std::uint32_t stream, Program volatility, double per)
      : layer_(layer), cause_(cause), stream_(stream), volatility_(std::move(volatility)), per_(per) {}

  void advance(ProcessStep& step) const override {
    const LayerModel& layer = step.model.layers[static_cast<std::size_t>(layer_)];
    const std::size_t n = step.model.actors();
    const double* volatility = step.setting(volatility_);
    step.changes.open_cells(layer_);
    if (!layer.relation) return shock(step, step.workers.front(), volatility, 0, n, n);
    step.team.run(n, [&](std::size_t i, std::size_t worker) {
      const std::size_t first = layer.symmetric ? i + 1 : 0;
      if (first < n)
        shock(step, step.workers[worker], volatility, i * n + first, n - first,
              layer.symmetric ? n : i - first);
    });
  }

 private:
  /// Cells `first` ... `first + count - 1`, but not the one at `skip` among them; a part at a time that stays
  /// in the first-level cache.
  void shock(ProcessStep& step, Worker& worker, const double* volatility, std::size_t first, std::size_t count,
             std::size_t skip) const {
    const std::size_t together = std::max<std::size_t>(1, most_together / step.state.lanes);
    for (std::size_t from = 0; from < count; from += together)
      shock_part(step, worker, volatility, first + from, std::min(together, count - from), skip - from);
  }

  static constexpr std::size_t most_together = 4 * language::strip_values;

  /// A `skip` beyond `count` is none of the part.
  void shock_part(ProcessStep& step, Worker& worker, const double* volatility, std::size_t first,
                  std::size_t count, std::size_t skip) const {
    const std::size_t lanes = step.state.lanes;
    const double width = std::sqrt(step.years / per_);
    const numeric::Draw draw{step.state.seed, step.draw, stream_};
    double* values = worker.scratch.data();
    step.changes.fetch_cells(layer_, first, count);
    scale(normals(step, draw, first, count, values), count, volatility, width, lanes, values);
    if (skip < count) std::fill_n(values + skip * lanes, lanes, 0.0);
    step.changes.add_cells(layer_, first, count, values, cause_, step.state);
  }

  /// Those that variants of the same runs share, or new ones in `scratch`.
  static const double* normals(const ProcessStep& step, const numeric::Draw& draw, std::size_t first,
                               std::size_t count, double* scratch) {
    const auto index = static_cast<std::uint32_t>(first);
    const std::size_t lanes = step.state.lanes;
    if (step.normals && step.team.size() == 1)
      if (const double* shared = step.normals->row(draw, step.state.first_run, lanes, index, count))
        return shared;
    numeric::uniforms_in_a_row(draw, step.state.first_run, lanes, index, count, scratch);
    numeric::normal_quantiles(scratch, count * lanes);
    return scratch;
  }

  /// `values` may be `normals`.
  static void scale(const double* normals, std::size_t count, const double* volatility, double width,
                    std::size_t lanes, double* values) {
    if (lanes == 1) {
      const double by = *volatility * width;
      for (std::size_t c = 0; c < count; ++c) values[c] = normals[c] * by;
      return;
    }
    for (std::size_t c = 0; c < count; ++c) {
      for (std::size_t lane = 0; lane < lanes; ++lane)
        values[c * lanes + lane] = normals[c * lanes + lane] * (volatility[lane] * width);
    }
  }

  int layer_, cause_;
  std::uint32_t stream_;
  Program volatility_;
  double per_;
};

}  // namespace

std::unique_ptr<const ProcessModel> compile_noise(const Process& process, int cause, Compilation& c) {
  const bool relation = process.text("relation").given();
  const auto layer = layer_setting(process, relation ? "relation" : "attribute", relation, c);
  auto volatility = number_setting(process, "volatility", c);
  const std::uint32_t stream = c.stream("noise:" + process.id, process.origin);
  if (!layer || !volatility) return nullptr;
  if (relation && !dense_relation(process, "relation", *layer, "moves every pair", c)) return nullptr;
  if (!can_draw_cells(c.model.layers[static_cast<std::size_t>(*layer)], "noise", process.origin, c))
    return nullptr;
  return std::make_unique<Noise>(*layer, cause, stream, std::move(*volatility), years_of(process.per));
}

}  // namespace entente::detail
