#include "scenario/as_written.h"

namespace entente::reading {
namespace {

template <typename Visit>
void each_entry(const Node& document, const Visit& visit) {
  for (const char* section : {"rules", "dynamics"})
    if (const Node* entries = document.find(section))
      for (const Member& entry : entries->members)
        visit(std::string(section) + "." + entry.key, write(entry.value));
}

}  // namespace

AsWritten::AsWritten(const Node& document) {
  each_entry(document, [&](const std::string& path, std::string text) { texts_[path] = std::move(text); });
}

std::set<std::string> AsWritten::same_in(const Node& document) const {
  std::set<std::string> same;
  each_entry(document, [&](const std::string& path, const std::string& text) {
    const auto before = texts_.find(path);
    if (before != texts_.end() && before->second == text) same.insert(path);
  });
  return same;
}

}  // namespace entente::reading
