#include "language/mistakes.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <charconv>
#include <span>

#include "base/ascii.h"
#include "base/utf8.h"
#include "scenario/document.h"
#include "scenario/lookalikes.h"

namespace entente::language {
namespace {

struct Mistake {
  std::string_view found, says;
};

/// Longer signs stand before those they begin with.
constexpr Mistake sign_mistakes[] = {
    {"=>", "write >= for =>"},
    {"=<", "write <= for =<"},
    {"<>", "write != for <>"},
    {"**", "write ^ for **"},
    {"=", "'=' is not an operator; equality is '=='"},
    {"&", "'&' is not an operator; 'and' is '&&'"},
    {"|", "'|' is not an operator; 'or' is '||'"},
    {"%", "there is no operator '%'; the rest of a division is a - b * floor(a / b)"},
    {"?", "there is no operator '?'; write if(condition, value, otherwise)"},
    {"\"", "actors and names stand without quotes in expressions"},
    {"'", "actors and names stand without quotes in expressions"},
    {";", "arguments are separated by commas"},
    {"#", "comments stand outside of texts, behind //"},
    {"//", "comments stand outside of texts, behind //"},
};

constexpr Mistake word_mistakes[] = {
    {"and", "write && for 'and'"},
    {"or", "write || for 'or'"},
    {"not", "write ! for 'not'"},
    {"xor", "write != for 'xor'"},
    {"is", "write == for 'is'"},
    {"mod", "there is no operator 'mod'; the rest of a division is a - b * floor(a / b)"},
    {"then", "write if(condition, value, otherwise)"},
    {"else", "write if(condition, value, otherwise)"},
    {"per", R"(write "rate" and "per" beside each other: "rate": 2, "per": "month")"},
};

constexpr Mistake constant_mistakes[] = {
    {"true", "write 1 for 'true'"},
    {"yes", "write 1 for 'yes'"},
    {"false", "write 0 for 'false'"},
    {"no", "write 0 for 'no'"},
    {"none", "an expression is a number, which cannot be left open: write one for 'none'"},
    {"null", "an expression is a number, which cannot be left open: write one for 'null'"},
    {"nan", "NaN is not a number that can be written; leave the key out, or give a number"},
    {"inf", "an infinite number cannot be written; leave the key out, or give a number"},
    {"infinity", "an infinite number cannot be written; leave the key out, or give a number"},
    {"time", "write t, the time in years since the start, for 'time'"},
    {"date", "write t, the time in years since the start, for 'date'"},
    {"now", "write t, the time in years since the start, for 'now'"},
    {"today", "write t, the time in years since the start, for 'today'"},
    {"year", R"(write "per": "year" beside a rate; t is the time in years since the start)"},
    {"month", R"(write "per": "month" beside a rate; 12 * t is the time in months since the start)"},
};

constexpr Mistake function_mistakes[] = {
    {"average", "write mean(k in group: ...)"},
    {"avg", "write mean(k in group: ...)"},
    {"total", "write sum(k in group: ...)"},
    {"number", "write count(k in group where ...)"},
    {"some", "write any(k in group: ...)"},
    {"exists", "write any(k in group: ...)"},
    {"every", "write all(k in group: ...)"},
    {"minimum", "write min(a, b)"},
    {"maximum", "write max(a, b)"},
    {"pow", "write a ^ b"},
    {"power", "write a ^ b"},
    {"mod", "the rest of a division is a - b * floor(a / b)"},
    {"ln", "the natural logarithm is log(x)"},
    {"log10", "write log(x) / log(10)"},
    {"round", "write floor(x + 0.5)"},
    {"ceil", "write -floor(-x)"},
    {"ifelse", "write if(condition, value, otherwise)"},
    {"iif", "write if(condition, value, otherwise)"},
    {"iff", "write if(condition, value, otherwise)"},
    {"not", "write !x"},
    {"and", "write a && b"},
    {"or", "write a || b"},
    {"random", R"(chance is in "parameters", rates, probabilities and noise, so that it can be told apart)"},
};

constexpr Mistake group_mistakes[] = {
    {"all", "actor"},   {"any", "actor"},     {"everyone", "actor"},  {"everybody", "actor"},
    {"world", "actor"}, {"country", "state"}, {"countries", "state"}, {"nations", "state"},
};

constexpr Mistake abbreviations[] = {
    {"uk", "GBR"},   {"us", "USA"},  {"uae", "ARE"},  {"ksa", "SAU"}, {"rok", "KOR"},
    {"dprk", "PRK"}, {"prc", "CHN"}, {"ussr", "SUN"}, {"drc", "COD"}, {"roc", "TWN"},
    {"rf", "RUS"},   {"ger", "DEU"}, {"pk", "PAK"},
};

std::string says(std::span<const Mistake> mistakes, std::string_view found) {
  const std::string small = in_small_letters(found);
  const auto it =
      std::find_if(mistakes.begin(), mistakes.end(), [&](const Mistake& m) { return m.found == small; });
  return it == mistakes.end() ? "" : std::string(it->says);
}

bool is_name_byte(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

/// The name or number that ends before `end`.
std::string_view word_before(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && (is_name_byte(text[begin - 1]) || text[begin - 1] == '.')) --begin;
  return text.substr(begin, end - begin);
}

/// `90%`
std::string percentage(std::string_view text, std::size_t at) {
  const std::string_view number = word_before(text, at);
  double value = 0;
  const auto [end, problem] = std::from_chars(number.data(), number.data() + number.size(), value);
  if (number.empty() || problem != std::errc{} || end != number.data() + number.size()) return "";
  return fmt::format("write {} for {}%", reading::shortest(value / 100), number);
}

/// `trust[A, B] > 0;`
std::string last_sign(std::string_view text, std::size_t at) {
  const bool last = text.find_first_not_of("; \t\n", at) == std::string_view::npos;
  return last ? "an expression ends without ';'" : "";
}

/// `trust.A.B`
std::string dotted(std::string_view text, std::size_t at) {
  const std::string_view name = word_before(text, at);
  std::size_t end = at;
  while (end < text.size() && (is_name_byte(text[end]) || text[end] == '.')) ++end;
  std::string actors(text.substr(at + 1, end - at - 1));
  if (name.empty() || actors.empty() || !std::isalpha(static_cast<unsigned char>(actors[0]))) return "";
  for (std::size_t dot; (dot = actors.find('.')) != std::string::npos;) actors.replace(dot, 1, ", ");
  return fmt::format("relations and attributes are read with brackets: {}[{}]", name, actors);
}

std::string strange_character(std::string_view text, std::size_t at) {
  const CodePoint character = code_point(text, at);
  const auto known = character.size > 1 ? lookalike(character.value) : std::nullopt;
  if (known && known->instead == "\"") return std::string(says(sign_mistakes, "\""));
  if (known) return in_words(*known);
  return fmt::format("'{}' is not part of an expression",
                     text.substr(at, std::max<std::size_t>(character.size, 1)));
}

}  // namespace

std::string sign_mistake(std::string_view text, std::size_t at) {
  std::string special = text[at] == '%'   ? percentage(text, at)
                        : text[at] == '.' ? dotted(text, at)
                        : text[at] == ';' ? last_sign(text, at)
                                          : "";
  if (!special.empty()) return special;
  for (const Mistake& mistake : sign_mistakes) {
    if (text.substr(at, mistake.found.size()) == mistake.found) return std::string(mistake.says);
  }
  return strange_character(text, at);
}

std::string word_mistake(std::string_view word) { return says(word_mistakes, word); }

std::string constant_mistake(std::string_view word) { return says(constant_mistakes, word); }

std::string number_mistake(std::string_view text, std::size_t at) {
  if (in_small_letters(text.substr(at, 2)) != "0x") return "";
  std::uint64_t value = 0;
  const char *const begin = text.data() + at + 2, *const stop = text.data() + text.size();
  const auto [end, problem] = std::from_chars(begin, stop, value, 16);
  if (problem != std::errc{} || (end != stop && is_name_byte(*end))) return "";
  return fmt::format("write {} for {}", value,
                     text.substr(at, static_cast<std::size_t>(end - text.data()) - at));
}

std::string function_mistake(std::string_view name) { return says(function_mistakes, name); }

std::string group_for(std::string_view word) { return says(group_mistakes, word); }

std::string code_for(std::string_view abbreviation) { return says(abbreviations, abbreviation); }

}  // namespace entente::language
