#include "simulation/stops.h"

#include <fmt/format.h>

#include <cmath>

namespace entente::detail {

std::string stop_text(const RunBlock& block, const std::string& cause, const std::string& what,
                      std::size_t lane, std::size_t k) {
  return fmt::format("run {} stopped on {}: '{}': {}", block.state.first_run + lane,
                     to_string(block.model.catalogue.dates[k]), cause, what);
}

void stop_run(const RunBlock& block, const std::string& cause, const std::string& what, std::size_t lane,
              std::size_t k) {
  throw RunError(stop_text(block, cause, what, lane, k));
}

void check_number(const RunBlock& block, double value, const std::string& what, const std::string& cause,
                  std::size_t lane, std::size_t k) {
  if (std::isnan(value)) stop_run(block, cause, what + " is not a number", lane, k);
}

void stop_overflow(const RunBlock& block, const Overflow& overflow, std::size_t k) {
  throw RunawayError(fmt::format("run {} stopped on {}: {} {}", block.state.first_run + overflow.lane,
                                 to_string(block.model.catalogue.dates[k]),
                                 overflow_name(block.model, block.state, overflow), overflow.what));
}

void stop_change(const RunBlock& block, const std::string& cause, const std::string& cell,
                 const NotFinite& change, std::size_t k) {
  const double value = std::isnan(change.value) ? NAN : change.value;  // without a sign, which means nothing
  const std::string what = fmt::format("the change of {} is not finite ({})", cell, value);
  if (std::isinf(change.value)) throw RunawayError(stop_text(block, cause, what, change.lane, k));
  stop_run(block, cause, what, change.lane, k);
}

}  // namespace entente::detail
