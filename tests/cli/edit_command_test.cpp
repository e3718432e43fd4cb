/// `entente edit`: the page, its name, and what is refused.
#include <gmock/gmock.h>

#include <fstream>

#include "process.h"

namespace entente::testing_support {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class EditCommand : public ::testing::Test {
 protected:
  Ended edit(std::vector<std::string> more) const {
    more.insert(more.begin(), "edit");
    return place.entente(more);
  }
  Workplace place;
};

TEST_F(EditCommand, MakesAPageByTheNameOfTheScenario) {
  const Ended ended = edit({data("small.json")});
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_THAT(ended.out, HasSubstr("small-edit.html ("));
  EXPECT_THAT(ended.out, Not(HasSubstr("error")));
  EXPECT_THAT(place.read("small-edit.html"), HasSubstr("entente-engine"));
}

TEST_F(EditCommand, TakesAScenarioWithErrorsAndSaysHowMany) {
  std::ofstream(place / "here/wrong.json") << R"({"entente": 1, "actors": {}, "include": ["absent.json"]})";
  const Ended ended = edit({"wrong.json"});
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_THAT(ended.out, HasSubstr("MB; the page shows "));
  EXPECT_THAT(place.read("wrong-edit.html"), HasSubstr("entente-engine"));
}

TEST_F(EditCommand, ReplacesAFileWithForceOnly) {
  std::ofstream(place / "here/page.html") << "mine";
  const Ended ended = edit({data("small.json"), "--out", "page.html"});
  EXPECT_EQ(ended.code, 73);
  EXPECT_THAT(ended.err, HasSubstr("exists already"));
  EXPECT_EQ(place.read("page.html"), "mine");
  EXPECT_EQ(edit({data("small.json"), "--out", "page.html", "--force", "--quiet"}).out, "");
  EXPECT_THAT(place.read("page.html"), HasSubstr("entente-engine"));
}

TEST_F(EditCommand, RefusesWhatIsNoScenarioFile) {
  EXPECT_EQ(edit({"absent.json"}).code, 66);
  EXPECT_EQ(edit({data("small.json"), "--out", ""}).code, 64);
  std::ofstream(place / "here/latin.json") << "{\"title\": \"\xe9\"}";
  const Ended ended = edit({"latin.json"});
  EXPECT_EQ(ended.code, 65);
  EXPECT_THAT(ended.err, HasSubstr("latin.json:1:12: invalid UTF-8"));
  EXPECT_THAT(place.entries("."), Not(::testing::Contains("latin-edit.html")));
}

}  // namespace
}  // namespace entente::testing_support
