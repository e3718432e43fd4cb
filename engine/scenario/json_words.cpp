/// What stands in JSON without quotes, rightly or not.
#include <entente/scenario.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cmath>

#include "base/ascii.h"
#include "base/utf8.h"
#include "scenario/json_scalars.h"
#include "scenario/lookalikes.h"

namespace entente::reading {
namespace {

using Kind = Node::Kind;

bool is_word_byte(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 ||
         std::string_view("_.+-%").find(c) != std::string_view::npos;
}

/// Letters of other scripts belong to words, what looks like something else does not.
std::size_t letter_size(const JsonSource& source) {
  if (static_cast<unsigned char>(source.raw()) < 0x80 || source.here() != '\1') return 0;
  return code_point(source.text(), source.at()).size;
}

Node constant(Kind kind, bool value = false) {
  Node node;
  node.kind = kind;
  node.boolean = value;
  return node;
}

struct Constant {
  std::string_view word;  ///< in small letters
  std::string_view json;
};

constexpr auto constants = std::to_array<Constant>({{"true", "true"},
                                                    {"false", "false"},
                                                    {"null", "null"},
                                                    {"none", "null"},
                                                    {"nil", "null"},
                                                    {"undefined", "null"}});

std::optional<Node> named_constant(std::string_view json) {
  if (json == "true" || json == "false") return constant(Kind::boolean, json == "true");
  if (json == "null") return constant(Kind::null);
  return std::nullopt;
}

/// How JSON writes the number that was surely meant; empty where none was.
std::string number_meant(std::string text) {
  Node node;
  std::erase(text, '_');
  const bool percent = !text.empty() && text.back() == '%';
  if (percent) text.pop_back();
  if (!text.empty() && text.front() == '+') text.erase(0, 1);
  const std::size_t sign = !text.empty() && text.front() == '-' ? 1 : 0;
  if (in_small_letters(text).substr(sign, 2) == "0x") {
    std::uint64_t value = 0;
    const auto [end, problem] = std::from_chars(text.data() + sign + 2, text.data() + text.size(), value, 16);
    return problem == std::errc{} && end == text.data() + text.size()
               ? text.substr(0, sign) + std::to_string(value)
               : "";
  }
  while (text.size() > sign + 1 && text[sign] == '0' &&
         std::isdigit(static_cast<unsigned char>(text[sign + 1])))
    text.erase(sign, 1);
  if (text.size() > sign && text[sign] == '.') text.insert(sign, "0");
  if (!text.empty() && text.back() == '.') text.pop_back();
  if (!read_number(text, node)) return "";
  return percent ? shortest(node.number / 100) : text;
}

/// A word that JSON does not have: what was meant by it, which is said.
Node meant(JsonSource& source, std::size_t at, const std::string& word) {
  Node node;
  if (const std::string number = number_meant(word); !number.empty()) {
    source.say(at, fmt::format("write {} for {}", number, word));
    read_number(number, node);
    return node;
  }
  const auto known = std::find_if(constants.begin(), constants.end(),
                                  [&](const Constant& c) { return c.word == in_small_letters(word); });
  if (known != constants.end()) {
    source.say(at, fmt::format("write {} for {}", known->json, word));
    return *named_constant(known->json);
  }
  const std::string small = in_small_letters(word.substr(word[0] == '-' || word[0] == '+' ? 1 : 0));
  if (small == "nan" || small == "inf" || small == "infinity")
    source.stop(
        at, fmt::format("{} is not a number that can be written; leave the key out, or give a number", word));
  if (source.raw() == '"') source.stop(at, fmt::format("a quote is missing before {}", word));
  source.say(at, fmt::format("write \"{}\": {} stand in double quotes", word,
                             parse_date(word) ? "dates" : "texts and expressions"));
  node = constant(Kind::text);
  node.text = word;
  return node;
}

bool is_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c); });
}

/// A group of three digits of a long number, and perhaps a fraction: `000`, `000.5`.
bool is_thousands(std::string_view text) {
  return text.size() >= 3 && is_digits(text.substr(0, 3)) &&
         (text.size() == 3 || (text[3] == '.' && is_digits(text.substr(4))));
}

/// Behind blanks, of whatever width, from there on.
std::size_t after_blanks(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const CodePoint here = code_point(text, at);
    const auto known = here.size > 1 ? lookalike(here.value) : std::nullopt;
    if (text[at] != ' ' && !(known && known->instead == " ")) break;
    at += here.size;
  }
  return at;
}

/// The word on the same line behind blanks; empty where there are no blanks.
std::string_view next_word(const JsonSource& source) {
  const std::string_view text = source.text();
  const std::size_t begin = after_blanks(text, source.at());
  std::size_t end = begin;
  while (begin > source.at() && end < text.size() && is_word_byte(text[end])) ++end;
  return text.substr(begin, end - begin);
}

std::string pass_blanks_and_take(JsonSource& source) {
  source.skip(after_blanks(source.text(), source.at()) - source.at());
  return take_word(source);
}

/// `- 0.3`, `1 000`: blanks within a number, which is told, outside of lists. `2 per month` is told too.
std::string take_spaced(JsonSource& source, std::string word, std::size_t at) {
  const bool in_list = !source.steps.empty() && source.steps.back().key.data() == nullptr;
  const std::string first = word;
  Node node;
  std::string_view next = next_word(source);
  if (next.empty()) return word;
  if (next == "per" && read_number(word, node)) {
    pass_blanks_and_take(source);
    source.stop(at, fmt::format(R"(write "rate" and "per" beside each other: "rate": {}, "per": "{}")", word,
                                next_word(source)));
  }
  if (word == "-" && is_digit(next[0]))
    word += pass_blanks_and_take(source);
  else if (!in_list && is_digits(word) && word.size() <= 3 && word[0] != '0')
    for (; is_thousands(next); next = next_word(source)) word += pass_blanks_and_take(source);
  if (word != first)
    source.say(at, fmt::format("write {} for {}", word, source.text().substr(at, source.at() - at)));
  return word;
}

}  // namespace

bool begins_word(const JsonSource& source) {
  return !source.ended() && (is_word_byte(source.here()) || letter_size(source) > 0);
}

std::string take_word(JsonSource& source) {
  std::string word;
  while (begins_word(source)) {
    if (const std::size_t letter = letter_size(source); letter > 0) {
      word += source.text().substr(source.at(), letter);
      source.skip(letter);
    } else {
      word += source.here();
      source.take();
    }
  }
  return word;
}

Node read_word(JsonSource& source) {
  const Place place = source.place();
  const std::string word = take_spaced(source, take_word(source), place.offset);
  Node node;
  if (const auto named = named_constant(word)) {
    node = *named;
  } else if (!read_number(word, node)) {
    node = meant(source, place.offset, word);
  }
  if (std::isinf(node.number)) source.stop(place.offset, fmt::format("the number {} is too large", word));
  node.place = place;
  return node;
}

}  // namespace entente::reading
