#include "silences/silent.h"

#include <algorithm>

#include "model/model_access.h"

namespace entente::detail {
namespace {

/// (causes) whether it brought about anything in some run.
std::vector<bool> acted(const Summary& summary, std::size_t causes) {
  std::vector<bool> any(causes, false);
  for (std::size_t k = 0; k < summary.events.size(); ++k)
    if (summary.events[k] > 0) any[k % causes] = true;
  return any;
}

template <typename Items>
std::vector<std::size_t> without_effect(const Items& items, const std::vector<bool>& acted) {
  std::vector<std::size_t> numbers;
  for (std::size_t k = 0; k < items.size(); ++k)
    if (!acted[items[k].cause]) numbers.push_back(k);
  return numbers;
}

/// (events) whether it has a date in the run.
std::vector<bool> have_dates(const ModelData& model) {
  std::vector<bool> any(model.events.size(), false);
  for (const auto& step : model.schedule)
    for (const Occurrence& occurrence : step) any[occurrence.event] = true;
  return any;
}

/// Of what may come late, only that it never came is told, or that it was so from the start.
bool is_silent(const OutcomeModel& outcome, const OutcomeSummary& found) {
  return outcome.condition && (found.value == 0 || (found.value == 1 && (outcome.over != TimeAggregate::first ||
                                                                         found.values.mean == 0)));
}

}  // namespace

Silent silent_in(const Model& model, const Summary& summary) {
  const ModelData& data = ModelAccess::data(model);
  const std::vector<bool> did = acted(summary, data.catalogue.causes.size());
  Silent silent;
  silent.kinds = without_effect(data.stream.kinds, did);
  for (const std::size_t rule : without_effect(data.rules, did))
    (data.rules[rule].off ? silent.switched_off : silent.rules).push_back(rule);
  const std::vector<bool> scheduled = have_dates(data);
  for (const std::size_t event : without_effect(data.events, did))
    (scheduled[event] ? silent.events : silent.unscheduled).push_back(event);
  // of a single run every outcome is so
  for (std::size_t k = 0; summary.runs > 1 && k < data.outcomes.size(); ++k)
    if (is_silent(data.outcomes[k], summary.outcomes[k])) silent.outcomes.push_back(k);
  return silent;
}

std::vector<std::vector<std::size_t>> steps_of(const std::vector<std::size_t>& events, const Model& model) {
  std::vector<std::vector<std::size_t>> steps(events.size());
  const auto& schedule = ModelAccess::data(model).schedule;
  for (std::size_t step = 0; step < schedule.size(); ++step)
    for (const Occurrence& occurrence : schedule[step]) {
      const auto found = std::lower_bound(events.begin(), events.end(), occurrence.event);
      if (found != events.end() && *found == occurrence.event) steps[found - events.begin()].push_back(step);
    }
  return steps;
}

}  // namespace entente::detail
