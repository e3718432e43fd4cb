#include "cli/lsp_messages.h"

#include <fmt/format.h>

#include <charconv>

#include "base/ascii.h"

namespace entente::cli {
namespace {

/// Longer ones surely are none.
constexpr std::size_t longest_message = std::size_t{512} << 20U, longest_line = 8192;

/// A line of the header, without its end; nothing at the end of the stream.
std::optional<std::string> read_line(std::FILE* stream) {
  std::string line;
  for (int c = std::fgetc(stream); c != '\n'; c = std::fgetc(stream)) {
    if (c == EOF && line.empty()) return std::nullopt;
    if (c == EOF) throw LspStreamError("the input ends within the header of a message");
    if (line.size() >= longest_line) throw LspStreamError("a line of a header is longer than 8,192 bytes");
    line += static_cast<char>(c);
  }
  if (line.ends_with('\r')) line.pop_back();
  return line;
}

/// The length that a line of the header gives, or nothing.
std::optional<std::size_t> length_in(const std::string& line) {
  const std::size_t colon = line.find(':');
  if (colon == std::string::npos || in_small_letters(line.substr(0, colon)) != "content-length")
    return std::nullopt;
  const std::size_t begin = std::min(line.find_first_not_of(' ', colon + 1), line.size());
  std::size_t length = 0;
  const auto [end, problem] = std::from_chars(line.data() + begin, line.data() + line.size(), length);
  if (problem != std::errc{} || end != line.data() + line.size() || length > longest_message)
    throw LspStreamError(fmt::format("'{}' is not the length of a message", line));
  return length;
}

}  // namespace

std::optional<std::string> read_lsp_message(std::FILE* stream) {
  std::optional<std::size_t> length;
  for (bool begun = false;;) {
    const auto line = read_line(stream);
    if (!line && begun) throw LspStreamError("the input ends within the header of a message");
    if (!line) return std::nullopt;
    if (line->empty() && length) break;
    if (line->empty() && begun) throw LspStreamError("a message has no Content-Length");
    begun = begun || !line->empty();
    if (const auto given = length_in(*line)) length = given;
  }
  std::string text(*length, '\0');
  if (std::fread(text.data(), 1, text.size(), stream) != text.size())
    throw LspStreamError("the input ends within a message");
  return text;
}

std::string framed_lsp_message(const Json& message) {
  const std::string text = message.dump(-1, ' ', false, Json::error_handler_t::replace);
  return fmt::format("Content-Length: {}\r\n\r\n{}", text.size(), text);
}

}  // namespace entente::cli
