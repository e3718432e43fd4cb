/// Diffusion of an attribute along the positive ties of a relation (DeGroot 1974, in continuous time).
#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "model/constant_value.h"
#include "model/overshooting.h"
#include "scenario/format_parts.h"
#include "simulation/process_step.h"
#include "simulation/processes/kinds.h"
#include "simulation/processes/settings.h"

namespace entente::detail {
namespace {

/// Attributes pulled along ties: sum_j w[i,j] (a[j] - a[i]) / sum_j w[i,j], w = max(0, through); 0 where nobody
/// has weight.
class Pull {
 public:
  Pull(const State& state, std::size_t attribute, std::size_t through, std::size_t actors)
      : a_(state.inputs.layers[attribute]),
        w_(state.inputs.layers[through]),
        ties_(state.inputs.ties[through]),
        actors_(actors),
        lanes_(state.lanes) {}

  /// In every lane; `weights` and `out` are (lanes).
  void of(std::size_t i, double* weights, double* out) const {
    if (ties_)
      along(
          i, ties_->first[i], ties_->first[i + 1], [to = ties_->to.data()](std::size_t s) { return to[s]; },
          weights, out);
    else
      along(
          i, i * actors_, (i + 1) * actors_, [from = i * actors_](std::size_t s) { return s - from; }, weights,
          out);
  }

  /// Somebody has weight for `i` in that lane.
  bool is_drawn(std::size_t i, std::size_t lane) const {
    const std::size_t first = ties_ ? ties_->first[i] : i * actors_;
    const std::size_t end = ties_ ? ties_->first[i + 1] : first + actors_;
    for (std::size_t s = first; s < end; ++s)
      if (w_[s * lanes_ + lane] > 0) return true;
    return false;
  }

 private:
  /// Over cells `first` to `end`; `other`: the actor at a cell's other end.
  template <typename Other>
  void along(std::size_t i, std::size_t first, std::size_t end, const Other& other, double* weights,
             double* out) const {
    if (lanes_ == 1) {
      *out = of_one(i, first, end, other);
      return;
    }
    std::fill_n(weights, lanes_, 0.0);
    std::fill_n(out, lanes_, 0.0);
    const double* own = a_ + i * lanes_;
    for (std::size_t s = first; s < end; ++s) {
      const double *w = w_ + s * lanes_, *a = a_ + other(s) * lanes_;
      for (std::size_t lane = 0; lane < lanes_; ++lane) {
        const double weight = std::max(0.0, w[lane]);
        weights[lane] += weight;
        out[lane] += weight * (a[lane] - own[lane]);
      }
    }
    for (std::size_t lane = 0; lane < lanes_; ++lane) out[lane] = shared(out[lane], weights[lane]);
  }

  /// The same of a single lane, in registers.
  template <typename Other>
  double of_one(std::size_t i, std::size_t first, std::size_t end, const Other& other) const {
    const double *const w = w_, *const a = a_, own = a_[i];
    double weights = 0, sum = 0;
    for (std::size_t s = first; s < end; ++s) {
      const double weight = std::max(0.0, w[s]);
      weights += weight;
      sum += weight * (a[other(s)] - own);
    }
    return shared(sum, weights);
  }

  /// Where all weights together are more than the largest number, no number.
  static double shared(double sum, double weights) {
    if (weights > std::numeric_limits<double>::max()) return std::numeric_limits<double>::quiet_NaN();
    return weights > 0 ? sum / weights : 0.0;
  }

  const double *a_, *w_;
  const language::Ties* ties_;
  std::size_t actors_, lanes_;
};

class Diffusion final : public ProcessModel {
 public:
  Diffusion(LayerId attribute, LayerId through, CauseId cause, Program rate, double per)
      : attribute_(attribute), through_(through), cause_(cause), rate_(std::move(rate)), per_(per) {}

  void advance(ProcessStep& step) const override {
    const std::size_t n = step.model.actors(), lanes = step.state.lanes;
    const double* rate = step.setting(rate_);
    const double part = step.years / per_;
    note_share(rate, part, lanes, step.workers.front());
    double* change = step.workers.front().scratch.data();
    const Pull pull(step.state, attribute_, through_, n);
    constexpr std::size_t max_pieces = 64;
    const std::size_t pieces = std::min(n, max_pieces);
    step.pool.run(pieces, [&](std::size_t piece, std::size_t worker) {
      for (std::size_t i = n * piece / pieces; i < n * (piece + 1) / pieces; ++i) {
        double* own = change + i * lanes;
        pull.of(i, step.workers[worker].uniform.data(), own);
        for (std::size_t lane = 0; lane < lanes; ++lane) own[lane] = rate[lane] * part * own[lane];
      }
    });
    step.changes.open_cells(attribute_);
    step.changes.add_cells(attribute_, 0, n, change, cause_, step.state);
  }

  LayerId moves() const override { return attribute_; }
  bool draws_cells() const override { return true; }
  void add_shares(ProcessStep& step, std::span<double> shares) const override {
    const std::size_t n = step.model.actors(), lanes = step.state.lanes;
    const double* rate = step.setting(rate_);
    const Pull pull(step.state, attribute_, through_, n);
    for (std::size_t i = 0; i < n; ++i)
      for (std::size_t lane = 0; lane < lanes; ++lane)
        if (pull.is_drawn(i, lane)) shares[i * lanes + lane] += rate[lane] * step.years / per_;
  }

 private:
  void note_share(const double* rate, double part, std::size_t lanes, Worker& worker) const {
    double& most = worker.max_means[cause_];
    for (std::size_t lane = 0; lane < lanes; ++lane) most = std::max(most, rate[lane] * part);
  }

  LayerId attribute_, through_;
  CauseId cause_;
  Program rate_;
  double per_;
};

/// Where the rate is known beforehand.
void warn_of_rate(const Process& process, Compilation& c) {
  const Expression expression = process.expression("rate");
  const double rate = constant_value(expression, c).value_or(0);
  const double most = rate * longest_part(c.model) / years_of(process.per);
  if (most > 1) c.warning(expression.origin, overshooting(most));
  if (rate < 0)
    c.warning(expression.origin,
              fmt::format("found {}; below 0, so that actors move ever further away from those whom they are "
                          "tied to",
                          rate));
}

std::unique_ptr<const ProcessModel> compile_diffusion(const Process& process, CauseId cause, Compilation& c) {
  const LayerId attribute = layer_setting(process, "attribute", false, c);
  const LayerId through = layer_setting(process, "through", true, c);
  auto rate = number_setting(process, "rate", c);
  if (!attribute || !through || !rate) return nullptr;
  warn_of_rate(process, c);
  return std::make_unique<Diffusion>(attribute, through, cause, std::move(*rate), years_of(process.per));
}

}  // namespace

ProcessKind diffusion_process() {
  using namespace reading;
  ProcessKind kind;
  kind.format = {
      "diffusion process",
      "dynamics.ID",
      "Each actor's attribute moves toward the mean of the others', weighted by the positive part of a "
      "relation.",
      {
          process_type("diffusion"),
          {"attribute", naming(NameKind::attribute, plain(Form::name)), "", "", "the attribute that spreads",
           true},
          {"through", naming(NameKind::relation, plain(Form::name)), "", "",
           "the relation whose positive part is the weight", true},
          {"rate", plain(Form::expression), "1 / `per`", "", "the share of the difference that goes", true},
          per_key(),
      },
      {},
      ""};
  kind.compile = compile_diffusion;
  return kind;
}

}  // namespace entente::detail
