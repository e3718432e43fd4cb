#include "scenario/patches.h"

#include "scenario/named.h"
#include "scenario/new_kinds.h"

namespace entente::reading {

void Patches::look(PatchWalk::Kind kind, const Node& target, const Node& patch, const std::string& path) {
  PatchWalk walk(kind, target, format_, diagnostics_);
  fine_ = walk(patch, path) && fine_;
  unnamed_.insert(unnamed_.end(), walk.unnamed.begin(), walk.unnamed.end());
  if (kind == PatchWalk::Kind::file) return;
  for (NewEntry& entry : new_kinds(target, patch, path)) kinds_.push_back(std::move(entry));
}

void Patches::what_ifs(const Node& scenario) {
  const Node* what_ifs = scenario.find("what_if");
  if (!what_ifs) return;
  for (const Member& member : what_ifs->members) {
    const Node* patch = member.value.find("patch");
    if (patch) look(PatchWalk::Kind::what_if, scenario, *patch, "what_if." + member.key + ".patch");
  }
}

void Patches::finish(const Node& scenario) {
  if (unnamed_.empty() && kinds_.empty()) return;
  const std::set<std::string> names = names_in(scenario, format_);
  const bool table = scenario.find("events_csv") != nullptr;  // it names types of events, and groups
  for (const NewEntry& entry : unnamed_) {
    if (names.contains(entry.name) || (table && (entry.noun == "event type" || entry.noun == "group")))
      continue;
    say_unused(entry);
  }
  for (const NewEntry& entry : kinds_)
    if (!names.contains(entry.name) && !table && !is_shared_kind(entry.name, scenario)) say_unused(entry);
}

void Patches::say_unused(const NewEntry& entry) {
  diagnostics_.error(entry.origin, unknown(entry, "nothing uses a new one"));
  fine_ = false;
}

}  // namespace entente::reading
