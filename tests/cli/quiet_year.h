#pragma once
/// A scenario in which nothing much happens, for what tells that nothing did.
#include <gtest/gtest.h>

#include <fstream>

#include "process.h"

namespace entente::testing_support {

/// A world in which some things do nothing, and the commands that say so.
class QuietYear : public ::testing::Test {
 protected:
  /// Strikes that never come, in a year of weeks.
  void SetUp() override {
    std::ofstream(place / "here/quiet.json") << R"({"entente": 1, "title": "A quiet year",
      "time": {"start": "2025-01-01", "end": "2026-01-01"}, "runs": 300, "actors": {"USA": {}, "HOU": {}},
      "relations": {"hostility": {"range": [0, 1]}}, "event_types": {"strike": {"roles": {"by": "actor", "on": "actor"},
        "effects": [{"change": "hostility[on, by]", "by": 0.1}]}},
      "rules": {"us-strikes": {"when": "hostility[USA,HOU] > 0.4", "emit": {"type": "strike", "by": "USA", "on": "HOU"}},
        "raids": {"rate": 0.2, "emit": {"type": "strike", "by": "HOU", "on": "USA"}}},
      "outcomes": {"war": {"is": "hostility[HOU,USA] > 0.5", "over": "ever", "label": "War"}},
      "what_if": {"anger": {"describe": "They are angry", "patch": {"relations": {"hostility": {"ties": {"USA": {"HOU": 0.8}}}}}}}})";
  }
  Ended dry(const std::vector<std::string>& more = {}, const Start& start = {}) const {
    std::vector<std::string> words{"check", "--dry", "quiet.json", "--threads", "1"};
    words.insert(words.end(), more.begin(), more.end());
    return place.entente(words, start);
  }
  Ended run(const std::vector<std::string>& more) const {
    std::vector<std::string> words{"run", "quiet.json"};
    words.insert(words.end(), more.begin(), more.end());
    return place.entente(words);
  }
  const Workplace place;
};

inline constexpr const char* never_war = "war: 0 in all runs; hostility[HOU,USA] > 0.5 never held; nearest 0";

}  // namespace entente::testing_support
