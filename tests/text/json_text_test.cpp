#include "text/json_text.h"

#include <gtest/gtest.h>

#include <cmath>

namespace entente::text {
namespace {

TEST(JsonText, NumbersReadBackAndWhatIsNotFiniteIsNull) {
  const std::string text = json_text(Json{{"a", 0.1}, {"b", NAN}, {"c", 1e300}});
  const Json read = Json::parse(text);
  EXPECT_EQ(read["a"].get<double>(), 0.1);
  EXPECT_TRUE(read["b"].is_null());
  EXPECT_EQ(read["c"].get<double>(), 1e300);
  EXPECT_EQ(text.back(), '\n');
}

TEST(JsonText, NothingSteersATerminal) {
  const Json json{{"name", "\u00e9\u009b31m\u202e\x1b"}};
  const std::string text = json_text(json), ascii = json_text(json, true);
  for (const char* steering : {"\u009b", "\u202e", "\x1b"}) EXPECT_EQ(text.find(steering), std::string::npos);
  EXPECT_NE(text.find("\u00e9"), std::string::npos);
  for (const char c : ascii) EXPECT_GE(c, 0) << "ASCII alone";
  EXPECT_EQ(Json::parse(text), json);
  EXPECT_EQ(Json::parse(ascii), json);
}

}  // namespace
}  // namespace entente::text
