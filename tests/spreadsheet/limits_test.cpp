#include "spreadsheet/limits.h"

#include "sheets_for_tests.h"

namespace entente::spreadsheet {
namespace {

TEST(SheetLimits, AWorkbookWhoseTreeWouldNotFitIsRefused) {
  std::string text = "<sheet>";
  const std::string_view cell = "<c r=''/>";  // two marks
  for (std::size_t k = 0; k < most_marks / 2; ++k) text += cell;
  EXPECT_EQ(testing_support::data_error_of([&] { refuse_many_marks(text, "a.xlsx: s.xml"); }),
            "a.xlsx: s.xml has more than 30,000,000 tags and attributes");
  text.replace(1, 1, "/");
  refuse_many_marks(text, "a.xlsx: s.xml");
}

TEST(SheetLimits, LargeFilesAndSheetsAreRefused) {
  const testing_support::TemporaryFolder folder;
  const std::filesystem::path file = folder.path / "large.csv";
  std::ofstream(file) << "x";
  refuse_large(file);
  std::filesystem::resize_file(file, largest_file + 1);  // of holes, which take no room
  EXPECT_THAT(testing_support::data_error_of([&] { refuse_large(file); }),
              ::testing::EndsWith("large.csv: it has 268,435,457 bytes; a spreadsheet may have 268,435,456"));
  refuse_many_cells(most_cells, "a.csv");
  EXPECT_EQ(testing_support::data_error_of([&] { refuse_many_cells(most_cells + 1, "a.csv"); }),
            "a.csv: more than 5,000,000 cells in a sheet");
}

}  // namespace
}  // namespace entente::spreadsheet
