#include <entente/diagnostics.h>

#include "cli/commands.h"
#include "cli/completions.h"
#include "cli/console.h"
#include "cli/exit_codes.h"
#include "cli/help.h"
#include "cli/manual.h"

namespace entente::cli {
namespace {

constexpr std::array<Option, 5> options_of_help{{
    {"man", "", "print a page for man(1)"},
    {"markdown", "", "print all of help as Markdown"},
    {"bash", "", "print completions for bash"},
    {"zsh", "", "print completions for zsh"},
    {"fish", "", "print completions for fish"},
}};

/// What an option prints.
struct Form {
  const char* option;
  std::string (*text)();
};
constexpr std::array<Form, options_of_help.size()> forms{{{"man", manual_page},
                                                          {"markdown", manual_markdown},
                                                          {"bash", completions_for_bash},
                                                          {"zsh", completions_for_zsh},
                                                          {"fish", completions_for_fish}}};

/// The one that is asked for; nothing: none is. Throws Failure(usage).
const Form* form_asked(const Arguments& arguments) {
  const Form* asked = nullptr;
  for (const Form& form : forms) {
    if (!arguments.has(form.option)) continue;
    if (asked)
      arguments.wrong(std::string("--") + asked->option + " and --" + form.option + " exclude each other");
    asked = &form;
  }
  if (asked) arguments.none();
  return asked;
}

std::string help_on(const std::string& topic) {
  return topic == exit_codes_topic ? exit_codes_help(help_width())
                                   : help_text(*command_named(topic).usage, help_width());
}

}  // namespace

const Usage usage_of_help{
    .command = "help",
    .arguments = "[COMMAND]",
    .summary =
        "Says what the program, or one of its commands, can do, as 'entente COMMAND --help' does; 'entente "
        "help exit-codes' says how it ends. With an option, prints the same for man and other readers, or what "
        "shells complete command lines with: 'source <(entente help --bash)' where they are not installed.",
    .options = options_of_help,
    .example = "entente help run"};

int run_command_help(const Arguments& arguments) {
  if (const Form* form = form_asked(arguments)) return to_stdout(form->text());
  const std::vector<std::string> named = arguments.named();
  if (named.size() > 1) arguments.wrong("one command is expected, and '" + named[1] + "' is one too many");
  return to_stdout(named.empty() ? general_help(help_width()) : help_on(named.front()));
}

}  // namespace entente::cli
