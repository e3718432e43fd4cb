#include "spreadsheet/archive.h"

#include "sheets_for_tests.h"

namespace entente::spreadsheet {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing_support::write_archive;

class ArchiveTest : public ::testing::Test {
 protected:
  const testing_support::TemporaryFolder folder;
  const std::filesystem::path file = folder.path / "a.zip";
};

TEST_F(ArchiveTest, GivesItsParts) {
  write_archive(file, {{"a.xml", "text"}, {"b/c.xml", ""}});
  Archive archive(file);
  EXPECT_THAT(archive.parts(), ElementsAre("a.xml", "b/c.xml"));
  EXPECT_EQ(archive.read("a.xml"), "text");
  EXPECT_EQ(archive.read("b/c.xml"), "");
  EXPECT_EQ(archive.read("c.xml"), std::nullopt);
}

TEST_F(ArchiveTest, WhatUnpacksIsLimitedOverAllParts) {
  write_archive(file, {{"a", std::string(60'000, ' ')}, {"b", std::string(60'000, ' ')}});
  Archive archive(file, 100'000);
  EXPECT_EQ(archive.read("a")->size(), 60'000u);
  EXPECT_THAT(testing_support::data_error_of([&] { archive.read("b"); }),
              HasSubstr("a.zip: it unpacks to more than 100,000 bytes"));
}

TEST_F(ArchiveTest, DamageAndAbsenceAreTold) {
  EXPECT_THROW(Archive{file}, FileError);
  std::ofstream(file) << "PK\x03\x04";
  EXPECT_THAT(testing_support::data_error_of([&] { Archive{file}; }), HasSubstr("it is damaged"));
  write_archive(file, {{"a", std::string(100'000, 'x') + "end"}});
  std::string bytes = testing_support::kept_text(file);
  bytes[40] = static_cast<char>(~bytes[40]);
  std::ofstream(file, std::ios::binary) << bytes;
  EXPECT_THAT(testing_support::data_error_of([&] { Archive(file).read("a"); }),
              HasSubstr("it is damaged: a cannot be"));
}

}  // namespace
}  // namespace entente::spreadsheet
