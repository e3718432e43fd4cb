#pragma once
/// Bits of numbers, and numbers as text both ways: the same bytes as in other C++ libraries.
#include <fmt/format.h>

#include <bit>
#include <cerrno>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <string>
#include <string_view>
#include <system_error>

namespace entente::missing {

/// A number's shortest digits, and the power of ten of the last of them.
struct Digits {
  std::string digits;
  int exponent;

  int leading() const { return exponent + size() - 1; }  ///< the power of ten of the first of them
  int size() const { return static_cast<int>(digits.size()); }
};

inline Digits shortest_digits(double value) {
  const auto decimal = fmt::detail::dragonbox::to_decimal(value);
  return {std::to_string(decimal.significand), decimal.exponent};
}

inline std::string scientific(const Digits& d) {
  const std::string rest = d.size() > 1 ? "." + d.digits.substr(1) : "";
  return fmt::format("{}{}e{}{:02}", d.digits[0], rest, d.leading() < 0 ? '-' : '+', std::abs(d.leading()));
}

/// Beyond the last digit, a whole number has those of its exact value, not zeros.
inline std::string fixed(const Digits& d, double value) {
  if (d.exponent >= 0) return fmt::format("{:.0f}", value);
  if (d.leading() < 0) return "0." + std::string(static_cast<std::size_t>(-d.leading() - 1), '0') + d.digits;
  std::string text = d.digits;
  return text.insert(static_cast<std::size_t>(d.leading() + 1), ".");
}

/// How long `fixed` is.
inline int fixed_size(const Digits& d) {
  if (d.exponent >= 0) return d.size() + d.exponent;
  return d.leading() < 0 ? 1 - d.leading() + d.size() : d.size() + 1;
}

inline std::string shortest_text(double size) {
  if (std::isnan(size)) return "nan";
  if (std::isinf(size)) return "inf";
  if (size == 0) return "0";
  const Digits d = shortest_digits(size);
  std::string text = scientific(d);
  return fixed_size(d) <= static_cast<int>(text.size()) ? fixed(d, size) : text;
}

/// Bytes of the decimal number that `text` begins with.
inline std::size_t decimal_size(std::string_view text) {
  std::size_t at = !text.empty() && text[0] == '-' ? 1 : 0, digits = 0;
  const auto take = [&](std::size_t from) {
    while (from < text.size() && text[from] >= '0' && text[from] <= '9') ++from, ++digits;
    return from;
  };
  at = take(at);
  if (at < text.size() && text[at] == '.') at = take(at + 1);
  if (digits == 0) return 0;
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    const bool sign = at + 1 < text.size() && (text[at + 1] == '+' || text[at + 1] == '-');
    const std::size_t begin = at + 1 + (sign ? 1 : 0), end = take(begin);
    if (end > begin) at = end;
  }
  return at;
}

/// Bytes of the word for what is no number, or infinite, that `text` begins with.
inline std::size_t word_size(std::string_view text) {
  const std::size_t sign = !text.empty() && text[0] == '-' ? 1 : 0;
  for (const std::string_view word : {"infinity", "inf", "nan"}) {
    std::string begin(text.substr(sign, word.size()));
    for (char& c : begin) c = static_cast<char>(c | 0x20);
    if (begin == word) return sign + word.size();
  }
  return 0;
}

}  // namespace entente::missing

namespace std {

template <class To, class From>
constexpr To bit_cast(const From& from) noexcept {
  return __builtin_bit_cast(To, from);
}

/// The shorter of both ways of writing it, of equal ones the one without exponent.
inline to_chars_result to_chars(char* first, char* last, double value) {
  const string text = (signbit(value) ? "-" : "") + entente::missing::shortest_text(abs(value));
  if (static_cast<size_t>(last - first) < text.size()) return {last, errc::value_too_large};
  return {text.copy(first, text.size()) + first, errc{}};
}

inline from_chars_result from_chars(const char* first, const char* last, double& value) {
  const string_view text(first, static_cast<size_t>(last - first));
  const size_t decimal = entente::missing::decimal_size(text),
               size = decimal ? decimal : entente::missing::word_size(text);
  if (size == 0) return {first, errc::invalid_argument};
  errno = 0;
  const double read = strtod(string(text.substr(0, size)).c_str(), nullptr);
  if (errno == ERANGE && (isinf(read) || read == 0)) return {first + size, errc::result_out_of_range};
  value = read;
  return {first + size, errc{}};
}

}  // namespace std
