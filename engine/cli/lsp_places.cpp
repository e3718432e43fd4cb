#include "cli/lsp_places.h"

#include <fmt/format.h>

#include <charconv>

#include "base/ascii.h"

namespace entente::cli {
namespace fs = std::filesystem;

namespace {

constexpr std::string_view file_scheme = "file://";

bool is_unreserved(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         std::string_view("-._~/").find(c) != std::string_view::npos;
}

std::string decoded(std::string_view text) {
  std::string result;
  for (std::size_t k = 0; k < text.size(); ++k) {
    unsigned value = 0;
    const char* const digits = text.data() + k + 1;
    const bool escape = text[k] == '%' && k + 2 < text.size() &&
                        std::from_chars(digits, digits + 2, value, 16).ptr == digits + 2;
    result += escape ? static_cast<char>(value) : text[k];
    if (escape) k += 2;
  }
  return result;
}

}  // namespace

std::string uri_of(const fs::path& file) {
  std::string uri(file_scheme);
  for (const char c : fs::absolute(file).lexically_normal().generic_string())
    uri += is_unreserved(c) ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  return uri;
}

fs::path path_of(const std::string& uri) {
  if (!uri.starts_with(file_scheme)) {
    const std::size_t slash = uri.find_last_of("/:");
    const std::string name = decoded(uri.substr(slash == std::string::npos ? 0 : slash + 1));
    return fs::absolute(name.empty() ? "scenario.json" : name);
  }
  const std::size_t path = uri.find('/', file_scheme.size());  // after the name of a host, which is this one
  return fs::path(decoded(path == std::string::npos ? "/" : uri.substr(path))).lexically_normal();
}

Json lsp_position(assist::Mark mark) { return {{"line", mark.line}, {"character", mark.column}}; }

Json lsp_range(assist::Mark from, assist::Mark to) {
  return {{"start", lsp_position(from)}, {"end", lsp_position(to)}};
}

Json lsp_range(const assist::LineIndex& index, std::size_t from, std::size_t to) {
  return lsp_range(index.mark_at(from), index.mark_at(to));
}

assist::Mark mark_in(const Json& position) {
  return {position.at("line").get<std::uint32_t>(), position.at("character").get<std::uint32_t>()};
}

}  // namespace entente::cli
