#pragma once
/// Help as a terminal shows it.
#include <string>

#include "cli/usage.h"

namespace entente::cli {

/// What the program is for, in one line.
inline constexpr std::string_view purpose = "what might become of the relations between states and groups";

/// Columns of help on the standard output: those of the terminal, at most 80.
std::size_t help_width();

/// The commands, by group.
std::string general_help(std::size_t width);
/// One command: what it takes, does, writes.
std::string help_text(const Usage& usage, std::size_t width);
/// How the program ends.
std::string exit_codes_help(std::size_t width);

/// A command line on lines of at most `width` columns, joined by backslashes as a shell reads them.
std::string continued(std::string_view command, std::size_t width, std::string_view indent = "");

/// The word that `entente help` takes for the exit codes, beside commands.
inline constexpr std::string_view exit_codes_topic = "exit-codes";

}  // namespace entente::cli
