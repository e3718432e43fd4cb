#include "base/why_unread.h"

#include <gtest/gtest.h>

#include <fstream>

namespace entente {
namespace {
namespace fs = std::filesystem;

class WhyUnread : public ::testing::Test {
 protected:
  WhyUnread() : place(fs::path(::testing::TempDir()) / "entente-why-unread") {
    fs::create_directories(place / "results" / "border");
    for (const char* name : {"border.json", "tutorial.json", "border.csv"}) std::ofstream(place / name) << "x";
  }
  ~WhyUnread() override { fs::remove_all(place); }
  std::string absent(const std::string& name, const std::string& meant) const {
    const std::string said = "there is no file or folder " + (place / name).string();
    return meant.empty() ? said : said + " (did you mean '" + (place / meant).string() + "'?)";
  }
  std::string said_of(const std::string& name) const { return why_unread(place / name); }
  const fs::path place;
};

TEST_F(WhyUnread, IsWhatIsThere) {
  EXPECT_EQ(why_absent(place / "border.json"), "");
  EXPECT_EQ(said_of("results"), (place / "results").string() + " is a folder, not a file");
  EXPECT_EQ(why_unread("/dev/null"), "/dev/null: it is not a regular file");
}

TEST_F(WhyUnread, AsksForWhatIsNear) {
  EXPECT_EQ(said_of("x"), absent("x", ""));
  EXPECT_EQ(said_of("bordr.json"), absent("bordr.json", "border.json"));
  EXPECT_EQ(said_of("border.jsn"), absent("border.jsn", "border.json"));
  EXPECT_EQ(said_of("xyz.json"), absent("xyz.json", "")) << "the ending alone is not alike";
  EXPECT_EQ(said_of("tutorial"), absent("tutorial", "tutorial.json"));
  EXPECT_EQ(said_of("border"), absent("border", "border.json")) << "scenarios before tables";
  EXPECT_EQ(said_of("resalts/border"), absent("resalts/border", "results/border"));
  EXPECT_EQ(said_of("resalts/x"), absent("resalts/x", "results"));
  EXPECT_EQ(said_of("border.json/x"), absent("border.json/x", ""));
}

}  // namespace
}  // namespace entente
