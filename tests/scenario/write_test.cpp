#include <gtest/gtest.h>

#include <cmath>

#include "scenario/document.h"

namespace entente::reading {
namespace {

std::string rewritten(const std::string& text) { return write(*parse(text, {0, 0}).root); }

TEST(Write, KeepsOrderAndValues) {
  const std::string text =
      rewritten(R"({"z": [1, -2.5, null], "a": {"t": true, "s": "é\n\"", "e": {}, "l": [[]]}})");
  EXPECT_EQ(
      text,
      "{\n  \"z\": [1, -2.5, null],\n  \"a\": {\n    \"t\": true,\n    \"s\": \"é\\n\\\"\",\n    \"e\": {},\n"
      "    \"l\": [\n      []\n    ]\n  }\n}\n");
  EXPECT_EQ(rewritten(text), text);
}

TEST(Write, NumbersReadBackToTheSameDouble) {
  for (const char* text :
       {"0.1", "1e22", "5e-324", "1.7976931348623157e308", "18446744073709551615", "-9007199254740993"}) {
    const Node first = *parse(text, {0, 0}).root;
    const Node second = *parse(write(first), {0, 0}).root;
    EXPECT_EQ(first.number, second.number) << text;
    EXPECT_EQ(first.whole, second.whole) << text;
  }
  EXPECT_TRUE(std::signbit(parse(rewritten("-0.0"), {0, 0}).root->number));
}

TEST(Write, WhatIsNoUtf8IsReplaced) {
  Node node;
  node.kind = Node::Kind::text;
  node.text = "a\xFF";
  EXPECT_EQ(write(node), "\"a\xEF\xBF\xBD\"\n");
}

}  // namespace
}  // namespace entente::reading
