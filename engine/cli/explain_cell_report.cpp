/// A cell, from its start to its end and quarter by quarter.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "cli/explain_report.h"
#include "cli/number_format.h"
#include "cli/report.h"
#include "cli/text.h"

namespace entente::cli {
namespace {

constexpr std::size_t number_width = 10, band_width = 20, acted_width = 7, min_bar = 10, max_bar = 36;

/// Columns: name, change, band, share of runs, bar; those that do not fit are left out from the right on.
struct CellLayout {
  std::size_t name = 0, bar = 0;
  bool band = false, acted = false;
};

/// The places that the values pass through on their way from start to end.
Interval way_of(const Waterfall& whole) {
  double at = whole.start.mean;
  Interval way{at, at};
  for (const CauseChange& change : whole.causes) {
    at += change.mean;
    way = {std::min(way.low, at), std::max(way.high, at)};
  }
  return {std::min(way.low, whole.end.mean), std::max(way.high, whole.end.mean)};
}

std::string the_causes(std::size_t count) {
  return count == 1 ? "the one cause" : fmt::format("the {} causes", count);
}

class CellPage {
 public:
  CellPage(const CellReport& report, const Terminal& terminal)
      : report_(report), page_(terminal), whole_(waterfall(report.history, 0, report.history.periods.size())) {}

  std::string text() {
    header();
    table();
    periods();
    add_backgrounds(shown(), scenarios_of(report_), page_);
    page_.blank();
    page_.remark("The numbers follow from the judgement of the scenario's authors; they are not a prediction.",
                 0);
    return page_.text();
  }

 private:
  std::size_t top() const { return std::min(report_.top, whole_.causes.size()); }
  std::vector<Catalogue::Cause> shown() const {
    std::vector<Catalogue::Cause> causes;
    for (std::size_t k = 0; k < top(); ++k) causes.push_back(cause(whole_.causes[k]));
    return causes;
  }
  const Catalogue::Cause& cause(const CauseChange& change) const {
    return report_.history.causes[change.cause];
  }
  bool compares() const { return report_.versus.has_value(); }

  void header() {
    const CellHistory& h = report_.history;
    page_.title(h.cell + ": " + (compares() ? "what makes the difference" : "what moved it"));
    page_.paragraph(title_of(report_.variant.scenario.title, report_.variant.scenario.name));
    page_.paragraph(fmt::format("{} to {}; {}, seed {}", to_string(h.dates.front()), to_string(h.dates.back()),
                                counted(h.runs, "run"), report_.seed));
    if (h.runs == 1) page_.remark(one_run_remark, 0);
    add_variant(report_.variant, page_);
    if (!compares()) return;
    page_.paragraph("Versus: " + report_.versus->name());
    add_variant(*report_.versus, page_);
    page_.paragraph(
        fmt::format("At the end it is {} with {} and {} with {}. Both share their luck (common random "
                    "numbers); what differs is "
                    "taken run by run.",
                    format_compact(report_.ends->low), report_.variant.name(),
                    format_compact(report_.ends->high), report_.versus->name()));
  }

  CellLayout layout() const {
    std::size_t longest = 15;
    for (std::size_t k = 0; k < top(); ++k)
      longest = std::max(longest, columns(printable(cause_title(cause(whole_.causes[k])))));
    const std::size_t width = page_.width();
    CellLayout l;
    l.band = width >= 56 && report_.history.runs > 1;
    l.acted = width >= 48;
    const std::size_t fixed = 2 + number_width + (l.band ? 2 + band_width : 0) + (l.acted ? acted_width : 0);
    l.name = std::min<std::size_t>(longest, width - fixed);
    const std::size_t rest = width - fixed - l.name;
    l.bar = rest >= min_bar + 2 ? std::min(rest - 2, max_bar) : 0;
    return l;
  }

  void heading(const CellLayout& l) {
    page_.blank();
    std::string columns = right_aligned("mean", number_width);
    if (l.band) columns += "  " + padded(compares() ? "95 % interval" : "5-95 % of runs", band_width);
    if (l.acted) columns += right_aligned(compares() ? "differs" : "acted", acted_width);
    page_.line(page_.terminal().paint(Colour::bold,
                                      padded(compares() ? "Difference" : "From start to end", 2 + l.name)) +
               page_.terminal().paint(Colour::dim, columns));
  }

  void row(const CellLayout& l, const std::string& name, const std::string& number, const std::string& band,
           const std::string& acted, const std::string& bar) {
    std::string line =
        "  " + padded(shortened_name(printable(name), l.name, page_.terminal().ellipsis()), l.name) + number;
    if (l.band) line += "  " + padded(band, band_width);
    if (l.acted) line += right_aligned(acted, acted_width);
    page_.line(line + (l.bar ? "  " + bar : ""));
  }

  std::string picture(const CellLayout& l, double from, double to) const {
    if (l.bar == 0) return "";
    const std::string bar = bar_between(from, to, way_of(whole_), l.bar, page_.terminal().unicode);
    return from == to ? bar : page_.terminal().paint(to < from ? Colour::red : Colour::green, bar);
  }

  void value_row(const CellLayout& l, const std::string& name, const Statistics& value,
                 const Interval& mean_interval) {
    const Interval band = compares() ? mean_interval : Interval{value.p05, value.p95};
    const std::string number = compares() ? format_signed(value.mean) : format_compact(value.mean);
    row(l, name, right_aligned(number, number_width), interval(band, false), "",
        picture(l, value.mean, value.mean));
  }

  /// Of a difference: its interval holds 0, so that it may be chance.
  bool unsure(const CauseChange& change) const {
    return compares() && change.interval.low <= 0 && change.interval.high >= 0;
  }

  void cause_row(const CellLayout& l, const CauseChange& change, double& at) {
    const std::string number =
        right_aligned((unsure(change) ? "~" : "") + format_signed(change.mean), number_width);
    const Colour colour = unsure(change) ? Colour::dim : change.mean < 0 ? Colour::red : Colour::green;
    const Interval band = compares() ? change.interval : Interval{change.p05, change.p95};
    row(l, cause_title(cause(change)), page_.terminal().paint(colour, number), interval(band, false),
        percent(change.acted), picture(l, at, at + change.mean));
    at += change.mean;
  }

  void others_row(const CellLayout& l, double& at) {
    const std::size_t others = whole_.causes.size() - top();
    double sum = 0;
    for (std::size_t k = top(); k < whole_.causes.size(); ++k) sum += whole_.causes[k].mean;
    if (sum == 0) return;  // of no others too
    row(l, counted(others, "other"), right_aligned(format_signed(sum), number_width), "", "",
        picture(l, at, at + sum));
    at += sum;
  }

  void table() {
    const CellLayout l = layout();
    heading(l);
    value_row(l, "start", whole_.start, whole_.start_interval);
    double at = whole_.start.mean;
    for (std::size_t k = 0; k < top(); ++k) cause_row(l, whole_.causes[k], at);
    others_row(l, at);
    value_row(l, "end", whole_.end, whole_.end_interval);
    page_.remark(fmt::format("end = start and the sum of {}, in every run{}", the_causes(whole_.causes.size()),
                             compares() ? "; ~ cannot be distinguished from zero" : ""),
                 2);
  }

  void periods() {
    const CellHistory& h = report_.history;
    if (h.periods.size() < 2) return;
    page_.blank();
    const std::size_t name = columns(h.periods.front().name);
    page_.line(page_.terminal().paint(Colour::bold, padded(name > 4 ? "By quarter" : "By year", 2 + name)) +
               page_.terminal().paint(Colour::dim, right_aligned("change", number_width - (name > 4 ? 1 : 0)) +
                                                       right_aligned("end", number_width) +
                                                       (page_.width() >= 60 ? "  strongest causes" : "")));
    for (std::size_t p = 0; p < h.periods.size(); ++p) period_row(waterfall(h, p, p + 1), name);
    page_.remark(
        "A step belongs to the quarter or year in which it begins; the first and the last may be parts of one.",
        2);
  }

  void period_row(const Waterfall& w, std::size_t name) {
    const double change = w.end.mean - w.start.mean;
    const std::string end = compares() ? format_signed(w.end.mean) : format_compact(w.end.mean);
    const std::size_t fixed = 2 + name + 2 * number_width + 2;
    page_.line("  " + padded(w.period.name, name) +
               page_.terminal().paint(change < 0 ? Colour::red : Colour::green,
                                      right_aligned(format_signed(change), number_width)) +
               right_aligned(end, number_width) + "  " +
               strongest(w, page_.width() - std::min(fixed, page_.width())));
  }

  /// As many as find room, the strongest first.
  std::string strongest(const Waterfall& w, std::size_t room) const {
    std::string text;
    for (const CauseChange& change : w.causes) {
      const std::string next =
          (text.empty() ? "" : ", ") + printable(cause_title(cause(change))) + " " + format_signed(change.mean);
      if (columns(text + next) > room) break;
      text += next;
    }
    return text;
  }

  const CellReport& report_;
  Page page_;
  Waterfall whole_;
};

}  // namespace

std::string text_cell_report(const CellReport& report, const Terminal& terminal) {
  return CellPage(report, terminal).text();
}

}  // namespace entente::cli
