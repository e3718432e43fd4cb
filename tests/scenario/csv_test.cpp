#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "folder.h"

namespace entente::testing_support {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Loaded with_table(const std::string& table) {
  const Folder folder;
  folder.write("ties.csv", table);
  folder.write("s.json", scenario_with(R"("relations": {"r": {"ties_csv": "ties.csv"}})"));
  return load_file(folder, "s.json");
}

TEST(TiesCsv, RowsBecomeTies) {
  const Loaded loaded = with_table("\xEF\xBB\xBF\"from\",to, value\r\nA,B,0.5\r\n\r\n\"B\",A,-1e-1\n");
  EXPECT_THAT(loaded.lines, IsEmpty());
  const auto& ties = loaded.scenario.relations[0].ties_csv;
  ASSERT_EQ(ties.rows.size(), 2U);
  EXPECT_EQ(ties.names[ties.rows[1].from] + ties.names[ties.rows[1].to], "BA");
  EXPECT_EQ(ties.rows[1].value, -0.1);
  EXPECT_EQ(ties.rows[0].at + ties.rows[0].value_at, 25U);
}

TEST(TiesCsv, ErrorsPointIntoTheTable) {
  EXPECT_THAT(
      with_table("from,to,value\nA,B,high\nA,C\nA,D,1\nA,D,2\nA,E,inf\n").lines,
      ElementsAre("ties.csv:2:5: error: relations.r.ties_csv: found 'high'; expected a number",
                  "ties.csv:3:1: error: relations.r.ties_csv: found 2 columns; expected 3: from,to,value",
                  "ties.csv:5:1: error: relations.r.ties_csv: the row A,D stands here already",
                  "ties.csv:6:5: error: relations.r.ties_csv: found 'inf'; expected a number"));
}

TEST(TiesCsv, SaysSoManyErrorsAndHowManyMore) {
  std::string table = "from,to,value\n";
  for (int i = 0; i < 250; ++i) table += i % 2 ? "A,B,high\n" : "A,C,1\n";
  const Loaded loaded = with_table(table);
  ASSERT_EQ(loaded.lines.size(), 101U);
  EXPECT_THAT(loaded.lines.back(), ::testing::EndsWith("149 more rows cannot be read"));
}

TEST(TiesCsv, OfRowsThatRepeatAPairTheFirstStays) {
  const Loaded loaded = with_table("from,to,value\nA,B,1\nB,A,2\nA,B,3\nA,C,4\nB,A,5\nC,A,6\n");
  ASSERT_EQ(loaded.lines.size(), 2U);
  std::vector<double> values;
  for (const TieTable::Row& row : loaded.scenario.relations.at(0).ties_csv.rows) values.push_back(row.value);
  EXPECT_THAT(values, ElementsAre(1, 2, 4, 6));
}

TEST(TiesCsv, IsReadAsSpreadsheetsOfOtherCountriesWriteIt) {
  for (const char* table : {"From;To;Value\r\nA;\"B\";0,5\r\n", "FROM\tTO\tVALUE\nA\tB\t0,5\n",
                            "From,To,Value\nA,B,0.5\n", "from;to;value\nA;B;0.5\n"}) {
    const Loaded loaded = with_table(table);
    EXPECT_THAT(loaded.lines, IsEmpty()) << table;
    const auto& rows = loaded.scenario.relations.at(0).ties_csv.rows;
    ASSERT_EQ(rows.size(), 1U) << table;
    EXPECT_EQ(rows[0].value, 0.5) << table;
  }
  EXPECT_THAT(with_table("from;to;value\nA;B;1.000,5\n").lines,
              ElementsAre("ties.csv:2:5: error: relations.r.ties_csv: found '1.000,5'; expected a number like "
                          "1000.5 or 1000,5"));
}

Loaded with_graph(const std::string& name, const std::string& text) {
  const Folder folder;
  folder.write(name, text);
  folder.write("s.json", scenario_with("\"relations\": {\"r\": {\"ties_csv\": \"" + name + "\"}}"));
  return load_file(folder, "s.json");
}

std::string pairs_of(const Loaded& loaded) {
  const TieTable& ties = loaded.scenario.relations.at(0).ties_csv;
  std::string rows;
  for (const TieTable::Row& row : ties.rows)
    rows += ties.names[row.from] + ties.names[row.to] + (row.value < 0 ? "- " : "+ ");
  return rows;
}

TEST(TiesCsv, NetworksOfOtherProgramsAreTables) {
  const Loaded one = with_graph("g.gml",
                                "graph [\n node [ id 0 label \"A\" ]\n node [ id 1 name \"B\" ]\n"
                                " edge [ source 0 target 1 sign -1 ]\n]\n");
  EXPECT_THAT(one.lines, IsEmpty());
  EXPECT_EQ(pairs_of(one), "AB- BA- ") << "an edge without a direction is a tie each way";
  const Loaded two = with_graph("g.net", "*Vertices 2\n1 \"A\"\n2 \"B\"\n*Arcs\n1 2 0.5\n");
  EXPECT_THAT(two.lines, IsEmpty());
  EXPECT_EQ(pairs_of(two), "AB+ ");
  const Loaded three = with_graph("g.graphml",
                                  "<graphml><graph edgedefault=\"directed\"><node id=\"A\"/><node id=\"B\"/>"
                                  "<edge source=\"B\" target=\"A\"/></graph></graphml>");
  EXPECT_THAT(three.lines, IsEmpty());
  EXPECT_EQ(pairs_of(three), "BA+ ");
}

TEST(TiesCsv, OfNetworksErrorsAreToldOfTheLine) {
  EXPECT_THAT(with_graph("g.net", "*Vertices 2\n1 \"A\"\n2 \"B\"\n*Arcs\n1 2\n1 2\n").lines,
              ElementsAre("g.net:6:1: error: relations.r.ties_csv: the row A,B stands here already"));
  EXPECT_THAT(with_graph("g.gml", "graph [ node [").lines,
              ElementsAre(::testing::StartsWith("g.gml:1:1: error")));
}

TEST(TiesCsv, NeedsItsHeader) {
  EXPECT_THAT(with_table("a,b,1\n").lines,
              ElementsAre("ties.csv:1:1: error: relations.r.ties_csv: found the header \"a,b,1\"; expected "
                          "from,to,value (or source,target,weight or a,b,sign), in any case, or a matrix with "
                          "the names of actors "
                          "in both margins, separated by commas, semicolons or tabs"));
  EXPECT_THAT(with_table("").lines,
              ElementsAre("ties.csv:1:1: error: relations.r.ties_csv: the table is empty; "
                          "expected the header from,to,value"));
}

TEST(TiesCsv, ActorsMayBeCalledByTheirNames) {
  const Folder folder;
  folder.write("ties.csv", "from,to,value\nAland,B,0.5\nA,Bland,1\nTwin,B,1\n");
  folder.write("s.json", scenario_with(R"("actors": {"A": {"name": "Aland"}, "B": {"name": "Bland"},
    "C": {"name": "Twin"}, "D": {"name": "Twin"}}, "relations": {"r": {"ties_csv": "ties.csv"}})"));
  const Loaded loaded = load_file(folder, "s.json");
  EXPECT_THAT(loaded.lines,
              ElementsAre("ties.csv:3:1: error: relations.r.ties_csv: the row A,B stands here already"));
  EXPECT_THAT(loaded.scenario.relations.at(0).ties_csv.names, ElementsAre("A", "B", "Twin"))
      << "two have that name";
}

TEST(TiesCsv, IsFoundBesideTheFileThatNamesIt) {
  const Folder folder;
  folder.write("sub/ties.csv", "from,to,value\nA,B,1\n");
  folder.write("sub/base.json", R"({"relations": {"r": {"ties_csv": "ties.csv"}}})");
  folder.write("s.json", scenario_with(R"("include": ["sub/base.json"])"));
  const Loaded loaded = load_file(folder, "s.json");
  EXPECT_THAT(loaded.lines, IsEmpty());
  EXPECT_EQ(loaded.scenario.relations[0].ties_csv.rows.size(), 1U);
}

}  // namespace
}  // namespace entente::testing_support
