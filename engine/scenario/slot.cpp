#include "scenario/slot.h"

#include <algorithm>

#include "scenario/format_parts.h"

namespace entente::reading {
namespace {

Slot slot_in(const Object& object, const std::string& key) {
  static const Value remark = plain(Form::text);
  if (const Key* known = find_key(object.keys, key)) return {&known->value, known->required};
  if (key == "note" || key == "source") return {&remark};
  return object.open ? Slot{&object.open->value} : Slot{};
}

}  // namespace

Slot slot_of(const Value& parent, const std::string& key) {
  if (parent.form == Form::map) return {parent.entry.get(), false, true};
  for (const Describe& describe : parent.objects)
    if (const Slot slot = slot_in(describe(), key); slot.value) return slot;
  return {};
}

}  // namespace entente::reading
