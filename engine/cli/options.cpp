#include "cli/options.h"

#include <entente/diagnostics.h>
#include <fmt/format.h>

#include <algorithm>
#include <boost/program_options.hpp>
#include <charconv>
#include <limits>

#include "cli/exit_codes.h"

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

/// Whether the value of the option that is typed so may be left out.
bool value_may_lack(std::span<const Option> options, const std::string& word) {
  return std::any_of(options.begin(), options.end(), [&](const Option& option) {
    return option.value.starts_with('[') && word == "--" + std::string(option.name);
  });
}

/// With an empty value where one is left out.
std::vector<std::string> with_values(std::span<const Option> options, const std::vector<std::string>& words) {
  std::vector<std::string> all;
  for (std::size_t k = 0; k < words.size(); ++k) {
    all.push_back(words[k]);
    const bool last = k + 1 == words.size() || words[k + 1].starts_with('-');
    if (last && value_may_lack(options, words[k])) all.emplace_back();
  }
  return all;
}

po::variables_map parsed(std::span<const Option> options, const std::vector<std::string>& words) {
  po::positional_options_description positions;
  positions.add(words_without_dashes, -1);
  const po::options_description description = described(options);
  const int style = po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;
  po::variables_map values;
  po::store(po::command_line_parser(with_values(options, words))
                .options(description)
                .positional(positions)
                .style(style)
                .run(),
            values);
  return values;
}

/// Of one option: a text, empty for a switch, or several.
std::vector<std::string> texts_of(const po::variable_value& value) {
  if (const auto* several = boost::any_cast<std::vector<std::string>>(&value.value())) return *several;
  return {value.as<std::string>()};
}

std::vector<std::string> names_of(std::span<const Option> options) {
  std::vector<std::string> names{"--help"};
  for (const Option& option : options) names.push_back("--" + std::string(option.name));
  return names;
}

/// `icews, gdelt or csv`.
std::string one_of(std::span<const std::string_view> choices) {
  const auto all_but_last = choices.first(choices.size() - 1);
  return fmt::format("{} or {}", fmt::join(all_but_last, ", "), choices.back());
}

bool is_choice(std::string_view given, std::string_view choice) {
  const std::size_t equals = choice.find('=');
  if (equals == std::string_view::npos) return given == choice;
  return given.size() > equals + 1 && given.starts_with(choice.substr(0, equals + 1));
}

/// What a command is given, in words.
std::string_view expected_by(const Usage& usage) {
  const std::string_view all = usage.arguments;
  if (all.starts_with("RESULT")) return "folder of results";
  if (all.starts_with("SHARD")) return "shard";
  if (all.starts_with("EVENTS")) return "file of events or spreadsheet";
  if (all.starts_with("[NAME]")) return "scenario to write";
  return all.find("RESULT") == std::string_view::npos ? "scenario file" : "scenario file or folder of results";
}

}  // namespace

Arguments::Arguments(const Usage& usage, const std::vector<std::string>& words)
    : command_(usage.command), expected_(expected_by(usage)) {
  try {
    for (const auto& [name, value] : parsed(usage.options, words)) values_[name] = texts_of(value);
  } catch (const po::unknown_option& error) {
    const std::string name = error.get_option_name();
    wrong("unknown option '" + name + "'" + did_you_mean(name, names_of(usage.options)));
  } catch (const po::error& error) {
    wrong(error.what());
  }
  check_choices(usage);
}

void Arguments::check_choices(const Usage& usage) const {
  for (const Option& option : usage.options) {
    if (option.choices.empty() || option.open) continue;
    for (const std::string& given : texts(std::string(option.name)))
      if (std::none_of(option.choices.begin(), option.choices.end(),
                       [&](std::string_view choice) { return is_choice(given, choice); }))
        wrong(fmt::format("--{} takes {}, not '{}'{}", option.name, one_of(option.choices), given,
                          did_you_mean(given, {option.choices.begin(), option.choices.end()})));
  }
}

void Arguments::wrong(const std::string& message) const {
  throw Failure(exit_code::usage, message + "; see 'entente " + command_ + " --help'");
}

std::optional<std::string> Arguments::text(const std::string& option) const {
  const auto found = values_.find(option);
  if (found == values_.end()) return {};
  return found->second.front();
}

std::vector<std::string> Arguments::texts(const std::string& option) const {
  const auto found = values_.find(option);
  return found == values_.end() ? std::vector<std::string>{} : found->second;
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

std::optional<double> Arguments::amount(const std::string& option, std::uint64_t most) const {
  const auto given = text(option);
  if (!given) return {};
  double value = 0;
  const char* end = given->data() + given->size();
  const auto [stopped, error] = std::from_chars(given->data(), end, value);
  if (error == std::errc() && stopped == end && value >= 0 && value <= static_cast<double>(most)) return value;
  wrong(fmt::format("--{} must be a number from 0 to {}, not '{}'", option, most, *given));
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

std::vector<std::string> Arguments::named() const { return texts(words_without_dashes); }

std::vector<std::string> Arguments::files() const {
  auto files = named();
  if (files.empty()) wrong("no " + std::string(expected_) + " is named");
  return files;
}

std::string Arguments::file() const {
  const auto all = files();
  if (all.size() > 1)
    wrong("one " + std::string(expected_) + " is expected, and '" + all[1] + "' is one too many");
  return all.front();
}

void Arguments::none() const {
  if (!named().empty()) wrong("'" + named().front() + "' is not expected");
}

}  // namespace entente::cli
