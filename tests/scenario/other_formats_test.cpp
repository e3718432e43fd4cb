#include "scenario/other_formats.h"

#include <gtest/gtest.h>

#include "scenario/document.h"

namespace entente::reading {
namespace {

TEST(OtherFormats, WhatMayBeJsonIsNone) {
  for (const char* text :
       {"", "{", "[1]", "\"a\"", "// a: b\n{", " {", "true", "# a: b\n{", "#", "key", "1: 2", "\xEF\xBB\xBF{}"})
    EXPECT_EQ(other_format(text), "") << text;
}

TEST(OtherFormats, Utf16IsKnownByItsMarkOrItsZeros) {
  using namespace std::string_literals;
  for (const std::string& text : {"\xFF\xFE{"s, "\xFE\xFF{"s, "{\0 \0"s, "\0{\0 "s})
    EXPECT_EQ(other_format(text), "this looks like UTF-16; save the file as UTF-8");
  EXPECT_EQ(other_format("{\0"s), "") << "too short to tell";
}

TEST(OtherFormats, ArchivesAndDocumentsAreKnownByTheirFirstBytes) {
  EXPECT_TRUE(other_format("PK\x03\x04").starts_with("this looks like a zip archive"));
  for (const char* text : {"%PDF-1.7", "{\\rtf1", "\xD0\xCF\x11\xE0"})
    EXPECT_EQ(other_format(text),
              "this looks like a document of a word processor; a scenario is JSON, saved as plain text");
  EXPECT_EQ(other_format("<?xml"), "this looks like XML or HTML; a scenario is JSON");
}

TEST(OtherFormats, YamlBeginsWithAKey) {
  for (const char* text : {"title: x", "what-if_2: {", "# one\n# two\ntitle:", "---\n", "%YAML 1.2"})
    EXPECT_EQ(other_format(text), "this looks like YAML; a scenario is JSON, which begins with {") << text;
}

TEST(OtherFormats, ProseAndTablesAreToldOnce) {
  for (const char* text : {"hello there", "a b: c", "\n# A heading\n\nSome text.", "title = \"x\"\n",
                           "var s = {};", "Dear all, this is it."}) {
    EXPECT_EQ(other_format(text), "this is not JSON; a scenario begins with {") << text;
    EXPECT_EQ(parse(text, {0, 0}).errors.size(), 1U) << text;
  }
  for (const char* text : {"from,to,value\nA,B,1\n", "Date;Type\n", "from\tto\n"})
    EXPECT_TRUE(other_format(text).starts_with("this looks like a table; a scenario is JSON")) << text;
  for (const char* text : {"hello", "true", "null\n", "# a comment\n{}", "12 13"})
    EXPECT_EQ(other_format(text), "") << text;
}

}  // namespace
}  // namespace entente::reading
