#include "cli/interrupt.h"

#include <unistd.h>

#include <csignal>

#include "cli/exit_codes.h"

namespace entente::cli {
namespace {

// A signal handler can reach nothing but globals.
StopFlag flag{false};
std::atomic<bool> line_drawn{false};
std::atomic<int> signal_number{0};
std::atomic<int> at_once{0};  // reasons to end at once: threads that read have one each
std::atomic<const char*> unfinished{nullptr};
static_assert(std::atomic<bool>::is_always_lock_free && std::atomic<int>::is_always_lock_free &&
              std::atomic<const char*>::is_always_lock_free);

extern "C" void note_signal(int number) {
  signal_number = number;
  flag = true;
  if (at_once == 0) return;
  if (const char* file = unfinished) ::unlink(file);
  constexpr char wipe[] = {'\r', '\x1b', '[', 'K'};
  if (line_drawn && ::write(STDERR_FILENO, wipe, sizeof wipe) < 0) line_drawn = false;
  ::_exit(exit_code::interrupted + number);
}

/// A signal that the parent chose to ignore (nohup) stays ignored.
void listen_for(int number) {
  if (std::signal(number, note_signal) == SIG_IGN) std::signal(number, SIG_IGN);
}

}  // namespace

void listen_for_interrupts() {
  for (const int number : {SIGINT, SIGTERM, SIGHUP}) listen_for(number);
}

void end_at_once_when_interrupted() { ++at_once; }

NothingWrittenYet::NothingWrittenYet() {
  ++at_once;
  if (!flag) return;
  --at_once;
  leave_if_interrupted();
}

NothingWrittenYet::~NothingWrittenYet() { --at_once; }

const StopFlag& interrupted() { return flag; }

int code_of_interrupt() { return exit_code::interrupted + signal_number; }

void leave_if_interrupted() {
  if (flag) throw Failure(code_of_interrupt(), "");
}

UnfinishedFile::UnfinishedFile(const std::filesystem::path& file) : name_(file.string()) {
  unfinished = name_.c_str();
}

UnfinishedFile::~UnfinishedFile() { unfinished = nullptr; }

void note_progress_line(bool drawn) { line_drawn = drawn; }

}  // namespace entente::cli
