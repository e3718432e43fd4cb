/// `entente export`: what other programs read is what the folder holds.
#include <entente/interchange.h>
#include <gmock/gmock.h>

#include <fstream>
#include <map>
#include <pugixml.hpp>

#include "process.h"
#include "results/csv_table.h"

namespace entente::testing_support {
namespace {

using ::testing::HasSubstr;
using Words = std::vector<std::string>;

class ExportCommand : public ::testing::Test {
 protected:
  Ended run(const std::string& out, Words more = {}) const {
    more.insert(more.begin(), {"run", data("small.json"), "--quiet", "--out", out});
    return place.entente(more);
  }
  Ended exported(Words more) const {
    more.insert(more.begin(), "export");
    return place.entente(more);
  }
  /// `from to` -> the column of relations.csv.
  std::map<std::string, double> column(const std::string& name) const {
    const CsvTable table(place / "here/r/relations.csv");
    std::map<std::string, double> values;
    for (std::size_t row = 0; row < table.rows(); ++row)
      if (const double value = table.number(row, table.column(name)); value != 0)
        values[table.text(row, table.column("from")) + " " + table.text(row, table.column("to"))] = value;
    return values;
  }
  void expect_equal(const std::map<std::string, double>& found,
                    const std::map<std::string, double>& wanted) const {
    ASSERT_EQ(found.size(), wanted.size());
    for (const auto& [pair, value] : wanted) EXPECT_NEAR(found.at(pair), value, 1e-6) << pair;
  }
  void expect_refused(const Words& words, int code, const std::string& because) const {
    const Ended ended = exported(words);
    EXPECT_EQ(ended.code, code) << ended.err;
    EXPECT_THAT(ended.err, HasSubstr(because));
    EXPECT_EQ(std::count(ended.err.begin(), ended.err.end(), '\n'), 1) << ended.err;
    EXPECT_EQ(ended.out, "");
  }
  const Workplace place;
};

TEST_F(ExportCommand, GraphmlHoldsTheMeansAtTheEndOrAtADate) {
  ASSERT_EQ(run("r").code, 0);
  for (const auto& [more, name] : {std::pair{Words{}, "end"}, {Words{"--date", "2025-01-01"}, "start"}}) {
    Words words{"r", "--graphml", "--relation", "trust"};
    words.insert(words.end(), more.begin(), more.end());
    pugi::xml_document document;
    ASSERT_TRUE(document.load_string(exported(words).out.c_str()));
    std::map<std::string, double> found;
    for (const pugi::xml_node edge : document.child("graphml").child("graph").children("edge")) {
      const double weight = edge.find_child_by_attribute("data", "key", "weight").text().as_double();
      EXPECT_EQ(edge.find_child_by_attribute("data", "key", "sign").text().as_double(), weight < 0 ? -1 : 1);
      found[edge.attribute("source").as_string() + std::string(" ") + edge.attribute("target").as_string()] =
          weight;
    }
    expect_equal(found, column(name));
  }
}

TEST_F(ExportCommand, GexfHasItsTimeAxis) {
  ASSERT_EQ(run("r").code, 0);
  pugi::xml_document document;
  ASSERT_TRUE(document.load_string(exported({"r", "--gexf", "--relation", "trust"}).out.c_str()));
  const pugi::xml_node graph = document.child("gexf").child("graph");
  EXPECT_STREQ(graph.attribute("mode").as_string(), "dynamic");
  EXPECT_STREQ(graph.attribute("start").as_string(), "2025-01-01");
  const auto evolution = read_evolution(place / "here/r");
  std::map<std::string, double> last;
  for (const pugi::xml_node edge : graph.child("edges").children("edge")) {
    std::string before;
    for (const pugi::xml_node value : edge.child("attvalues").children()) {
      EXPECT_TRUE(before.empty() || before <= value.attribute("start").as_string());
      before = value.attribute("endopen").as_string();
      last[edge.attribute("source").as_string() + std::string(" ") + edge.attribute("target").as_string()] =
          value.attribute("value").as_double();
    }
    EXPECT_EQ(before, "") << "the last stretch has an end";
  }
  expect_equal(last, column("end"));
}

TEST_F(ExportCommand, DotDashesWhatIsNegative) {
  ASSERT_EQ(run("r").code, 0);
  const std::string text = exported({"r", "--dot", "--relation", "trust"}).out;
  EXPECT_THAT(text, HasSubstr("digraph \"trust\" {"));
  EXPECT_THAT(text, HasSubstr("\"AAA\" [label=\"Alphaland\"]"));
  std::istringstream in(text);
  std::size_t ties = 0;
  for (std::string line; std::getline(in, line);) {
    if (line.find("->") == std::string::npos) continue;
    ++ties;
    EXPECT_EQ(line.find("[mean=-") != std::string::npos, line.find("style=dashed") != std::string::npos)
        << line;
  }
  EXPECT_EQ(ties, column("end").size());
}

TEST_F(ExportCommand, HostileNamesStayText) {
  const std::string evil = "</node>&\"'\\ \x07 ]];";
  std::ofstream(place / "here/evil.json")
      << R"({"entente": 1, "time": {"start": "2025-01-01", "end": "2025-03-01", "step": "1 month"},
    "runs": 2, "actors": {"A": {"name": "</node>&\"'\\ \u0007 ]];"}, "B": {}}, "relations": {"trust": {"initial": 0.5}}})";
  ASSERT_EQ(place.entente({"run", "evil.json", "--quiet", "--out", "r"}).code, 0);
  for (const char* format : {"--graphml", "--gexf"}) {
    pugi::xml_document document;
    const std::string text = exported({"r", format, "--relation", "trust"}).out;
    ASSERT_TRUE(document.load_string(text.c_str())) << text;
    EXPECT_THAT(text, HasSubstr("&lt;/node"));
    EXPECT_EQ(text.find('\x07'), std::string::npos);
  }
  EXPECT_THAT(exported({"r", "--dot", "--relation", "trust"}).out, HasSubstr("</node>&\\\"'\\\\ \uFFFD ]];"));
}

TEST_F(ExportCommand, TakesAVariantOfAComparison) {
  ASSERT_EQ(place.entente({"compare", data("small.json"), "--all", "--quiet", "--out", "c"}).code, 0);
  const std::string base = exported({"c", "--dot", "--relation", "trust"}).out,
                    other = exported({"c", "--dot", "--relation", "trust", "--variant", "zealots"}).out;
  EXPECT_NE(base, other);
  EXPECT_EQ(base, exported({"c/baseline", "--dot", "--relation", "trust"}).out);
  expect_refused({"c", "--dot", "--relation", "trust", "--variant", "zealot"}, 64, "did you mean 'zealots'?");
}

TEST_F(ExportCommand, SaysWhatThereIsInstead) {
  ASSERT_EQ(run("r").code, 0);
  ASSERT_EQ(run("bare", {"--evolution", "never"}).code, 0);
  expect_refused({"r", "--relation", "trust"}, 64, "give one of --graphml");
  expect_refused({"r", "--dot", "--gexf", "--relation", "trust"}, 64, "give one of --graphml");
  EXPECT_EQ(exported({"r", "--dot"}).out, exported({"r", "--dot", "--relation", "trust"}).out);  // the only one
  expect_refused({"r", "--dot", "--relation", "trusts"}, 64, "did you mean 'trust'?");
  expect_refused({"r", "--dot", "--relation", "trust", "--date", "2025-01-15"}, 64, "2025-01-01, 2025-02-01");
  expect_refused({"r", "--netcdf"}, 64, "--netcdf needs --out");
  expect_refused({"bare", "--dot", "--relation", "trust"}, 66, "evolution.bin");
  expect_refused({"nowhere", "--dot", "--relation", "trust"}, 66, "there is no file or folder nowhere");
  expect_refused({"r", "--dot", "--relation", "trust", "--out", "no/such.dot"}, 73, "there is no folder no");
}

TEST_F(ExportCommand, WritesAFileOnceOrWithForce) {
  ASSERT_EQ(run("r").code, 0);
  const Words words{"r", "--dot", "--relation", "trust", "--out", "trust.dot"};
  EXPECT_EQ(exported(words).out, "trust.dot\n");
  expect_refused(words, 73, "exists already");
  Words again = words;
  again.push_back("--force");
  EXPECT_EQ(exported(again).code, 0);
  EXPECT_EQ(place.read("trust.dot"), exported({"r", "--dot", "--relation", "trust"}).out);
}

}  // namespace
}  // namespace entente::testing_support
