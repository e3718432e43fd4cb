#include "cli/completions.h"

namespace entente::cli {
namespace {

/// Works with the bash of macOS (3.2), and without the package bash-completion.
constexpr const char* bash_head = R"(# Completions for bash, written by 'entente help --bash'.

_entente_offer() {
  local line
  while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen "$@" -- "$word")
}

_entente_files() {
  compopt -o filenames 2>/dev/null
  _entente_offer "$1"
}

_entente() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command=${COMP_WORDS[1]}
  COMPREPLY=()
  if [ "$word" = = ]; then word=
  elif [ "$before" = = ]; then before=${COMP_WORDS[COMP_CWORD - 2]}
  fi
  if [ "$COMP_CWORD" -eq 1 ]; then
)";

constexpr const char* bash_tail = R"(  esac
}

complete -F _entente entente
)";

std::string bash_words(std::string_view words) { return "_entente_offer -W " + shell_quoted(words); }

std::string bash_offer(std::string_view word) {
  switch (placeholder_of(word)) {
    case Placeholder::file:
      return "_entente_files -f";
    case Placeholder::folder:
      return "_entente_files -d";
    case Placeholder::command:
      return bash_words(help_topics());
    case Placeholder::other:
      break;
  }
  return ":";
}

/// `run:--out | run:-o) ... ;;`: what follows an option that takes a value.
std::string bash_value(const Usage& usage, const Option& option) {
  const std::string command(usage.command);
  std::string pattern = command + ":--" + std::string(option.name);
  if (option.name == "out") pattern += " | " + command + ":-o";
  const std::string offer = option.choices.empty() ? bash_offer(option.value) : bash_words(choices_of(option));
  return "    " + pattern + ") " + offer + "; return ;;\n";
}

std::string bash_values() {
  std::string text;
  for (const Command& command : all_commands)
    for (const Option& option : command.usage->options)
      if (!option.value.empty()) text += bash_value(*command.usage, option);
  return text;
}

std::string bash_command(const Usage& usage) {
  std::string names = "--help";
  for (const Option& option : usage.options) names += " --" + std::string(option.name);
  return "    " + std::string(usage.command) + ":-*) " + bash_words(names) + " ;;\n    " +
         std::string(usage.command) + ":*) " + bash_offer(usage.arguments) + " ;;\n";
}

}  // namespace

std::string completions_for_bash() {
  std::string first = "--help --version", text = bash_head;
  for (const Command& command : all_commands) first += " " + std::string(command.name());
  text += "    " + bash_words(first) + "\n    return\n  fi\n  case $command:$before in\n" + bash_values();
  text += "  esac\n  case $command:$word in\n";
  for (const Command& command : all_commands) text += bash_command(*command.usage);
  return text + bash_tail;
}

}  // namespace entente::cli
