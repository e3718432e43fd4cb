#include "eventdata/alternatives.h"

#include <algorithm>

namespace entente::eventdata {

std::vector<std::string_view> alternatives(std::string_view names) {
  std::vector<std::string_view> made;
  while (!names.empty()) {
    const std::size_t end = std::min(names.find('|'), names.size());
    made.push_back(names.substr(0, end));
    names.remove_prefix(std::min(end + 1, names.size()));
  }
  return made;
}

}  // namespace entente::eventdata
