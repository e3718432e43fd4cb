#include "assist/rename.h"

#include "assist/check.h"
#include "border_for_tests.h"

namespace entente::assist {
namespace {

/// The text afterwards, or why it cannot be.
std::string renamed(const std::string& text, const std::string& place, const std::string& name) {
  const Document document = document_of(text);
  try {
    return edited(text, rename_edits(document, byte_at(text, place), name));
  } catch (const RequestError& refusal) {
    return refusal.what();
  }
}

TEST(Rename, ThereAndBackIsTheSameText) {
  for (const auto& [place, name, back] :
       std::vector<std::array<const char*, 3>>{{"8 * an|ger", "wrath", "8 * wr|ath"},
                                               {"threat(|i, j) > 0", "x", "threat(|x, j) > 0"},
                                               {"* thr|eat(i", "menace", "* men|ace(i"},
                                               {"{b|y} raids", "raider", "{rai|der} raids"},
                                               {"trust[k, NO|R]", "NRD", "trust[k, NR|D]"},
                                               {"\"tr|ust\": {\"range", "fear", "\"fe|ar\": {\"range"},
                                               {"\"type\": \"ra|id\"", "foray-1", "\"type\": \"foray|-1\""},
                                               {"trust[|k, NOR]", "m", "trust[|m, NOR]"}}) {
    const std::string there = renamed(border, place, name);
    ASSERT_NE(there.find("entente"), std::string::npos) << place << ": " << there;
    EXPECT_NE(there, border);
    EXPECT_FALSE(check(document_of(there)).written.said.has_errors())
        << check(document_of(there)).written.said.errors();
    const std::string again = document_of(border).names().at(0, byte_at(border, place))->thing.name;
    EXPECT_EQ(renamed(there, back, again), border);
  }
}

TEST(Rename, SaysWhyItCannotBe) {
  EXPECT_EQ(renamed(border, "8 * an|ger", "trust"),
            "'trust' is already the name of a relation; choose another");
  EXPECT_EQ(renamed(border, "8 * an|ger", "my-anger"),
            "'my-anger' is not a name; it is made of letters, digits and _, and begins with no digit");
  EXPECT_EQ(renamed(border, "\"half_|life\"", "x"), "no name stands here");
  EXPECT_EQ(renamed(border + "}", "8 * an|ger", "x"),
            "the file is not whole: mend what is wrong with its form first");
}

TEST(Rename, LooksIntoWhatIfs) {
  const std::string text =
      replaced(border, "\"parameters\": {\"anger\": 0.1}", "\"actors\": {\"fury\": {\"name\": \"F\"}}");
  const std::string told = renamed(text, "8 * an|ger", "fury");
  EXPECT_NE(told.find("'fury' is already the name of"), std::string::npos) << told;
  EXPECT_NE(renamed(text, "8 * an|ger", "wrath").find("\"rate\": \"wrath\""), std::string::npos);
}

}  // namespace
}  // namespace entente::assist
