#include "base/hidden_name.h"

#include <string_view>

#include "base/ascii.h"
#include "base/sha256.h"

namespace entente {
namespace {

constexpr std::size_t longest = 160;  ///< of 255 bytes that file systems allow

/// The bytes before `size` that are whole characters.
std::string_view beginning(std::string_view name, std::size_t size) {
  while (size > 0 && (static_cast<unsigned char>(name[size]) & 0xC0U) == 0x80U) --size;
  return name.substr(0, size);
}

std::string revealed_name(const std::string& name) {
  constexpr std::string_view mark = ".partial-";
  const std::size_t at = name.rfind(mark);
  if (!name.starts_with('.') || at == std::string::npos || at < 2) return name;
  const char pid = at + mark.size() < name.size() ? name[at + mark.size()] : ' ';
  return is_digit(pid) ? name.substr(1, at - 1) : name;
}

}  // namespace

std::string hidden_name(const std::string& name) {
  if (name.size() <= longest) return "." + name;
  constexpr std::size_t digits = 16;
  const std::string sum = sha256_of_text(name).substr(0, digits);
  return "." + std::string(beginning(name, longest - digits - 1)) + "~" + sum;
}

std::filesystem::path revealed(const std::filesystem::path& path) {
  std::filesystem::path shown;
  for (const std::filesystem::path& part : path) shown /= revealed_name(part.string());
  return shown;
}

}  // namespace entente
