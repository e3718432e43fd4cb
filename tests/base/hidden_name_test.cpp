#include "base/hidden_name.h"

#include <gtest/gtest.h>

namespace entente {
namespace {

TEST(HiddenName, OfALongNameTellsItApartInLessRoom) {
  EXPECT_EQ(hidden_name("r"), ".r");
  EXPECT_EQ(hidden_name(std::string(160, 'x')), "." + std::string(160, 'x'));
  const std::string one = hidden_name(std::string(249, 'x') + "y"), other = hidden_name(std::string(250, 'x'));
  EXPECT_EQ(one.size(), 161u);
  EXPECT_NE(one, other);
  EXPECT_TRUE(one.starts_with("." + std::string(143, 'x') + "~"));
}

TEST(HiddenName, CutsNoCharacterInTwo) {
  std::string name = "x";
  while (name.size() < 200) name += "\u00e9";
  EXPECT_EQ(hidden_name(name).find('~'), 144u) << "a byte and 71 characters, behind the dot";
  EXPECT_EQ(hidden_name("x" + name).find('~'), 143u);
}

TEST(HiddenName, IsRevealedAsTheNameThatWillBe) {
  EXPECT_EQ(revealed("/a/.r.partial-12@host/variants/.wet.partial-12@host-2/series.csv"),
            "/a/r/variants/wet/series.csv");
  EXPECT_EQ(revealed(".s.json.partial-7"), "s.json");
  for (const char* plain : {"/a/../.r/x.csv", ".r.partial-time", "r.partial-1", ".partial-1", "/dev/full"})
    EXPECT_EQ(revealed(plain), plain);
}

}  // namespace
}  // namespace entente
