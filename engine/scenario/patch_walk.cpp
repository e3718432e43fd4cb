#include "scenario/patch_walk.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "scenario/forms.h"
#include "scenario/item.h"
#include "scenario/members.h"

namespace entente::reading {
namespace {

/// What a patch cannot say at its top.
struct Misplaced {
  const char *key, *why;
  bool in_what_ifs;  ///< nor the patch of a what-if
};

constexpr auto misplaced = std::to_array<Misplaced>({
    {"include", "files are included by a file, not by a what-if or an override", true},
    {"$schema", "it is for editors, in a file; a what-if or an override has no use for it", true},
    {"expect", "expectations are of the scenario as written, not of a what-if or an override", true},
    {"what_if", "what-ifs are applied before this; set what is to be different itself", false},
});

std::vector<std::string> keys_of(const Node* object) {
  std::vector<std::string> keys;
  if (!object) return keys;
  for (const Member& member : object->members) keys.push_back(member.key);
  return keys;
}

/// As JSON text, if it is a plain value.
std::string in_json(const Node& value) {
  std::string text = write(value);
  while (!text.empty() && text.back() == '\n') text.pop_back();
  return text;
}

std::string last_key(const std::string& path) { return path.substr(path.rfind('.') + 1); }

}  // namespace

bool PatchWalk::operator()(const Node& patch, const std::string& path) {
  const Members there(&scenario_, patch.members.size());
  for (const Member& member : patch.members) {
    if (of_another_place(member, path)) continue;
    look_at(&scenario_, there.find(member.key), member, slot_of(format_.document(), member.key), path);
  }
  return fine_;
}

void PatchWalk::error(const Origin& origin, const std::string& message) {
  diagnostics_.error(origin, message);
  fine_ = false;
}

bool PatchWalk::of_another_place(const Member& member, const std::string& path) {
  if (kind_ == Kind::file) return false;
  for (const Misplaced& key : misplaced) {
    if (member.key != key.key) continue;
    if (key.in_what_ifs || kind_ == Kind::setting) error({member.place, path_of(path, member.key)}, key.why);
    return true;
  }
  return false;
}

/// `target` is the object that the member is merged into, `old` what that has under the key.
void PatchWalk::look_at(const Node* target, const Node* old, const Member& member, const Slot& slot,
                        const std::string& path) {
  const std::string at = path_of(path, member.key);
  if (member.value.is(Node::Kind::null)) return look_at_null(target, old, member, slot, at);
  // an unknown key is said elsewhere, and the patch of a what-if in a file keeps its nulls
  if (!slot.value || slot.value->form == Form::patch || !member.value.is(Node::Kind::object)) return;
  const Node* into = old && old->is(Node::Kind::object) ? old : nullptr;
  look_at_change(into, member.value, *slot.value, at);
  const bool section = target == &scenario_ && slot.value->form == Form::map && kind_ != Kind::file;
  look_into(into, member.value, *slot.value, at, section);
}

void PatchWalk::look_into(const Node* target, const Node& patch, const Value& value, const std::string& path,
                          bool section) {
  const Members there(target, patch.members.size());
  for (const Member& member : patch.members) {
    const Node* old = there.find(member.key);
    if (section && !old && !is_meant(target, member, value, path)) continue;
    look_at(target, old, member, slot_of(value, member.key), path);
  }
}

/// Null removes what is there. Where nothing is, something may be misspelt; in what is new altogether a value
/// is meant.
void PatchWalk::look_at_null(const Node* target, const Node* old, const Member& member, const Slot& slot,
                             const std::string& path) {
  if (slot.value && slot.value->or_null) return;
  const bool needed = slot.required && kind_ != Kind::file;
  if (slot.value && (needed || (!target && !slot.entry))) {
    fine_ = false;
    return expected(*slot.value, member.value, path, {diagnostics_});
  }
  if (old) return;
  const Origin origin{member.place, path};
  const std::string message =
      fmt::format("there is no '{}' to remove{}", member.key, did_you_mean(member.key, keys_of(target)));
  kind_ == Kind::setting ? error(origin, message) : diagnostics_.warning(origin, message);
}

/// Whether a new thing is whole, so that it is no other one misspelt.
bool PatchWalk::is_meant(const Node* target, const Member& member, const Value& section,
                         const std::string& path) {
  if (member.value.is(Node::Kind::null)) return true;
  NewEntry entry{
      noun_of(*section.entry), member.key, keys_of(target), {member.place, path_of(path, member.key)}};
  const std::string needed = lacks(*section.entry, member.value);
  if (!needed.empty() && !others_add(last_key(path), member.key)) {
    error(entry.origin, unknown(entry, "a new one needs " + needed));
    return false;
  }
  if (needed.empty() && section.by_name) unnamed.push_back(std::move(entry));
  return true;
}

/// Whether what-ifs add it, of which this one is perhaps the second: they can be applied together.
bool PatchWalk::others_add(const std::string& section, const std::string& name) const {
  const Node* what_ifs = scenario_.find("what_if");
  if (kind_ != Kind::what_if || !what_ifs) return false;
  return std::count_if(what_ifs->members.begin(), what_ifs->members.end(), [&](const Member& what_if) {
           const Node* patch = what_if.value.find("patch");
           const Node* entries = patch ? patch->find(section) : nullptr;
           const Node* entry = entries ? entries->find(name) : nullptr;
           return entry && !entry->is(Node::Kind::null);
         }) > 1;
}

void PatchWalk::look_at_change(const Node* old, const Node& patch, const Value& value,
                               const std::string& path) {
  if (patch.members.empty() && kind_ == Kind::setting && (old || value.form == Form::map))
    return error({patch.place, path}, "an empty object changes nothing; null removes");
  if (!old || value.form != Form::object) return;
  const Object& object = value.objects.front()();
  for (const Key& key : object.keys) {
    const Node* given = patch.find(key.name);
    if (!given || given->is(Node::Kind::null)) continue;
    for (const std::string& other : key.yields_to)
      if (old->find(other) && !patch.find(other)) no_effect(key, other, *given, object, path);
  }
}

void PatchWalk::no_effect(const Key& key, const std::string& stays, const Node& value, const Object& object,
                          const std::string& path) {
  const bool setting = kind_ == Kind::setting;
  const std::string name = last_key(path);
  const std::string plain = setting ? path + "=" + in_json(value) : "\"" + name + "\": " + in_json(value);
  const std::string removed = setting ? path + "." + stays + "=null" : "\"" + stays + "\": null";
  const std::string instead = object.shorthand == key.name ? "write " + plain : "remove that too: " + removed;
  error({value.place, path_of(path, key.name)},
        fmt::format("'{}' has no effect, since '{}' stays; {}", key.name, stays, instead));
}

}  // namespace entente::reading
