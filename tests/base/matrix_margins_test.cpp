/// Notes beside and below matrices.
#include <gmock/gmock.h>

#include "base/matrix.h"

namespace entente {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// A matrix whose cells stand at the number of their row times 100 and that of their column.
struct NotedMatrix {
  explicit NotedMatrix(const std::vector<std::vector<std::string>>& rows) {
    MatrixReader reader(
        [](std::string_view name) { return std::string(name); },
        [&](std::uint64_t at, const std::string& what) { said.push_back(std::to_string(at) + " " + what); });
    for (std::size_t i = 0; i < rows.size(); ++i) {
      std::vector<MatrixCell> cells;
      for (std::size_t k = 0; k < rows[i].size(); ++k) cells.push_back({rows[i][k], 100 * i + k});
      i == 0 ? reader.header(cells) : reader.row(cells);
    }
    matrix = reader.finish();
  }
  std::string notes() const {
    return notes_in_words(matrix.notes, [](std::uint64_t at) { return std::to_string(at); });
  }
  std::vector<std::string> said;
  Matrix matrix;
};

TEST(MatrixMargins, NotesAreNoActors) {
  const NotedMatrix read({{"", "A", "Remarks", "B", ""},
                          {"A", "", "old friend", "1", "x"},
                          {"", "", "", "see below", ""},
                          {"B", "2", "", "", ""},
                          {"Source: SIPRI"},
                          {"3", "", "firm allies", "", ""}});
  EXPECT_THAT(read.said, IsEmpty());
  EXPECT_THAT(read.matrix.names, ElementsAre("A", "B"));
  EXPECT_EQ(
      read.notes(),
      "the column 'Remarks' (2), the column (4), the row (200), the row 'Source: SIPRI' (400), the row '3' "
      "(500)");
  ASSERT_EQ(read.matrix.entries.size(), 2u);
  EXPECT_EQ(read.matrix.entries[1].from, 1u) << "counted without notes";
  EXPECT_EQ(read.matrix.entries[1].to, 0u);
}

TEST(MatrixMargins, WhatHoldsNumbersIsNoNote) {
  EXPECT_THAT(NotedMatrix({{"", "A", "B", "C"}, {"A", "", "1", "2"}, {"B", "1", "", "x"}}).said,
              ElementsAre("203 found 'x'; expected a number, or nothing", "3 'C' names a column and no row"));
  EXPECT_THAT(NotedMatrix({{"", "A", "B"}, {"A", "", "1"}, {"B", "1", ""}, {"Total", "1", "1"}}).said,
              ElementsAre("300 'Total' names a row and no column"));
}

TEST(MatrixMargins, AForgottenActorIsNoNote) {
  EXPECT_THAT(NotedMatrix({{"", "A", "B", "C"}, {"A", "", "1"}, {"B", "1", ""}}).said,
              ElementsAre("3 'C' names a column and no row"));
  EXPECT_THAT(NotedMatrix({{"", "A", "B"}, {"A", "", "1"}, {"C"}, {"B", "1", ""}}).said,
              ElementsAre("200 'C' names a row and no column"))
      << "between others";
}

TEST(MatrixMargins, OfASquareOneThereAreNotes) {
  EXPECT_THAT(NotedMatrix({{"", "A", "B"}, {"A", "", "x"}, {"C", "y", ""}}).said,
              ElementsAre("102 found 'x'; expected a number, or nothing",
                          "201 found 'y'; expected a number, or nothing", "200 'C' names a row and no column",
                          "2 'B' names a column and no row"));
}

TEST(MatrixMargins, ManyNotesAreCounted) {
  std::vector<std::vector<std::string>> rows{{"", "A", "B"}, {"A", "", "1"}, {"B", "1", ""}};
  for (int k = 0; k < 7; ++k)
    rows.push_back({"a note of more than forty letters, the " + std::to_string(k) + "th"});
  const std::string told = NotedMatrix(rows).notes();
  EXPECT_TRUE(told.starts_with("the row 'a note of more than forty letters, the 0...' (300), ")) << told;
  EXPECT_TRUE(told.ends_with(" (700), and 2 more")) << told;
}

}  // namespace
}  // namespace entente
