/// Whatever a scenario is called: no command lets it steer the terminal.
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>
#include <sstream>

#include "process.h"

namespace entente::testing_support {
namespace {

using Words = std::vector<std::string>;

/// Title, names, labels, notes, sources: all of them clear the screen, ring and write from right to left.
const std::string hostile = R"json({
  "entente": 1, "title": "T\u001b[2J\u0007\u202e", "description": "D\u001b[2J", "note": "N\u001b[2J", "source": "S\u001b]0;x\u0007",
  "time": {"start": "2025-01-01", "end": "2025-03-01", "step": "1 week"}, "runs": 4,
  "actors": {"A": {"name": "A\u001b[2J"}, "B": {"name": "B\u009b2J", "note": "\u001b[2J"}},
  "relations": {"r": {"range": [-1, 1], "ties": {"A": {"B": -0.5}}, "source": "\u001b[2J"}},
  "event_types": {"e": {"roles": {"x": "actor", "y": "actor"}, "headline": "{x} \u001b[2J {y}",
    "effects": [{"change": "r[x, y]", "by": 0.1, "note": "\u001b[2J"}]}},
  "rules": {"w": {"for": ["i in actor", "j in actor"], "rate": 9, "emit": {"type": "e", "x": "i", "y": "j"}, "source": "\u001b[2J"}},
  "metrics": {"m": {"value": "r[A, B]", "label": "M\u001b[2J", "unit": "\u001b[2J"}},
  "outcomes": {"o": {"is": "r[A, B] > 0", "label": "O\u001b[2J"}}, "watch": ["r[A,B]"],
  "what_if": {"v": {"describe": "V\u001b[2J", "patch": {"rules": {"w": {"rate": 1}}}}},
  "expect": {"t": {"outcome": "o", "at_least": 0, "note": "\u001b[2J"}}
})json";

class ControlCharacters : public ::testing::TestWithParam<Words> {};

/// On a terminal entente's own colours are the only escapes; in a pipe (which may lead to a terminal) and with
/// NO_COLOR there is none at all.
TEST_P(ControlCharacters, OfAScenarioAreMadeHarmless) {
  const Workplace place;
  std::ofstream(place / "here/s.json") << hostile;
  ASSERT_EQ(place.entente({"run", "s.json", "--quiet", "--out", "r"}).code, 0);
  ASSERT_EQ(place.entente({"compare", "s.json", "--what-if", "v", "--quiet", "--out", "c"}).code, 0);
  Start seen;
  seen.columns = 80;
  seen.environment["NO_COLOR"] = "1";
  for (const Start& start : {seen, Start{}}) {
    const Ended ended = place.entente(GetParam(), start);
    EXPECT_GE(ended.code, 0);
    EXPECT_FALSE(ended.out.empty() && ended.err.empty());
    const std::string all = ended.out + ended.err;
    for (const char* bad : {"\x1b[2J", "\x1b]0;", "\x07"}) EXPECT_EQ(all.find(bad), std::string::npos) << all;
    for (const char* bad : {"\xc2\x9b", "\u202e"}) EXPECT_EQ(all.find(bad), std::string::npos) << all;
  }
}

INSTANTIATE_TEST_SUITE_P(
    Commands, ControlCharacters,
    ::testing::Values(
        Words{"run", "s.json", "--out", "r2"}, Words{"check", "s.json"}, Words{"check", "--expect", "s.json"},
        Words{"list", "s.json"}, Words{"list", "s.json", "--json"}, Words{"story", "s.json", "--run", "1"},
        Words{"story", "s.json", "--run", "1", "--markdown"},
        Words{"compare", "s.json", "--what-if", "v", "--out", "c2"}, Words{"explain", "s.json", "r[A,B]"},
        Words{"explain", "s.json", "--outcome", "o", "--budget", "3"}, Words{"verify", "r"},
        Words{"run", "s.json", "--json", "--out", "r3"}, Words{"story", "s.json", "--json"},
        Words{"compare", "s.json", "--what-if", "v", "--json", "--out", "c3"},
        Words{"explain", "s.json", "r[A,B]", "--json"}, Words{"blocs", "s.json", "--relation", "r", "--json"},
        Words{"export", "r", "--dot", "--relation", "r"}, Words{"export", "r", "--graphml", "--relation", "r"},
        Words{"export", "r", "--gexf", "--relation", "r"}, Words{"report", "r"},
        Words{"blocs", "s.json", "--relation", "r"}, Words{"check", "\x1b[2J.json"},
        Words{"run", "s.json", "--set", "title=\x1b[2J", "--what-if", "\x1b[2J"}));

TEST(ControlCharactersInDocuments, ReadBackAsTheyWere) {
  const Workplace place;
  std::ofstream(place / "here/s.json") << hostile;
  const Ended listed = place.entente({"list", "s.json", "--json"});
  EXPECT_EQ(nlohmann::json::parse(listed.out)["actors"][1]["name"], "B\u009b2J");
  ASSERT_EQ(place.entente({"run", "s.json", "--quiet", "--out", "r"}).code, 0);
  const std::string dot = place.entente({"export", "r", "--dot", "--relation", "r"}).out;
  EXPECT_NE(dot.find("\"B&#x9b;2J\""), std::string::npos) << dot;
  pugi::xml_document xml;
  const std::string graphml = place.entente({"export", "r", "--graphml", "--relation", "r"}).out;
  ASSERT_TRUE(xml.load_string(graphml.c_str()));
  EXPECT_NE(graphml.find("&#x9b;"), std::string::npos);
  std::ostringstream back;
  xml.save(back);
  EXPECT_NE(back.str().find("B\u009b2J"), std::string::npos);
}

}  // namespace
}  // namespace entente::testing_support
