/// The report of a check of convergence for people.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/ordinal.h"
#include "cli/compare_report.h"
#include "cli/converge_check.h"
#include "cli/number_format.h"
#include "cli/report.h"
#include "cli/text.h"
#include "services/rules_by_step_text.h"

namespace entente::cli {
namespace {

using NumberKind = ConvergingNumber::Kind;
using Refined = std::optional<Refinement> ConvergingNumber::*;

constexpr std::size_t value_column = 10, verdict_column = 16, widest_label = 44;

std::string value_text(double value, bool share) { return share ? percent(value) : format_compact(value); }

Colour verdict_colour(Steadiness verdict) {
  constexpr Colour colours[] = {Colour::green, Colour::yellow, Colour::red, Colour::red, Colour::red};
  return colours[ordinal(verdict)];
}

std::string name_of(const ConvergingNumber& n) {
  const std::string& title = title_of(n.label, n.name);
  return n.kind == NumberKind::years ? title + ", years until it or the end" : title;
}

std::size_t name_width(const ConvergenceReport& report, const Page& page) {
  std::size_t longest = 12;
  for (const ConvergingNumber& n : report.found.numbers)
    longest = std::max(longest, columns(printable(name_of(n))));
  return std::min({longest, widest_label, page.width() - 2 - 3 * value_column - verdict_column});
}

std::string with_interval(const Estimate& e, bool share) {
  return difference_text(e.value, share) + " (" + difference_interval(e.interval, share) + ")";
}

std::string differences_text(const Refinement& r, bool share, double rounding) {
  double most = 0;
  for (const Estimate& e : {r.twice, r.four_times})
    most = std::max({most, std::abs(e.interval.low), std::abs(e.interval.high)});
  if (most <= rounding) return "no difference in any run";
  return "differences " + with_interval(r.twice, share) + ", " + with_interval(r.four_times, share);
}

/// Of an order or a limit, whose intervals are of 95 %; without chance they have none.
std::string about(const Estimate& e, bool share) {
  const std::string sure = value_text(e.value, share);
  return e.se > 0 ? sure + " (" + interval(e.interval, share) + ")" : sure;
}

std::string reason_of(const Refinement& r, bool share, std::size_t runs) {
  if (r.strays.any()) return strays_text(r.strays, r.values.size() * runs);
  if (!r.unseen.empty())
    return fmt::format("something that may happen, but did not in any run, might change it: {}",
                       fmt::join(r.unseen, ", "));
  if (r.verdict == Steadiness::too_long)
    return "even the shortest of these steps is too long for what is named below: whether they agree tells "
           "nothing";
  if (r.verdict == Steadiness::untold)
    return std::isfinite(r.runs_to_tell) ? about_runs(r.runs_to_tell) + " would be needed"
                                         : "no number of runs would be enough";
  if (r.verdict == Steadiness::runs_away) return "the differences grow: there is no limit";
  if (r.grows) return "the differences still grow: these steps are too long to tell where they lead";
  std::string text = r.order ? "order " + about(*r.order, false) : "its order cannot be told";
  if (!r.no_limit.empty()) return text + "; " + r.no_limit;
  return text + (r.limit ? ", in the limit " + about(*r.limit, share) : "");
}

/// What is found by looking at all dates of the quarter steps.
std::string more_often_text(const ConvergingNumber& n) {
  const double before = n.step->values[2];
  return fmt::format("looked at more often it is {} instead of {}: such an outcome holds for this step only",
                     value_text(before + n.looked_at_more_often->value, n.share), value_text(before, n.share));
}

void add_number(const ConvergingNumber& n, const Refinement& r, std::size_t runs, std::size_t width,
                Page& page) {
  auto name = wrapped(printable(name_of(n)), width);
  if (name.empty()) name.push_back(printable(n.name));
  const auto cut = [&](const std::string& text) {
    return shortened_name(text, width, page.terminal().ellipsis());
  };
  std::string line = "  " + padded(cut(name.front()), width);
  for (const double value : r.values) line += right_aligned(value_text(value, n.share), value_column);
  page.line(line + "  " + page.terminal().paint(verdict_colour(r.verdict), verdict_word(r.verdict)));
  for (std::size_t rest = 1; rest < name.size(); ++rest) page.line("    " + cut(name[rest]));
  if (!r.strays.any()) page.remark(differences_text(r, n.share, n.rounding), 4);
  if (r.verdict != Steadiness::steady) page.remark(reason_of(r, n.share, runs), 4);
  if (n.step && &r == &*n.step && n.hangs_on_looking()) page.remark(more_often_text(n), 4);
}

void add_columns(std::size_t width, const std::array<std::string, 3>& names, Page& page) {
  std::string heading(2 + width, ' ');
  for (const std::string& name : names) heading += right_aligned(name, value_column);
  page.line(page.terminal().paint(Colour::bold, heading));
}

/// One table: a refinement of all numbers, under the names of its three ensembles.
void add_refinements(const ConvergenceReport& report, Refined which, const std::array<std::string, 3>& names,
                     Page& page) {
  const auto& numbers = report.found.numbers;
  if (std::none_of(numbers.begin(), numbers.end(), [&](const auto& n) { return (n.*which).has_value(); }))
    return;
  const std::size_t width = name_width(report, page);
  page.blank();
  add_columns(width, names, page);
  for (const ConvergingNumber& n : numbers)
    if (n.*which) add_number(n, *(n.*which), report.found.runs, width, page);
}

void add_stops(const ConvergenceReport& report, Page& page) {
  const std::size_t own = report.found.ensembles.front().substeps;
  for (const RefinedEnsemble& e : report.found.ensembles) {
    if (e.stopped.empty()) continue;
    const std::string which = e.parts > 1        ? fmt::format("With steps of 1/{}", e.parts)
                              : e.substeps > own ? fmt::format("With {} substeps", e.substeps)
                                                 : "At the scenario's own step";
    page.blank();
    page.paragraph(which + " a run stopped: " + e.stopped);
  }
}

/// Rules that fire more than seldom in a step of the scenario, under the names of its steps.
void add_rules(const ConvergenceReport& report, const std::array<std::string, 3>& names, Page& page) {
  constexpr double worth_telling = 0.1;
  const auto& ensembles = report.found.ensembles;
  const std::size_t width = std::max<std::size_t>(name_width(report, page), 20);
  bool headed = false;
  for (std::size_t cause = 0; cause < report.catalogue.causes.size(); ++cause) {
    const bool rule = report.catalogue.causes[cause].kind == CauseKind::rule;
    if (!rule || ensembles.front().max_means[cause] < worth_telling) continue;
    if (!std::exchange(headed, true)) {
      page.blank();
      page.heading("The most firings of a rule expected in one step");
      add_columns(width, names, page);
    }
    const std::string id =
        shortened_name(printable(report.catalogue.causes[cause].id), width, page.terminal().ellipsis());
    std::string line = "  " + padded(id, width);
    for (std::size_t j = 0; j < names.size(); ++j)
      line += right_aligned(ensembles[j].runs > 0 ? format_compact(ensembles[j].max_means[cause]) : "-",
                            value_column);
    page.line(line);
  }
}

/// What "looked at more often" is.
void add_looked_at_more_often(const ConvergenceReport& report, Page& page) {
  const auto& numbers = report.found.numbers;
  if (std::none_of(numbers.begin(), numbers.end(), [](const auto& n) { return n.hangs_on_looking(); })) return;
  page.blank();
  page.remark(
      "Looking at all dates of the quarter steps finds what comes and goes between two dates of the scenario. "
      "That is a matter of how often the scenario looks, not of how its world moves, so it is not part of the "
      "verdict.",
      0);
}

void add_rules_by_step(const ConvergenceReport& report, Page& page) {
  if (report.found.rules_by_step.empty() || report.found.verdict() < Steadiness::drifts) return;
  page.blank();
  page.paragraph(detail::rules_by_step_text(report.found.rules_by_step));
}

void add_too_long(const std::vector<std::string>& sentences, const std::string& title, Page& page) {
  if (sentences.empty()) return;
  page.blank();
  page.heading(title);
  for (const std::string& sentence : sentences) page.remark(sentence, 2);
}

/// What is told of the scenario's own steps and of the shortest that were compared.
void add_what_steps_are_too_long_for(const ConvergenceReport& report, Page& page) {
  const auto& ensembles = report.found.ensembles;
  constexpr std::size_t quarter = 2, most_substeps = 4;
  add_too_long(ensembles.front().too_long, "What the step is too long for", page);
  if (quarter < ensembles.size())
    add_too_long(ensembles[quarter].too_long, "What a quarter of it is still too long for", page);
  if (most_substeps < ensembles.size() && ensembles[quarter].too_long.empty())
    add_too_long(ensembles[most_substeps].too_long, "What it is too long for with four times the substeps",
                 page);
}

std::string conclusion_of(const Convergence& found) {
  std::array<std::size_t, 5> counts{};
  for (const ConvergingNumber& n : found.numbers) ++counts[ordinal(n.verdict())];
  std::string text;
  for (const auto verdict : {Steadiness::steady, Steadiness::drifts, Steadiness::runs_away,
                             Steadiness::too_long, Steadiness::untold}) {
    const std::size_t count = counts[ordinal(verdict)];
    if (count > 0) text += fmt::format("{}{}: {}", text.empty() ? "" : ", ", verdict_word(verdict), count);
  }
  return text;
}

void add_conclusion(const ConvergenceReport& report, Page& page) {
  const Convergence& found = report.found;
  page.blank();
  if (found.numbers.empty() && !found.stopped())
    return page.paragraph(
        "There is nothing to compare: the scenario has no outcome, no metric and no tracked value.");
  const bool away = found.verdict() == Steadiness::runs_away;
  const std::string text = !found.stopped() ? conclusion_of(found)
                           : away           ? "It runs away: a run stopped."
                                            : "It cannot be told: a run stopped.";
  page.line(page.terminal().paint(verdict_colour(found.verdict()), text));
}

void add_header(const ConvergenceReport& report, Page& page) {
  const Scenario& s = report.scenario;
  page.title(title_of(s.title, s.name));
  page.paragraph(fmt::format(
      "Do the results depend on the length of the step? {} to {} in steps of {}{}; {} each, seed {}",
      to_string(s.time.start), to_string(s.time.end), to_string(s.time.step),
      s.time.substeps > 1 ? fmt::format(" with {} substeps", s.time.substeps) : "",
      counted(report.found.runs, "run"), report.options.seed));
  for (const std::string& id : report.what_ifs) page.paragraph("What if: " + id);
  page.remark(fmt::format("Metrics and tracked values are taken at the end. Tolerance: {:g} points of a "
                          "probability, {:g} % of a mean; intervals of {:.4g} %, so that all "
                          "hold together in 95 % of cases",
                          100 * report.options.share_tolerance, 100 * report.options.mean_tolerance,
                          100 * report.found.confidence),
              0);
}

}  // namespace

std::string_view verdict_word(Steadiness verdict) {
  constexpr std::string_view words[] = {"steady", "cannot be told", "step too long", "drifts", "runs away"};
  return words[ordinal(verdict)];
}

std::string convergence_text(const ConvergenceReport& report, const Terminal& terminal) {
  Page page(terminal);
  const int own = report.scenario.time.substeps;
  const std::array<std::string, 3> steps{to_string(report.scenario.time.step), "half", "quarter"};
  const std::array<std::string, 3> substeps{counted(static_cast<std::size_t>(own), "substep"),
                                            fmt::format("{}", 2 * own), fmt::format("{}", 4 * own)};
  add_header(report, page);
  add_stops(report, page);
  add_refinements(report, &ConvergingNumber::step, steps, page);
  add_refinements(report, &ConvergingNumber::substeps, substeps, page);
  add_rules(report, steps, page);
  add_looked_at_more_often(report, page);
  add_what_steps_are_too_long_for(report, page);
  add_rules_by_step(report, page);
  add_conclusion(report, page);
  return page.text();
}

}  // namespace entente::cli
