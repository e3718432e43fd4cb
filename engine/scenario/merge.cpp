#include "scenario/merge.h"

#include <algorithm>
#include <functional>
#include <unordered_map>

namespace entente::reading {
namespace {

/// Merges the value of `key` of the patch into that of the target.
using MergeMember = std::function<void(const std::string& key, Node& target, Node patch)>;

/// The members of an object by key, while others are added.
class Index {
 public:
  explicit Index(Node& object) : object_(object) {
    for (std::size_t i = 0; i < object.members.size(); ++i) at_[object.members[i].key] = i;
  }

  Member& find_or_add(const Member& member) {
    const auto [it, fresh] = at_.emplace(member.key, object_.members.size());
    if (fresh) object_.members.push_back({member.key, member.place, {}});
    return object_.members[it->second];
  }

 private:
  Node& object_;
  std::unordered_map<std::string, std::size_t> at_;
};

void merge_members(Node& target, Node patch, Nulls nulls, const MergeMember& merge_member) {
  if (!patch.is(Node::Kind::object)) {
    target = std::move(patch);
    return;
  }
  if (!target.is(Node::Kind::object)) target = empty_object(patch.place);
  Index index(target);
  std::vector<std::string> removed;
  for (Member& member : patch.members) {
    Member& into = index.find_or_add(member);
    if (!member.value.is(Node::Kind::object)) into.place = member.place;
    if (member.value.is(Node::Kind::null) && nulls == Nulls::remove) removed.push_back(member.key);
    merge_member(member.key, into.value, std::move(member.value));
  }
  if (removed.empty()) return;
  target.place = patch.place;  // what is missing now, is missing because of the patch
  std::sort(removed.begin(), removed.end());
  std::erase_if(target.members, [&](const Member& member) {
    return std::binary_search(removed.begin(), removed.end(), member.key);
  });
}

void merge_what_if(Node& target, Node patch) {
  merge_members(target, std::move(patch), Nulls::remove, [](const std::string& key, Node& old, Node value) {
    merge(old, std::move(value), key == "patch" ? Nulls::keep : Nulls::remove);
  });
}

void merge_what_ifs(Node& target, Node patch) {
  merge_members(target, std::move(patch), Nulls::remove,
                [](const std::string& /*id*/, Node& old, Node value) { merge_what_if(old, std::move(value)); });
}

}  // namespace

void merge(Node& target, Node patch, Nulls nulls) {
  merge_members(target, std::move(patch), nulls, [nulls](const std::string& /*key*/, Node& old, Node value) {
    merge(old, std::move(value), nulls);
  });
}

void merge_scenario(Node& target, Node patch) {
  merge_members(target, std::move(patch), Nulls::remove, [](const std::string& key, Node& old, Node value) {
    key == "what_if" ? merge_what_ifs(old, std::move(value)) : merge(old, std::move(value));
  });
}

}  // namespace entente::reading
