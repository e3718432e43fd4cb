#pragma once
/// A report of numbers made up for tests: two months, three outcomes, a metric and a watched cell.
#include "cli/report.h"

namespace entente::cli {

struct MadeReport {
  Manifest manifest;
  Scenario scenario;
  Catalogue catalogue;
  Summary summary;
  Silences silences;
  std::vector<std::string> remarks;

  MadeReport() {
    const auto day = [](unsigned month) {
      return Date{std::chrono::year{2025} / std::chrono::month{month} / 1};
    };
    manifest.runs = 200;
    manifest.seed = 9;
    scenario.title = "Two neighbours";
    catalogue.dates = {day(1), day(2), day(3)};
    catalogue.event_types = {"raid", "talks"};
    catalogue.causes = {{"raids", CauseKind::rule, "raid"},
                        {"summit", CauseKind::event, "talks"},
                        {"rumours", CauseKind::process, "noise"},
                        {"decay", CauseKind::decay, ""}};
    catalogue.metrics = {{"heat", "How hot it is", "degrees"}};
    catalogue.watched = {{"trust[A,B]", "", ""}};
    catalogue.outcomes = {{"war", "War at last", TimeAggregate::ever, true},
                          {"level", "", TimeAggregate::end, false},
                          {"when", "", TimeAggregate::first, false}};
    fill_summary();
  }
  Report report() const { return {manifest, scenario, catalogue, summary, silences, remarks, "results/two"}; }

 private:
  void fill_summary() {
    summary.runs = summary.quantile_runs = 200;
    summary.outcomes.resize(3);
    summary.outcomes[0] = {0.634, {0.56, 0.7}, true, 200, {}, {}};
    summary.outcomes[1] = {-0.45, {-0.5, -0.4}, false, 200, {}, {}};
    summary.outcomes[2] = {0.25, {0.2, 0.3}, true, 50, {0.1, 0.05, 0.05, 0.08, 0.1, 0.12, 0.15}, {}};
    summary.series_a_date = 2;
    for (const double mean : {10.0, -0.3, 15.0, 0.1, 20.0, 0.2})
      summary.series.push_back({mean, 1, mean - 0.3, mean - 0.1, mean, mean + 0.1, mean + 0.3});
    summary.causes = {
        {{0, -0.5, -0.7, -0.3, 1}, {1, 0.9, 0.9, 0.9, 1}, {2, 0.1, -0.2, 0.3, 0.5}, {3, 0.05, 0, 0.1, 1}}};
    summary.events = {0.5, 0, 0, 0, 0.25, 1, 0, 0};
    summary.max_means = {1.5, 0, 0, 0};
  }
};

/// What a section writes on a page of that width, without colours and beyond ASCII nothing.
template <class Section>
std::string section_of(const Section& section, const Report& report, std::size_t width = 80) {
  Page page(Terminal{.width = width});
  section(report, page);
  return page.text();
}

}  // namespace entente::cli
