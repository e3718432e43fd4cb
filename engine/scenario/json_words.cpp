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
  source.say(at, fmt::format("write \"{}\": {} stand in double quotes", word,
                             parse_date(word) ? "dates" : "texts and expressions"));
  node = constant(Kind::text);
  node.text = word;
  return node;
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
  const std::string word = take_word(source);
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
