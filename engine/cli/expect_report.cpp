#include "cli/expect_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/ordinal.h"
#include "cli/checked.h"
#include "cli/compare_report.h"
#include "cli/console.h"
#include "cli/exit_codes.h"
#include "cli/number_format.h"
#include "cli/page.h"
#include "cli/text.h"

namespace entente::cli {
namespace {

std::string verdict_text(TestedExpectation::Verdict verdict, const Terminal& terminal) {
  constexpr const char* words[] = {"passed", "FAILED", "undecided"};
  constexpr Colour colours[] = {Colour::green, Colour::red, Colour::yellow};
  const std::size_t k = ordinal(verdict);
  return terminal.paint(colours[k], padded(words[k], 9));
}

std::string outcome_text(const Expectation& e, const TestedExpectation& t) {
  if (e.compares())
    return difference_text(t.value, t.share) + " (" + difference_interval(t.interval, t.share) + ")";
  return (t.share ? percent(t.value) : format_compact(t.value)) + " (" + interval(t.interval, t.share) + ")";
}

void add_expectation(const Expectation& e, const TestedExpectation& t, Page& page) {
  page.line("  " + verdict_text(t.verdict, page.terminal()) + "  " +
            shortened_name(printable(e.id), page.width() - 13, page.terminal().ellipsis()));
  std::string text = (e.outcome.given() ? e.outcome.value : e.metric.value) + " " + requirement_text(e) + ": " +
                     (t.strays.any() ? strays_text(t.strays, t.runs * (e.compares() ? 2 : 1)) + ": no mean"
                                     : outcome_text(e, t) + " in " + counted(t.runs, "run"));
  if (t.verdict == TestedExpectation::Verdict::undecided && t.runs_to_settle > 0 &&
      (e.increases || e.decreases))
    text += "; " + about_runs(t.runs_to_settle) + " would be needed for one of this size";
  page.remark(text, 13);
}

}  // namespace

std::string expectations_text(const Scenario& scenario, const std::vector<TestedExpectation>& tested,
                              const Terminal& terminal) {
  if (tested.empty()) return "  it expects nothing of itself\n";
  Page page(terminal);
  std::array<std::size_t, 3> counts{};
  for (std::size_t k = 0; k < tested.size(); ++k) {
    add_expectation(scenario.expectations[k], tested[k], page);
    ++counts[ordinal(tested[k].verdict)];
  }
  page.line(fmt::format("  {} passed, {} failed, {} undecided", counts[0], counts[1], counts[2]));
  return page.text();
}

bool all_passed(const std::vector<TestedExpectation>& tested) {
  return std::all_of(tested.begin(), tested.end(), [](const TestedExpectation& t) {
    return t.verdict == TestedExpectation::Verdict::passed;
  });
}

int check_expectations(const std::string& file, const Scenario& scenario, std::size_t threads) {
  std::vector<TestedExpectation> tested;
  if (!scenario.expectations.empty()) tested = tested_expectations(file, scenario, threads);
  to_stdout(expectations_text(scenario, tested, terminal_of(1)));
  return all_passed(tested) ? exit_code::success : exit_code::not_met;
}

}  // namespace entente::cli
