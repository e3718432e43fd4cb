/// A file of each format, made by hand from its published description.
#include <fmt/format.h>

#include <cstdlib>

#include "library_for_tests.h"

namespace entente {
namespace {

using testing_support::data_error_of;

const std::filesystem::path formats_folder =
    std::filesystem::path(ENTENTE_SOURCE_DIR) / "tests/eventdata/formats";

struct Fixture {
  std::string file;
  EventFormat format;
  DateOrder dates = DateOrder::ymd;
};

std::vector<Fixture> fixtures() {
  return {{"acled.csv", EventFormat::acled},
          {"acled-2017.csv", EventFormat::acled},
          {"ucdp-ged.csv", EventFormat::ucdp},
          {"ucdp-dyads.csv", EventFormat::ucdp},
          {"ucdp-deaths.csv", EventFormat::ucdp},
          {"phoenix.txt", EventFormat::phoenix},
          {"phoenix-header.txt", EventFormat::phoenix},
          {"phoenix-historical.csv", EventFormat::phoenix, DateOrder::mdy},
          {"gdelt-bigquery.csv", EventFormat::gdelt},
          {"icews.csv", EventFormat::icews},
          {"icews-r.csv", EventFormat::icews},
          {"icews-package.csv", EventFormat::icews}};
}

class FormatsTest : public ::testing::Test {
 protected:
  FormatsTest() {
    options.library = std::filesystem::path(ENTENTE_SOURCE_DIR) / "scenarios/library";
    options.out = folder.path / "s.json";
    options.min_events = 1;
    options.window = 0;
  }
  /// The events, what was left out, and what names became.
  std::string read(const std::filesystem::path& file, EventFormat format) {
    options.file = file;
    options.format = format;
    std::string left_out;
    const auto note = [&](std::size_t line, LineProblem why, std::string_view) {
      left_out += fmt::format("line {}: {}\n", line, words_of(why));
    };
    const ImportReport report = *import_events(options, note);
    std::string names;
    for (const ActorFound& one : report.found)
      names += fmt::format("{}{} = {} ({})\n", one.name, one.country.empty() ? "" : " [" + one.country + "]",
                           one.code, one.rule);
    return testing_support::kept_text(folder.path / "s.events.csv") + "\nleft out\n" + left_out + "\nnames\n" +
           names;
  }
  std::string refusal(const std::string& text, EventFormat format) {
    const auto file = folder.path / "e.csv";
    std::ofstream(file, std::ios::binary) << text;
    const std::string said = data_error_of([&] { read(file, format); });
    EXPECT_TRUE(said.starts_with(file.string() + ": ")) << said;
    return said.substr(std::min(said.size(), file.string().size() + 2));
  }
  testing_support::TemporaryFolder folder;
  ImportOptions options;
};

TEST_F(FormatsTest, EachIsReadAsItIsPublished) {
  for (const Fixture& one : fixtures()) {
    options.reading.dates = one.dates;
    const std::string found = read(formats_folder / one.file, one.format);
    const auto expected = formats_folder / (one.file + ".expected");
    if (std::getenv("ENTENTE_RENEW")) std::ofstream(expected) << found;
    EXPECT_EQ(found, testing_support::kept_text(expected)) << one.file;
  }
}

TEST_F(FormatsTest, AHeaderOfAnotherFormatIsToldOf) {
  for (const Fixture& one : fixtures()) {
    const EventFormat other = one.format == EventFormat::csv ? EventFormat::acled : EventFormat::csv;
    const std::string said = refusal(testing_support::kept_text(formats_folder / one.file), other);
    const std::string name = one.file.substr(0, one.file.find_first_of("-."));
    EXPECT_NE(said.find(one.file == "phoenix.txt" ? "so many columns has phoenix, without a header"
                                                  : "these columns are those of " + name),
              std::string::npos)
        << one.file << ": " << said;
  }
}

TEST_F(FormatsTest, WhatIsMissingIsNamedAndWhatWasMeant) {
  EXPECT_EQ(refusal("event_dat,event_type,actor1,actor2\n", EventFormat::acled),
            "its first line has no column event_date (did you mean 'event_dat'?)");
  EXPECT_EQ(refusal("date_start,side_a,gwnoa\n", EventFormat::ucdp),
            "its first line has no column side_b (did you mean 'side_a'?), type_of_violence");
  EXPECT_EQ(refusal("year,side_a,side_b\n", EventFormat::ucdp), "its first line has no column intensity_level");
  EXPECT_EQ(refusal("SQLDATE,Actor1Name,Actor2Name\n", EventFormat::gdelt),
            "its first line has no column EventCode");
}

TEST_F(FormatsTest, ADamagedFirstLineOfAFileWithoutAHeaderIsLeftOut) {
  const std::string text = testing_support::kept_text(formats_folder / "phoenix.txt");
  options.format = EventFormat::phoenix;
  options.file = folder.path / "e.txt";
  std::ofstream(options.file, std::ios::binary) << "1\t20140620\tUSA\n" << text;
  const ImportReport report = *import_events(options, nullptr);
  EXPECT_EQ(report.first_line[static_cast<std::size_t>(LineProblem::columns)], 1u);
  EXPECT_FALSE(report.header);
}

TEST_F(FormatsTest, OnesOwnCategoriesGoBeforeTheLibrarys) {
  options.reading.categories = folder.path / "mine.csv";
  std::ofstream(options.reading.categories) << "column,value,cameo,weight\nevent_type,*,040,\n";
  const std::string found = read(formats_folder / "acled.csv", EventFormat::acled);
  EXPECT_NE(found.find("2023-02-06,consultation,"), std::string::npos);
  EXPECT_EQ(found.find("fighting"), std::string::npos);
  std::ofstream(options.reading.categories) << "column,value,cameo\nevent_type,Battles,war\n";
  EXPECT_EQ(data_error_of([&] { read(formats_folder / "acled.csv", EventFormat::acled); }),
            options.reading.categories.string() + ":2:20: 'war' is no CAMEO code");
}

}  // namespace
}  // namespace entente
