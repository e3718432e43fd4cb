#pragma once
/// The options of a command: declared as data, parsed, explained.
#include <entente/calendar.h>

#include <boost/program_options.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente::cli {

struct Option {
  std::string_view name;   ///< without dashes
  std::string_view value;  ///< how help calls its value; empty for a switch
  std::string_view help;   ///< one line
  bool repeated = false;
};

/// What a command takes and how its help reads.
struct Usage {
  std::string_view command;
  std::string_view arguments;  ///< `FILE`, `FILE...` or nothing
  std::string_view summary;
  std::span<const Option> options;  ///< `--help` comes by itself
  std::string_view example;
};

/// The words of a command line, sorted. Throws Failure(usage), with a suggestion for what is unknown.
class Arguments {
 public:
  Arguments(const Usage& usage, const std::vector<std::string>& words);
  bool help() const { return has("help"); }
  bool has(const std::string& option) const { return values_.count(option) > 0; }
  std::optional<std::string> text(const std::string& option) const;
  std::vector<std::string> texts(const std::string& option) const;
  /// A whole number from `low` to `high`. Throws Failure(usage) for anything else.
  std::optional<std::uint64_t> number(const std::string& option, std::uint64_t low, std::uint64_t high) const;
  /// A number above 0 and below 1. Throws Failure(usage) for anything else.
  std::optional<double> share(const std::string& option) const;
  /// Throws Failure(usage) for what is no date.
  std::optional<Date> date(const std::string& option) const;
  /// Of the option `seed`; nothing where it is not given. Throws Failure(usage).
  std::optional<std::uint64_t> seed() const;
  /// Of the option `threads`; 0, all cores, where it is not given. Throws Failure(usage).
  std::size_t threads() const { return number("threads", 1, 1024).value_or(0); }
  /// The files named; at least one. Throws Failure(usage) where there is none.
  std::vector<std::string> files() const;
  /// The file named; exactly one. Throws Failure(usage).
  std::string file() const;
  void none() const;  ///< Throws Failure(usage) where anything is named.
  [[noreturn]] void wrong(const std::string& message) const;

 private:
  boost::program_options::variables_map parsed(const std::vector<std::string>& words) const;
  std::string command_;
  std::span<const Option> options_;
  boost::program_options::variables_map values_;
};

std::string help_text(const Usage& usage);
/// A word and, in a column beside it, its explanation.
std::string help_line(std::string_view word, std::string_view explanation);

}  // namespace entente::cli
