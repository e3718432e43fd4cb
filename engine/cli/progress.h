#pragma once
#include <entente/ensemble.h>

#include <chrono>

#include "cli/terminal.h"

namespace entente::cli {

/// `12 s`, `3 min`, `1.5 h`: rounded up.
std::string time_span(double seconds);

/// A progress bar with the time left, on stderr, at most ten times a second; nothing at all unless `shown`, nor
/// where a line cannot be drawn over.
class Progress final : public Sink {
 public:
  Progress(const Terminal& terminal, bool shown) : terminal_(terminal), shown_(shown && terminal.redraws) {}
  ~Progress() override { clear(); }
  void receive(const BlockRecord&) override {}
  void progress(std::size_t done, std::size_t runs) override;
  void clear();
  bool shown() const { return shown_; }

 private:
  using Clock = std::chrono::steady_clock;
  Terminal terminal_;
  bool shown_;
  bool drawn_ = false;
  Clock::time_point begin_ = Clock::now(), last_ = begin_;
};

}  // namespace entente::cli
