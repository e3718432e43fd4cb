#include "cli/completions.h"

namespace entente::cli {
namespace {

constexpr const char* fish_head = R"(# Completions for fish, written by 'entente help --fish'.

function __entente_needs_command
    test (count (commandline -opc)) -eq 1
end

function __entente_command_is
    set -l words (commandline -opc)
    test (count $words) -gt 1; and test "$words[2]" = "$argv[1]"
end

complete -c entente -f
complete -c entente -n __entente_needs_command -s h -l help -d 'what the program can do'
complete -c entente -n __entente_needs_command -l version -d 'its version'
)";

/// In single quotes fish reads backslashes and quotes only.
std::string fish_quoted(std::string_view text) {
  std::string word = "'";
  for (const char c : text) word += c == '\'' || c == '\\' ? std::string("\\") + c : std::string(1, c);
  return word + "'";
}

/// What follows an option, or stands among the arguments.
std::string fish_offer(std::string_view word) {
  switch (placeholder_of(word)) {
    case Placeholder::file:
      return " -F";
    case Placeholder::folder:
      return " -a '(__fish_complete_directories (commandline -ct))'";
    case Placeholder::command:
      return " -a " + fish_quoted(help_topics());
    case Placeholder::other:
      break;
  }
  return "";
}

std::string fish_value(const Option& option) {
  if (option.value.empty()) return "";
  if (!option.choices.empty()) return " -x -a " + fish_quoted(choices_of(option));
  return " -r" + (placeholder_of(option.value) == Placeholder::file ? "" : std::string(" -f")) +
         fish_offer(option.value);
}

std::string fish_line(const Usage& usage, const std::string& rest) {
  return "complete -c entente -n '__entente_command_is " + std::string(usage.command) + "'" + rest + "\n";
}

std::string fish_option(const Usage& usage, const Option& option) {
  const std::string initial = option.name == "out" ? " -s o" : option.name == "help" ? " -s h" : "";
  return fish_line(usage, initial + " -l " + std::string(option.name) + fish_value(option) + " -d " +
                              fish_quoted(option.help));
}

std::string fish_command(const Usage& usage) {
  std::string text;
  const std::string offer = fish_offer(usage.arguments);
  if (!offer.empty()) text += fish_line(usage, offer);
  for (const Option& option : usage.options) text += fish_option(usage, option);
  return text + fish_option(usage, help_option);
}

}  // namespace

std::string completions_for_fish() {
  std::string text = fish_head;
  for (const Command& command : all_commands)
    text += "complete -c entente -n __entente_needs_command -a " + std::string(command.name()) + " -d " +
            fish_quoted(command.summary) + "\n";
  for (const Command& command : all_commands) text += fish_command(*command.usage);
  return text;
}

}  // namespace entente::cli
