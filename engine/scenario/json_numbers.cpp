/// Numbers of JSON (RFC 8259, section 6).
#include <cctype>
#include <charconv>
#include <limits>

#include "base/ascii.h"
#include "scenario/json_scalars.h"

namespace entente::reading {
namespace {

/// Takes digits off the front. Returns how many.
std::size_t digits(std::string_view& rest) {
  std::size_t count = 0;
  while (count < rest.size() && is_digit(rest[count])) ++count;
  rest.remove_prefix(count);
  return count;
}

bool take(std::string_view& rest, std::string_view any) {
  if (rest.empty() || any.find(rest[0]) == std::string_view::npos) return false;
  rest.remove_prefix(1);
  return true;
}

bool is_json_number(std::string_view rest) {
  take(rest, "-");
  const bool zero = !rest.empty() && rest[0] == '0';
  const std::size_t whole = digits(rest);
  if (whole == 0 || (zero && whole > 1)) return false;
  if (take(rest, ".") && digits(rest) == 0) return false;
  if (take(rest, "eE")) {
    take(rest, "+-");
    if (digits(rest) == 0) return false;
  }
  return rest.empty();
}

bool is_integer(std::string_view written) { return written.find_first_of(".eE") == std::string_view::npos; }

std::optional<std::uint64_t> whole_of(double value) {
  constexpr double exact = 9007199254740992.0;  // 2^53
  if (value < 0 || value > exact || value != static_cast<double>(static_cast<std::uint64_t>(value))) return {};
  return static_cast<std::uint64_t>(value);
}

/// Out of range: so near to zero, or too far from it.
bool vanishes(std::string_view written) {
  return written.find("e-") != std::string_view::npos || written.find("E-") != std::string_view::npos ||
         written.substr(0, 2) == "0." || written.substr(0, 3) == "-0.";
}

}  // namespace

bool read_number(std::string_view written, Node& node) {
  if (!is_json_number(written)) return false;
  const char *const begin = written.data(), *const end = begin + written.size();
  node.kind = Node::Kind::number;
  if (std::from_chars(begin, end, node.number).ec == std::errc::result_out_of_range)
    node.number = vanishes(written) ? 0 : std::numeric_limits<double>::infinity();
  if (!is_integer(written)) {
    node.whole = whole_of(node.number);
  } else if (std::uint64_t whole = 0; std::from_chars(begin, end, whole).ec == std::errc{}) {
    node.whole = whole;
  } else if (node.number == 0) {
    node.number = 0;  // -0 is a whole number, which has no sign
  }
  return true;
}

}  // namespace entente::reading
