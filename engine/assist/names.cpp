#include "assist/names.h"

#include <algorithm>

#include "assist/declarations.h"
#include "assist/occurrences.h"
#include "base/ascii.h"
#include "base/position_of.h"

namespace entente::assist {

Names::Names(const std::vector<Tree>& trees, const Sources& sources, const reading::Node* older) {
  kinds_ = {{"actor", NameKind::group}, {"state", NameKind::group}};
  known_[NameKind::group] = {"actor", "state"};
  Declarations declarations(*this);
  for (const Tree& tree : trees) declarations.read(tree.root);
  if (older) declarations.read(*older);
  declarations.finish();
  for (const Tree& tree : trees) Occurrences(*this, tree.source, sources.text(tree.source)).read(tree.root);
  std::stable_sort(all_.begin(), all_.end(), [](const Occurrence& a, const Occurrence& b) {
    return std::pair(a.source, a.from) < std::pair(b.source, b.from);
  });
}

const Occurrence* Names::at(int source, std::size_t byte) const {
  const auto found = std::find_if(all_.begin(), all_.end(), [&](const Occurrence& one) {
    return one.source == source && one.from <= byte && byte <= one.to;
  });
  return found == all_.end() ? nullptr : &*found;
}

std::vector<const Occurrence*> Names::made(const Thing& thing) const {
  std::vector<const Occurrence*> found, varied;
  for (const Occurrence& one : all_)
    if (one.makes && one.thing == thing) (one.varies ? varied : found).push_back(&one);
  std::stable_sort(found.begin(), found.end(),
                   [](const Occurrence* a, const Occurrence* b) { return a->source > 0 && b->source == 0; });
  return found.empty() ? varied : found;
}

std::vector<const Occurrence*> Names::uses(const Thing& thing) const {
  std::vector<const Occurrence*> found;
  for (const Occurrence& one : all_)
    if (one.thing == thing) found.push_back(&one);
  return found;
}

std::vector<std::string> Names::of(NameKind kind) const {
  const auto found = known_.find(kind);
  return found == known_.end() ? std::vector<std::string>{} : found->second;
}

std::vector<Local> Names::roles_of(const std::string& type) const {
  const auto scope = scopes_.find("event_types." + type);
  std::vector<Local> roles;
  if (scope == scopes_.end()) return roles;
  std::copy_if(scope->second.begin(), scope->second.end(), std::back_inserter(roles),
               [](const Local& local) { return local.thing.kind == NameKind::role; });
  return roles;
}

std::vector<Local> Names::seen_at(const Path& path) const {
  std::vector<Local> seen;
  for (auto step = path.rbegin(); step != path.rend(); ++step) {
    const auto scope = scopes_.find(step->scope);
    if (scope == scopes_.end() || (step->scope.empty() && step + 1 != path.rend())) continue;
    seen.insert(seen.end(), scope->second.begin(), scope->second.end());
  }
  return seen;
}

bool Names::sees_intensity(const Path& path) const {
  return std::any_of(path.begin(), path.end(),
                     [](const Step& step) { return step.object == &reading::event_type_format(); });
}

namespace {

/// `STATE12` for the prefix `STATE`.
bool is_numbered(const std::string& name, const std::set<std::string>& prefixes) {
  std::size_t digits = name.size();
  while (digits > 0 && is_digit(name[digits - 1])) --digits;
  return digits < name.size() && prefixes.contains(name.substr(0, digits));
}

}  // namespace

std::optional<Thing> Names::meaning(const std::string& name, const std::vector<Local>& seen) const {
  const auto local =
      std::find_if(seen.begin(), seen.end(), [&](const Local& one) { return one.thing.name == name; });
  if (local != seen.end()) return local->thing;
  if (const auto kind = kinds_.find(name); kind != kinds_.end()) return Thing{kind->second, name};
  if (is_numbered(name, prefixes_)) return Thing{NameKind::actor, name};
  return std::nullopt;
}

std::optional<FamilyMember> Names::family_and_type(const std::string& name) const {
  for (const std::string& family : families_) {
    if (!name.starts_with(family + "_")) continue;
    const std::string type = name.substr(family.size() + 1);
    const Thing thing{kinds_.at(family), family};
    const std::vector<std::string> types = of(NameKind::event_type);
    if (std::find(types.begin(), types.end(), type) != types.end())
      return FamilyMember{thing, Thing{NameKind::event_type, type}};
    if (is_numbered(type, type_prefixes_)) return FamilyMember{thing, std::nullopt};
  }
  return std::nullopt;
}

std::string Names::type_at(const Path& path) const {
  const auto type = types_.find(path.back().scope);
  return type == types_.end() ? "" : type->second;
}

}  // namespace entente::assist
