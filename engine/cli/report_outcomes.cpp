#include <algorithm>

#include "cli/number_format.h"
#include "cli/pictures.h"
#include "cli/report.h"
#include "cli/text.h"

namespace entente::cli {
namespace {

constexpr std::size_t value_width = 9, narrow_interval = 18, widest_label = 44;

/// Columns: label, value, interval, and where there is room a bar.
struct OutcomesLayout {
  std::size_t label = 0, interval = narrow_interval, bar = 0;
};

OutcomesLayout outcomes_layout(const Report& report, std::size_t width) {
  std::size_t longest = 12;
  for (const auto& o : report.catalogue.outcomes)
    longest = std::max(longest, columns(printable(title_of(o.label, o.id))));
  std::size_t range = narrow_interval;
  for (const OutcomeSummary& o : report.summary.outcomes)
    range = std::max(range, columns(interval(o.interval, o.share)));
  const std::size_t fixed = 2 + value_width + 2 + range + 1;
  const std::size_t bar = width >= 76 ? 12 : 0;
  return {std::min(std::min(longest, widest_label), width - std::min(width, fixed + bar)), range, bar};
}

/// For `first`: when, among the runs that reached it.
std::string when(const Report& report, const Statistics& years) {
  const auto date = [&](double y) { return to_string(date_after(report.catalogue.dates.front(), y)); };
  if (report.summary.runs == 1) return "on " + date(years.p50);
  return "then half by " + date(years.p50) + " (5-95 %: " + date(years.p05) + " to " + date(years.p95) + ")";
}

void add_outcome(const Report& report, std::size_t k, const OutcomesLayout& layout, Page& page) {
  const auto& info = report.catalogue.outcomes[k];
  const OutcomeSummary& o = report.summary.outcomes[k];
  auto label = wrapped(printable(title_of(info.label, info.id)), layout.label);

  if (label.empty()) label.push_back(printable(info.id));
  const auto cut = [&](const std::string& text) {
    return shortened_name(text, layout.label, page.terminal().ellipsis());
  };
  const std::string value = o.share ? percent(o.value) : format_compact(o.value);
  const std::string range = padded(interval(o.interval, o.share), layout.interval) + " ";
  const std::string name = row_name(label.front(), layout.label, page);
  std::string line =
      "  " + name + right_aligned(value, value_width) + "  " + page.terminal().paint(Colour::dim, range);
  if (o.share && layout.bar > 0) line += bar(o.value, layout.bar, page.terminal().unicode);
  page.line(line);
  for (std::size_t rest = 1; rest < label.size(); ++rest) page.line("    " + cut(label[rest]));
  if (o.strays.any()) page.remark(strays_text(o.strays, report.summary.runs) + ": no mean", 4);
  if (info.over == TimeAggregate::first && o.reached > 0) page.remark(when(report, o.values), 4);
}

}  // namespace

void add_outcomes(const Report& report, Page& page) {
  if (report.catalogue.outcomes.empty()) return;
  const OutcomesLayout layout = outcomes_layout(report, page.width());
  page.blank();
  const bool one = report.summary.runs == 1;
  page.line(page.terminal().paint(Colour::bold, "Outcomes") +
            page.terminal().paint(Colour::dim, right_aligned(one ? "in this run" : "chance or mean",
                                                             layout.label + value_width - 6) +
                                                   (one ? "" : "  95 % interval")));
  for (std::size_t k = 0; k < report.catalogue.outcomes.size(); ++k) add_outcome(report, k, layout, page);
}

}  // namespace entente::cli
