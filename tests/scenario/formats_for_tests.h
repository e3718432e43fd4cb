#pragma once
/// What descriptions of objects say of their keys.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "scenario/format.h"

namespace entente::reading {

/// Without processes.
inline const Format& bare_format() {
  static const Format format({});
  return format;
}

inline std::vector<std::string> required_keys(const Object& object) {
  std::vector<std::string> names;
  for (const Key& key : object.keys)
    if (key.required) names.push_back(key.name);
  return names;
}

/// That key's value, which must be there.
inline Value value_of(const Object& object, const std::string& name) {
  const Key* key = find_key(object.keys, name);
  EXPECT_TRUE(key) << object.name << " has no " << name;
  return key ? key->value : Value{};
}

}  // namespace entente::reading
