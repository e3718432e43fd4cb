#include <algorithm>
#include <cmath>

#include "cli/number_format.h"
#include "cli/pictures.h"
#include "cli/report.h"
#include "cli/text.h"

namespace entente::cli {
namespace {

constexpr std::size_t watched_width = 9, narrow_band = 18, min_sparkline = 10, causes_shown = 3;

/// Columns: name, start, end, band, and a sparkline beside them or, where it is too narrow, below.
struct WatchedLayout {
  std::size_t name = 0, band = 0, sparkline = 0;
  bool beside = false;
};

const Statistics& at_end(const Report& report, std::size_t watched) {
  const Catalogue& c = report.catalogue;
  return report.summary.at(c.steps(), c.metrics.size() + watched);
}

/// A single run has none.
std::string band_of(const Report& report, std::size_t watched) {
  const Statistics& end = at_end(report, watched);
  return report.summary.runs > 1 ? interval({end.p05, end.p95}, false) : "";
}

WatchedLayout watched_layout(const Report& report, std::size_t width) {
  const Catalogue& c = report.catalogue;
  std::size_t longest = 15, band = narrow_band;
  for (std::size_t w = 0; w < c.watched.size(); ++w) band = std::max(band, columns(band_of(report, w)));
  for (const auto& cell : c.watched) longest = std::max(longest, columns(printable(cell.name)));
  const std::size_t fixed = std::min(width, 2 + 2 * watched_width + 2 + band + 1);
  const std::size_t name = std::min(longest, width - fixed);
  const std::size_t rest = width - fixed - name;
  return {name, band, rest < min_sparkline ? width - 6 : std::min<std::size_t>(rest, 30),
          rest >= min_sparkline};
}

std::string sparkline_of(const Report& report, std::size_t w, const WatchedLayout& layout, const Page& page) {
  const Catalogue& c = report.catalogue;
  std::vector<double> means;
  for (std::size_t k = 0; k < c.dates.size(); ++k)
    means.push_back(report.summary.at(k, c.metrics.size() + w).mean);
  return sparkline(means, layout.sparkline, page.terminal().unicode);
}

/// The causes with the largest mean change, either way.
std::vector<CauseSummary> strongest(std::vector<CauseSummary> causes) {
  std::stable_sort(causes.begin(), causes.end(),
                   [](const auto& a, const auto& b) { return std::abs(a.mean) > std::abs(b.mean); });
  causes.resize(std::min(causes.size(), causes_shown));
  return causes;
}

void add_cause(const Report& report, const CauseSummary& cause, Page& page) {
  const std::string change = right_aligned(format_signed(cause.mean), watched_width + 1);
  const auto& info = report.catalogue.causes[cause.cause];
  const std::string kind = info.kind == CauseKind::decay ? "" : " (" + to_string(info.kind) + ")";
  page.line("   " + page.terminal().paint(cause.mean < 0 ? Colour::red : Colour::green, change) + "  " +
            shortened(printable(cause_title(info)) + kind, page.width() - watched_width - 7,
                      page.terminal().ellipsis()));
}

void add_cell(const Report& report, std::size_t w, const WatchedLayout& layout, Page& page) {
  const Catalogue& c = report.catalogue;
  const std::size_t series = c.metrics.size() + w;
  const Statistics& start = report.summary.at(0, series);
  const std::string name = row_name(printable(c.watched[w].name), layout.name, page);
  const std::string picture = sparkline_of(report, w, layout, page);
  page.line("  " + name + right_aligned(format_compact(start.mean), watched_width) +
            right_aligned(format_compact(at_end(report, w).mean), watched_width) + "  " +
            padded(band_of(report, w), layout.band) + " " + (layout.beside ? picture : ""));
  if (!layout.beside) page.line("    " + picture);
  for (const CauseSummary& cause : strongest(report.summary.causes[w])) add_cause(report, cause, page);
}

}  // namespace

void add_watched(const Report& report, Page& page) {
  const Catalogue& c = report.catalogue;
  if (c.watched.empty()) return;
  const WatchedLayout layout = watched_layout(report, page.width());
  const char* const name = layout.name >= 12 ? "Tracked values" : "Tracked";
  page.blank();
  page.line(page.terminal().paint(Colour::bold, padded(name, 2 + layout.name)) +
            page.terminal().paint(
                Colour::dim, right_aligned("start", watched_width) + right_aligned("end", watched_width) +
                                 "  " + padded(report.summary.runs > 1 ? "5-95 % of runs" : "", layout.band) +
                                 " " + (layout.beside ? "over time" : "")));
  page.remark("Below each: its strongest causes, by their mean change from start to end", 2);
  if (report.summary.quantile_runs < report.summary.runs)
    page.remark("5-95 %: of the first " + counted(report.summary.quantile_runs, "run") + "; means are of all",
                2);
  for (std::size_t w = 0; w < c.watched.size(); ++w) add_cell(report, w, layout, page);
}

}  // namespace entente::cli
