/// The outcomes of a variant against those of the baseline.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "cli/compare_report.h"
#include "cli/number_format.h"
#include "cli/pictures.h"
#include "cli/report.h"
#include "cli/text.h"

namespace entente::cli {
namespace {

constexpr std::size_t bar_width = 10;

Colour colour_of(const Difference& d) {
  return !d.decided() ? Colour::dim : d.value > 0 ? Colour::green : Colour::red;
}

/// Of shares the difference itself; of numbers, in standard deviations between runs.
double length_of(const Difference& d, bool share) {
  if (share || d.value == 0) return std::abs(d.value);
  return std::abs(d.value) / (d.unpaired_se * std::sqrt(static_cast<double>(d.first) / 2));
}

std::string level(double value, bool share) { return share ? percent(value) : format_compact(value); }

/// What it came to: of the runs that are compared, where they are not all there are.
std::string levels_of(const OutcomeDifference& o, const ComparedVariant& v, const std::string& arrow) {
  const Difference& d = o.difference;
  const bool all = d.first == v.first_summary.runs && d.second == v.second_summary.runs;
  const double before = all ? v.first_summary.outcomes[o.first].value : o.before,
               after = all ? v.second_summary.outcomes[o.second].value : o.after;
  return level(before, o.share) + arrow + level(after, o.share);
}

/// How it came about, or why nothing can be said.
std::string remark_of(const Difference& d, bool paired) {
  if (d.exactly_zero) return "The same in every run";
  if (d.first < 2 || d.second < 2) return "One run: no interval";
  std::string text;
  if (!d.decided())
    text = "Cannot be distinguished from zero" +
           (d.value == 0 ? "" : "; " + about_runs(d.runs_to_settle) + " would be needed") + ". ";
  if (!paired) return text + "Not paired";
  text += fmt::format("Higher in {}, lower in {}", counted(d.up, "run"), with_commas(d.down));
  const double reduction = d.variance_reduction();
  constexpr double rounding = 1e9;  // more than that is what is left of equal numbers
  if (reduction < rounding) text += fmt::format("; pairing cut the variance {:.1f} times", reduction);
  return text;
}

void add_difference(const std::string& label, const std::string& levels, const Difference& d, bool share,
                    bool paired, Page& page) {
  page.paragraph(label, 2);
  const Terminal& terminal = page.terminal();
  const std::string size =
      d.exactly_zero ? "exactly 0"
                     : difference_text(d.value, share) + "  (" + difference_interval(d.interval, share) + ")";
  std::string line = "    " + padded(levels, 18) + "  ";
  const std::size_t used = columns(line) + columns(size) + 2;
  line += terminal.paint(colour_of(d), size);
  if (used + bar_width <= page.width() && !d.exactly_zero && d.first > 1)
    line += std::string(std::max<std::size_t>(2, used < 56 ? 58 - used : 2), ' ') +
            terminal.paint(colour_of(d), bar(length_of(d, share), bar_width, terminal.unicode));
  page.line(line);
  page.remark(remark_of(d, paired), 6);
}

/// Why there is no difference.
void add_no_difference(const std::string& label, const std::string& levels, const ComparedVariant& v,
                       const OutcomeDifference& o, Page& page) {
  page.paragraph(label, 2);
  page.line("    " + padded(levels, 18) + "  " +
            page.terminal().paint(Colour::dim, "There is no mean to compare"));
  const auto remark = [&](const std::string& whose, const OutcomeSummary& outcome, std::size_t runs) {
    if (outcome.strays.any()) page.remark(whose + ": " + strays_text(outcome.strays, runs), 6);
  };
  remark("The baseline", v.first_summary.outcomes[o.first], v.first_summary.runs);
  remark("The variant", v.second_summary.outcomes[o.second], v.second_summary.runs);
}

}  // namespace

void add_outcome_differences(const ComparedVariant& v, Page& page) {
  const Comparison& c = v.comparison;
  if (c.outcomes.empty()) return;
  page.blank();
  page.heading("  Outcomes");
  const std::string arrow = page.terminal().unicode ? " \u2192 " : " -> ";
  for (const OutcomeDifference& o : c.outcomes) {
    const auto& info = v.first.outcomes[o.first];
    const OutcomeSummary &a = v.first_summary.outcomes[o.first], &b = v.second_summary.outcomes[o.second];
    const std::string label = title_of(info.label, info.id), levels = levels_of(o, v, arrow);
    if (a.strays.any() || b.strays.any())
      add_no_difference(label, levels, v, o, page);
    else
      add_difference(label, levels, o.difference, o.share, c.paired, page);
    if (o.median && !std::isnan(o.median->value) && !o.median->exactly_zero)
      page.remark(fmt::format("Median time until it happens: {} years ({}), among the runs in which it does",
                              format_signed(o.median->value), difference_interval(o.median->interval, false)),
                  6);
  }
  for (const std::string& id : c.only_first) page.remark("Only in the baseline: " + id, 2);
  for (const std::string& id : c.only_second) page.remark("Only in the variant: " + id, 2);
}

}  // namespace entente::cli
