/// What a reader of an ensemble's numbers should know of how they came about: steps that are too long for what
/// happens in them, and values that were cut to what is allowed.
#include <entente/compare.h>
#include <entente/explain.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "model/model_access.h"
#include "scenario/rules_by_step.h"
#include "services/rules_by_step_text.h"
#include "simulation/clamped_starts.h"
#include "simulation/feedback.h"
#include "simulation/too_long.h"
#include "text/number_format.h"

namespace entente {
namespace {

using namespace text;

class Remarking {
 public:
  Remarking(const Scenario& scenario, const Model& model, const Summary& summary)
      : scenario_(scenario), model_(detail::ModelAccess::data(model)), summary_(summary) {
    count_ids(model_.rules);
    count_ids(model_.events);
    count_ids(model_.processes);
  }

  std::vector<std::string> all(std::uint64_t seed) {
    for (std::size_t k = 0; k < model_.rules.size(); ++k) add_rule(k);
    for (const detail::EventModel& event : model_.events) add_probability("Event", event.id, event.cause);
    for (const detail::TooLong& one : detail::too_long(model_, summary_.max_means, seed, summary_.runs))
      remarks_.push_back(one.text());
    for (const detail::ClampedStart& start : detail::clamped_starts(model_, seed, summary_.runs))
      add_start(start);
    add_metrics();
    const std::string text = detail::rules_by_step_text(that_fired(rules_by_step(scenario_)));
    if (!text.empty()) remarks_.push_back(text + " (entente check --converge)");
    return std::move(remarks_);
  }

 private:
  template <typename Items>
  void count_ids(const Items& items) {
    for (const auto& item : items) ++sharers_[item.id];
  }

  /// What was noted under a cause that several items share is of nobody in particular.
  double most_of(const std::string& id, CauseId cause) const {
    return sharers_.at(id) > 1 ? 0 : summary_.max_means[cause];
  }

  void add_rule(std::size_t number) {
    const detail::RuleModel& made = model_.rules[number];
    if (!made.is_rate) return add_probability("Rule", made.id, made.cause);
    const double most = most_of(made.id, made.cause);
    if (most <= 1) return;
    if (made.cooldown < 0)
      add_frequent(number, most);
    else if (made.cooldown < longest_step())
      remarks_.push_back(
          fmt::format("Rule {}: up to {} firings a step expected, but with a cooldown it fires once a "
                      "step at most; a step no longer than the cooldown would let it fire as often as "
                      "it may (entente check --converge)",
                      made.id, format_compact(most)));
  }

  /// Of a rate that is always the same, and of effects that are, there is nothing to follow.
  void add_frequent(std::size_t number, double most) {
    if (detail::leaps(model_, number, most)) return;  // told with its share of the way
    if (!detail::reads_what_moves(model_, number)) return add_blind(number, most);
    const bool feeds = !detail::describe_feedback(model_, number).empty();
    remarks_.push_back(
        fmt::format("Rule {}: up to {} firings a step expected; a shorter step would follow {} more "
                    "closely (entente check --converge)",
                    model_.rules[number].id, format_compact(most), feeds ? "its feedback" : "what it reads"));
  }

  /// Of a rate that is always the same, where its effects read what moves.
  void add_blind(std::size_t number, double most) {
    if (!detail::effects_read_what_moves(model_, number)) return;
    remarks_.push_back(
        fmt::format("Rule {}: up to {} firings a step expected, whose effects all see the same values; a "
                    "shorter step would follow what they read more closely (entente check --converge)",
                    model_.rules[number].id, format_compact(most)));
  }

  double longest_step() const {
    double longest = 0;
    for (std::size_t k = 0; k + 1 < model_.days.size(); ++k)
      longest = std::max(longest, model_.days[k + 1] - model_.days[k]);
    return longest;
  }

  void add_probability(const char* kind, const std::string& id, CauseId cause) {
    if (const double most = most_of(id, cause); most > 1)
      remarks_.push_back(fmt::format("{} {}: its probability was up to {}; above 1 it is as if 1", kind, id,
                                     format_compact(most)));
  }

  void add_start(const detail::ClampedStart& start) {
    const double share = static_cast<double>(start.runs) / static_cast<double>(start.of);
    remarks_.push_back(fmt::format(
        "The start of {} was drawn outside of [{:g}, {:g}] in {} of runs ({} at the farthest) "
        "and clamped",
        start.cell, start.range.low, start.range.high, percent(share), format_compact(start.farthest)));
  }

  /// What has no mean, as in some run it is infinite or no number.
  void add_metrics() {
    const auto& metrics = model_.catalogue.metrics;
    for (std::size_t m = 0; m < metrics.size() && m < summary_.series_a_date; ++m) {
      const std::size_t dates = summary_.series.size() / summary_.series_a_date;
      std::size_t none = 0;
      for (std::size_t k = 0; k < dates; ++k) none += !std::isfinite(summary_.at(k, m).mean);
      if (none > 0)
        remarks_.push_back(
            fmt::format("Metric {}: at {} of {} it has no mean, since in some run it is infinite or not "
                        "a number",
                        metrics[m].name, with_commas(none), counted(dates, "date")));
    }
  }

  std::vector<std::string> that_fired(std::vector<std::string> ids) const {
    const auto& causes = model_.catalogue.causes;
    std::erase_if(ids, [&](const std::string& id) {
      for (std::size_t k = 0; k < summary_.events.size(); ++k)
        if (summary_.events[k] > 0 && causes[k % causes.size()].id == id) return false;
      return true;
    });
    return ids;
  }

  const Scenario& scenario_;
  const detail::ModelData& model_;
  const Summary& summary_;
  std::map<std::string, std::size_t> sharers_;  ///< of an id
  std::vector<std::string> remarks_;
};

}  // namespace

std::vector<std::string> ensemble_remarks(const Scenario& scenario, const Model& model, const Summary& summary,
                                          std::uint64_t seed) {
  return Remarking(scenario, model, summary).all(seed);
}

std::string detail::rules_by_step_text(const std::vector<std::string>& ids) {
  if (ids.empty()) return "";
  return fmt::format(
      "Tried once in every step, so more often the shorter the step is: {}. A rule with a rate fires as often "
      "whatever the step.",
      fmt::join(ids, ", "));
}

}  // namespace entente
