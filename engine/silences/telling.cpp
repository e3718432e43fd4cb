#include "silences/telling.h"

#include <fmt/format.h>

#include "base/ordinal.h"
#include "silences/same_step.h"
#include "silences/words.h"

namespace entente::detail {
namespace {

/// ` per year`.
std::string per(Unit unit) {
  constexpr const char* names[] = {"day", "week", "month", "year"};
  return std::string(" per ") + names[ordinal(unit)];
}

std::string certainty(TimeAggregate over, bool one) {
  if (!one) return "failed at some date of every run";
  if (over == TimeAggregate::end) return "always held at the end";
  return over == TimeAggregate::ever || over == TimeAggregate::max ? "held at some date of every run"
                                                                   : "always held";
}

void add_reason(Silence& silence, const char* mark, const std::string& reason) {
  if (!reason.empty()) silence.text += mark + reason;
}

}  // namespace

std::vector<Silence> Telling::tell(const Silent& silent) {
  for (std::size_t k = 0; k < silent.rules.size(); ++k) add_rule(silent.rules[k], k);
  for (std::size_t k = 0; k < silent.events.size(); ++k) add_event(silent.events[k], k);
  for (const std::size_t number : silent.unscheduled) add_unscheduled(scenario_.events[number]);
  for (const std::size_t kind : silent.kinds)
    add(Silence::Kind::table, model_.stream.kinds[kind].id,
        " never happened: none of its rows in the table of events lies within " + span());
  for (std::size_t k = 0; k < silent.outcomes.size(); ++k) add_outcome(silent.outcomes[k], k);
  return std::move(found_);
}

Silence& Telling::add(Silence::Kind kind, const std::string& id, const std::string& what) {
  Silence& made = found_.emplace_back();
  made.kind = kind;
  made.id = id;
  made.text = id + what;
  return made;
}

void Telling::add_rule(std::size_t number, std::size_t k) {
  const Rule& rule = scenario_.rules[number];
  Silence& made = add(Silence::Kind::rule, rule.id, " never fired");
  if (!findings_ || k >= findings_->probe.rules().size() || findings_->probe.rules()[k].is_left_out()) return;
  const RuleTally& tally = findings_->tallies.rules[k];
  Judged judged{findings_->probe.rules()[k].parts(), tally.condition, tally.most_likely};
  judged.variables = model_.rules[number].variables;
  judged.actors = &model_.world.actors;
  judged.moments = findings_->runs * model_.catalogue.steps();
  judged.hazard = rule.rate.given() ? "rate" : rule.probability.given() ? "probability" : "";
  if (rule.rate.given()) judged.unit = per(rule.per);
  add_reason(made, ": ", tell_reason(judged, dates(), made));
}

void Telling::add_event(std::size_t number, std::size_t k) {
  const Event& event = scenario_.events[number];
  Silence& made = add(Silence::Kind::event, event.id, " never happened");
  if (!findings_ || k >= findings_->probe.events().size()) return;
  const JudgedEvent::Tally& tally = findings_->tallies.events[k];
  Judged judged{findings_->probe.events()[k].parts(), tally.condition, tally.most_likely};
  judged.hazard = event.probability.given() ? "probability" : "";
  add_reason(made, ": ", tell_reason(judged, dates(), made));
  if (made.held == 0) made.text += unseen_text(unseen_in_same_step(whole_, number, summary_));
}

void Telling::add_unscheduled(const Event& event) {
  const bool within = event.date >= dates().front() && event.date < dates().back();
  const std::string reason = within        ? "it reads a relation between an actor and itself"
                             : event.every ? "none of its dates lies within " + span()
                             : event.date == dates().back()
                                 ? "on " + to_string(event.date) + " the run, " + span() + ", has ended"
                                 : to_string(event.date) + " is outside " + span();
  add(Silence::Kind::event, event.id, " never happened: " + reason);
}

void Telling::add_outcome(std::size_t number, std::size_t k) {
  const Outcome& outcome = scenario_.outcomes[number];
  const double value = summary_.outcomes[number].value;
  const bool first = outcome.over == TimeAggregate::first, at_start = first && value == 1;
  Silence& made = add(Silence::Kind::outcome, outcome.id,
                      at_start ? ": held at the start of every run"
                      : first  ? ": came in no run"
                               : fmt::format(": {} in all runs", value));
  made.value = value;
  if (!at_start && findings_ && k < findings_->probe.outcomes().size())
    add_reason(made, "; ", outcome_reason(outcome.over, k, made));
}

std::string Telling::outcome_reason(TimeAggregate over, std::size_t k, Silence& made) const {
  const JudgedOutcome& outcome = findings_->probe.outcomes()[k];
  const JudgedOutcome::Tally& tally = findings_->tallies.outcomes[k];
  if (outcome.by_parts()) {
    const std::string never = over == TimeAggregate::end ? "never held at the end" : "never held";
    return tell_condition({outcome.parts(), tally.condition, tally.nearest}, dates(), never, true, made);
  }
  if (!tally.nearest.any()) return "";
  const ConditionPart& part = outcome.parts().front();
  made.parts.push_back({part.text, nearest_value(tally.nearest.reading(), dates()), {}});
  return part.text + " " + certainty(over, made.value == 1) + "; " + nearest_text(part, tally.nearest, true);
}

}  // namespace entente::detail
