#include "edit/named_files.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace entente::edit {
namespace {

std::size_t or_end(std::string_view text, std::size_t found, std::size_t more) {
  return found == std::string_view::npos ? text.size() : found + more;
}

/// Behind the blanks and comments that stand at a place.
std::size_t behind_blanks(std::string_view text, std::size_t at) {
  while (true) {
    at = std::min(text.find_first_not_of(" \t\r\n", at), text.size());
    const std::string_view begins = text.substr(at, 2);
    if (begins == "//")
      at = or_end(text, text.find('\n', at), 1);
    else if (begins == "/*")
      at = or_end(text, text.find("*/", at + 2), 2);
    else
      return at;
  }
}

/// Behind the string that begins at a place; one that is not closed ends with its line.
std::size_t behind_string(std::string_view text, std::size_t at) {
  for (++at; at < text.size() && text[at] != '\n'; ++at) {
    if (text[at] == '"') return at + 1;
    if (text[at] == '\\') ++at;
  }
  return std::min(at, text.size());
}

std::string decoded(std::string_view quoted) {
  const auto json = nlohmann::json::parse(quoted, nullptr, false);
  return json.is_string() ? json.get<std::string>() : "";
}

bool names_files(std::string_view key) { return key == "include" || key == "ties_csv" || key == "events_csv"; }

}  // namespace

std::vector<NamedFile> named_files(std::string_view text) {
  std::vector<NamedFile> files;
  std::string key;
  for (std::size_t at = behind_blanks(text, 0); at < text.size(); at = behind_blanks(text, at)) {
    if (text[at] != '"') {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    at = behind_string(text, at);
    std::string word = decoded(text.substr(begin, at - begin));
    const std::size_t next = behind_blanks(text, at);
    if (next < text.size() && text[next] == ':')
      key = std::move(word);
    else if (names_files(key) && !word.empty())
      files.push_back({std::move(word), begin});
  }
  return files;
}

}  // namespace entente::edit
