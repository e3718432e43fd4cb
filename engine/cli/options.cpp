#include "cli/options.h"

#include <entente/diagnostics.h>

#include <charconv>
#include <limits>

#include "cli/exit_codes.h"
#include "cli/text.h"

namespace entente::cli {
namespace po = boost::program_options;
namespace {

constexpr const char* words_without_dashes = "<words>";

po::options_description described(std::span<const Option> options) {
  po::options_description all;
  all.add_options()("help,h", "")(words_without_dashes, po::value<std::vector<std::string>>());
  for (const Option& option : options) {
    const std::string name = option.name == "out" ? "out,o" : std::string(option.name);
    if (option.value.empty())
      all.add_options()(name.c_str(), "");
    else if (option.repeated)
      all.add_options()(name.c_str(), po::value<std::vector<std::string>>());
    else
      all.add_options()(name.c_str(), po::value<std::string>());
  }
  return all;
}

std::vector<std::string> spelled(std::span<const Option> options) {
  std::vector<std::string> names{"--help"};
  for (const Option& option : options) names.push_back("--" + std::string(option.name));
  return names;
}

std::string option_line(std::string_view name, std::string_view value, std::string_view help) {
  return help_line(
      (name == "out" ? "-o, --" : "--") + std::string(name) + (value.empty() ? "" : " ") + std::string(value),
      help);
}

}  // namespace

Arguments::Arguments(const Usage& usage, const std::vector<std::string>& words)
    : command_(usage.command), options_(usage.options) {
  try {
    values_ = parsed(words);
  } catch (const po::unknown_option& error) {
    const std::string name = error.get_option_name();
    wrong("unknown option '" + name + "'" + did_you_mean(name, spelled(options_)));
  } catch (const po::error& error) {
    wrong(error.what());
  }
}

po::variables_map Arguments::parsed(const std::vector<std::string>& words) const {
  po::positional_options_description positions;
  positions.add(words_without_dashes, -1);
  const po::options_description description = described(options_);
  const int style = po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;
  po::variables_map values;
  po::store(po::command_line_parser(words).options(description).positional(positions).style(style).run(),
            values);
  return values;
}

void Arguments::wrong(const std::string& message) const {
  throw Failure(exit_code::usage, message + "; see 'entente " + command_ + " --help'");
}

std::optional<std::string> Arguments::text(const std::string& option) const {
  if (!has(option)) return {};
  return values_[option].as<std::string>();
}

std::vector<std::string> Arguments::texts(const std::string& option) const {
  if (!has(option)) return {};
  return values_[option].as<std::vector<std::string>>();
}

std::optional<std::uint64_t> Arguments::number(const std::string& option, std::uint64_t low,
                                               std::uint64_t high) const {
  const auto given = text(option);
  if (!given) return {};
  std::uint64_t value = 0;
  const char* end = given->data() + given->size();
  const auto [stopped, error] = std::from_chars(given->data(), end, value);
  if (error == std::errc() && stopped == end && value >= low && value <= high) return value;
  wrong("--" + option + " must be a whole number from " + std::to_string(low) + " to " + std::to_string(high) +
        ", not '" + *given + "'");
}

std::optional<double> Arguments::share(const std::string& option) const {
  const auto given = text(option);
  if (!given) return {};
  double value = 0;
  const char* end = given->data() + given->size();
  const auto [stopped, error] = std::from_chars(given->data(), end, value);
  if (error == std::errc() && stopped == end && value > 0 && value < 1) return value;
  wrong("--" + option + " must be a number above 0 and below 1, not '" + *given + "'");
}

std::optional<std::uint64_t> Arguments::seed() const {
  return number("seed", 0, std::numeric_limits<std::uint64_t>::max());
}

std::optional<Date> Arguments::date(const std::string& option) const {
  const auto given = text(option);
  const auto date = given ? parse_date(*given) : std::nullopt;
  if (given && !date) wrong("--" + option + " takes a date like 2026-01-31, not '" + *given + "'");
  return date;
}

std::vector<std::string> Arguments::files() const {
  auto files = texts(words_without_dashes);
  if (files.empty()) wrong("no scenario file is named");
  return files;
}

std::string Arguments::file() const {
  const auto named = files();
  if (named.size() > 1) wrong("one scenario file is expected, and '" + named[1] + "' is one too many");
  return named.front();
}

void Arguments::none() const {
  if (has(words_without_dashes)) wrong("'" + texts(words_without_dashes).front() + "' is not expected");
}

std::string help_line(std::string_view word, std::string_view explanation) {
  std::string text = "  " + padded(std::string(word), 20) + "  ";
  const auto lines = wrapped(explanation, 56);
  for (std::size_t k = 0; k < lines.size(); ++k) text += (k > 0 ? std::string(24, ' ') : "") + lines[k] + "\n";
  return text;
}

std::string help_text(const Usage& usage) {
  std::string text = std::string("usage: entente ") + std::string(usage.command);
  if (!usage.arguments.empty()) text += " " + std::string(usage.arguments);
  text += usage.options.empty() ? "\n\n" : " [OPTION]...\n\n";
  for (const auto& line : wrapped(usage.summary, 78)) text += line + "\n";
  text += "\noptions:\n";
  for (const Option& option : usage.options) text += option_line(option.name, option.value, option.help);
  return text + option_line("help", "", "this text") + "\nexample:\n  " + std::string(usage.example) + "\n";
}

}  // namespace entente::cli
