#include <entente/networks.h>

#include <algorithm>

namespace entente {
namespace {
using Clock = std::chrono::steady_clock;

/// So far ahead that a clock does not run over.
constexpr double longest = 1e9;
}  // namespace

TimeLimit::TimeLimit(double seconds, const StopFlag* stop)
    : until_(Clock::now() + std::chrono::duration_cast<Clock::duration>(
                                std::chrono::duration<double>(std::min(seconds, longest)))),
      stop_(stop) {}

double TimeLimit::seconds_left() const { return std::chrono::duration<double>(until_ - Clock::now()).count(); }

bool TimeLimit::late() const { return is_set(stop_) || Clock::now() > until_; }

}  // namespace entente
