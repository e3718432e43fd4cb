#include "eventdata/alternatives.h"

#include <algorithm>

namespace entente::eventdata {

std::vector<std::string_view> parted(std::string_view text, char separator) {
  std::vector<std::string_view> made;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    made.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return made;
}

}  // namespace entente::eventdata
