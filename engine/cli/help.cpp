#include "cli/help.h"

#include <algorithm>

#include "cli/commands.h"
#include "cli/exit_codes.h"
#include "cli/terminal.h"
#include "cli/text.h"

namespace entente::cli {
namespace {

/// A word and, in a column beside it, its explanation.
std::string help_line(std::string_view word, std::string_view explanation, std::size_t column,
                      std::size_t width) {
  constexpr std::size_t indent = 2;
  if (column > width / 3) column = indent;    // all explanations stand below their words
  const bool apart = columns(word) > column;  // on a line of its own
  std::string text = "  " + (apart ? std::string(word) + "\n" + std::string(column + 4, ' ')
                                   : padded(std::string(word), column) + "  ");
  const auto lines = wrapped(explanation, width - column - 4);
  for (std::size_t k = 0; k < lines.size(); ++k)
    text += (k > 0 ? std::string(column + 4, ' ') : "") + lines[k] + "\n";
  return text;
}

std::string help_paragraph(std::string_view text, std::size_t width) {
  std::string lines;
  for (const std::string& line : wrapped(text, width - 2)) lines += line + "\n";
  return lines;
}

std::string help_terms(std::span<const Term> terms, std::size_t width, std::size_t column = 20) {
  std::string text;
  for (const Term& term : terms) text += help_line(term.word, term.meaning, column, width);
  return text;
}

std::string commands_of(Group group, std::size_t width) {
  constexpr std::size_t longest_name = 9;
  std::string text = "\n" + std::string(heading_of(group)) + ":\n";
  for (const Command& command : all_commands)
    if (command.group == group) text += help_line(command.name(), command.summary, longest_name, width);
  return text;
}

std::string help_options(const Usage& usage, std::size_t width) {
  std::string text = "\noptions:\n";
  for (const Option& option : usage.options) text += help_line(spelled(option), option.help, 20, width);
  return text + help_line(spelled(help_option), help_option.help, 20, width);
}

std::string help_passage(const Passage& passage, std::size_t width) {
  return "\n" + std::string(passage.heading) + ":\n" + help_paragraph(passage.text, width) +
         help_terms(passage.terms, width, 14) + help_paragraph(passage.end, width);
}

std::string help_files(const Usage& usage, std::size_t width) {
  std::string text;
  if (!usage.writes.empty()) text += "\nwrites:\n" + help_paragraph(usage.writes, width);
  return usage.files ? text + help_terms(usage.files(), width) : text;
}

/// Pieces of a command line that stay together: an option with its value.
std::vector<std::string> pieces_of(std::string_view command) {
  std::vector<std::string> pieces;
  for (const std::string& word : wrapped(command, 1)) {
    const bool value = !pieces.empty() && pieces.back().front() == '-' && word.front() != '-' &&
                       pieces.back().find(' ') == std::string::npos;
    if (value)
      pieces.back() += " " + word;
    else
      pieces.push_back(word);
  }
  return pieces;
}

/// Takes from a line that is too long what ends with a '/': the shell joins both where nothing stands between.
std::string broken_off(std::string& line, std::size_t width) {
  std::string text;
  while (columns(line) > width) {
    const std::size_t slash = line.rfind('/', width - 1);
    if (slash == std::string::npos) break;
    text += line.substr(0, slash + 1) + "\\\n";
    line.erase(0, slash + 1);
  }
  return text;
}

}  // namespace

std::string continued(std::string_view command, std::size_t width, std::string_view indent) {
  constexpr std::size_t backslash = 2;  // with the blank before it
  std::string text, line;
  for (const std::string& piece : pieces_of(command)) {
    if (line.empty()) {
      line = std::string(indent) + piece;
    } else if (columns(line) + 1 + columns(piece) + backslash > width) {
      text += line + " \\\n";
      line = std::string(indent) + "    " + piece;
    } else {
      line += " " + piece;
    }
    text += broken_off(line, width - backslash);
  }
  return text + line;
}

namespace {

/// A command line, indented.
std::string help_example(std::string_view command, std::size_t width) {
  return "\nexample:\n" + continued(command, width, "  ") + "\n";
}

std::string help_usage(const Usage& usage, std::size_t width) {
  std::string line = std::string(usage.command);
  if (!usage.arguments.empty()) line += " " + std::string(usage.arguments);
  if (!usage.options.empty()) line += " [OPTION]...";
  constexpr std::string_view head = "usage: entente ";
  std::string text;
  for (const std::string& part : wrapped(line, width - head.size()))
    text += (text.empty() ? std::string(head) : std::string(head.size(), ' ')) + part + "\n";
  return text;
}

}  // namespace

std::size_t help_width() { return std::min<std::size_t>(terminal_of(1).width, 80); }

std::string general_help(std::size_t width) {
  std::string text =
      help_paragraph("entente: " + std::string(purpose), width) + "\nusage: entente COMMAND [OPTION]...\n";
  for (const Group group : all_groups) text += commands_of(group, width);
  return text + "\noptions:\n" +
         help_line("--help", "this text; after a command, what that command can do", 9, width) +
         help_line("--version", "the version of the program", 9, width) +
         help_example("entente run scenarios/pakistan-afghanistan-2025.json", width);
}

std::string help_text(const Usage& usage, std::size_t width) {
  std::string text = help_usage(usage, width) + "\n" + help_paragraph(usage.summary, width);
  text += help_options(usage, width) + help_files(usage, width);
  if (!usage.not_met.empty()) text += "\nexit code 1:\n" + help_paragraph(usage.not_met, width);
  for (const Passage& passage : usage.passages) text += help_passage(passage, width);
  return text + help_example(usage.example, width);
}

std::string exit_codes_help(std::size_t width) {
  std::string text =
      help_paragraph("How entente ends: the numbers are those of sysexits.h and of the shell.", width) + "\n";
  for (const ExitCode& code : exit_codes())
    text += help_line(std::to_string(code.number), code.meaning, 4, width);
  return text;
}

}  // namespace entente::cli
