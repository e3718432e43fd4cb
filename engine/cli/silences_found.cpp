#include "cli/silences_found.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/interrupt.h"
#include "cli/report.h"

namespace entente::cli {

Silences silences_of(const Compiled& compiled, const Summary& summary, std::uint64_t seed,
                     std::size_t threads) {
  const auto found = find_silences(compiled.scenario, compiled.model, summary,
                                   {.seed = seed, .threads = threads}, &interrupted());
  leave_if_interrupted();
  return found.value();
}

void list_silences(const Silences& silences, std::size_t most, Page& page) {
  const std::size_t shown = std::min(silences.found.size(), most);
  for (std::size_t k = 0; k < shown; ++k) page.paragraph(silences.found[k].text, 2);
  if (!silences.switched_off.empty()) page.paragraph(silences.switches(), 2);
  if (shown < silences.found.size())
    page.remark(fmt::format("And {} more; --json has all", silences.found.size() - shown), 2);
  if (const std::string caveat = silences.caveat(); !caveat.empty()) page.remark(caveat, 2);
}

void add_silences(const Report& report, Page& page) {
  constexpr std::size_t most = 12;
  if (report.silences.empty()) return;
  page.blank();
  page.heading("The same in every run");
  list_silences(report.silences, most, page);
}

}  // namespace entente::cli
