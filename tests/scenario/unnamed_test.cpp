/// Event types and groups that nothing uses.
#include <gmock/gmock.h>

#include "folder.h"

namespace entente::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// A group and a type that are used, with these parts besides.
std::vector<std::string> said(const std::string& more, const std::string& groups = "",
                              const std::string& types = "", const LoadOptions& options = {}) {
  return load_text(
             R"("actors": {"A": {}, "B": {}}, "attributes": {"x": {}}, "groups": {"pair": ["A", "B"])" +
                 groups +
                 R"(}, "event_types": {"e": {"effects": [{"for": "k in pair", "change": "x[k]", "by": 1}]})" +
                 types + R"(}, "events": {"first": {"date": "2025-02-01", "type": "e"}})" + more,
             options)
      .lines;
}

TEST(Unnamed, GroupsAndEventTypesAreTold) {
  EXPECT_THAT(said(""), IsEmpty());
  EXPECT_THAT(said("", R"(, "idle": ["A"])", R"(, "rain": {})"),
              ElementsAre("s.json:1:156: warning: groups.idle: the group 'idle' is never used",
                          "s.json:1:257: warning: event_types.rain: the event type 'rain' is never used"));
}

TEST(Unnamed, WhatIfsUseThemToo) {
  const std::string group = R"(, "idle": ["A"])", type = R"(, "rain": {"roles": {"who": "group"}})";
  EXPECT_THAT(
      said(
          R"(, "what_if": {"w": {"patch": {"events": {"second": {"date": "2025-03-01", "type": "rain", "who": "idle"}}}}})",
          group, type),
      IsEmpty());
  EXPECT_THAT(said("", group, type, {{}, {"events.first.date=2025-04-01"}, {}}), IsEmpty())
      << "told of the scenario as written";
}

TEST(Unnamed, ATableOfEventsUsesThemToo) {
  const Folder folder;
  folder.write("rows.csv", "date,type,who\n2025-01-01,rain,idle\n");
  folder.write("s.json",
               scenario_with(R"("actors": {"A": {}}, "groups": {"idle": ["A"]}, "events_csv": "rows.csv",
    "event_types": {"rain": {"roles": {"who": "group"}}})"));
  EXPECT_THAT(load_file(folder, "s.json").lines, IsEmpty());
}

TEST(Unnamed, WhoIncludesALibraryNeedNotUseAllOfIt) {
  const Folder folder;
  folder.write("library.json", R"({"groups": {"idle": ["A"]}, "event_types": {"rain": {}}})");
  folder.write("s.json",
               scenario_with(R"("include": ["library.json"], "actors": {"A": {}}, "attributes": {"x": {}},
    "dynamics": {"d": {"type": "drift", "change": "x[A]", "by": 1}})"));
  EXPECT_THAT(load_file(folder, "s.json").lines, IsEmpty());
}

}  // namespace
}  // namespace entente::testing
