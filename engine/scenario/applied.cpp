#include "scenario/applied.h"

#include <algorithm>

#include "scenario/merge.h"
#include "scenario/overrides.h"

namespace entente::reading {
namespace {

std::optional<std::string> first_beyond(const Node& varied, const Node& before, const std::string& path);

/// Members that both have stand in one order. What is missing was taken away before, or never there. Tables of
/// relations and events become members, or get names of their own.
std::optional<std::string> first_member_beyond(const Node& varied, const Node& before,
                                               const std::string& path) {
  auto at = before.members.begin();
  for (const Member& member : varied.members) {
    const std::string here = path.empty() ? member.key : path + "." + member.key;
    const auto same = [&](const Member& other) { return other.key == member.key; };
    if (member.key.ends_with("_csv")) continue;
    const auto found = std::find_if(at, before.members.end(), same);
    if (found == before.members.end()) return here;
    if (auto inside = first_beyond(member.value, found->value, here)) return inside;
    at = found + 1;
  }
  return std::nullopt;
}

bool same_plain(const Node& a, const Node& b) {
  return a.boolean == b.boolean && a.number == b.number && a.text == b.text && a.items.size() == b.items.size();
}

/// Where something stands in `varied` that does not in `before`.
std::optional<std::string> first_beyond(const Node& varied, const Node& before, const std::string& path) {
  if (varied.kind != before.kind || !same_plain(varied, before)) return path;
  for (std::size_t k = 0; k < varied.items.size(); ++k)
    if (first_beyond(varied.items[k], before.items[k], path)) return path;
  return first_member_beyond(varied, before, path);
}

void apply_what_if(Node& scenario, const std::string& id) {
  const Node* what_ifs = scenario.find("what_if");
  const Node* what_if = what_ifs ? what_ifs->find(id) : nullptr;
  const Node* patch = what_if ? what_if->find("patch") : nullptr;
  if (patch && patch->is(Node::Kind::object)) merge_scenario(scenario, Node(*patch));
}

}  // namespace

std::optional<std::string> first_not_applied(const std::string& resolved, std::span<const std::string> what_ifs,
                                             std::span<const std::string> settings) {
  if (what_ifs.empty() && settings.empty()) return std::nullopt;
  const Parsed before = parse(resolved, {});
  if (!before.root) return std::nullopt;
  Node varied = *before.root;
  for (const std::string& id : what_ifs) apply_what_if(varied, id);
  for (const std::string& setting : settings) {
    auto patch = patch_of_setting(setting, {});
    if (!patch) return setting;
    merge_scenario(varied, std::move(*patch));
  }
  return first_beyond(varied, *before.root, "");
}

}  // namespace entente::reading
