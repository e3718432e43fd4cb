#include "cli/usage.h"

#include <algorithm>
#include <string>

namespace entente::cli {

Placeholder placeholder_of(std::string_view word) {
  const auto holds_any = [word](std::initializer_list<std::string_view> names) {
    return std::any_of(names.begin(), names.end(),
                       [word](std::string_view name) { return word.find(name) != std::string_view::npos; });
  };
  if (holds_any({"COMMAND"})) return Placeholder::command;
  if (holds_any({"FILE", "SCENARIO", "EDGES", "EVENTS"})) return Placeholder::file;
  return holds_any({"DIR", "RESULT", "SHARD"}) ? Placeholder::folder : Placeholder::other;
}

std::string spelled(const Option& option) {
  std::string text = std::string(option.name == "out"    ? "-o, --"
                                 : option.name == "help" ? "-h, --"
                                                         : "--") +
                     std::string(option.name);
  return option.value.empty() ? text : text + " " + std::string(option.value);
}

}  // namespace entente::cli
