#include <fmt/format.h>

#include <utility>

#include "cli/figures.h"
#include "cli/report.h"

namespace entente::cli {

void add_frequent_rules(const Report& report, Page& page) {
  bool any = false;
  for (std::size_t cause = 0; cause < report.summary.max_means.size(); ++cause) {
    const double mean = report.summary.max_means[cause];
    if (mean <= 1) continue;
    if (!std::exchange(any, true)) page.blank();
    page.remark(
        fmt::format("rule {}: up to {} firings a step expected; a shorter step would follow its feedback more "
                    "closely (entente check --converge)",
                    report.catalogue.causes[cause].id, brief(mean)),
        0);
  }
}

}  // namespace entente::cli
