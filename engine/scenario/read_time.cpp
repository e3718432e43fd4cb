#include <fmt/format.h>

#include <algorithm>

#include "scenario/readers.h"

namespace entente::reading {

Time read_time(const Item& item, Diagnostics& diagnostics) {
  Time time;
  time.origin = item.origin();
  time.ends = item["end"].origin();
  const auto start = item["start"].date(), end = item["end"].date();
  time.start = start.value_or(Date{});
  time.end = end.value_or(Date{});
  time.step = item["step"].duration().value_or(time.step);
  time.substeps = static_cast<int>(std::min<std::uint64_t>(item["substeps"].whole().value_or(1), 10000));
  if (start && end && *end <= *start) {
    diagnostics.error(item["end"].origin(), fmt::format("found {}; expected a date after the start, {}",
                                                        to_string(*end), to_string(*start)));
  }
  return time;
}

}  // namespace entente::reading
