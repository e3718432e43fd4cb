#pragma once
#include <entente/interchange.h>

namespace entente::starter {

/// When a scenario plays.
struct Span {
  Date start, end;
};

/// By the request; what it leaves open so that it is two years, from 2026 on. Throws RequestError where it ends
/// before it begins, or before its first step does.
Span span_of(const NewScenario& request);

}  // namespace entente::starter
