#include "cli/compare_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/ordinal.h"
#include "cli/number_format.h"
#include "cli/report.h"
#include "cli/report_page.h"
#include "cli/text.h"

namespace entente::cli {
namespace {

void add_header(const std::vector<Variant>& worlds, const std::vector<ComparedVariant>& variants, Page& page) {
  const Variant& first = worlds.front();
  const Catalogue& c = first.plan.compiled.model.catalogue();
  page.title(title_of(first.plan.compiled.scenario.title, first.plan.compiled.scenario.name));
  bool paired = true;
  for (const ComparedVariant& v : variants) paired = paired && v.comparison.paired;
  const std::size_t runs = first.plan.ensemble.runs;
  const bool alike = std::all_of(worlds.begin(), worlds.end(),
                                 [&](const Variant& world) { return world.plan.ensemble.runs == runs; });
  page.paragraph(
      fmt::format("{} to {}; {}{}, seed {}{}", to_string(c.dates.front()), to_string(c.dates.back()),
                  counted(runs, "run"), alike ? " each" : "", first.plan.ensemble.seed,
                  paired ? ", paired run by run: all variants share their luck (common random numbers)" : ""));
  if (runs == 1) page.remark(one_run_remark, 0);
  page.paragraph("Compared against: " + first.id + (first.describe.empty() ? "" : ": " + first.describe));
}

std::string span_of(const Catalogue& c) {
  return fmt::format("{} to {} in {}", to_string(c.dates.front()), to_string(c.dates.back()),
                     counted(c.steps(), "step"));
}

/// What is recorded at the end is then of two dates, and what happened of two lengths of time.
void add_span(const ComparedVariant& v, Page& page) {
  const Catalogue &first = v.first, &second = v.second;
  if (first.dates.front() != second.dates.front() || first.dates.back() != second.dates.back())
    page.paragraph(
        fmt::format("Two spans of time are compared: {}, against {}", span_of(second), span_of(first)), 2);
  else if (first.dates != second.dates)
    page.paragraph(fmt::format("The number of steps differs: {} instead of {}", with_commas(second.steps()),
                               with_commas(first.steps())),
                   2);
}

void add_pairing(const ComparedVariant& v, Page& page) {
  const Comparison& c = v.comparison;
  add_span(v, page);
  if (c.paired && v.first_summary.runs != v.second_summary.runs)
    page.remark(fmt::format("The number of runs differs: {} instead of {}", with_commas(v.second_summary.runs),
                            with_commas(v.first_summary.runs)),
                2);
  if (!c.paired)
    page.remark(fmt::format("The seeds differ, so runs are not paired; {} runs are compared with {}",
                            with_commas(c.second_runs), with_commas(c.runs)),
                2);
  else if (c.runs < v.first_summary.runs || c.runs < v.second_summary.runs)
    page.remark(
        fmt::format(
            "Differences of outcomes are computed from the first {}, of which both have the single values",
            counted(c.runs, "run")),
        2);
  if (c.series_runs < v.first_summary.runs || c.series_runs < v.second_summary.runs)
    page.remark(
        fmt::format(
            "Where they diverge, and errors and bands of differences over time, are computed from the first "
            "{}; means from all runs",
            counted(c.series_runs, "run")),
        2);
}

}  // namespace

std::string difference_text(double value, bool share) {
  if (!share) return format_signed(value);
  const double points = 100 * value;
  return fmt::format("{:+.{}f} points", points, std::abs(points) < 9.95 ? 1 : 0);
}

std::string difference_interval(const Interval& interval, bool share) {
  if (std::isnan(interval.low)) return "no interval";
  if (!share) return format_signed(interval.low) + " to " + format_signed(interval.high);
  return fmt::format("{:+.1f} to {:+.1f}", 100 * interval.low, 100 * interval.high);
}

void add_scenario_differences(const ComparedVariant& v, Page& page) {
  constexpr const char* words[] = {"added", "removed", "changed"};
  if (v.differences.empty()) return page.paragraph("No difference in the scenario.", 2);
  constexpr std::size_t most = 12, longest = 60;
  const auto cut = [&](const std::string& text) {
    return shortened(printable(text), longest, page.terminal().ellipsis());
  };
  for (std::size_t k = 0; k < std::min(most, v.differences.size()); ++k) {
    const ScenarioDifference& d = v.differences[k];
    std::string text = d.path;
    if (d.kind == ScenarioDifference::Kind::changed)
      text += ": from " + cut(d.from) + " to " + cut(d.to);
    else
      text += std::string(" ") + words[ordinal(d.kind)] +
              (d.kind == ScenarioDifference::Kind::added ? ": " + cut(d.to) : "");
    page.paragraph(text + (d.place.empty() ? "" : "  (" + d.place + ")"), 2);
  }
  if (v.differences.size() > most)
    page.remark(fmt::format("And {} more in comparison.json", v.differences.size() - most), 2);
}

std::string compare_report(const std::vector<Variant>& worlds, const std::vector<ComparedVariant>& variants,
                           const std::vector<WorldSilences>& silences, const std::string& folder,
                           const Terminal& terminal) {
  Page page(terminal);
  add_header(worlds, variants, page);
  for (std::size_t k = 0; k < variants.size(); ++k) {
    const ComparedVariant& v = variants[k];
    const std::string& describe = worlds[k + 1].describe;
    page.blank();
    page.heading(v.id + (describe.empty() ? "" : ": " + describe));
    add_pairing(v, page);
    add_scenario_differences(v, page);
    if (v.comparison.identical) {
      page.paragraph("Every recorded number is the same in every run: all differences are exactly 0.", 2);
      continue;
    }
    add_outcome_differences(v, page);
    add_divergences(v, page);
    add_relation_differences(v, page);
    add_series_differences(v, page);
  }
  add_silences(silences, page);
  page.blank();
  page.paragraph("Comparison: " + folder);
  if (worlds.front().plan.report) page.paragraph("Report, for a browser: " + folder + "/" + report_file);
  page.remark(
      "Intervals are of 95 %; points are percentage points. The numbers follow from the judgement of the "
      "scenario's authors; they are not a "
      "prediction.",
      0);
  return page.text();
}

}  // namespace entente::cli
