#include <entente/interchange.h>
#include <gmock/gmock.h>

namespace entente {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

Scenario titled(std::string title) {
  Scenario scenario;
  scenario.title = std::move(title);
  scenario.name = "world";
  scenario.resolved = "{}";
  return scenario;
}

TEST(LivePage, HoldsScenarioAndEngineInPlaceOfTheMarkers) {
  const std::string page = live_page(titled("A title"), {"world.json"});
  EXPECT_THAT(page, HasSubstr("A title"));
  for (const char* marker : {"{{entente-title}}", "{{entente-start}}", "{{entente-engine}}"})
    EXPECT_THAT(page, Not(HasSubstr(marker)));
}

TEST(LivePage, ShowsATitleAsText) {
  const std::string page = live_page(titled("</title><script>"), {"world.json"});
  EXPECT_THAT(page, HasSubstr("<title>&lt;/title&gt;&lt;script&gt;</title>"));
}

TEST(LivePage, BeginsWithWhatItIsGiven) {
  const Scenario scenario = titled("T");
  EXPECT_NE(live_page(scenario, {"world.json"}), live_page(scenario, {"world.json", {"peace"}}));
  EXPECT_NE(live_page(scenario, {"world.json"}), live_page(scenario, {"world.json", {}, {"parameters.a=1"}}));
  EXPECT_EQ(live_page(scenario, {"world.json"}), live_page(scenario, {"world.json"}));
  EXPECT_EQ(live_page(scenario, {"world.json", {}, {"a.b=1", "a={}", "a.b=2"}}),
            live_page(scenario, {"world.json", {}, {"a={}", "a.b=2"}}))
      << "settings count in their order";
}

}  // namespace
}  // namespace entente
