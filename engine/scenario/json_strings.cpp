/// Texts of JSON.
#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <charconv>

#include "base/utf8.h"
#include "scenario/json_scalars.h"
#include "scenario/lookalikes.h"

namespace entente::reading {
namespace {

std::string_view rest_of_line(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(std::min(at, text.size()));
  return rest.substr(0, rest.find('\n'));
}

/// Those that are not escaped.
std::size_t quotes_in(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\')
      ++i;
    else if (text[i] == '"')
      ++count;
  }
  return count;
}

class TextReader {
 public:
  explicit TextReader(JsonSource& source) : source_(source), begin_(source.at()), opening_(source.raw()) {}

  std::string read() {
    source_.take();
    while (!closes()) unit();
    is_this_its_end();
    // a typographic quote was told of where the text begins
    source_.skip(opening_ == '"' || source_.raw() == '"' || opening_ == '\'' ? 1 : size_here());
    return std::move(text_);
  }

 private:
  std::size_t size_here() const { return code_point(source_.text(), source_.at()).size; }

  [[noreturn]] void not_closed() const {
    std::string message = fmt::format("the text that begins in {} is not closed", source_.where(begin_));
    const std::size_t quote = text_.find_last_of("\x98\x99\x9C\x9D\x9E\x9F\xBB");
    const auto known = quote == std::string::npos || quote < 2 ? std::nullopt : quote_at(quote);
    source_.stop(begin_, message + (known ? "; " + in_words(*known) : ""));
  }

  /// What looks like a quote and ends with that byte of the text.
  std::optional<Lookalike> quote_at(std::size_t last) const {
    for (const std::size_t size : {2U, 3U}) {
      const auto known = lookalike(code_point(text_, last + 1 - size).value);
      if (code_point(text_, last + 1 - size).size == size && known && known->instead == "\"") return known;
    }
    return std::nullopt;
  }

  /// The quote here, with which the text ends, may be that with which another begins.
  void is_this_its_end() const {
    if (opening_ != '"') return;
    const std::string_view rest = rest_of_line(source_.text(), source_.at() + 1);
    const std::size_t next = rest.find_first_not_of(" \t");
    if (next == std::string_view::npos ||
        (!std::isalnum(static_cast<unsigned char>(rest[next])) && rest[next] != '_'))
      return;
    const std::size_t quotes = quotes_in(rest);
    if (quotes % 2 == 1) not_closed();
    if (quotes > 0 && next == 0) source_.stop(source_.at(), "a quote within a text is written \\\"");
  }

  bool closes() const {
    if (source_.ended() || source_.raw() == '\n') not_closed();
    if (opening_ == '"' || opening_ == '\'') return source_.raw() == opening_;
    return source_.raw() == '"' || (static_cast<unsigned char>(source_.raw()) >= 0x80 && source_.here() == '"');
  }

  void unit() {
    const char c = source_.raw();
    if (c == '\\') return escape();
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) return control(c);
    const std::size_t size = static_cast<unsigned char>(c) < 0x80 ? 1 : size_here();
    if (size == 0)
      source_.stop(source_.at(), fmt::format("invalid UTF-8: the byte 0x{:02X}; save the file as UTF-8",
                                             static_cast<unsigned char>(c)));
    text_ += source_.text().substr(source_.at(), size);
    source_.skip(size);
  }

  void control(char c) {
    if (c == '\t') {
      source_.say(source_.at(), "a tab stands in the text; write \\t or a space");
    } else if (c != 0x7F) {
      source_.say(source_.at(), fmt::format("the character U+{:04X} stands in the text; write \\u{:04x}",
                                            static_cast<int>(c), static_cast<int>(c)));
    }
    text_ += c;
    source_.skip(1);
  }

  void escape() {
    static constexpr std::string_view names = "\"\\/bfnrt", meant = "\"\\/\b\f\n\r\t";
    const std::size_t at = source_.at();
    const char name = at + 1 < source_.text().size() ? source_.text()[at + 1] : '\0';
    if (name == 'u') return unicode(at);
    const std::size_t which = names.find(name);
    if (which == std::string_view::npos || name == '\0') {
      source_.say(at, "a backslash in a text is written \\\\");
      text_ += '\\';
      source_.skip(1);
      return;
    }
    text_ += meant[which];
    source_.skip(2);
  }

  /// The four digits after `\u` at a place, or none.
  std::optional<char32_t> unit_at(std::size_t at) const {
    if (source_.text().substr(at, 2) != "\\u") return std::nullopt;
    const std::string_view digits = source_.text().substr(std::min(at + 2, source_.text().size()), 4);
    unsigned value = 0;
    const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    const bool whole = problem == std::errc{} && digits.size() == 4 && end == digits.data() + 4;
    return whole ? std::optional<char32_t>(value) : std::nullopt;
  }

  void unicode(std::size_t at) {
    const auto first = unit_at(at);
    if (!first) source_.stop(at, "expected four hexadecimal digits after \\u");
    const bool high = *first >= 0xD800 && *first < 0xDC00, low = *first >= 0xDC00 && *first < 0xE000;
    const auto second = high ? unit_at(at + 6) : std::nullopt;
    const bool pair = second && *second >= 0xDC00 && *second < 0xE000;
    if (low || (high && !pair))
      source_.stop(at, fmt::format("\\u{:04x} is half of a character; the other half is missing",
                                   static_cast<unsigned>(*first)));
    append_utf8(text_, pair ? 0x10000 + ((*first - 0xD800) << 10U) + (*second - 0xDC00) : *first);
    source_.skip(pair ? 12 : 6);
  }

  JsonSource& source_;
  std::size_t begin_;
  char opening_;
  std::string text_;
};

}  // namespace

std::string read_text(JsonSource& source) { return TextReader(source).read(); }

}  // namespace entente::reading
