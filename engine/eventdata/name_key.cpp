#include "eventdata/name_key.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"

namespace entente::eventdata {
namespace {

using MapOptions = unsigned;

struct Free {
  void operator()(utf8proc_uint8_t* text) const { std::free(text); }
};

bool is_ascii(std::string_view text) {
  return std::none_of(text.begin(), text.end(),
                      [](char c) { return (static_cast<unsigned char>(c) & 0x80U) != 0; });
}

std::string mapped(std::string_view text, MapOptions options) {
  utf8proc_uint8_t* made = nullptr;
  const auto size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                   static_cast<utf8proc_ssize_t>(text.size()), &made, static_cast<utf8proc_option_t>(options));
  const std::unique_ptr<utf8proc_uint8_t, Free> owned(made);
  return size < 0 ? std::string(text)
                  : std::string(reinterpret_cast<const char*>(made), static_cast<std::size_t>(size));
}

constexpr MapOptions without_marks =
    UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_STRIPMARK | UTF8PROC_IGNORE;

bool is_blank(char32_t c) {
  return c == '\t' || c == '\n' || c == '\r' || c == 0xFEFF || c == 0x200B ||
         utf8proc_category(static_cast<utf8proc_int32_t>(c)) == UTF8PROC_CATEGORY_ZS;
}

/// Latin letters that are not made of another and an accent, and Persian ones that Arabic writes otherwise.
std::string with_plain_letters(std::string_view text) {
  struct Letter {
    std::string_view written, plain;
  };
  constexpr auto letters = std::to_array<Letter>({{"ø", "o"},
                                                  {"Ø", "O"},
                                                  {"ł", "l"},
                                                  {"Ł", "L"},
                                                  {"đ", "d"},
                                                  {"Đ", "D"},
                                                  {"ı", "i"},
                                                  {"æ", "ae"},
                                                  {"Æ", "AE"},
                                                  {"œ", "oe"},
                                                  {"Œ", "OE"},
                                                  {"ß", "ss"},
                                                  {"ی", "ي"},
                                                  {"ک", "ك"}});
  std::string plain(text);
  for (const auto& [written, letter] : letters)
    for (std::size_t at = plain.find(written); at != std::string::npos; at = plain.find(written, at))
      plain.replace(at, written.size(), letter);
  return plain;
}

/// What stands within words and does not count.
bool is_silent(char32_t c) {
  constexpr std::u32string_view silent = U".'`\u2018\u2019\u02BC\u00B4\u02BB\u2032";
  return silent.find(c) != std::u32string_view::npos;
}

bool ends_word(char32_t c) {
  if (c < 0x80) return !is_digit(static_cast<char>(c)) && (c < 'a' || c > 'z');
  const auto kind = utf8proc_category(static_cast<utf8proc_int32_t>(c));
  return kind >= UTF8PROC_CATEGORY_PC;  // punctuation, symbols, blanks
}

void add_word(std::string& key, std::string_view word) {
  if (word.empty() || word == "the") return;
  const std::string_view full = word == "saint" ? "st"
                                : word == "rep" ? "republic"
                                : word == "dem" ? "democratic"
                                : word == "is"  ? "islands"
                                : word == "isl" ? "islands"
                                                : word;
  if (!key.empty()) key += ' ';
  key += full;
}

/// `u s a` is `usa`: initials with blanks behind their dots.
std::string with_initials_joined(const std::string& key) {
  const auto is_single = [&](std::size_t at) {
    return at < key.size() && (at == 0 || key[at - 1] == ' ') && (at + 1 == key.size() || key[at + 1] == ' ');
  };
  std::string joined;
  for (std::size_t at = 0; at < key.size(); ++at)
    if (key[at] != ' ' || at == 0 || !is_single(at - 1) || !is_single(at + 1)) joined += key[at];
  return joined;
}

}  // namespace

std::string_view without_outer_blanks(std::string_view text) {
  while (!text.empty()) {
    const CodePoint first = code_point(text, 0);
    if (first.size == 0 || !is_blank(first.value)) break;
    text.remove_prefix(first.size);
  }
  while (!text.empty()) {
    std::size_t at = text.size() - 1;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
    const CodePoint last = code_point(text, at);
    if (last.size == 0 || !is_blank(last.value)) break;
    text.remove_suffix(text.size() - at);
  }
  return text;
}

std::string folded(std::string_view text) {
  const std::string small = is_ascii(text)
                                ? in_small_letters(text)
                                : with_plain_letters(mapped(text, without_marks | UTF8PROC_CASEFOLD));
  std::string single;
  for (const char c : small) {
    const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!blank)
      single += c;
    else if (!single.empty() && single.back() != ' ')
      single += ' ';
  }
  while (!single.empty() && single.back() == ' ') single.pop_back();
  return single;
}

std::string name_key(std::string_view text) {
  std::string key, word;
  const std::string small = folded(text);
  for (std::size_t at = 0; at < small.size();) {
    const CodePoint c = code_point(small, at);
    const std::string_view bytes = std::string_view(small).substr(at, std::max<std::size_t>(1, c.size));
    const bool saint = c.value == '.' && word == "st" && small.compare(at - 2, 2, word) == 0;  // St.Lucia
    at += bytes.size();
    if (c.size > 0 && is_silent(c.value) && !saint) continue;
    if (c.size > 0 && ends_word(c.value)) {
      add_word(key, std::exchange(word, {}));
      if (c.value == '&') add_word(key, "and");
    } else {
      word += bytes;
    }
  }
  add_word(key, word);
  return with_initials_joined(key);
}

std::string without_accents(std::string_view text) {
  return is_ascii(text) ? std::string(text) : with_plain_letters(mapped(text, without_marks));
}

bool is_abbreviation(std::string_view text) {
  bool letters = false;
  for (const char c : text) {
    const bool letter = c >= 'A' && c <= 'Z';
    if (!letter && !is_digit(c) && c != '.' && c != '-') return false;
    letters = letters || letter;
  }
  return letters;
}

}  // namespace entente::eventdata
