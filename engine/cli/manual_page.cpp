/// The manual as roff.
#include "base/version.h"
#include "cli/commands.h"
#include "cli/exit_codes.h"
#include "cli/help.h"
#include "cli/manual.h"
#include "cli/text.h"

namespace entente::cli {
namespace {

/// Text of which roff reads nothing as a command: no line begins with a dot or an apostrophe, and a dash is
/// one.
std::string roff(std::string_view text) {
  std::string escaped;
  for (std::size_t k = 0; k < text.size(); ++k) {
    const bool begins = k == 0 || text[k - 1] == '\n';
    if (begins && (text[k] == '.' || text[k] == '\'')) escaped += "\\&";
    if (text[k] == '\\')
      escaped += "\\e";
    else if (text[k] == '-')
      escaped += "\\-";
    else if (text[k] == '\'')
      escaped += "\\(aq";
    else
      escaped += text[k];
  }
  return escaped;
}

std::string roff_lines(std::string_view text) {
  std::string lines;
  for (const std::string& line : wrapped(text, 100)) lines += roff(line) + "\n";
  return lines;
}

std::string roff_paragraph(std::string_view text) { return text.empty() ? "" : ".PP\n" + roff_lines(text); }

std::string roff_term(std::string_view word, std::string_view meaning) {
  return ".TP\n.B " + roff(word) + "\n" + roff(meaning) + "\n";
}

std::string roff_terms(std::span<const Term> terms) {
  std::string text;
  for (const Term& term : terms) text += roff_term(term.word, term.meaning);
  return text;
}

std::string roff_example(std::string_view command) {
  return ".PP\n.EX\n" + roff(continued(command, 76)) + "\n.EE\n";
}

std::string roff_passages(const Usage& usage) {
  std::string text = roff_paragraph(usage.writes);
  if (usage.files) text += roff_terms(usage.files());
  if (!usage.not_met.empty()) text += roff_paragraph("Exit code 1: " + std::string(usage.not_met));
  for (const Passage& passage : usage.passages)
    text += ".PP\n.B " + roff(passage.heading) + "\n" + roff_paragraph(passage.text) +
            roff_terms(passage.terms) + roff_paragraph(passage.end);
  return text;
}

std::string roff_command(const Usage& usage) {
  std::string text = ".SS entente " + roff(usage.command) + " " + roff(usage.arguments) +
                     (usage.options.empty() ? "" : " [OPTION]...") + "\n" + roff_lines(usage.summary);
  for (const Option& option : usage.options) text += roff_term(spelled(option), option.help);
  return text + roff_passages(usage) + roff_example(usage.example);
}

std::string roff_commands() {
  std::string text = ".SH COMMANDS\n";
  for (const Command& command : all_commands) text += roff_command(*command.usage);
  return text;
}

std::string roff_exit_codes() {
  std::string text = ".SH EXIT STATUS\n";
  for (const ExitCode& code : exit_codes()) text += roff_term(std::to_string(code.number), code.meaning);
  return text;
}

}  // namespace

std::string manual_page() {
  return std::string(".\\\" Written by 'entente help --man'.\n.TH ENTENTE 1 \"\" \"entente ") +
         program_version() + "\" \"User Commands\"\n.SH NAME\nentente \\- " + roff(purpose) +
         "\n.SH SYNOPSIS\n.B entente\n.I COMMAND\n[\\fIOPTION\\fR]...\n.SH DESCRIPTION\n" +
         roff_lines(
             "A scenario is a file of actors, their relations, events and rules. entente runs it many times, "
             "with other random draws each time, and tells how often what becomes of it, and why. What follows "
             "is also "
             "said, of one command at a time, by 'entente COMMAND --help'; 'entente --version' says which "
             "version this is.") +
         roff_commands() + roff_exit_codes() + ".SH ENVIRONMENT\n" +
         roff_term("NO_COLOR", "Where it is set to anything, reports on a terminal have no colours.") +
         roff_term("COLUMNS", "The width of reports where there is no terminal to ask.");
}

}  // namespace entente::cli
