#include "scenario/applied.h"

#include <gtest/gtest.h>

namespace entente::reading {
namespace {

const char* const document = R"({
  "title": "x", "time": {"end": "2026-01-01"}, "parameters": {"zeal": 2, "gain": {"uniform": [0, 1]}},
  "events": {}, "relations": {"trust": {"ties": {"A": {"B": 0.5}}}},
  "what_if": {"more": {"patch": {"parameters": {"zeal": 2}}}, "less": {"patch": {"parameters": {"zeal": 1}}},
              "none": {"patch": {"events": {"summit": null}}}}})";

std::string found(const std::vector<std::string>& what_ifs, const std::vector<std::string>& settings) {
  return first_not_applied(document, what_ifs, settings).value_or("");
}

TEST(Applied, ChangesNothingOnceMore) {
  EXPECT_EQ(found({}, {}), "");
  EXPECT_EQ(found({"more", "none"}, {"time.end=2026-01-01"}), "");
  EXPECT_EQ(found({}, {"parameters.zeal=2.0", "parameters.gain={\"uniform\": [0, 1]}", "title=x"}), "");
}

TEST(Applied, TheLastCounts) {
  EXPECT_EQ(found({"less", "more"}, {}), "");
  EXPECT_EQ(found({"more", "less"}, {}), "parameters.zeal");
  EXPECT_EQ(found({"less"}, {"parameters.zeal=2"}), "");
  EXPECT_EQ(found({}, {"parameters.zeal=1", "parameters.zeal=2"}), "");
}

TEST(Applied, WhatWasTakenAwayNeedNotBeThere) {
  EXPECT_EQ(found({}, {"events.summit.date=2025-06-01", "events.summit=null"}), "");
  EXPECT_EQ(found({}, {"rules.friction=null"}), "rules") << "it cannot have been there";
  EXPECT_EQ(found({}, {"relations.trust.ties_csv=ties.csv"}), "") << "its rows became ties";
}

TEST(Applied, SaysWhereItIsAnother) {
  EXPECT_EQ(found({}, {"nonsense.path=5"}), "nonsense");
  EXPECT_EQ(found({}, {"parameters.zeal=two"}), "parameters.zeal");
  EXPECT_EQ(found({}, {"parameters.gain.uniform=[0, 2]"}), "parameters.gain.uniform");
  EXPECT_EQ(found({}, {"time.start=2025-01-01"}), "time.start");
  EXPECT_EQ(found({}, {"zeal"}), "zeal") << "it sets nothing";
}

}  // namespace
}  // namespace entente::reading
