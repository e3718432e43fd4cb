#include "cli/interrupt.h"

#include <csignal>

#include "cli/exit_codes.h"

namespace entente::cli {
namespace {

// A signal handler can reach nothing but globals.
std::atomic<bool> flag{false};
std::atomic<int> signal_number{0};
static_assert(std::atomic<bool>::is_always_lock_free && std::atomic<int>::is_always_lock_free);

extern "C" void note_signal(int number) {
  signal_number = number;
  flag = true;
}

/// A signal that the parent chose to ignore (nohup) stays ignored.
void listen_for(int number) {
  if (std::signal(number, note_signal) == SIG_IGN) std::signal(number, SIG_IGN);
}

}  // namespace

void listen_for_interrupts() {
  for (const int number : {SIGINT, SIGTERM, SIGHUP}) listen_for(number);
}

const std::atomic<bool>& interrupted() { return flag; }

void leave_if_interrupted() {
  if (flag) throw Failure(exit_code::interrupted + signal_number, "");
}

}  // namespace entente::cli
