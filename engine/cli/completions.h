#pragma once
/// What a shell offers when the Tab key is pressed, from the tables of the commands.
#include <string>

#include "cli/commands.h"

namespace entente::cli {

std::string completions_for_bash();
std::string completions_for_zsh();
std::string completions_for_fish();

/// Words that may stand where help has `COMMAND`, joined by blanks.
std::string help_topics();
/// The choices of an option, joined by blanks; of `table=FILE` what comes first.
std::string choices_of(const Option& option);
/// `'don'\''t'`: one word of a shell.
std::string shell_quoted(std::string_view text);

}  // namespace entente::cli
