#include "explore/option.h"

#include "questions.h"

namespace entente::explore {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const Scenario& scenario_of_options() {
  static const Scenario scenario =
      source_of(small_world("'q': 1", "'o': {'is': 'q > 0'}",
                            ", 'event_types': {'rise': {'effects': [{'change': 'y[A]', 'by': '1'}]}}, "
                            "'events': {'talks': {'date': "
                            "'2025-03-01', 'type': 'rise'}, 'raid': {'date': '2025-04-01', 'type': 'rise'}}, "
                            "'what_if': {'more': {'patch': {'parameters': {'q': 3}}}, 'raid': {'patch': "
                            "{'parameters': {'q': 0}}}}"),
                {})({})
          .scenario;
  return scenario;
}

std::string option_refused(const std::string& option) {
  try {
    changes_of(scenario_of_options(), option);
  } catch (const UnknownNameError& error) {
    return error.what();
  }
  return "it was taken";
}

TEST(Option, IsWhatIfsEventsOrASetting) {
  const Scenario& scenario = scenario_of_options();
  EXPECT_THAT(changes_of(scenario, "more"), ElementsAre("more"));
  EXPECT_THAT(changes_of(scenario, "talks"), ElementsAre("events.talks=null"));
  EXPECT_THAT(changes_of(scenario, "talks+more"), ElementsAre("events.talks=null", "more"));
  EXPECT_THAT(changes_of(scenario, "parameters.q=1 + 2"), ElementsAre("parameters.q=1 + 2"));
  EXPECT_THAT(changes_of(scenario, "raid"), ElementsAre("raid")) << "the what-if";
}

TEST(Option, SuggestsWhatIfsAndEvents) {
  EXPECT_EQ(option_refused("talk"),
            "'talk' is neither a what-if nor an event of the scenario (did you mean 'talks'?)");
  EXPECT_EQ(option_refused("mor"),
            "'mor' is neither a what-if nor an event of the scenario (did you mean 'more'?)");
  EXPECT_THAT(option_refused("more+"), HasSubstr("'' is neither"));
}

TEST(Option, WorldsAreToldAndReadAlike) {
  const Scenario& scenario = scenario_of_options();
  for (const std::vector<std::string>& changes : {std::vector<std::string>{},
                                                  {"more"},
                                                  {"more", "events.talks=null"},
                                                  {"events.raid=null"},
                                                  {"parameters.q=2"}})
    EXPECT_EQ(changes_of_world(scenario, changes_text(changes)), changes) << changes_text(changes);
  EXPECT_EQ(changes_text({"more", "events.talks=null"}), "more + without talks");
  EXPECT_EQ(changes_text({"events.talks.on=null"}), "events.talks.on=null") << "that is not the event";
}

TEST(Option, TellsWhereANameIsBoth) {
  const Scenario& scenario = scenario_of_options();
  EXPECT_THAT(names_told(scenario, {"more", "talks"}), IsEmpty());
  EXPECT_THAT(names_told(scenario, {"more+raid"}),
              ElementsAre(HasSubstr("the event is left out by events.raid=null")));
}

}  // namespace
}  // namespace entente::explore
