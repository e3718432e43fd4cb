#include "fit/minimise.h"

#include <nlopt.h>

#include <cmath>
#include <exception>
#include <limits>
#include <memory>

namespace entente::detail {
namespace {

/// Keeps the best point and what was thrown, since C cannot pass either on.
struct Search {
  const Objective& objective;
  const std::vector<Bounds>& bounds;
  Least least;
  nlopt_opt running = nullptr;
  std::exception_ptr failure;

  /// Points come scaled to [0, 1], so that all parameters look alike.
  std::vector<double> scaled(const double* x) const {
    std::vector<double> at(bounds.size());
    for (std::size_t i = 0; i < at.size(); ++i) at[i] = bounds[i].low + x[i] * (bounds[i].high - bounds[i].low);
    return at;
  }

  double value(const double* x) {
    try {
      const std::vector<double> at = scaled(x);
      const double found = objective(at);
      if (found < least.value) least = {at, found};
      return std::isfinite(found) ? found : std::numeric_limits<double>::max();
    } catch (...) {
      failure = std::current_exception();
      nlopt_force_stop(running);
      return 0;
    }
  }
};

double call(unsigned /*n*/, const double* x, double* /*gradient*/, void* search) {
  return static_cast<Search*>(search)->value(x);
}

/// Whether the evaluations were used up before the search had converged.
bool run(nlopt_algorithm algorithm, Search& search, const std::vector<double>& start, std::size_t evaluations) {
  const std::size_t n = search.bounds.size();
  const std::unique_ptr<nlopt_opt_s, void (*)(nlopt_opt)> opt(nlopt_create(algorithm, static_cast<unsigned>(n)),
                                                              nlopt_destroy);
  search.running = opt.get();
  nlopt_set_min_objective(opt.get(), call, &search);
  nlopt_set_lower_bounds1(opt.get(), 0);
  nlopt_set_upper_bounds1(opt.get(), 1);
  nlopt_set_maxeval(opt.get(), static_cast<int>(evaluations));
  constexpr double close_enough = 1e-4, first_step = 0.1;
  nlopt_set_xtol_abs1(opt.get(), close_enough);
  nlopt_set_initial_step1(opt.get(), first_step);
  std::vector<double> x(n);
  for (std::size_t i = 0; i < n; ++i)
    x[i] = std::min(
        1.0, std::max(0.0, (start[i] - search.bounds[i].low) / (search.bounds[i].high - search.bounds[i].low)));
  double least = 0;
  const nlopt_result ended = nlopt_optimize(opt.get(), x.data(), &least);
  if (search.failure) std::rethrow_exception(search.failure);
  return ended == NLOPT_MAXEVAL_REACHED;
}

}  // namespace

Least minimise_near(const Objective& objective, const std::vector<Bounds>& bounds,
                    const std::vector<double>& start, std::size_t evaluations) {
  Search search{objective, bounds, {start, objective(start)}, nullptr, nullptr};
  if (evaluations > 1 && !bounds.empty()) run(NLOPT_LN_SBPLX, search, start, evaluations - 1);
  return search.least;
}

Least minimise(const Objective& objective, const std::vector<Bounds>& bounds, const std::vector<double>& start,
               std::size_t evaluations) {
  Search search{objective, bounds, {start, objective(start)}, nullptr, nullptr};
  const std::size_t global = evaluations / 2;
  if (global > 0) run(NLOPT_GN_DIRECT_L, search, start, global);
  const std::vector<double> near(search.least.at);
  const bool exhausted =
      evaluations <= global + 1 || run(NLOPT_LN_SBPLX, search, near, evaluations - global - 1);
  search.least.exhausted = exhausted;
  return search.least;
}

}  // namespace entente::detail
