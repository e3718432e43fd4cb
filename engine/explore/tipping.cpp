#include "explore/tipping.h"

#include <algorithm>

namespace entente::explore {

Course RunTipping::course() const {
  if (switches.empty()) return holds_at_low ? Course::always : Course::never;
  if (switches.size() > 1) return Course::several;
  return holds_at_low ? Course::falls : Course::rises;
}

bool RunTipping::holds(double value) const {
  const auto passed = std::ranges::upper_bound(switches, value) - switches.begin();
  return (passed % 2 == 1) != holds_at_low;
}

std::size_t Tipping::count(Course course) const {
  return static_cast<std::size_t>(
      std::ranges::count_if(runs, [&](const RunTipping& run) { return run.course() == course; }));
}

bool Tipping::falls() const { return count(Course::falls) > count(Course::rises); }

std::optional<double> Tipping::threshold(std::size_t run) const {
  if (runs[run].course() != (falls() ? Course::falls : Course::rises)) return std::nullopt;
  return runs[run].switches.front();
}

}  // namespace entente::explore
