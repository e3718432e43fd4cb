#include <entente/scenario.h>
#include <gtest/gtest.h>

#include <fstream>

namespace entente {
namespace {

constexpr const char* text = R"({
  "entente": 1,
  "parameters": {"a": 1, "b": 2},
  "events": {"x": {"date": "2025-01-01"}},
  "what_if": {"w": {"patch": {
    "parameters": {"a": 3},
    "events": {"x": null, "y": {"date": "2025-02-02"}}}}}
})";

TEST(Differences, AreThoseOfThePatchWithItsLines) {
  const std::filesystem::path file = std::filesystem::temp_directory_path() / "entente-differences-test.json";
  std::ofstream(file) << text;
  LoadOptions varied;
  varied.what_ifs = {"w"};
  const auto found = differences({file, {}}, {file, varied});
  EXPECT_TRUE(differences({file, {}}, {file, {}}).empty());
  std::filesystem::remove(file);
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].path, "parameters.a");
  EXPECT_EQ(found[0].from + " " + found[0].to, "1 3");
  EXPECT_TRUE(found[0].place.ends_with("test.json:6")) << found[0].place;
  EXPECT_EQ(found[1].path, "events.x");
  EXPECT_EQ(found[1].kind, ScenarioDifference::Kind::removed);
  EXPECT_TRUE(found[1].place.ends_with("test.json:7")) << found[1].place;
  EXPECT_EQ(found[2].path, "events.y");
  EXPECT_EQ(found[2].kind, ScenarioDifference::Kind::added);
  EXPECT_EQ(found[2].to, R"({"date": "2025-02-02"})");
}

}  // namespace
}  // namespace entente
