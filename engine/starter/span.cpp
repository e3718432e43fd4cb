#include "starter/span.h"

#include <fmt/format.h>

namespace entente::starter {

Span span_of(const NewScenario& request) {
  constexpr Date first = std::chrono::sys_days(std::chrono::year(2026) / 1 / 1);
  const Duration years{2, Unit::year};
  const Date start = request.start ? *request.start : request.end ? advance(*request.end, years, -1) : first;
  const Date end = request.end ? *request.end : advance(start, years, 1);
  if (start >= end)
    throw RequestError(
        fmt::format("it cannot end on {} when it begins on {}", to_string(end), to_string(start)));
  if (advance(start, request.step, 1) > end)
    throw RequestError(fmt::format("from {} to {} is less than a step of {}", to_string(start), to_string(end),
                                   to_string(request.step)));
  return {start, end};
}

}  // namespace entente::starter
