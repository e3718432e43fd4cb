#include "cli/commands.h"
#include "cli/console.h"
#include "cli/help.h"

namespace entente::cli {

const Usage usage_of_help{
    .command = "help",
    .arguments = "[COMMAND]",
    .summary =
        "Says what the program, or one of its commands, can do, as 'entente COMMAND --help' does; 'entente help "
        "exit-codes' says how it ends.",
    .example = "entente help run"};

int run_command_help(const Arguments& arguments) {
  const std::vector<std::string> named = arguments.named();
  if (named.size() > 1) arguments.wrong("one command is expected, and '" + named[1] + "' is one too many");
  if (named.empty()) return to_stdout(general_help());
  return to_stdout(named.front() == exit_codes_topic ? exit_codes_help()
                                                     : help_text(*command_named(named.front()).usage));
}

}  // namespace entente::cli
