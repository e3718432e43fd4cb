#pragma once
/// A comparison of numbers made up for tests: two outcomes, a relation, a metric.
#include "cli/compare_report.h"
#include "cli/page.h"

namespace entente::cli {

struct MadeComparison {
  Catalogue catalogue;
  Summary first, second;
  Comparison comparison;
  std::vector<ScenarioDifference> differences;

  MadeComparison() {
    const auto day = [](unsigned month) {
      return Date{std::chrono::year{2025} / std::chrono::month{month} / 1};
    };
    catalogue.dates = {day(1), day(2), day(3)};
    catalogue.actors = {"A", "B", "C"};
    catalogue.relations = {{"trust", {}, false}};
    catalogue.metrics = {{"heat", "How hot it is", ""}, {"cold", "", ""}};
    catalogue.outcomes = {{"war", "War at last", TimeAggregate::ever, true},
                          {"level", "", TimeAggregate::end, false}};
    first.runs = second.runs = comparison.runs = comparison.second_runs = 100;
    first.outcomes = {{0.5, {0.4, 0.6}, true, 100, {}, {}}, {2, {1, 3}, false, 100, {}, {}}};
    second.outcomes = {{0.7, {0.6, 0.8}, true, 100, {}, {}}, {2, {1, 3}, false, 100, {}, {}}};
    comparison.outcomes.resize(2);
    comparison.outcomes[0] = {0, 0, true, {0.2, {0.1, 0.3}, 0.05, 0.1, 100, 100, 25, 5, false, 50}, {}};
    comparison.outcomes[1] = {1, 1, false, {0, {0, 0}, 0, 0.1, 100, 100, 0, 0, true, 0}, {}};
  }
  ComparedVariant variant() const {
    return {"calm", catalogue, catalogue, first, second, comparison, differences};
  }
};

/// What a section writes on a page of 80 columns, without colours and beyond ASCII nothing.
template <class Section>
std::string comparison_section(const Section& section, const MadeComparison& made) {
  Page page(Terminal{.width = 80});
  section(made.variant(), page);
  return page.text();
}

}  // namespace entente::cli
