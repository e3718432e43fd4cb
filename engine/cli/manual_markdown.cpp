/// The manual as Markdown.
#include "cli/commands.h"
#include "cli/exit_codes.h"
#include "cli/help.h"
#include "cli/manual.h"
#include "cli/text.h"

namespace entente::cli {
namespace {

/// Text that stands as it is: what Markdown or HTML would read as theirs is escaped.
std::string markdown(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (std::string_view("\\`*_[]<>|#").find(c) != std::string_view::npos) escaped += '\\';
    escaped += c;
  }
  return escaped;
}

std::string markdown_paragraph(std::string_view text) {
  std::string lines;
  for (const std::string& line : wrapped(markdown(text), 118)) lines += line + "\n";
  return text.empty() ? "" : "\n" + lines;
}

/// A row of a table; in `code` a bar would still end the cell.
std::string markdown_row(std::string_view code, std::string_view meaning) {
  std::string word;
  for (const char c : code) word += c == '|' ? std::string("\\|") : std::string(1, c);
  return "| `" + word + "` | " + markdown(meaning) + " |\n";
}

std::string markdown_table(std::string_view head) { return "\n| " + std::string(head) + " | |\n|---|---|\n"; }

std::string markdown_terms(std::string_view head, std::span<const Term> terms) {
  std::string text = markdown_table(head);
  for (const Term& term : terms) text += markdown_row(term.word, term.meaning);
  return text;
}

std::string markdown_options(const Usage& usage) {
  if (usage.options.empty()) return "";
  std::string text = markdown_table("option");
  for (const Option& option : usage.options) text += markdown_row(spelled(option), option.help);
  return text;
}

std::string markdown_files(const Usage& usage) {
  std::string text =
      markdown_paragraph("Writes: " + std::string(usage.writes.empty() ? "no file." : usage.writes));
  return usage.files ? text + markdown_terms("file", usage.files()) : text;
}

std::string markdown_passage(const Passage& passage) {
  return "\n#### " + markdown(passage.heading) + "\n" + markdown_paragraph(passage.text) +
         markdown_terms(passage.term, passage.terms) + markdown_paragraph(passage.end);
}

std::string markdown_command(const Usage& usage) {
  std::string text = "\n### entente " + std::string(usage.command) + "\n\n    entente " +
                     std::string(usage.command) + (usage.arguments.empty() ? "" : " ") +
                     std::string(usage.arguments) + (usage.options.empty() ? "" : " [OPTION]...") + "\n";
  text += markdown_paragraph(usage.summary) + "\n```sh\n" + continued(usage.example, 100) + "\n```\n";
  text += markdown_options(usage) + markdown_files(usage);
  if (!usage.not_met.empty()) text += markdown_paragraph("Exit code 1: " + std::string(usage.not_met));
  for (const Passage& passage : usage.passages) text += markdown_passage(passage);
  return text;
}

std::string markdown_group(Group group) {
  std::string heading(heading_of(group));
  heading.front() = static_cast<char>(heading.front() - 'a' + 'A');
  std::string text = "\n## " + heading + "\n", table = markdown_table("command"), each;
  for (const Command& command : all_commands) {
    if (command.group != group) continue;
    table += markdown_row(command.name(), command.summary);
    each += markdown_command(*command.usage);
  }
  return text + table + each;
}

std::string markdown_exit_codes() {
  std::string text =
      "\n## Exit codes\n\nThe numbers are those of sysexits.h and of the shell.\n" + markdown_table("code");
  for (const ExitCode& code : exit_codes()) text += markdown_row(std::to_string(code.number), code.meaning);
  return text;
}

}  // namespace

std::string manual_markdown() {
  std::string text =
      "# The commands of entente\n\n"
      "What the program prints for `entente help --markdown`; `./dev renew` writes it here. The same is said\n"
      "by `entente COMMAND --help`, `entente help COMMAND` and, where it is installed, `man entente`.\n";
  for (const Group group : all_groups) text += markdown_group(group);
  return text + markdown_exit_codes();
}

}  // namespace entente::cli
