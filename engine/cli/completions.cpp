#include "cli/completions.h"

#include "cli/help.h"

namespace entente::cli {

std::string help_topics() {
  std::string words;
  for (const Command& command : all_commands) words += std::string(command.name()) + " ";
  return words + std::string(exit_codes_topic);
}

std::string choices_of(const Option& option) {
  constexpr std::string_view placeholders = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  std::string words;
  for (const std::string_view choice : option.choices)
    words +=
        (words.empty() ? "" : " ") + std::string(choice.substr(0, choice.find_last_not_of(placeholders) + 1));
  return words;
}

std::string shell_quoted(std::string_view text) {
  std::string word = "'";
  for (const char c : text) word += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return word + "'";
}

}  // namespace entente::cli
