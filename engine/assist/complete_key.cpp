/// Keys: of the format, and names of what there is.
#include <algorithm>

#include "assist/complete.h"

namespace entente::assist {

using reading::Form;
using reading::Key;
using reading::Keys;
using reading::Object;

namespace {

bool is_there(const Step& parent, const Site& site, const std::string& key) {
  return std::any_of(
      parent.node->members.begin(), parent.node->members.end(),
      [&](const reading::Member& member) { return member.key == key && &member != site.path.back().member; });
}

void add_keys(const Object& object, std::vector<Candidate>& all) {
  for (const Key& key : reading::all_keys(object)) {
    const bool known =
        std::any_of(all.begin(), all.end(), [&](const Candidate& one) { return one.label == key.name; });
    if (!known) all.push_back({key.name, "key", about(key)});
  }
}

/// Those that a user may choose beside the keys of an object, or in a map.
void add_chosen(NameKind kind, const Path& parent, const Document& document, std::vector<Candidate>& all) {
  if (kind == NameKind::role) {
    for (const Local& role : document.names().roles_of(document.names().type_at(parent)))
      add_name(role.thing, document, all);
  } else if (kind != NameKind::none && kind != NameKind::definition) {
    add_names(kind, document, all);
  }
}

}  // namespace

Candidates candidates_for_key(const Site& site, const Document& document) {
  const Path parent(site.path.begin(), site.path.end() - 1);
  const Step& here = parent.back();
  std::vector<Candidate> all;
  if (here.object) {
    if (here.object->open) add_chosen(here.object->open->names, parent, document, all);
    add_keys(*here.object, all);
  } else if (here.value && here.value->form == Form::map) {
    add_chosen(here.value->names, parent, document, all);
  } else if (here.value) {
    for (const reading::Describe& describe : here.value->objects) add_keys(describe(), all);
  }
  std::erase_if(all,
                [&](const Candidate& one) { return is_there(here, site, one.label) || one.label.empty(); });
  // what is typed makes a name itself, where keys make them
  const bool makes = here.value && here.value->form == Form::map && here.value->keys != Keys::uses;
  if (makes) std::erase_if(all, [&](const Candidate& one) { return one.label == site.text; });
  return {std::move(all), 0};
}

}  // namespace entente::assist
