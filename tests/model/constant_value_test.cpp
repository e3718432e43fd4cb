#include "model/constant_value.h"

#include "compilation_for_tests.h"

namespace entente {
namespace {

using namespace testing_support;

const char* const three_and_drawn = "'parameters': {'p': 3, 'u': {'uniform': [0, 1]}}";

TEST(ConstantValue, IsThatOfParametersAndOfWhatNeverChanges) {
  Begun begun(three_and_drawn);
  const auto value = [&](const std::string& text) { return detail::constant_value({text, {}}, begun.c); };
  EXPECT_EQ(value("2 * p + 1"), 7);
  EXPECT_EQ(value("power[PAK]"), 0.5) << "nothing moves it";
  EXPECT_EQ(value("rival[PAK, IND]"), 1);
  EXPECT_EQ(value("2 * rival[PAK, AFG] + sum(k in state: rival[PAK, k])"), 1);
  EXPECT_EQ(value("count(k in state)"), 3);
  EXPECT_EQ(value("u"), std::nullopt) << "drawn";
  EXPECT_EQ(value("t"), std::nullopt);
  EXPECT_EQ(value("trust[PAK, IND]"), std::nullopt) << "an effect moves it";
}

TEST(ConstantValue, OfWhatIsMissingOrWrongIsNone) {
  Begun begun(three_and_drawn);
  for (const char* text : {"", "q", "2 *", "rival[PAK, PAK]", "rival[PAK]"})
    EXPECT_EQ(detail::constant_value({text, {}}, begun.c), std::nullopt) << text;
  EXPECT_EQ(begun.said(), "") << "it is said elsewhere";
}

TEST(ConstantValue, OutsideWhatIsAllowedIsAnError) {
  Begun begun(three_and_drawn);
  const auto said_of = [&](const std::string& text, double low, double high) {
    detail::check_constant({text, {{}, "at"}}, low, high, begun.c);
    return begun.said();
  };
  EXPECT_EQ(said_of("p", 0, 3), "");
  EXPECT_EQ(said_of("p", 0, 2.5), "at: comes to 3; expected a number from 0 to 2.5\n");
  EXPECT_EQ(said_of("-p", 0, detail::unbounded), "at: comes to -3; expected a number, at least 0\n");
  EXPECT_EQ(said_of("u - 5", 0, 1), "") << "not known";
  EXPECT_EQ(said_of("", 5, 6), "") << "not given";
  EXPECT_EQ(said_of("2 * rival[PAK, IND]", 0, 1), "at: comes to 2; expected a number from 0 to 1\n");
  begun.c.well_formed = false;
  EXPECT_EQ(said_of("p", 0, 1), "") << "there are errors already";
}

}  // namespace
}  // namespace entente
