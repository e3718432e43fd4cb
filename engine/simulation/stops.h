#pragma once
/// Runs that cannot go on: what their stops say.
#include "simulation/overflow.h"
#include "simulation/run_block.h"

namespace entente::detail {

/// `run 3 stopped on 2025-02-01: 'raids': its rate is not a number`
std::string stop_text(const RunBlock& block, const std::string& cause, const std::string& what,
                      std::size_t lane, std::size_t k);
[[noreturn]] void stop_run(const RunBlock& block, const std::string& cause, const std::string& what,
                           std::size_t lane, std::size_t k);
/// Stops the run where the value is no number.
void check_number(const RunBlock& block, double value, const std::string& what, const std::string& cause,
                  std::size_t lane, std::size_t k);
[[noreturn]] void stop_overflow(const RunBlock& block, const Overflow& overflow, std::size_t k);
/// A change of `cell`, in words, is not finite.
[[noreturn]] void stop_change(const RunBlock& block, const std::string& cause, const std::string& cell,
                              const NotFinite& change, std::size_t k);

}  // namespace entente::detail
