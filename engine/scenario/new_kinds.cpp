#include "scenario/new_kinds.h"

#include <algorithm>
#include <array>
#include <set>

#include "scenario/item.h"

namespace entente::reading {
namespace {

constexpr auto sections = std::to_array<const char*>({"actors", "generate_actors"});
constexpr const char* default_kind = "state";

/// Calls visit(section, holder, its kind) for what a scenario or a patch says of kinds.
template <typename Visit>
void each_kind(const Node& document, const Visit& visit) {
  for (const char* section : sections) {
    const Node* holders = document.find(section);
    for (std::size_t k = 0; holders && k < holders->members.size(); ++k) {
      const Node* kind = holders->members[k].value.find("kind");
      if (kind && kind->is(Node::Kind::text)) visit(std::string(section), holders->members[k].key, *kind);
    }
  }
}

std::vector<std::string> kinds_in(const Node& scenario) {
  std::vector<std::string> kinds{default_kind};
  each_kind(scenario, [&](const std::string&, const std::string&, const Node& kind) {
    if (std::find(kinds.begin(), kinds.end(), kind.text) == kinds.end()) kinds.push_back(kind.text);
  });
  return kinds;
}

bool has(const Node& scenario, const std::string& section, const std::string& holder) {
  const Node* holders = scenario.find(section);
  return holders && holders->find(holder);
}

}  // namespace

std::vector<NewEntry> new_kinds(const Node& scenario, const Node& patch, const std::string& path) {
  const std::vector<std::string> known = kinds_in(scenario);
  std::vector<NewEntry> made;
  each_kind(patch, [&](const std::string& section, const std::string& holder, const Node& kind) {
    const bool is_known = std::find(known.begin(), known.end(), kind.text) != known.end();
    if (is_known || (!has(scenario, section, holder) && nearest(kind.text, known).empty())) return;
    const std::string at = path_of(path_of(path_of(path, section), holder), "kind");
    made.push_back({"kind", kind.text, known, {kind.place, at}});
  });
  return made;
}

bool is_shared_kind(const std::string& kind, const Node& scenario) {
  std::set<std::string> holders;
  const auto note = [&](const std::string& section, const std::string& holder, const Node& own) {
    if (own.text == kind) holders.insert(section + "." + holder);
  };
  each_kind(scenario, note);
  const Node* what_ifs = scenario.find("what_if");
  for (std::size_t k = 0; what_ifs && k < what_ifs->members.size(); ++k)
    if (const Node* patch = what_ifs->members[k].value.find("patch")) each_kind(*patch, note);
  return holders.size() > 1 || kind == default_kind;
}

}  // namespace entente::reading
