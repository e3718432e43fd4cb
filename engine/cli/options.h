#pragma once
/// The words of a command line.
#include <entente/scenario.h>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "cli/usage.h"

namespace entente::cli {

/// The words of a command line, sorted. Throws Failure(usage), with a suggestion for what is unknown.
class Arguments {
 public:
  Arguments(const Usage& usage, const std::vector<std::string>& words);
  bool help() const { return has("help"); }
  bool has(const std::string& option) const { return values_.contains(option); }
  std::optional<std::string> text(const std::string& option) const;
  std::vector<std::string> texts(const std::string& option) const;
  /// A whole number from `low` to `high`. Throws Failure(usage) for anything else.
  std::optional<std::uint64_t> number(const std::string& option, std::uint64_t low, std::uint64_t high) const;
  /// A number above 0 and below 1. Throws Failure(usage) for anything else.
  std::optional<double> share(const std::string& option) const;
  /// A number from 0 to `most`, with or without a fraction.
  std::optional<double> amount(const std::string& option, std::uint64_t most) const;
  /// Throws Failure(usage) for what is no date.
  std::optional<Date> date(const std::string& option) const;
  /// Of the option `seed`; nothing where it is not given. Throws Failure(usage).
  std::optional<std::uint64_t> seed() const;
  /// Of the option `threads`; 0, all cores, where it is not given. Throws Failure(usage).
  std::size_t threads() const { return number("threads", 1, 1024).value_or(0); }
  /// What is named, perhaps nothing.
  std::vector<std::string> named() const;
  /// The files named; at least one. Throws Failure(usage) where there is none.
  std::vector<std::string> files() const;
  /// The file named; exactly one. Throws Failure(usage).
  std::string file() const;
  void none() const;  ///< Throws Failure(usage) where anything is named.
  [[noreturn]] void wrong(const std::string& message) const;

 private:
  void check_choices(const Usage& usage) const;
  std::string command_;
  std::string_view expected_;                               ///< what the command is given: `scenario file`
  std::map<std::string, std::vector<std::string>> values_;  ///< of a switch that is given: an empty text
};

}  // namespace entente::cli
