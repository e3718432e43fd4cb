#include "cli/sheet_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "cli/number_format.h"
#include "cli/text.h"

namespace entente::cli {
namespace {

std::string range_in_words(const Range& range) {
  const bool low = std::isfinite(range.low), high = std::isfinite(range.high);
  return low && high ? fmt::format("range [{:g}, {:g}]", range.low, range.high)
         : low       ? fmt::format("from {:g} up", range.low)
         : high      ? fmt::format("up to {:g}", range.high)
                     : std::string("unbounded");
}

std::string ties_in_words(const SheetRelation& relation) {
  const auto drawn = std::count_if(relation.ties.begin(), relation.ties.end(),
                                   [](const SheetTie& tie) { return tie.low < tie.high; });
  std::string words = counted(relation.ties.size(), "tie");
  if (drawn > 0) words += fmt::format(", {} of them drawn", with_commas(static_cast<std::uint64_t>(drawn)));
  return words + ", " + range_in_words(relation.range) + (relation.symmetric ? ", symmetric" : "");
}

}  // namespace

void tell_of_sheets(const Sheets& sheets, Page& page) {
  page.definition("actors", with_commas(sheets.actors.size()));
  if (!sheets.attributes.empty()) page.definition("attributes", with_commas(sheets.attributes.size()));
  for (const SheetRelation& relation : sheets.relations) page.definition(relation.id, ties_in_words(relation));
  if (!sheets.events.empty())
    page.definition("events", fmt::format("{} of {}", with_commas(sheets.events.size()),
                                          counted(sheets.event_types.size(), "type")));
  for (const std::string& remark : sheets.remarks) page.remark(remark, 4);
}

}  // namespace entente::cli
