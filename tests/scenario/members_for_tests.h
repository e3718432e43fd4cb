#pragma once
/// Scenarios of a few members, read whole.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "folder.h"

namespace entente::testing_support {

/// Of which nothing is said.
inline Scenario scenario_of(const std::string& members) {
  const Loaded loaded = load_text(members);
  EXPECT_THAT(loaded.lines, ::testing::IsEmpty());
  return loaded.scenario;
}

/// What is said of them, without the place: `error: PATH: MESSAGE`.
inline std::vector<std::string> messages_of(const std::string& members) {
  std::vector<std::string> messages;
  for (const std::string& line : load_text(members).lines) messages.push_back(line.substr(line.find(": ") + 2));
  return messages;
}

}  // namespace entente::testing_support
