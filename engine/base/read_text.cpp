#include "base/read_text.h"

#include <entente/diagnostics.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "base/read_file.h"
#include "base/utf8.h"
#include "base/why_unread.h"

namespace entente {
namespace {

using namespace std::string_view_literals;

/// How packed files begin.
constexpr auto marks =
    std::to_array<std::pair<std::string_view, const char*>>({{"\x1F\x8B"sv, "gzip"},
                                                             {"BZh"sv, "bzip2"},
                                                             {"PK\3\4"sv, "zip"},
                                                             {"PK\5\6"sv, "zip"},
                                                             {"\xFD"
                                                              "7zXZ"sv,
                                                              "xz"},
                                                             {"\x28\xB5\x2F\xFD"sv, "zstd"}});

/// `it is packed (gzip); unpack it first`, or that it is UTF-16; empty where it may be text in UTF-8.
std::string why_no_text(std::string_view bytes) {
  for (const auto& [mark, name] : marks)
    if (bytes.starts_with(mark)) return fmt::format("it is packed ({}); unpack it first", name);
  if (bytes.starts_with("\xFF\xFE"sv) || bytes.starts_with("\xFE\xFF"sv) ||
      bytes.find('\0') != std::string_view::npos)
    return "it holds null bytes, as text in UTF-16 does; save it as CSV in UTF-8";
  return "";
}

}  // namespace

std::string read_text(const std::filesystem::path& file) {
  auto text = read_file(file);
  if (!text) throw FileError(why_unread(file));
  if (const std::string why = why_no_text(*text); !why.empty()) throw DataError(file.string() + ": " + why);
  const std::size_t end = end_of_utf8(*text);
  if (end == text->size()) return std::move(*text);
  const auto line = 1 + std::count(text->begin(), text->begin() + static_cast<std::ptrdiff_t>(end), '\n');
  throw DataError(fmt::format("{}:{}: not UTF-8; save it as CSV in UTF-8", file.string(), line));
}

void refuse_pipe(const std::filesystem::path& file) {
  std::error_code error;
  const auto status = std::filesystem::status(file, error);
  if (exists(status) && !is_regular_file(status) && !is_directory(status))
    throw DataError(file.string() + ": a pipe can be read only once; give a file");
}

}  // namespace entente
