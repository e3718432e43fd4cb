/// What a run records: metrics, outcomes, watched cells; and the what-ifs.
#include <algorithm>
#include <array>

#include "scenario/format.h"
#include "scenario/readers.h"

namespace entente::reading {
namespace {

/// In the order of the enumeration.
constexpr auto over_words =
    std::to_array<const char*>({"end", "ever", "always", "mean", "max", "min", "first"});

TimeAggregate read_over(const std::string& word) {
  const auto* const it = std::find(over_words.begin(), over_words.end(), word);
  return it == over_words.end() ? TimeAggregate::end : static_cast<TimeAggregate>(it - over_words.begin());
}

Metric read_metric(const Entry& entry) {
  const Item& item = entry.value;
  const Item value = item.is(Node::Kind::object) ? item["value"] : item;
  return {entry.key.value,    item["label"].text(), item["unit"].text(),
          value.expression(), item.provenance(),    entry.key.origin};
}

Outcome read_outcome(const Entry& entry) {
  const Item& item = entry.value;
  return {entry.key.value,   item["label"].text(), item["is"].expression(), read_over(item["over"].text()),
          item.provenance(), entry.key.origin};
}

WhatIf read_what_if(const Entry& entry) {
  return {entry.key.value, entry.value["describe"].text(), entry.value.provenance(), entry.key.origin};
}

}  // namespace

void read_results(const Item& root, Scenario& scenario, Diagnostics& diagnostics) {
  for (const Entry& entry : root["metrics"].entries()) scenario.metrics.push_back(read_metric(entry));
  for (const Entry& entry : root["outcomes"].entries()) scenario.outcomes.push_back(read_outcome(entry));
  for (const Item& cell : root["watch"].items()) scenario.watch.push_back(cell.placed_text());
  for (const Entry& entry : root["what_if"].entries()) {
    if (entry.key.value == as_it_is)
      diagnostics.error(entry.key.origin,
                        "'baseline' is the scenario without what-ifs; give this what-if another name");
    scenario.what_ifs.push_back(read_what_if(entry));
  }
}

}  // namespace entente::reading
