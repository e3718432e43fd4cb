#include <fstream>

#include "world_for_tests.h"

namespace entente {
namespace {

using namespace testing_support;

/// What is said of a world in which something happens.
std::string in_motion(const std::string& parts, const std::string& dynamics = "",
                      const std::string& attributes = "") {
  return compile_text(R"({'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-03-01'},
    'actors': {'A': {}, 'B': {}}, 'attributes': {'x': {})" +
                      attributes + R"(},
    'dynamics': {'d': {'type': 'drift', 'change': 'x[A]', 'by': 1})" +
                      dynamics + "}, " + parts + "}")
      .messages();
}

const std::string relation = "'relations': {'r': {'range': [0, 1], 'ties': {'A': {'B': 0.5}}}}";
const std::string warning = "3:84: warning: relations.r: the relation 'r' is never read and nothing moves it\n";

TEST(Unused, RelationsThatNothingMovesAndNothingReadsAreTold) {
  EXPECT_EQ(in_motion(relation), warning);
  EXPECT_EQ(in_motion("'outcomes': {'o': {'is': 'x[A] > 0'}}", "", ", 'y': {'initial': 1}"),
            "2:59: warning: attributes.y: the attribute 'y' is never read and nothing moves it\n");
}

TEST(Unused, WhatIsReadAnywhereIsUsed) {
  for (const char* reads :
       {"'metrics': {'m': 'r[A, B]'}", "'metrics': {'m': 'balance(r)'}",
        "'outcomes': {'o': {'is': 'r[A, B] > 0'}}", "'watch': ['r[A,B]']",
        "'metrics': {'m': 'sum(i in actor, j in actor : r[i, j])'}",
        "'event_types': {'e': {}}, 'rules': {'u': {'when': 'r[A, B] > 0.2', 'rate': 1, 'emit': {'type': 'e'}}}",
        "'event_types': {'e': {'effects': [{'change': 'x[A]', 'by': 'r[A, B]'}]}}"})
    EXPECT_EQ(in_motion(relation + ", " + reads).find("relations.r"), std::string::npos) << reads;
  EXPECT_EQ(in_motion(relation, ", 's': {'type': 'diffusion', 'attribute': 'x', 'through': 'r', 'rate': 1}"),
            "");
}

TEST(Unused, WhatMovesIsUsed) {
  EXPECT_EQ(in_motion(relation, ", 'n': {'type': 'noise', 'relation': 'r', 'volatility': 0.1}"), "");
  EXPECT_EQ(
      in_motion("'event_types': {'e': {'effects': [{'change': 'r[A, B]', 'by': 1}]}}, 'events': {'x': {'date': "
                "'2025-02-01', 'type': 'e'}}, " +
                relation),
      "");
  EXPECT_EQ(in_motion("'relations': {'r': {'half_life': '1 year', 'baseline': 0, 'initial': 1}}"), "")
      << "decay";
}

/// A network in which nothing happens is there to be looked at: `entente blocs`, `entente export`.
TEST(Unused, NothingIsToldOfAWorldAtRest) {
  EXPECT_EQ(
      compile_text("{'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-03-01'}, 'actors': {'A': {}, "
                   "'B': {}}, " +
                   relation + "}")
          .messages(),
      "");
}

/// What is said of a world with a rule and an event of type `raid`, whose effect is `by`.
std::string with_intensity(const std::string& by, const std::string& event, const std::string& rule,
                           const std::vector<std::string>& settings = {}) {
  LoadOptions options;
  options.overrides = settings;
  return compile_text(
             R"({'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-03-01'}, 'actors': {'A': {}, 'B': {}},
'attributes': {'x': {}}, 'event_types': {'raid': {'effects': [{'change': 'x[A]', 'by': ')" +
                 by + R"('}]}, 'blow': {'effects': [{'change': 'x[A]', 'by': 'intensity'}]}},
'events': {'first': {'date': '2025-02-01', 'type': 'raid')" +
                 event + R"(}, 'second': {'date': '2025-02-01', 'type': 'blow'}}, 'rules': {
'raids': {'rate': 1, 'emit': {'type': 'raid')" +
                 rule + "}}}}",
             options)
      .messages();
}

TEST(Unused, AnIntensityThatNoEffectReadsIsTold) {
  const std::string two = ", 'intensity': 2", drawn = ", 'intensity': '1 + t'";
  EXPECT_EQ(with_intensity("1", two, ""),
            "3:73: warning: events.first.intensity: no effect of 'raid' reads the intensity\n");
  EXPECT_EQ(with_intensity("1", "", drawn),
            "4:60: warning: rules.raids.emit.intensity: no effect of 'raid' reads the intensity\n");
  EXPECT_EQ(with_intensity("2 * intensity", two, drawn), "");
  EXPECT_EQ(with_intensity("if(intensity > 1, 1, 0)", two, drawn), "");
  EXPECT_EQ(with_intensity("1", ", 'intensity': 1", ""), "") << "as it would be anyway";
}

TEST(Unused, AnIntensityThatIsSetInVainIsTold) {
  EXPECT_NE(with_intensity("1", "", "", {"events.first.intensity=2"})
                .find("events.first.intensity: no effect of 'raid' reads the intensity"),
            std::string::npos);
  EXPECT_EQ(with_intensity("intensity", "", "", {"events.first.intensity=2"}), "");
}

/// `only` is used with a what-if alone, `was` without it alone; `never` with neither.
TEST(Unused, WhatAWhatIfUsesOrTheScenarioAsWrittenIsNotIdle) {
  const std::string text =
      R"({'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-03-01'}, 'actors': {'A': {}, 'B': {}},
'attributes': {'x': {}, 'old': {'initial': 1}, 'new': {'initial': 1}}, 'parameters': {'was': 1, 'only': 2,
'never': 3}, 'event_types': {'raid': {'effects': [{'change': 'x[A]', 'by': 'was * old[A]'}]}, 'visit': {'roles': {'who': 'actor'}}},
'events': {'first': {'date': '2025-02-01', 'type': 'raid'}, 'second': {'date': '2025-02-01', 'type': 'visit', 'who': 'A'}},
'what_if': {'w': {'patch': {'events': {'second': null}, 'event_types': {'raid': {'effects': [{'change': 'x[A]', 'by': 'only * new[A]'}]}}}}}})";
  const std::string never = "3:1: warning: parameters.never: the parameter 'never' is never used\n";
  LoadOptions applied, set;
  applied.what_ifs = {"w"};
  set.overrides = {"events.first=null", "event_types.raid=null"};
  EXPECT_EQ(compile_text(text).messages(), never);
  EXPECT_EQ(compile_text(text, applied).messages(), never);
  EXPECT_EQ(compile_text(text, set).messages(), never);
}

/// A group and a type that are used, with these parts besides.
std::string with_names(const std::string& more, const std::string& groups = "", const std::string& types = "",
                       const LoadOptions& options = {}) {
  return compile_text(
             R"({'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-03-01'}, 'actors': {'A': {}, 'B': {}},
'attributes': {'x': {}}, 'groups': {'pair': ['A', 'B'])" +
                 groups + R"(},
'event_types': {'e': {'effects': [{'for': 'k in pair', 'change': 'x[k]', 'by': 1}]})" +
                 types + "}, 'events': {'first': {'date': '2025-02-01', 'type': 'e'}}" + more + "}",
             options)
      .messages();
}

const std::string idle_group = ", 'idle': ['A']", idle_type = ", 'rain': {'roles': {'who': 'group'}}";

TEST(Unused, GroupsAndEventTypesAreTold) {
  EXPECT_EQ(with_names(""), "");
  EXPECT_EQ(with_names("", idle_group, ", 'rain': {}"),
            "2:57: warning: groups.idle: the group 'idle' is never used\n"
            "3:86: warning: event_types.rain: the event type 'rain' is never used\n");
}

TEST(Unused, WhatIfsUseGroupsAndEventTypesToo) {
  EXPECT_EQ(
      with_names(
          ", 'what_if': {'w': {'patch': {'events': {'second': {'date': '2025-02-02', 'type': 'rain', 'who': "
          "'idle'}}}}}",
          idle_group, idle_type),
      "");
  EXPECT_EQ(with_names("", idle_group, ", 'rain': {}", {{}, {"events.first.date=2025-02-03"}, {}}), "")
      << "told of the scenario as written";
}

TEST(Unused, NothingMoreIsToldWhereSomethingIsWrong) {
  const std::string said =
      with_names(", 'parameters': {'p': 1}, 'metrics': {'m': '2 p'}", idle_group, idle_type);
  EXPECT_NE(said.find("factors are joined by *"), std::string::npos) << said;
  EXPECT_EQ(said.find("warning"), std::string::npos) << said;
}

/// A library beside it, of which it need not use all, and a table of events.
TEST(Unused, LibrariesAndTablesOfEvents) {
  const std::string folder = ::testing::TempDir();
  std::ofstream(folder + "/unused_library.json")
      << R"({"groups": {"other": ["A"]}, "event_types": {"snow": {}}})";
  std::ofstream(folder + "/unused_rows.csv") << "date,type,who\n2025-01-01,rain,idle\n";
  std::ofstream(folder + "/unused.json")
      << R"({"entente": 1, "time": {"start": "2025-01-01", "end": "2025-02-01"},
    "include": ["unused_library.json"], "actors": {"A": {}}, "groups": {"idle": ["A"]}, "events_csv": "unused_rows.csv",
    "event_types": {"rain": {"roles": {"who": "group"}}}})";
  EXPECT_EQ(compile_file(folder + "/unused.json").messages(), "");
}

}  // namespace
}  // namespace entente
