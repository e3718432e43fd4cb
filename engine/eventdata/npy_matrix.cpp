#include "eventdata/npy_matrix.h"

#include <entente/diagnostics.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <optional>

namespace entente::eventdata {
namespace {

/// What follows a key in the header, which is a dict of Python: `{'descr': '<f8', 'shape': (3, 3), }`.
std::string_view value_of(std::string_view header, std::string_view key) {
  const std::size_t at = header.find("'" + std::string(key) + "':");
  if (at == std::string_view::npos) return {};
  header.remove_prefix(at + key.size() + 3);
  header.remove_prefix(std::min(header.find_first_not_of(' '), header.size()));
  return header;
}

/// `(3, 3)`, without blanks: `3,3`.
std::optional<std::size_t> side_of(std::string_view shape) {
  constexpr std::size_t largest_side = 10'000;
  if (!shape.starts_with('(')) return std::nullopt;
  std::string text(shape.substr(1, shape.find(')') - 1));
  std::erase(text, ' ');
  std::size_t rows = 0, columns = 0;
  const char* const end = text.data() + text.size();
  const auto first = std::from_chars(text.data(), end, rows);
  if (first.ec != std::errc() || first.ptr == end || *first.ptr != ',') return std::nullopt;
  const auto second = std::from_chars(first.ptr + 1, end, columns);
  const bool whole = second.ec == std::errc() && second.ptr == end;
  return whole && rows == columns && rows > 0 && rows <= largest_side ? std::optional(rows) : std::nullopt;
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
constexpr auto number_kinds = std::to_array<NumberKind>({{"f8'", 8, number_at<double>},
                                                         {"f4'", 4, number_at<float>},
                                                         {"i8'", 8, number_at<std::int64_t>},
                                                         {"i4'", 4, number_at<std::int32_t>},
                                                         {"i2'", 2, number_at<std::int16_t>},
                                                         {"i1'", 1, number_at<std::int8_t>},
                                                         {"u8'", 8, number_at<std::uint64_t>},
                                                         {"u4'", 4, number_at<std::uint32_t>},
                                                         {"u2'", 2, number_at<std::uint16_t>},
                                                         {"u1'", 1, number_at<std::uint8_t>},
                                                         {"b1'", 1, number_at<std::uint8_t>}});

/// `'<f8'`: the order of bytes, and the kind.
std::optional<NpyNumbers> numbers_of(std::string_view text) {
  if (text.size() < 2 || text[0] != '\'' || std::string_view("<>|").find(text[1]) == std::string_view::npos)
    return std::nullopt;
  for (const NumberKind& kind : number_kinds)
    if (text.substr(2).starts_with(kind.name)) return NpyNumbers{kind.bytes, kind.read, text[1] == '>'};
  return std::nullopt;
}

}  // namespace

void NpyFile::fail(const std::string& what) const { throw DataError(file_.string() + ": " + what); }

NpyFile::NpyFile(const std::filesystem::path& file) : file_(file), packed_(open_packed(file)) {
  const std::string header = read_header();
  const auto numbers = numbers_of(value_of(header, "descr"));
  const auto side = side_of(value_of(header, "shape"));
  if (!numbers || !side) fail("it is no square matrix of numbers, as '<f8': " + header);
  numbers_ = *numbers;
  size_ = *side;
  by_columns_ = value_of(header, "fortran_order").starts_with("True");
}

std::string NpyFile::bytes_up_to(std::size_t most) {
  std::string text;
  while (text.size() < most) {
    constexpr std::size_t room = std::size_t{1} << 18U;
    const std::size_t before = text.size();
    text.resize(std::min(before + room, most));
    text.resize(before + packed_->read(text.data() + before, text.size() - before));
    if (text.size() == before) break;
  }
  if (const std::string damage = packed_->damage(); !damage.empty()) fail("it is damaged: " + damage);
  return text;
}

std::string NpyFile::read_header() {
  constexpr std::size_t versioned = 8, longest = std::size_t{1} << 16U;
  const std::string begin = bytes_up_to(versioned);
  if (!begin.starts_with("\x93NUMPY") || begin.size() < versioned) fail("it is no matrix of NumPy (.npy)");
  const int version = static_cast<unsigned char>(begin[6]);
  if (version < 1 || version > 3) fail("it is of another version of .npy than 1, 2 or 3");
  const std::string length = bytes_up_to(version == 1 ? 2 : 4);
  std::size_t size = 0;
  for (std::size_t k = length.size(); k-- > 0;) size = size << 8U | static_cast<unsigned char>(length[k]);
  std::string header = bytes_up_to(std::min(size, longest));
  if (header.size() < size) fail(size > longest ? "its header is too long" : "its header ends early");
  return header.substr(0, header.find_last_not_of(" \n") + 1);
}

SquareMatrix NpyFile::read() {
  SquareMatrix made{size_, {}};
  const std::size_t count = size_ * size_;
  std::string text = bytes_up_to(count * numbers_.bytes + 1);
  if (text.size() != count * numbers_.bytes) fail("it has another size than its header says");
  made.values.resize(count);
  for (std::size_t k = 0; k < count; ++k) {
    char* const number = text.data() + k * numbers_.bytes;
    if (numbers_.high_first) std::reverse(number, number + numbers_.bytes);
    made.values[by_columns_ ? k % size_ * size_ + k / size_ : k] = numbers_.read(number);
  }
  return made;
}

}  // namespace entente::eventdata
