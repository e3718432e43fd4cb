#include <algorithm>
#include <numeric>

#include "base/position_of.h"
#include "cli/number_format.h"
#include "cli/report.h"
#include "cli/text.h"

namespace entente::cli {
namespace {

bool emits(const Catalogue::Cause& cause) {
  return cause.kind == CauseKind::event || cause.kind == CauseKind::rule;
}

std::size_t type_number(const Catalogue& c, const std::string& type) {
  return position_of(c.event_types, type).value_or(c.event_types.size());
}

/// Types by how often they happen, most often first.
std::vector<std::size_t> by_frequency(const std::vector<double>& means) {
  std::vector<std::size_t> order(means.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return means[a] > means[b]; });
  return order;
}

}  // namespace

std::vector<double> events_by_type(const Report& report) {
  const Catalogue& c = report.catalogue;
  std::vector<double> means(c.event_types.size());
  for (std::size_t k = 0; k < c.steps(); ++k)
    for (std::size_t cause = 0; cause < c.causes.size(); ++cause)
      if (emits(c.causes[cause]))
        means.at(type_number(c, c.causes[cause].type)) += report.summary.events[k * c.causes.size() + cause];
  return means;
}

void add_events(const Report& report, Page& page) {
  const Catalogue& c = report.catalogue;
  if (c.event_types.empty()) return;
  constexpr std::size_t number_width = 8;
  std::size_t longest = 0;
  for (const auto& type : c.event_types) longest = std::max(longest, columns(printable(type)));
  const std::size_t name = std::min(longest, page.width() - number_width - 4);
  const std::size_t per_line = std::max<std::size_t>(1, (page.width() - 2) / (name + number_width + 2));
  const auto means = events_by_type(report);
  page.blank();
  page.heading("Events per run");
  std::string line;
  std::size_t shown = 0;
  for (const std::size_t type : by_frequency(means)) {
    line += "  " +
            padded(shortened_name(printable(c.event_types[type]), name, page.terminal().ellipsis()), name) +
            right_aligned(format_compact(means[type]), number_width);
    if (++shown % per_line != 0 && shown < means.size()) continue;
    page.line(line);
    line.clear();
  }
}

}  // namespace entente::cli
