#pragma once
#include <cstddef>

namespace entente::eventdata {

/// Where one is in a text of JSON: how deep in brackets, and whether in a text.
struct JsonScan {
  std::size_t depth = 0;
  bool quoted = false;
  bool escaped = false;  ///< a backslash stands before

  void step(char c) {
    if (quoted && escaped) {
      escaped = false;
      return;
    }
    escaped = quoted && c == '\\';
    if (c == '"') quoted = !quoted;
    if (quoted) return;
    if (c == '[' || c == '{') ++depth;
    if ((c == ']' || c == '}') && depth > 0) --depth;
  }
};

}  // namespace entente::eventdata
