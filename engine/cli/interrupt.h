#pragma once
#include <atomic>

namespace entente::cli {

/// From now on Ctrl-C (and being asked to end in other ways) sets a flag instead of ending the program at once.
void listen_for_interrupts();

/// Set once an interrupt has come.
const std::atomic<bool>& interrupted();

/// Throws Failure with the code of the signal, and no message, where an interrupt has come.
void leave_if_interrupted();

}  // namespace entente::cli
