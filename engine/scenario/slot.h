#pragma once
/// Where the members of a document stand in the format.
#include "scenario/format.h"

namespace entente::reading {

struct Slot {
  const Value* value = nullptr;  ///< what stands there must be this; nothing: the key is not known
  bool required = false;
  bool entry = false;  ///< of a map
};

/// The slot of member `key` of what `parent` describes. Of a process, whose keys depend on its type, that of
/// the first type which has such a key.
Slot slot_of(const Value& parent, const std::string& key);
/// The same of an object.
Slot slot_in(const Object& object, const std::string& key);

/// What a plain value must be that stands in place of an object: the value of its most important key; of
/// anything else the value itself.
const Value& plain_value(const Value& value);

}  // namespace entente::reading
