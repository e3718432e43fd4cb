/// JSON as people write it.
#include "starter/layout.h"

#include <gtest/gtest.h>

namespace entente::starter {
namespace {

TEST(StarterLayout, PutsSectionsApartAndRemarksAbove) {
  const Json document = Json::parse(R"({"a": 1, "b": {"x": {"y": [1, 2]}, "z": {}}, "c": ["p", "q"]})");
  EXPECT_EQ(
      laid_out(document, {{"", "One.\nTwo."}, {"/b", "Of b."}, {"/b/z", "Of z."}}),
      "// One.\n// Two.\n{\n  \"a\": 1,\n\n  // Of b.\n  \"b\": {\n    \"x\": {\"y\": [1, 2]},\n    // Of z.\n"
      "    \"z\": {}\n  },\n  \"c\": [\"p\", \"q\"]\n}\n");
}

TEST(StarterLayout, BreaksWhatDoesNotFitOnALine) {
  const std::string word(50, 'w');
  const Json document{{"s", {{"long", {{"a", word}, {"b", word}, {"c", {{{"d", word}}, {{"e", word}}}}}}}}};
  const std::string text = laid_out(document, {});
  EXPECT_EQ(text, "{\n  \"s\": {\n    \"long\": {\"a\": \"" + word + "\",\n      \"b\": \"" + word +
                      "\",\n      \"c\": [\n        {\"d\": \"" + word + "\"},\n        {\"e\": \"" + word +
                      "\"}\n      ]}\n  }\n}\n");
  EXPECT_EQ(Json::parse(text), document);
}

}  // namespace
}  // namespace entente::starter
