#include "cli/completions.h"

namespace entente::cli {
namespace {

constexpr const char* zsh_head = R"(#compdef entente
# Completions for zsh, written by 'entente help --zsh'.

_entente() {
  local curcontext=$curcontext state line
  local -A opt_args
  local -a commands=(
)";

constexpr const char* zsh_middle = R"(  )
  _arguments -C '(- *)'{-h,--help}'[what the program can do]' '(- *)--version[its version]' \
    '1:command:->command' '*::argument:->arguments' && return
  case $state in
    command) _describe command commands ;;
    arguments)
      case $words[1] in
)";

constexpr const char* zsh_tail = R"(      esac ;;
  esac
}

_entente "$@"
)";

/// What _arguments and _describe read as theirs is escaped.
std::string zsh_text(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '[' || c == ']' || c == ':' || c == '\\') escaped += '\\';
    escaped += c;
  }
  return escaped;
}

/// `:FILE:_files`: what follows an option, or stands among the arguments.
std::string zsh_offer(std::string_view word) {
  const std::string message = ":" + zsh_text(word) + ":";
  switch (placeholder_of(word)) {
    case Placeholder::file:
      return message + "_files";
    case Placeholder::folder:
      return message + "_files -/";
    case Placeholder::command:
      return message + "(" + help_topics() + ")";
    case Placeholder::other:
      break;
  }
  return message + " ";
}

std::string zsh_value(const Option& option) {
  if (option.value.empty()) return "";
  if (option.choices.empty()) return zsh_offer(option.value);
  return ":" + zsh_text(option.value) + ":(" + choices_of(option) + ")";
}

std::string zsh_option(const Option& option) {
  const std::string rest = shell_quoted("[" + zsh_text(option.help) + "]" + zsh_value(option));
  const std::string name = "--" + std::string(option.name);
  if (option.name == "out") return "'(-o --out)'{-o,--out}" + rest;
  return (option.repeated ? "'*'" : "") + name + rest;
}

std::string zsh_command(const Usage& usage) {
  std::string text = "        " + std::string(usage.command) + ")\n          _arguments '(- *)'{-h,--help}" +
                     shell_quoted("[" + std::string(help_option.help) + "]");
  for (const Option& option : usage.options) text += " \\\n            " + zsh_option(option);
  if (!usage.arguments.empty()) text += " \\\n            " + shell_quoted("*" + zsh_offer(usage.arguments));
  return text + " ;;\n";
}

}  // namespace

std::string completions_for_zsh() {
  std::string text = zsh_head;
  for (const Command& command : all_commands)
    text += "    " + shell_quoted(std::string(command.name()) + ":" + zsh_text(command.summary)) + "\n";
  text += zsh_middle;
  for (const Command& command : all_commands) text += zsh_command(*command.usage);
  return text + zsh_tail;
}

}  // namespace entente::cli
