#include "eventdata/npy_matrix.h"

#include <entente/diagnostics.h>

#include <array>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>

#include "eventdata/packed_file.h"

namespace entente::eventdata {
namespace {

constexpr std::size_t largest_side = 10'000;

[[noreturn]] void fail_npy(const std::filesystem::path& file, const std::string& what) {
  throw DataError(file.string() + ": " + what);
}

std::string whole_text(const std::filesystem::path& file) {
  const auto packed = open_packed(file);
  constexpr std::size_t room = std::size_t{1} << 18U, largest = largest_side * largest_side * 8 + (1U << 16U);
  std::string text;
  for (std::size_t read = 1; read > 0;) {
    const std::size_t before = text.size();
    if (before > largest) fail_npy(file, "it is too large for a matrix of countries");
    text.resize(before + room);
    read = packed->read(text.data() + before, room);
    text.resize(before + read);
  }
  if (const std::string damage = packed->damage(); !damage.empty()) fail_npy(file, "it is damaged: " + damage);
  return text;
}

/// What follows a key in the header, which is a dict of Python: `{'descr': '<f8', 'shape': (3, 3), }`.
std::string_view value_of(std::string_view header, std::string_view key) {
  const std::size_t at = header.find("'" + std::string(key) + "':");
  if (at == std::string_view::npos) return {};
  header.remove_prefix(at + key.size() + 3);
  header.remove_prefix(std::min(header.find_first_not_of(' '), header.size()));
  return header;
}

/// `(3, 3)`.
std::optional<std::size_t> side_of(std::string_view shape) {
  std::size_t rows = 0, columns = 0;
  if (!shape.starts_with('(')) return std::nullopt;
  const char* const end = shape.data() + shape.size();
  const auto first = std::from_chars(shape.data() + 1, end, rows);
  if (first.ec != std::errc() || end - first.ptr < 2 || *first.ptr != ',' || first.ptr[1] != ' ')
    return std::nullopt;
  const auto second = std::from_chars(first.ptr + 2, end, columns);
  const bool closed = second.ec == std::errc() && second.ptr != end && *second.ptr == ')';
  return closed && rows == columns && rows > 0 && rows <= largest_side ? std::optional(rows) : std::nullopt;
}

template <typename Number>
double number_at(const char* bytes) {
  Number number;
  std::memcpy(&number, bytes, sizeof number);
  return static_cast<double>(number);
}

struct NumberKind {
  std::string_view name;
  std::size_t bytes;
  double (*read)(const char*);
};
constexpr auto number_kinds = std::to_array<NumberKind>({{"'<f8'", 8, number_at<double>},
                                                         {"'<f4'", 4, number_at<float>},
                                                         {"'<i8'", 8, number_at<std::int64_t>},
                                                         {"'<i4'", 4, number_at<std::int32_t>},
                                                         {"'<i2'", 2, number_at<std::int16_t>},
                                                         {"'|i1'", 1, number_at<std::int8_t>}});

const NumberKind* kind_of_numbers(std::string_view text) {
  for (const NumberKind& kind : number_kinds)
    if (text.starts_with(kind.name)) return &kind;
  return nullptr;
}

/// At which byte the header begins and ends.
std::pair<std::size_t, std::size_t> header_of(const std::filesystem::path& file, const std::string& text) {
  constexpr std::size_t version = 6, length = 8;
  if (!text.starts_with("\x93NUMPY") || text.size() < length + 4)
    fail_npy(file, "it is no matrix of NumPy (.npy)");
  const auto byte = [&](std::size_t at) {
    return static_cast<std::size_t>(static_cast<unsigned char>(text[at]));
  };
  const bool long_one = byte(version) > 1;
  const std::size_t size = byte(length) + (byte(length + 1) << 8U) +
                           (long_one ? (byte(length + 2) << 16U) + (byte(length + 3) << 24U) : 0);
  const std::size_t begin = length + (long_one ? 4 : 2);
  if (size > text.size() - begin) fail_npy(file, "its header ends early");
  return {begin, begin + size};
}

}  // namespace

SquareMatrix read_npy(const std::filesystem::path& file) {
  const std::string text = whole_text(file);
  const auto [begin, end] = header_of(file, text);
  const std::string_view header = std::string_view(text).substr(begin, end - begin);
  const NumberKind* kind = kind_of_numbers(value_of(header, "descr"));
  const auto side = side_of(value_of(header, "shape"));
  if (!kind || !side) fail_npy(file, "it is no square matrix of numbers, as '<f8': " + std::string(header));
  SquareMatrix made{*side, std::vector<double>(*side * *side)};
  if (text.size() - end != made.values.size() * kind->bytes)
    fail_npy(file, "it has another size than its header says");
  const bool by_columns = value_of(header, "fortran_order").starts_with("True");
  for (std::size_t k = 0; k < made.values.size(); ++k) {
    const std::size_t place = by_columns ? k % *side * *side + k / *side : k;
    made.values[place] = kind->read(text.data() + end + k * kind->bytes);
  }
  return made;
}

}  // namespace entente::eventdata
