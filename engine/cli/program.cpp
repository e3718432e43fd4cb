#include "cli/program.h"

#include <entente/results.h>

#include <clocale>
#include <csignal>
#include <new>

#include "base/version.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/exit_codes.h"
#include "cli/help.h"
#include "cli/interrupt.h"
#include "cli/text.h"
#include "ensemble/ranks.h"

namespace entente::cli {
namespace {

int run_command(const std::string& name, const std::vector<std::string>& words) {
  const Command& command = command_named(name);
  if (command.ends_at_once) end_at_once_when_interrupted();
  const Arguments arguments(*command.usage, words);
  return arguments.help() ? to_stdout(help_text(*command.usage, help_width())) : command.run(arguments);
}

int dispatch(const std::vector<std::string>& arguments) {
  if (arguments.empty()) {
    to_stderr(general_help(help_width()));
    return exit_code::usage;
  }
  const std::string& first = arguments.front();
  if (first == "--help" || first == "-h") return to_stdout(general_help(help_width()));
  if (first == "--version") return to_stdout("entente " + program_version() + "\n");
  return run_command(first, {arguments.begin() + 1, arguments.end()});
}

/// What fails once an interrupt has come, fails because of it.
int say(int code, const std::string& message) {
  if (interrupted()) return code_of_interrupt();
  if (!message.empty()) to_stderr("entente: " + printable(message) + "\n");
  return code;
}

/// Of a table all that is wrong, a line each.
int say_all(int code, const std::string& messages) {
  if (messages.find('\n') == std::string::npos || interrupted()) return say(code, messages);
  problems_to_stderr(messages);
  return code;
}

int code_of(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::file:
    case ErrorKind::results:
      return exit_code::no_file;
    case ErrorKind::scenario:
    case ErrorKind::data:
      return exit_code::bad_scenario;
    case ErrorKind::name:
    case ErrorKind::request:
      return exit_code::usage;
    case ErrorKind::write:
      return exit_code::cannot_write;
    case ErrorKind::run:
    case ErrorKind::memory:
    case ErrorKind::ranks:
      return exit_code::run_stopped;
  }
  return exit_code::run_stopped;
}

constexpr const char* no_memory =
    "there is not enough memory; try a smaller world, or fewer runs (--runs) where there are many";

int guarded(const std::vector<std::string>& arguments) {
  try {
    return dispatch(arguments);
  } catch (const Failure& failure) {
    return say(failure.code(), failure.what());
  } catch (const DataError& error) {
    return say_all(exit_code::bad_scenario, error.what());
  } catch (const Error& error) {
    return say(code_of(error.kind()),
               (error.kind() == ErrorKind::run ? "a run stopped: " : "") + std::string(error.what()));
  } catch (const std::bad_alloc&) {
    return say(exit_code::run_stopped, no_memory);
  } catch (const std::length_error&) {
    return say(exit_code::run_stopped, no_memory);
  } catch (const std::exception& error) {
    return say(exit_code::run_stopped, std::string("internal error; please report it: ") + error.what());
  }
}

/// A reader that went away and a full disk are errors to report, not reasons to die with half a folder written.
void report_instead_of_dying() {
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
}

}  // namespace

int run_program(const std::vector<std::string>& arguments) {
  std::setlocale(LC_CTYPE, "");  // which characters the terminal can show; numbers never follow the locale
  report_instead_of_dying();
  listen_for_interrupts();
  return guarded(arguments);
}

}  // namespace entente::cli
