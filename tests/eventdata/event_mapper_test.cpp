#include "eventdata/event_mapper.h"

#include "library_for_tests.h"

namespace entente::eventdata {
namespace {

class EventMapperTest : public ::testing::Test {
 protected:
  EventMapperTest() {
    for (const char* code : {"FRA", "DEU"}) mapper.add_actor(code);
  }
  /// One line of events through the mapper.
  std::optional<Sifted> sifted(const std::string& line) {
    const auto file = library.write("e.csv", "date,source,target,cameo,goldstein,weight\n" + line + "\n");
    why.reset();
    EventReader reader(file, EventFormat::csv, mapper.scale(),
                       [&](std::size_t, LineProblem problem, std::string_view) { why = problem; });
    RawEvent event;
    EXPECT_TRUE(reader.next(event)) << line;
    return mapper.sift(event, reader);
  }
  const testing_support::EventLibrary library;
  EventMapper mapper{library.path, "", {"04", "042", "19", ""}};
  std::optional<LineProblem> why;
};

TEST_F(EventMapperTest, GivesTheNumbersOfActorsAndType) {
  const auto event = sifted("2020-01-01,Germany,France,190,-5,0.5");
  ASSERT_TRUE(event);
  EXPECT_EQ(event->from, 1u);
  EXPECT_EQ(event->to, 0u);
  EXPECT_EQ(event->type, 2u);
  EXPECT_EQ(event->score, -2.5) << "its weight counted in";
  EXPECT_FALSE(why);
}

TEST_F(EventMapperTest, TheTypeIsThatOfTheLongestCode) {
  EXPECT_EQ(sifted("2020-01-01,Germany,France,040,,")->type, 0u);
  EXPECT_EQ(sifted("2020-01-01,Germany,France,042,,")->type, 1u);
  EXPECT_EQ(sifted("2020-01-01,Germany,France,0421,,")->type, 1u);
}

TEST_F(EventMapperTest, AWeightCountsAsOften) {
  EXPECT_EQ(sifted("2020-01-01,Germany,France,190,-9,3")->score, -27);
  EXPECT_EQ(sifted("2020-01-01,Germany,France,040,4,100")->score, 400);
  EXPECT_EQ(sifted("2020-01-01,Germany,France,190,-90,1")->score, -10) << "a score stays on its scale";
}

TEST_F(EventMapperTest, OneADayCountsTheFirstOfItsKind) {
  EventReading reading;
  reading.one_a_day = true;
  mapper = EventMapper(library.path, "", {"04", "042", "19", ""}, reading);
  for (const char* code : {"FRA", "DEU"}) mapper.add_actor(code);
  EXPECT_TRUE(sifted("2020-01-01,Germany,France,190,,"));
  EXPECT_FALSE(sifted("2020-01-01,DEU,France,190,,"));
  EXPECT_EQ(why, LineProblem::same_day);
  EXPECT_TRUE(sifted("2020-01-01,France,Germany,190,,")) << "another direction";
  EXPECT_TRUE(sifted("2020-01-01,Germany,France,040,,")) << "another code";
  EXPECT_TRUE(sifted("2020-01-02,Germany,France,190,,")) << "another day";
}

TEST_F(EventMapperTest, SaysWhyALineBringsNoEvent) {
  EXPECT_FALSE(sifted("2020-01-01,None,France,040,,"));
  EXPECT_EQ(why, LineProblem::nobody);
  EXPECT_FALSE(sifted("2020-01-01,France,FR,040,,"));
  EXPECT_EQ(why, LineProblem::self);
  EXPECT_FALSE(sifted("2020-01-01,France,Nigeria,040,,"));
  EXPECT_EQ(why, LineProblem::rare);
  EventMapper fights(library.path, "", {"", "", "19"});
  fights.add_actor("FRA");
  fights.add_actor("DEU");
  mapper = std::move(fights);
  EXPECT_FALSE(sifted("2020-01-01,France,Germany,040,,"));
  EXPECT_EQ(why, LineProblem::code) << "no type has it";
}

}  // namespace
}  // namespace entente::eventdata
