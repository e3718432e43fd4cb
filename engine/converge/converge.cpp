/// What is made of the ensembles: all numbers judged, with as many runs as that takes.
#include <algorithm>
#include <cmath>

#include "converge/ensembles.h"
#include "converge/refine.h"
#include "results/student.h"
#include "scenario/rules_by_step.h"

namespace entente {
namespace {

/// Probability with which some of all intervals fails to hold.
constexpr double error_of_all = 0.05;
/// Runs are so many that intervals are narrower than the tolerance by this factor: what lies on one side of it
/// is then seldom told to be on the other.
constexpr double narrower = 0.8;
/// What rounding may add up to, as a share of a number's size, and of the largest of those it reads: where it
/// is a difference of such.
constexpr double own_rounding = 1e-9, rounding_of_what_is_read = 1e-13;

bool same(std::span<const double> a, std::span<const double> b, double rounding) {
  return std::equal(a.begin(), a.end(), b.begin(),
                    [&](double x, double y) { return std::abs(x - y) <= rounding; });
}

bool all_zero(std::span<const double> sample) {
  return std::all_of(sample.begin(), sample.end(), [](double x) { return x == 0; });
}

class Judge {
 public:
  /// `by_the_step`: some rules fire by the step, however short it is.
  Judge(const Ensembles& ensembles, const ConvergenceOptions& options, bool by_the_step)
      : e_(ensembles), options_(options), by_the_step_(by_the_step) {
    const double differences = static_cast<double>(std::max<std::size_t>(1, uncertain_differences()));
    confidence_ = 1 - error_of_all / differences;  // Bonferroni
    for (const Trio& which : {by_step, by_substeps})
      shortest_too_long_.push_back(e_.shortest_is_too_long(which));
  }
  double confidence() const { return confidence_; }

  std::vector<ConvergingNumber> numbers() const {
    std::vector<ConvergingNumber> all;
    if (!e_.complete({0, 0, 0})) return all;
    for (std::size_t number = 0; number < e_.asked().size(); ++number)
      if (!never_came(number)) all.push_back(judged(number));
    return all;
  }

 private:
  /// Years until what came in no run: whether it did is asked before.
  bool never_came(std::size_t number) const {
    if (e_.asked()[number].kind != ConvergingNumber::Kind::years) return false;
    const auto zero = [&](const Trio& which) {
      if (!e_.complete(which)) return true;
      const Three reached = e_.samples(number - 1, which);
      return std::all_of(reached.begin(), reached.end(), all_zero);
    };
    return zero(by_step) && zero(by_substeps);
  }

  /// Those that are not 0, or what rounding makes of it, in every run.
  std::size_t uncertain_differences() const {
    std::size_t count = 0;
    for (const Trio& which : {by_step, by_substeps}) {
      for (std::size_t number = 0; number < e_.asked().size() && e_.complete(which); ++number) {
        const auto [own, twice, four_times] = e_.samples(number, which);
        if (strays_of({own, twice, four_times}).any()) continue;
        count += !same(own, twice, rounding(number));
        count += !same(own, four_times, rounding(number));
      }
    }
    return count;
  }

  ConvergingNumber judged(std::size_t number) const {
    const Asked& asked = e_.asked()[number];
    ConvergingNumber n{asked.kind,       asked.name, asked.label, asked.share, tolerance(number),
                       rounding(number), {},         {},          {}};
    n.step = refinement(number, by_step, n);
    if (n.step && by_the_step_) deny_limit("there is no limit: rules fire by the step", *n.step);
    if (n.step && by_the_step_ && n.step->grows) n.step->verdict = Steadiness::runs_away;
    n.substeps = refinement(number, by_substeps, n);
    if (n.step && !n.step->strays.any() && asked.kind != ConvergingNumber::Kind::series)
      n.looked_at_more_often = more_often(number);
    return n;
  }

  std::optional<Refinement> refinement(std::size_t number, const Trio& which, const ConvergingNumber& n) const {
    if (!e_.complete(which)) return std::nullopt;
    Refinement r = refine(e_.samples(number, which), n.share, n.tolerance, confidence_);
    hold_limit_to(e_.asked()[number].possible, r);
    if (!n.share) doubt(unseen_by(number, which), n.rounding, r);
    // parts of a step change no draw of a rule: that nothing differs by them is no chance
    if (!n.share && which == by_step) doubt_few(e_.samples(number, which), n.tolerance, r);
    if (shortest_too_long_[which == by_substeps] && !r.strays.any() && e_.reads_what_moves(number))
      doubt_steps(r);
    return r;
  }

  double tolerance(std::size_t number) const {
    if (e_.asked()[number].share) return options_.share_tolerance;
    return std::max(rounding(number), options_.mean_tolerance * scale(number));
  }

  double rounding(std::size_t number) const {
    const double own = e_.asked()[number].share ? 1 : scale(number);
    return std::max(own_rounding * own, rounding_of_what_is_read * e_.size_read(number));
  }

  /// Of a mean: its size, or where that is more, the width of its band, or how far it is from its start.
  double scale(std::size_t number) const {
    const Statistics s = statistics(e_.course(0).values()[number], false);
    const double size = std::max(std::abs(s.mean), s.p95 - s.p05);
    if (e_.asked()[number].kind != ConvergingNumber::Kind::series) return size;
    return std::max(size, std::abs(s.mean - e_.course(0).start(number)));
  }

  /// What may happen but did in no run of these ensembles, where the number reads something that may change.
  std::vector<std::string> unseen_by(std::size_t number, const Trio& which) const {
    return e_.reads_what_moves(number) ? e_.never_seen(which) : std::vector<std::string>{};
  }

  Estimate more_often(std::size_t number) const {
    const Course& finest = e_.course(by_step.back());
    const Three both{finest.values()[number], finest.at_all_dates()[number], {}};
    return (e_.asked()[number].share ? contrast_of_shares : contrast)(both, {-1, 1, 0}, confidence_);
  }

  const Ensembles& e_;
  const ConvergenceOptions& options_;
  bool by_the_step_;
  double confidence_ = usual_confidence;
  std::vector<bool> shortest_too_long_;  ///< of shorter steps, of more substeps
};

/// With which every difference could be told from the tolerance, or the most. Only how much runs differ counts,
/// not what they find: looking before the end is no second chance for a verdict.
std::size_t enough_runs(const std::vector<ConvergingNumber>& numbers, std::size_t runs,
                        const ConvergenceOptions& options) {
  auto needed = static_cast<double>(runs);
  for (const ConvergingNumber& n : numbers)
    for (const auto& r : {n.step, n.substeps})
      if (r) needed = std::max(needed, runs_needed(*r, runs, narrower * n.tolerance));
  if (needed > static_cast<double>(runs)) needed = std::max(needed, 1.5 * static_cast<double>(runs));
  return static_cast<std::size_t>(std::min(std::ceil(needed), static_cast<double>(options.max_runs)));
}

std::size_t whole_blocks(std::size_t runs, std::size_t lanes, const ConvergenceOptions& options) {
  return std::min(options.max_runs, (runs + lanes - 1) / lanes * lanes);
}

}  // namespace

Steadiness ConvergingNumber::verdict() const {
  return std::max(step ? step->verdict : Steadiness::steady, substeps ? substeps->verdict : Steadiness::steady);
}

bool ConvergingNumber::hangs_on_looking() const {
  if (!looked_at_more_often || !step) return false;
  return std::abs(looked_at_more_often->value) > tolerance && excludes_zero(*looked_at_more_often);
}

bool Convergence::stopped() const {
  return std::any_of(ensembles.begin(), ensembles.end(), [](const auto& e) { return !e.stopped.empty(); });
}

Steadiness Convergence::verdict() const {
  Steadiness worst = stopped() ? Steadiness::untold : Steadiness::steady;
  for (const RefinedEnsemble& ensemble : ensembles)
    if (ensemble.ran_away) worst = Steadiness::runs_away;
  for (const ConvergingNumber& number : numbers) worst = std::max(worst, number.verdict());
  return worst;
}

std::optional<Convergence> check_convergence(const Scenario& scenario, const ConvergenceOptions& options,
                                             const StopFlag* stop) {
  Ensembles ensembles(scenario, options);
  const std::vector<std::string> by_the_step = rules_by_step(scenario);
  const auto judge = [&] { return Judge(ensembles, options, !by_the_step.empty()); };
  std::size_t enough = options.first_runs;
  while (ensembles.runs() < enough && !ensembles.stopped()) {
    if (!ensembles.run(whole_blocks(enough, ensembles.lanes(), options), stop)) return std::nullopt;
    enough = enough_runs(judge().numbers(), ensembles.runs(), options);
  }
  return Convergence{ensembles.runs(), judge().confidence(), ensembles.told(), judge().numbers(), by_the_step};
}

}  // namespace entente
