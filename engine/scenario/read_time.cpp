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

void warn_of_long_step(const Item& item, const Time& time, Diagnostics& diagnostics) {
  const Item step = item["step"];
  if (!step.duration() || time.end <= time.start || advance(time.start, time.step, 1) <= time.end) return;
  diagnostics.warning(step.origin(),
                      fmt::format("found \"{}\", longer than the run, {} to {}: all of it is one step",
                                  step.text(), to_string(time.start), to_string(time.end)));
}

}  // namespace entente::reading
