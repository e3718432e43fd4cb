#pragma once
/// What the commands of the program take and do, as data: the parser, help, the manual and completions are made
/// of it.
#include <array>
#include <span>
#include <string_view>
#include <vector>

namespace entente::cli {

struct Option {
  std::string_view name;  ///< without dashes
  std::string_view
      value;  ///< how help calls its value, in brackets where it may be left out; empty for a switch
  std::string_view help;  ///< one line
  bool repeated = false;
  /// All that its value may be, `NAME=WORD` of those that something follows; empty: not told here.
  std::span<const std::string_view> choices = {};
  bool open = false;  ///< its value may be something else, too: choices are for completion alone
};

/// `always`, `never` or `auto`: whether something is written.
inline constexpr std::array<std::string_view, 3> when_choices{"always", "never", "auto"};

/// A word and what it means.
struct Term {
  std::string_view word, meaning;
};

/// Something that the help of a command tells beside its options.
struct Passage {
  std::string_view heading, text;
  std::string_view term;  ///< what the words below are: `verdict`
  std::span<const Term> terms;
  std::string_view end = {};  ///< a paragraph after the terms
};

/// What a command takes and how its help reads.
struct Usage {
  std::string_view command;
  std::string_view arguments = {};  ///< `FILE`, `FILE...` or nothing
  std::string_view summary = {};
  std::span<const Option> options = {};  ///< `--help` comes by itself
  std::string_view example = {};
  std::string_view writes = {};            ///< which files; empty: none
  std::vector<Term> (*files)() = nullptr;  ///< those of a folder, each by itself
  std::string_view not_met = {};           ///< what exit code 1 tells; empty: it is none of its own
  std::span<const Passage> passages = {};
};

/// What may stand where help has a word like FILE or DIR.
enum class Placeholder { other, file, folder, command };
Placeholder placeholder_of(std::string_view word);

/// `-o, --out DIR`: an option as it is typed, with its value.
std::string spelled(const Option& option);
/// The one that every command has.
inline constexpr Option help_option{"help", "", "this text"};

}  // namespace entente::cli
