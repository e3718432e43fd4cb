#include "explore/origins_json.h"

#include <gtest/gtest.h>

namespace entente::explore {
namespace {

Origins some_origins() {
  Origins o;
  o.program_version = "0.1.0";
  o.scenario_title = "A \"title\"";
  o.scenario_file = "a/b.json";
  o.scenario_hash = "00ff";
  o.what_ifs = {"calm"};
  o.overrides = {"parameters.p=2"};
  o.started = "2025-01-01T00:00:00Z";
  o.seconds = 1.25;
  o.runs = 4096;
  o.command = "entente explore a/b.json --matters";
  o.request.question = "matters";
  return o;
}

TEST(OriginsJson, ComeBackWhole) {
  const Origins o = some_origins(), back = origins_of(origins_json(o));
  EXPECT_EQ(back.program_version, o.program_version);
  EXPECT_EQ(back.scenario_title, o.scenario_title);
  EXPECT_EQ(back.scenario_file, o.scenario_file);
  EXPECT_EQ(back.scenario_hash, o.scenario_hash);
  EXPECT_EQ(back.what_ifs, o.what_ifs);
  EXPECT_EQ(back.overrides, o.overrides);
  EXPECT_EQ(back.started, o.started);
  EXPECT_EQ(back.seconds, 1.25);
  EXPECT_EQ(back.runs, 4096u);
  EXPECT_EQ(back.command, o.command);
  EXPECT_EQ(back.request.question, "matters");
}

TEST(OriginsJson, SayWhoWroteThemAndHow) {
  const auto json = origins_json(some_origins());
  EXPECT_EQ(json.at("program"), "entente");
  EXPECT_EQ(json.at("format"), 2);
  EXPECT_FALSE(json.contains("shard"));
}

TEST(OriginsJson, OfATableHaveNoScenario) {
  Origins o = some_origins();
  o.table_hash = "0abc";
  const auto json = origins_json(o);
  EXPECT_EQ(json.at("table"), "a/b.json");
  EXPECT_EQ(json.at("hash"), "0abc");
  for (const char* key : {"scenario", "what_ifs", "overrides"}) EXPECT_FALSE(json.contains(key)) << key;
  EXPECT_THROW(origins_of(json), std::exception);
}

TEST(OriginsJson, ThatLackSomethingThrow) {
  const auto whole = origins_json(some_origins());
  for (const auto& [key, value] : whole.items()) {
    if (key == "program" || key == "format") continue;
    auto json = whole;
    json.erase(key);
    EXPECT_THROW(origins_of(json), std::exception) << key;
  }
}

TEST(OriginsJson, AreWrittenWhateverTheBytes) {
  EXPECT_EQ(dumped({{"a", "x\xff"}}), "{\n  \"a\": \"x\xef\xbf\xbd\"\n}");
}

}  // namespace
}  // namespace entente::explore
