#include "scenario/slot.h"

#include <algorithm>

#include "scenario/format_parts.h"

namespace entente::reading {

Slot slot_in(const Object& object, const std::string& key) {
  static const Value remark = plain(Form::text);
  if (const Key* known = find_key(object.keys, key)) return {&known->value, known->required};
  if (key == "note" || key == "source") return {&remark};
  return object.open ? Slot{&object.open->value} : Slot{};
}

Slot slot_of(const Value& parent, const std::string& key) {
  if (parent.form == Form::map) return {parent.entry.get(), false, true};
  for (const Describe& describe : parent.objects)
    if (const Slot slot = slot_in(describe(), key); slot.value) return slot;
  return {};
}

const Value& plain_value(const Value& value) {
  if (value.form != Form::object) return value;
  const Object& object = value.objects.front()();
  const Key* key = find_key(object.keys, object.shorthand);
  return key ? key->value : value;
}

}  // namespace entente::reading
