#include "silences/recorded.h"

#include <set>

namespace entente::detail {

std::size_t add_metric(const std::string& expression, Scenario& probe) {
  Metric metric;
  metric.id = "silence-" + std::to_string(probe.metrics.size());
  metric.value.text = expression;
  metric.value.let = probe.let;
  probe.metrics.push_back(std::move(metric));
  return probe.metrics.size() - 1;
}

namespace {

IsActor actors_of(const Scenario& scenario, const Names& meant) {
  std::set<std::string> actors;
  for (const auto& [name, actor] : meant) actors.insert(name);
  for (const Actor& actor : scenario.actors) actors.insert(actor.code);
  for (const GeneratedActors& many : scenario.generate_actors)
    for (std::size_t i = 0; i < many.count; ++i) actors.insert(many.prefix + std::to_string(i));
  return [actors = std::move(actors)](const std::string& name) { return actors.contains(name); };
}

}  // namespace

RecordedCondition::RecordedCondition(const std::string& condition, const Names& meant, Scenario& probe)
    : parts_(condition_parts(condition, actors_of(probe, meant))) {
  for (ConditionPart& part : parts_) {
    record(part, meant, probe);
    for (ConditionPart& alternative : part.alternatives) record(alternative, meant, probe);
  }
}

void RecordedCondition::record(ConditionPart& part, const Names& meant, Scenario& probe) {
  part.output = add_metric(renamed(part.text, meant), probe);
  if (!part.compares()) return;
  add_metric(renamed(part.left, meant), probe);
  add_metric(renamed(part.right, meant), probe);
}

std::pair<bool, Reading> RecordedCondition::read(const Recorded& recorded, const ConditionPart& part,
                                                 std::size_t date, std::size_t lane) {
  Reading reading;
  reading.run = recorded.record.first_run + lane;
  reading.step = date;
  if (part.compares()) {
    reading.left = recorded.at(part.output + 1, date, lane);
    reading.right = recorded.at(part.output + 2, date, lane);
  }
  return {recorded.at(part.output, date, lane) != 0, reading};
}

bool RecordedCondition::judge(const Recorded& recorded, std::size_t date, std::size_t lane,
                              ConditionTally& tally) const {
  return tally.judge([&](const ConditionPart& part) { return read(recorded, part, date, lane); });
}

}  // namespace entente::detail
