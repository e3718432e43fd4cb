#pragma once
/// The members of an object by key, for many look-ups.
#include <string_view>
#include <unordered_map>

#include "scenario/document.h"

namespace entente::reading {

class Members {
 public:
  /// Of `object` (nothing: it has none), which must stay as it is, for so many look-ups.
  Members(const Node* object, std::size_t lookups) : object_(object) {
    if (!object || lookups < few) return;
    for (const Member& member : object->members) at_.emplace(member.key, &member.value);
  }

  const Node* find(std::string_view key) const {
    if (!object_) return nullptr;
    if (at_.empty()) return object_->find(key);
    const auto it = at_.find(key);
    return it == at_.end() ? nullptr : it->second;
  }

 private:
  /// Fewer than these are found sooner one by one.
  static constexpr std::size_t few = 8;
  const Node* object_;
  std::unordered_map<std::string_view, const Node*> at_;
};

}  // namespace entente::reading
