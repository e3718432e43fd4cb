#include <zlib.h>

#include <cstdlib>

#include "library_for_tests.h"

namespace entente {
namespace {

using testing_support::data_error_of;

class ReaderTest : public ::testing::Test {
 protected:
  /// The events of a file: `date source target cameo score`, one a line; what is refused is `told`.
  std::string read_at(const std::filesystem::path& file, EventFormat format = EventFormat::csv) {
    told.clear();
    EventReader reader(
        file, format, scale,
        [this](std::size_t line, LineProblem what, std::string_view) {
          told += std::to_string(line) + " " + std::string(words_of(what)) + "; ";
        },
        nullptr, reading);
    std::string lines;
    for (RawEvent event; reader.next(event);)
      lines += to_string(event.date) + " " + std::string(event.source) + ">" + std::string(event.target) + " " +
               std::string(event.cameo) + " " + std::to_string(static_cast<int>(event.score * 10)) + "\n";
    remarks = reader.remarks();
    return lines;
  }
  std::string read(const std::string& text, EventFormat format = EventFormat::csv) {
    return read_at(library.write("e.csv", text), format);
  }
  const testing_support::EventLibrary library;
  const GoldsteinScale scale{library.path / "goldstein.csv"};
  EventReading reading;
  std::string told;
  std::vector<std::string> remarks;
  const std::string header = "date,source,target,cameo\n";
};

TEST_F(ReaderTest, QuotesAndSeparatorsAreThoseOfRfc4180) {
  const std::string expected =
      "2020-01-01 Brigade \"North\", of Aland>B 040 15\n2020-01-02 two\nlines>B 040 15\n";
  EXPECT_EQ(read(header +
                 "2020-01-01,\"Brigade \"\"North\"\", of Aland\",B,040\r\n2020-01-02,\"two\nlines\",B,040\r\n"),
            expected);
  for (const char separator : {';', '\t'}) {
    std::string text =
        header + "2020-01-01,\"Brigade \"\"North\"\"# of Aland\",B,040\n2020-01-02,\"two\nlines\",B,040\n";
    std::replace(text.begin(), text.end(), ',', separator);
    std::replace(text.begin(), text.end(), '#', ',');
    EXPECT_EQ(read(text), expected) << separator;
  }
  EXPECT_EQ(read("date,source,target,cameo\r2020-01-01, A ,B,040\r"), "2020-01-01 A>B 040 15\n") << "CR alone";
}

TEST_F(ReaderTest, NumbersMayHaveAPlusOrADecimalComma) {
  EXPECT_EQ(read("date,source,target,cameo,goldstein\n2020-01-01,A,B,040,+1\n"), "2020-01-01 A>B 040 10\n");
  EXPECT_EQ(read("date;source;target;cameo;goldstein\n2020-01-01;A;B;040;1,5\n"), "2020-01-01 A>B 040 15\n");
  EXPECT_EQ(read("date,source,target,cameo,goldstein\n2020-01-01,A,B,040,+-1\n"), "");
}

TEST_F(ReaderTest, WhatIsNoUtf8OrHasANulIsRefusedLineByLine) {
  EXPECT_EQ(read(header + "2020-01-01,\xED\xA0\xBD\xED\xB8\x80,B,040\n2020-01-02,\xC0\xAF,B,040\n2020-01-03,A" +
                 std::string(1, '\0') + ",B,040\n2020-01-04,A,B,040\n"),
            "2020-01-04 A>B 040 15\n");
  EXPECT_EQ(told, "2 no UTF-8; 3 no UTF-8; 4 no UTF-8; ");
}

TEST_F(ReaderTest, OtherEncodingsAreReadWhereTheyAreKnown) {
  const std::string latin = header + "2020-01-01,C\xF4te d\x92Ivoire,B,040\n";
  EXPECT_EQ(read(latin), "");
  ASSERT_EQ(remarks.size(), 1u);
  EXPECT_NE(remarks[0].find("--encoding latin-1"), std::string::npos);
  reading.encoding = TextEncoding::latin1;
  EXPECT_EQ(read(latin), "2020-01-01 Côte d\u2019Ivoire>B 040 15\n");
  reading.encoding = TextEncoding::automatic;
  const std::string text = header + "2020-01-01,A,B,040\n";
  for (const bool high_first : {true, false})
    for (const bool mark : {true, false}) {
      std::string wide = !mark ? "" : high_first ? "\xFE\xFF" : "\xFF\xFE";
      for (const char c : text) wide += high_first ? std::string{'\0', c} : std::string{c, '\0'};
      EXPECT_EQ(read(wide), "2020-01-01 A>B 040 15\n") << high_first << mark;
    }
}

TEST_F(ReaderTest, Utf8ThatIsReadAsLatin1IsTold) {
  reading.encoding = TextEncoding::latin1;
  const std::string name = "C\xC3\xB4te d\xE2\x80\x99Ivoire";
  EXPECT_EQ(read(header + "2020-01-01," + name + ",B,040\n"), "2020-01-01 CÃ´te dâ€™Ivoire>B 040 15\n");
  EXPECT_EQ(remarks,
            std::vector<std::string>{"All of it can be read as UTF-8, letters such as é too: as Latin-1, which "
                                     "--encoding says, Côte becomes CÃ´te."});
  std::string many = header;  // in pieces, which end within letters
  for (int k = 0; k < 30'000; ++k) many += "2020-01-01," + name + ",B,040\n";
  read(many);
  EXPECT_EQ(remarks.size(), 1u);
  for (const std::string& other : {std::string("C\xF4te"), std::string("Cote"), name + "\xF4"}) {
    read(header + "2020-01-01," + other + ",B,040\n");
    EXPECT_TRUE(remarks.empty()) << other;
  }
  read(header + "2020-01-01,A,B,040\n2020-01-01,A," + name + ",040 \xC3");
  EXPECT_TRUE(remarks.empty()) << "half a letter at the end";
}

TEST_F(ReaderTest, FieldsMayStandBetweenBarsOrASeparatorBeTold) {
  const std::string expected = "2020-01-01 A, B>C 040 15\n";
  EXPECT_EQ(read("date|source|target|cameo|goldstein\n2020-01-01|A, B|C|040|1,5\n"), expected);
  EXPECT_EQ(read("sep=;\r\ndate;source;target;cameo\r\n2020-01-01;A, B;C;040\r\n"), expected);
  EXPECT_EQ(read("sep=|\ndate|source|target|cameo\nsoon|A|C|040\n2020-01-01|A, B|C|040\n"), expected);
  EXPECT_EQ(told, "3 a date that cannot be read; ");
  EXPECT_EQ(data_error_of([&] { read("sep=;\n"); }), (library.path / "e.csv").string() + ": it is empty");
}

TEST_F(ReaderTest, AHeaderThatComesAgainSaysAnewWhereColumnsStand) {
  EXPECT_EQ(read(header + "2020-01-01,A,B,040\n" + header +
                 "2020-01-02,A,B,040\ntarget,cameo,extra,source,date\n"
                 "B,040,x,A,2020-01-03\nB,040,A,2020-01-04\n"),
            "2020-01-01 A>B 040 15\n2020-01-02 A>B 040 15\n2020-01-03 A>B 040 15\n");
  EXPECT_EQ(told, "3 a header again; 5 a header again; 7 another number of columns; ");
  EXPECT_EQ(read(header + "2020-01-01,A,B,040\nDATE,source,target,code\n"), "2020-01-01 A>B 040 15\n");
  EXPECT_EQ(told, "3 a date that cannot be read; ") << "not all columns are there";
}

TEST_F(ReaderTest, ACarriageReturnAloneEndsALineWhereTheColumnsSayIt) {
  EXPECT_EQ(read(header + "2020-01-01,A,B,040\r2020-01-02,A,B,040\r\n2020-01-03,A\rB,C,040\n"),
            "2020-01-01 A>B 040 15\n2020-01-02 A>B 040 15\n2020-01-03 A\rB>C 040 15\n");
  EXPECT_EQ(told, "");
}

TEST_F(ReaderTest, AnEncodingThatIsNotTheFilesIsTold) {
  const std::string text = header + "2020-01-01,A,B,040\n", file = (library.path / "e.csv").string();
  std::string wide = "\xFF\xFE";
  for (const char c : text) wide += std::string{c, '\0'};
  struct Misfit {
    TextEncoding asked;
    std::string text, said;
  };
  for (const auto& [asked, found, said] : std::initializer_list<Misfit>{
           {TextEncoding::utf8, wide, ": it is UTF-16, not UTF-8, as --encoding says"},
           {TextEncoding::latin1, wide.substr(2), ": it is UTF-16, not Latin-1, as --encoding says"},
           {TextEncoding::latin1, "\xEF\xBB\xBF" + text, ": it is UTF-8, not Latin-1, as --encoding says"},
           {TextEncoding::utf16, text, ": it is not UTF-16, as --encoding says"}}) {
    reading.encoding = asked;
    EXPECT_EQ(data_error_of([&] { read(found); }), file + said);
  }
  EXPECT_EQ(read(wide), "2020-01-01 A>B 040 15\n");
}

TEST_F(ReaderTest, HalfACharacterAtTheEndAndMarksAtTheBeginningAreNoText) {
  std::string wide = "\xFF\xFE\xFF\xFE";
  for (const char c : header + "2020-01-01,A,B,040\n2020-01-02,A,B,040") wide += std::string{c, '\0'};
  EXPECT_EQ(read(wide + "x"), "2020-01-01 A>B 040 15\n");
  EXPECT_EQ(told, "3 no UTF-8; ");
  EXPECT_TRUE(remarks.empty()) << "it is not Latin-1 either";
  EXPECT_EQ(read("\xEF\xBB\xBF\xEF\xBB\xBF" + header + "2020-01-01,A,B,040\n"), "2020-01-01 A>B 040 15\n");
}

TEST_F(ReaderTest, HalvesOfPairsInUtf16AreNoCharacters) {
  const std::u16string text =
      u"\uFEFFdate,source,target,cameo\n2020-01-01,\xD83D\xDE00,B,040\n2020-01-02,\xD83D,B,040\n";
  EXPECT_EQ(read(std::string(reinterpret_cast<const char*>(text.data()), 2 * text.size())),
            "2020-01-01 \U0001F600>B 040 15\n");
  EXPECT_EQ(told, "3 no UTF-8; ");
}

TEST_F(ReaderTest, CompressedFilesAreSeenByHowTheyBegin) {
  const auto file = library.write("plain.csv", header + "2020-01-01,A,B,040\n");
  const std::string here = "cd '" + library.path.string() + "' && ";
  ASSERT_EQ(
      std::system((here + "gzip -k plain.csv && bzip2 -k plain.csv && cat plain.csv.bz2 > two.bz2").c_str()),
      0);
  for (const char* name : {"plain.csv.gz", "plain.csv.bz2"})
    EXPECT_EQ(read_at(library.path / name), "2020-01-01 A>B 040 15\n") << name;
  ASSERT_EQ(
      std::system(
          (here + "tail -n 1 plain.csv | bzip2 >> two.bz2 && head -c 60 plain.csv.bz2 > cut.bz2").c_str()),
      0);
  EXPECT_EQ(read_at(library.path / "two.bz2"), "2020-01-01 A>B 040 15\n2020-01-01 A>B 040 15\n")
      << "two streams";
  EXPECT_NE(data_error_of([&] { read_at(library.path / "cut.bz2"); }).find("ends early"), std::string::npos);
}

TEST_F(ReaderTest, WhatTheSystemCannotReadIsNoEndOfAFile) {
  const std::filesystem::path nowhere = "/proc/self/mem";  // nothing is mapped where it begins
  if (!std::ifstream(nowhere)) GTEST_SKIP() << "this system has no such file";
  EXPECT_THAT(data_error_of([&] { read_at(nowhere); }),
              ::testing::EndsWith("the system cannot read it any further"));
}

TEST_F(ReaderTest, OfAZipArchiveTheOneFileIsRead) {
  library.write("plain.csv", header + "2020-01-01,A,B,040\n");
  const std::string here = "cd '" + library.path.string() + "' && ";
  const std::string zip =
      here +
      "python3 -c \"import zipfile as z; a = z.ZipFile('one.zip', 'w'); a.write('plain.csv'); "
      "a.writestr('__MACOSX/x', 'y'); a.close(); a = z.ZipFile('two.zip', 'w'); "
      "a.write('plain.csv'); a.write('plain.csv', 'other.csv')\"";
  ASSERT_EQ(std::system(zip.c_str()), 0);
  EXPECT_EQ(read_at(library.path / "one.zip"), "2020-01-01 A>B 040 15\n");
  EXPECT_EQ(
      data_error_of([&] { read_at(library.path / "two.zip"); }),
      (library.path / "two.zip").string() +
          ": it is a zip archive of several files (plain.csv, other.csv); unpack it, and give one of them");
}

TEST_F(ReaderTest, AnEventWhoseIdStoodBeforeCountsOnce) {
  const std::string text =
      "event_id,date,source,target,cameo\n7,2020-01-01,A,B,040\n8,2020-01-02,A,B,040\n"
      "7,2020-01-01,A,B,040\n,2020-01-03,A,B,040\n,2020-01-03,A,B,040\n";
  EXPECT_EQ(read(text),
            "2020-01-01 A>B 040 15\n2020-01-02 A>B 040 15\n2020-01-03 A>B 040 15\n2020-01-03 A>B 040 15\n")
      << "without an ID nothing is known";
  EXPECT_EQ(told, "4 of an event whose ID stood in a line before; ");
  reading.every_line = true;
  EXPECT_EQ(std::count_if(text.begin(), text.end(), [](char c) { return c == '\n'; }) - 1, 5);
  read(text);
  EXPECT_EQ(told, "");
}

TEST_F(ReaderTest, TheOtherOrderOfDatesIsToldWhereItReadsAll) {
  reading.dates = DateOrder::mdy;
  read(header + "03/04/2020,A,B,040\n25/04/2020,A,B,040\n26/04/2020,A,B,040\n");
  ASSERT_EQ(remarks.size(), 1u);
  EXPECT_EQ(remarks[0],
            "2 of 3 dates cannot be read with --dates mdy, all can with --dates dmy: those that were read may "
            "be wrong.");
  read(header + "03/04/2020,A,B,040\n25/04/2020,A,B,040\n04/26/2020,A,B,040\n");
  ASSERT_EQ(remarks.size(), 1u);
  EXPECT_TRUE(remarks[0].starts_with("Dates have the day or the month first")) << "neither reads all";
  read(header + "03/04/2020,A,B,040\n04/25/2020,A,B,040\n");
  EXPECT_TRUE(remarks.empty());
}

TEST_F(ReaderTest, ManyIdsAreToldApart) {
  std::string text = "event_id,date,source,target,cameo\n";
  for (int k = 0; k < 5000; ++k) text += std::to_string(k % 4000) + ",2020-01-01,A,B,040\n";
  const std::string lines = read(text);
  EXPECT_EQ(std::count(lines.begin(), lines.end(), '\n'), 4000);
}

TEST_F(ReaderTest, CodesThatLostTheirZerosGetThemBack) {
  library.write("g.csv",
                "code,goldstein\n01,0\n010,0\n02,3\n021,3\n0211,3\n03,4\n036,4\n10,-5\n19,-10\n190,-10\n");
  const GoldsteinScale whole(library.path / "g.csv");
  const auto file =
      library.write("e.csv", header + "2020-01-01,A,B,10\n2020-01-01,A,B,211\n2020-01-01,A,B,190\n");
  EventReader reader(file, EventFormat::csv, whole, nullptr);
  std::string codes;
  for (RawEvent event; reader.next(event);) codes += std::string(event.cameo) + " ";
  EXPECT_EQ(codes, "010 0211 190 ");
  EXPECT_EQ(reader.remarks().size(), 1u);
}

TEST_F(ReaderTest, WholeNumbersMayHaveAPoint) {
  EXPECT_EQ(read(header + "2020-01-01,710.0,2.0,40.0\n2020-01-02,A.0,.0,190.0\n"),
            "2020-01-01 710.0>2.0 040 15\n2020-01-02 A.0>.0 190 -100\n");
}

TEST_F(ReaderTest, ATableOfRHasQuotesAroundItsTexts) {
  EXPECT_EQ(read("\"Event Date\"\t\"Source Name\"\t\"Target Name\"\t\"CAMEO "
                 "Code\"\n\"2020-01-01\"\t\"A\"\t\"B, \"\"C\"\"\"\t\"040\"\n",
                 EventFormat::icews),
            "2020-01-01 A>B, \"C\" 040 15\n");
  EXPECT_EQ(
      read("Event Date\tSource Name\tTarget Name\tCAMEO Code\n2020-01-01\tA\t\"B\t040\n", EventFormat::icews),
      "2020-01-01 A>\"B 040 15\n")
      << "elsewhere a quote is a letter";
}

}  // namespace
}  // namespace entente
