#pragma once
#include <entente/diagnostics.h>

#include <filesystem>
#include <string>

namespace entente::cli {

/// From now on Ctrl-C (and being asked to end in other ways) sets a flag instead of ending the program at once.
void listen_for_interrupts();

/// From now on it ends the program at once, with the code of the signal: for commands that leave nothing behind
/// but an UnfinishedFile.
void end_at_once_when_interrupted();

/// While it lives, an interrupt ends the program at once: nothing is written yet. Several may live at a time,
/// of several threads, and end in any order.
class NothingWrittenYet {
 public:
  /// Throws Failure where one has come already.
  NothingWrittenYet();
  ~NothingWrittenYet();
  NothingWrittenYet(const NothingWrittenYet&) = delete;
  NothingWrittenYet& operator=(const NothingWrittenYet&) = delete;
};

/// Set once an interrupt has come.
const StopFlag& interrupted();

/// 130 for Ctrl-C.
int code_of_interrupt();

/// Throws Failure with the code of the signal, and no message, where an interrupt has come.
void leave_if_interrupted();

/// While it lives, an interrupt that ends the program at once takes the file away first. One at a time.
class UnfinishedFile {
 public:
  explicit UnfinishedFile(const std::filesystem::path& file);
  ~UnfinishedFile();
  UnfinishedFile(const UnfinishedFile&) = delete;
  UnfinishedFile& operator=(const UnfinishedFile&) = delete;

 private:
  std::string name_;
};

/// Whether a line of progress stands on the terminal, which such an interrupt wipes away.
void note_progress_line(bool drawn);

}  // namespace entente::cli
