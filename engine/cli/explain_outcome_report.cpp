/// Which causes made an outcome likely.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "cli/explain_report.h"
#include "cli/number_format.h"
#include "cli/report.h"
#include "cli/text.h"

namespace entente::cli {
namespace {

constexpr std::size_t narrow_value = 15, narrowest_bar = 8, widest_bar = 24;

bool may_be_zero(const Interval& i) { return !(i.low > 0 || i.high < 0); }

/// Of a probability: in percentage points.
std::string change_text(double value, bool share) {
  return share ? fmt::format("{:+.1f}", 100 * value) : format_signed(value);
}

std::string what_is_shared(const OutcomeReport& report) {
  if (report.outcome.over == TimeAggregate::first) return "Chance that it comes to it";
  return report.explanation.share ? "Chance" : "Mean";
}

std::string removal_of(std::size_t causes) {
  return causes == 1 ? "the one cause below is removed" : fmt::format("all {} causes are removed", causes);
}

/// What the numbers are made of; where intervals are `wide`, also what would make them narrower.
std::string ensembles_made(const OutcomeExplanation& e, bool wide) {
  if (e.exact)
    return fmt::format("From all {} combinations of the causes, {:.0f} ensembles.{}",
                       with_commas(std::size_t{1} << e.causes.size()), e.ensembles,
                       wide ? " More runs would make the intervals narrower (--runs)." : "");
  return fmt::format(
      "From {} permutations, in pairs of opposite order, {} for each of {} groups of runs; {:.0f} "
      "ensembles.{}",
      with_commas(e.permutations * e.groups), e.permutations, e.groups, e.ensembles,
      wide ? " The budget ended before the intervals were narrow (--budget)." : "");
}

class OutcomePage {
 public:
  OutcomePage(const OutcomeReport& report, const Terminal& terminal)
      : report_(report), e_(report.explanation), page_(terminal) {
    for (const CauseEffect& effect : e_.causes)
      (rows_.size() < report.top && told(effect) ? rows_ : rest_).push_back(effect);
    for (const CauseEffect& e : rows_)
      for (const std::string& text :
           {estimate(e.shapley, e.shapley_interval), estimate(e.removed, e.removed_interval)})
        value_width_ = std::max(value_width_, 2 + columns(text));
  }

  std::string text() {
    header();
    if (e_.finite)
      shares();
    else
      page_.paragraph(
          fmt::format("In some runs{} it is infinite or no number, so there is no {} to be shared "
                      "out among causes.",
                      e_.full_strays.any() ? "" : " without some of the causes", e_.share ? "chance" : "mean"));
    add_backgrounds(shown(), {&report_.variant.scenario}, page_);
    page_.blank();
    page_.remark("The numbers follow from the judgement of the scenario's authors; they are not a prediction.",
                 0);
    return page_.text();
  }

 private:
  void shares() {
    table();
    interactions();
    method();
  }

  bool one_run() const { return report_.question.runs == 1; }
  /// It can be distinguished from zero in one way or the other; of a single run nothing can.
  bool told(const CauseEffect& e) const {
    return one_run() || !may_be_zero(e.shapley_interval) || !may_be_zero(e.removed_interval);
  }

  const Catalogue::Cause& cause(const CauseEffect& effect) const {
    return report_.catalogue.causes[effect.cause];
  }
  std::vector<Catalogue::Cause> shown() const {
    std::vector<Catalogue::Cause> causes;
    for (const CauseEffect& effect : rows_) causes.push_back(cause(effect));
    return causes;
  }
  std::string estimate(double value, const Interval& i) const {
    const double half = std::max(i.high - value, value - i.low);
    if (std::isnan(half)) return change_text(value, e_.share);
    const std::string sign = page_.terminal().unicode ? " ±" : " +-";
    return change_text(value, e_.share) + sign +
           (e_.share ? fmt::format("{:.1f}", 100 * half) : format_compact(half));
  }

  void header() {
    page_.title(title_of(report_.outcome.label, report_.outcome.id));
    page_.paragraph(title_of(report_.variant.scenario.title, report_.variant.scenario.name));
    const Catalogue& c = report_.catalogue;
    page_.paragraph(fmt::format("{} to {}; {}, seed {}", to_string(c.dates.front()), to_string(c.dates.back()),
                                counted(report_.question.runs, "run"), report_.question.seed));
    if (one_run()) page_.remark(one_run_remark, 0);
    add_variant(report_.variant, page_);
    page_.blank();
    page_.paragraph(fmt::format(
        "{}: {} as it is; {} if {}.", what_is_shared(report_), level(e_.full, e_.full_interval, e_.full_strays),
        level(e_.empty, e_.empty_interval, e_.empty_strays), removal_of(e_.causes.size())));
  }
  std::string level(double value, const Interval& i, const Strays& strays) const {
    if (strays.any()) return strays_text(strays, report_.question.runs);
    const std::string bounds = interval(i, e_.share);
    return (e_.share ? percent(value) : format_compact(value)) + (bounds.empty() ? "" : " (" + bounds + ")");
  }

  std::size_t name_width() const {
    std::size_t longest = 14;
    for (const CauseEffect& effect : rows_)
      longest = std::max(longest, columns(printable(cause_title(cause(effect)))));
    return std::min(longest, page_.width() - std::min(page_.width(), 2 + 2 * value_width_));
  }

  void row(const std::string& name, const std::string& shapley, const std::string& removed,
           const std::string& bar) {
    const std::size_t width = name_width();
    page_.line("  " + padded(shortened_name(printable(name), width, page_.terminal().ellipsis()), width) +
               right_aligned(shapley, value_width_) + right_aligned(removed, value_width_) + "  " + bar);
  }

  std::string bar_of(double value) const {
    const std::size_t fixed = 2 + name_width() + 2 * value_width_ + 2;
    const std::size_t room = page_.width() > fixed ? page_.width() - fixed : 0;
    if (room < narrowest_bar || rows_.empty()) return "";
    double low = 0, high = 0;
    for (const CauseEffect& effect : rows_) {
      low = std::min(low, effect.shapley);
      high = std::max(high, effect.shapley);
    }
    const std::string bar =
        bar_between(0, value, {low, high}, std::min(room, widest_bar), page_.terminal().unicode);
    return page_.terminal().paint(value < 0 ? Colour::red : Colour::green, bar);
  }

  void table() {
    page_.blank();
    page_.line(page_.terminal().paint(Colour::bold, padded("Causes", 2 + name_width())) +
               page_.terminal().paint(Colour::dim, right_aligned("Shapley", value_width_) +
                                                       right_aligned("removed", value_width_)));
    double rest = 0;
    for (const CauseEffect& e : rows_)
      row(cause_title(cause(e)), estimate(e.shapley, e.shapley_interval),
          estimate(e.removed, e.removed_interval), bar_of(e.shapley));
    for (const CauseEffect& e : rest_) rest += e.shapley;
    if (rest != 0) row(counted(rest_.size(), "other"), rest_text(rest), "", "");
    row("together", change_text(e_.full - e_.empty, e_.share), "", "");
    if (e_.share)
      page_.remark(one_run() ? "In percentage points" : "In percentage points, with 95 % intervals", 2);
    unsure();
  }

  /// No row tells a share of zero points.
  std::string rest_text(double rest) const {
    constexpr double least_shown = 0.0005;
    return e_.share && std::abs(rest) < least_shown ? "under 0.05" : change_text(rest, e_.share);
  }

  void unsure() {
    std::string names;
    for (const CauseEffect& e : rest_)
      if (!told(e)) names += (names.empty() ? "" : ", ") + cause_title(cause(e));
    if (!names.empty()) page_.remark("Cannot be distinguished from zero: " + names, 2);
  }

  void interactions() {
    const std::string together = interacting(true), instead = interacting(false);
    if (together.empty() && instead.empty()) return;
    page_.blank();
    page_.heading("Causes that do not act alone");
    page_.remark("Removed alone they count for something else than their share (in brackets: removed, Shapley)",
                 2);
    if (!together.empty())
      page_.paragraph("Count for more, since they work together with others: " + together, 2);
    if (!instead.empty()) page_.paragraph("Count for less, since others then do part of it: " + instead, 2);
  }
  std::string interacting(bool more) const {
    std::string text;
    for (const CauseEffect& e : e_.causes) {
      if (!e.interacts || more != (std::abs(e.removed) > std::abs(e.shapley))) continue;
      text += (text.empty() ? "" : ", ") + cause_title(cause(e)) + " (" + change_text(e.removed, e_.share) +
              ", " + change_text(e.shapley, e_.share) + ")";
    }
    return text;
  }

  void method() {
    page_.blank();
    page_.remark(
        "Removed: with everything, less without this cause alone, in the same runs. Shapley: what a "
        "cause adds, over all orders in which the causes may come; together they are exactly the "
        "difference. " +
            ensembles_made(e_, !e_.narrow && !one_run()),
        0);
  }
  const OutcomeReport& report_;
  const OutcomeExplanation& e_;
  Page page_;
  std::vector<CauseEffect> rows_, rest_;
  std::size_t value_width_ = narrow_value;  ///< of the columns of estimates
};

}  // namespace

std::string text_outcome_report(const OutcomeReport& report, const Terminal& terminal) {
  return OutcomePage(report, terminal).text();
}

}  // namespace entente::cli
