#include "members_for_tests.h"

namespace entente::testing_support {
namespace {

TEST(Load, Defaults) {
  const Scenario s = scenario_of("");
  EXPECT_EQ(s.name, "s");
  EXPECT_EQ(s.runs, 1000U);
  EXPECT_EQ(s.seed, 1U);
  EXPECT_EQ(s.time.substeps, 1);
  EXPECT_EQ(s.time.step.days(), 7);
  EXPECT_EQ(to_string(s.time.end), "2026-01-01");
}

TEST(Load, Dynamics) {
  const Scenario s =
      scenario_of(R"("dynamics": {"b": {"type": "balance", "relation": "r", "strength": 0.5, "form": "shared"},
    "d": {"type": "drift", "for": ["i in state"], "change": "a[i]", "by": "u", "per": "weeks"}})");
  EXPECT_EQ(s.dynamics[0].text("relation").value, "r");
  EXPECT_EQ(s.dynamics[0].text("form").value, "shared");
  EXPECT_FALSE(s.dynamics[0].text("scale").given());
  EXPECT_EQ(s.dynamics[0].expression("strength").text, "0.5");
  EXPECT_FALSE(s.dynamics[0].expression("rate").given());
  EXPECT_EQ(s.dynamics[1].per, Unit::week);
  EXPECT_EQ(s.dynamics[1].bindings[0].variable, "i");
}

TEST(Load, PlacesOfNamesAreThoseOfTheirKeys) {
  const Folder folder;
  folder.write("s.json",
               "{\"entente\": 1, \"time\": {\"start\": \"2025-01-01\", \"end\": \"2026-01-01\"},\n\"actors\": "
               "{\"A\": {}}}");
  Diagnostics diagnostics;
  const Scenario s = load(folder.path() / "s.json", {}, diagnostics);
  const Position position = diagnostics.sources.position(s.actors[0].origin.place);
  EXPECT_EQ(position.line, 2U);
  EXPECT_EQ(position.column, 12U);
}

}  // namespace
}  // namespace entente::testing_support
