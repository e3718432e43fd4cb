#include "assist/site.h"

#include "border_for_tests.h"

namespace entente::assist {
namespace {

std::string way_to(const Path& path) {
  std::string way;
  for (const Step& step : path)
    if (step.member) way += "/" + step.member->key;
  return way;
}

TEST(Site, KnowsKeysValuesAndWhatIsBetween) {
  const Document document = document_of(border);
  const auto at = [&](const std::string& place) { return site_at(document, byte_at(border, place)); };
  const Site key = at("\"half_|life\"");
  EXPECT_EQ(key.kind, Site::Kind::key);
  EXPECT_EQ(way_to(key.path), "/relations/trust/half_life");
  EXPECT_EQ(key.inside, 5U);
  const Site value = at("\"8 * |anger");
  EXPECT_EQ(value.kind, Site::Kind::value);
  EXPECT_EQ(way_to(value.path), "/rules/raids/rate");
  EXPECT_EQ(value.text, "8 * anger * threat(i, j)");
  EXPECT_EQ(value.inside, 4U);
  EXPECT_TRUE(is_expression(value));
  EXPECT_EQ(at("\"value\": |0.5").text, "0.5");
  EXPECT_EQ(at("\"anger\": {|\"value").kind, Site::Kind::between);
  EXPECT_EQ(at("\"raids\":| {").kind, Site::Kind::between);
  EXPECT_EQ(site_at(document, border.size()).kind, Site::Kind::between);
}

TEST(Site, IsFoundByKeys) {
  const Document document = document_of(border);
  const auto site = site_in(document, {"event_types", "raid", "effects", "0", "by"}, 7);
  ASSERT_TRUE(site);
  EXPECT_EQ(site->text, "-0.3 * intensity");
  EXPECT_EQ(site->inside, 7U);
  EXPECT_FALSE(site_in(document, {"event_types", "raid", "effects", "1"}, 0));
  EXPECT_FALSE(site_in(document, {"none"}, 0));
}

/// Where somebody types, what is there afterwards.
struct Begun {
  const char* old;
  const char* fresh;
  const char* place;
  const char* way;
  Site::Kind kind;
};

TEST(Site, OfWhatIsBegunIsFoundByMending) {
  for (const Begun& begun : std::vector<Begun>{
           {"\"8 * anger * threat(i, j)\",", "\"8 * trust[", "8 * trust[|", "/rules/raids/rate",
            Site::Kind::value},
           {"\"over\": \"ever\"", "\"ov", "\"ov|", "/outcomes/war/ov", Site::Kind::key},
           {"\"over\": \"ever\"", "\"over\"", "\"ov|er\"", "/outcomes/war/over", Site::Kind::key},
           {"\"over\": \"ever\"", "\"over\": ", "\"over\": |", "/outcomes/war/over", Site::Kind::value},
           {"\"over\": \"ever\"", "", "-0.6) > 0\", |", "/outcomes/war/", Site::Kind::key},
           {"\"half_life\": \"1 year\", ", "", "[-1, 1], |", "/relations/trust/", Site::Kind::key},
           {"\"i in actor\", \"j in actor\"", "\"i in actor\", ", "\"i in actor\", |", "/rules/raids/for",
            Site::Kind::value},
           {"\"over\": \"ever\"", "ov", ", ov|", "/outcomes/war/ov", Site::Kind::key}}) {
    const std::string text = replaced(border, begun.old, begun.fresh);
    const Document document = document_of(text);
    const std::size_t byte = byte_at(text, begun.place);
    const Mended whole = mended(document, byte);
    const Site site = site_at(whole.document ? *whole.document : document, whole.byte);
    EXPECT_EQ(site.kind, begun.kind) << begun.fresh << '|' << begun.place;
    EXPECT_EQ(way_to(site.path), begun.way) << begun.fresh;
  }
}

TEST(Site, OfWhatIsWholeNeedsNoMending) {
  const Document document = document_of(border);
  EXPECT_EQ(mended(document, byte_at(border, "8 * |anger")).document, nullptr);
}

}  // namespace
}  // namespace entente::assist
