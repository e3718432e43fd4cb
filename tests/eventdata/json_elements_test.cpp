#include "eventdata/json_elements.h"

#include <gtest/gtest.h>

namespace entente::eventdata {
namespace {

/// The lines of a text, which must be the same in pieces of any size; `...` at their end where it is not whole.
std::string lines_of(const std::string& text) {
  const JsonShape shape = json_shape_of(text);
  std::string whole;
  for (const std::size_t size : {text.size() + 1, std::size_t{1}, std::size_t{3}}) {
    JsonElements elements(shape);
    std::string lines;
    for (std::size_t at = 0; at < text.size(); at += size) elements.take(text.substr(at, size), lines);
    if (!elements.finished()) lines += "...";
    if (size > text.size()) whole = lines;
    EXPECT_EQ(lines, whole) << size;
  }
  return whole;
}

TEST(JsonElements, TheShapeIsSeenByTheBeginning) {
  EXPECT_EQ(json_shape_of(" [ {"), JsonShape::elements);
  EXPECT_EQ(json_shape_of("[]"), JsonShape::elements);
  EXPECT_EQ(json_shape_of("[1, 2]"), JsonShape::none);
  EXPECT_EQ(json_shape_of("{\n  \"date\": 1\n}"), JsonShape::elements) << "an object over several lines";
  EXPECT_EQ(json_shape_of("{\"date\": 1,\r\n\"source\": 2}"), JsonShape::elements);
  EXPECT_EQ(json_shape_of("{\"status\": 200, \"messages\": [], \"data\": [{\"a\": 1}]}"), JsonShape::answer);
  EXPECT_EQ(json_shape_of("{\"TotalCount\": 1, \"Result\": [\n{"), JsonShape::answer);
  for (const char* lines :
       {"{\"date\": 1}\n{\"date\": 2}", "{\"date\"\n{\"date\": 2}", "{\"data\": [1, 2]}",
        "{\"x\": {\"data\": [{}]}}", "{\"x\": \"data\", \"y\": [{}]}", "date,source", "", "{"})
    EXPECT_EQ(json_shape_of(lines), JsonShape::none) << lines;
}

TEST(JsonElements, EachIsALine) {
  EXPECT_EQ(lines_of("[{\"a\": [1, 2], \"b\": \"x, ]}\"},\n {\n\t\"a\":\r\n 3},, 4]\n"),
            "{\"a\": [1, 2], \"b\": \"x, ]}\"}\n{  \"a\":   3}\n4\n");
  EXPECT_EQ(lines_of("[]"), "");
  EXPECT_EQ(lines_of("[{\"a\": \"\\\\\\\"],\"}]"), "{\"a\": \"\\\\\\\"],\"}\n") << "a quote in a text";
  EXPECT_EQ(lines_of("[{\"a\": 1}]\n[{\"a\": 2}]"), "{\"a\": 1}\n{\"a\": 2}\n") << "pages";
  EXPECT_EQ(lines_of("{\n\"a\": 1}\n{\"a\":\n2},\n"), "{ \"a\": 1}\n{\"a\": 2}\n");
}

TEST(JsonElements, OfAnAnswerItsDataAlone) {
  EXPECT_EQ(lines_of("{\"messages\": [{\"no\": 1}], \"data\": [{\"data\": [{\"b\": 1}]}, {}], \"query\": "
                     "{\"data\": [{}]}}"),
            "{\"data\": [{\"b\": 1}]}\n{}\n");
  EXPECT_EQ(lines_of("{\"data\": [{\"a\": 1}]}\n{\"count\": 1, \"data\": [{\"a\": 2}]}"),
            "{\"a\": 1}\n{\"a\": 2}\n")
      << "pages";
}

TEST(JsonElements, WhatEndsEarlyOrStandsBesideThemIsSeen) {
  EXPECT_EQ(lines_of("[{\"a\": 1}, {\"a\""), "{\"a\": 1}\n{\"a\"...");
  EXPECT_EQ(lines_of("[{\"a\": 1}"), "{\"a\": 1}...");
  EXPECT_EQ(lines_of("{\"data\": [{\"a\": 1}]"), "{\"a\": 1}\n...");
  EXPECT_EQ(lines_of("[{\"a\": 1}] oops\n[{}]"), "{\"a\": 1}\noops \n{}\n")
      << "it will be refused as no object";
}

}  // namespace
}  // namespace entente::eventdata
