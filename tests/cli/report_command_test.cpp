/// `entente report` and `--report`: what the page holds is what the folder holds.
#include <entente/interchange.h>
#include <gmock/gmock.h>
#include <zlib.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "process.h"
#include "results/csv_table.h"
#include "results/hashes.h"

namespace entente::testing_support {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;
using ::testing::Not;
using Words = std::vector<std::string>;
using Json = nlohmann::json;

/// What stands between the tags of the page's script of that id.
std::string script_of(const std::string& page, const std::string& id) {
  const std::string tag = "id=\"" + id + "\">";
  const std::size_t begin = page.find(tag);
  EXPECT_NE(begin, std::string::npos) << id;
  return page.substr(begin + tag.size(), page.find("</script>", begin) - begin - tag.size());
}

std::string decoded(const std::string& text) {
  const std::string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string bytes;
  unsigned word = 0, bits = 0;
  for (const char c : text) {
    if (letters.find(c) == std::string::npos) continue;
    word = word << 6 | static_cast<unsigned>(letters.find(c));
    bits += 6;
    if (bits >= 8) bytes += static_cast<char>(word >> (bits -= 8) & 0xff);
  }
  std::string out(64 << 20, '\0');
  uLongf size = out.size();
  EXPECT_EQ(uncompress(reinterpret_cast<Bytef*>(out.data()), &size,
                       reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uLong>(bytes.size())),
            Z_OK);
  out.resize(size);
  return out;
}

class ReportCommand : public ::testing::Test {
 protected:
  Ended run(const std::string& out, Words more = {}) const {
    more.insert(more.begin(), {"run", data("small.json"), "--quiet", "--out", out});
    return place.entente(more);
  }
  Ended explore(const std::string& out, const Words& question, Words more = {}) const {
    more.insert(more.begin(), {"explore", data("small.json"), "--out", out});
    more.insert(more.end(), question.begin(), question.end());
    return place.entente(more);
  }
  Ended report(Words more) const {
    more.insert(more.begin(), "report");
    return place.entente(more);
  }
  Json data_of(const std::string& file) const {
    return Json::parse(decoded(script_of(place.read(file), "entente-data")));
  }
  /// One clear line, that exit code, no page.
  void expect_refused(const Words& words, int code, const std::string& because) const {
    const auto before = place.entries(".");
    const Ended ended = report(words);
    EXPECT_EQ(ended.code, code);
    EXPECT_THAT(ended.err, HasSubstr(because));
    EXPECT_EQ(std::count(ended.err.begin(), ended.err.end(), '\n'), 1) << ended.err;
    EXPECT_EQ(place.entries("."), before);
  }
  const Workplace place;
};

TEST_F(ReportCommand, IsWhatTheLibraryMakes) {
  ASSERT_EQ(run("r").code, 0);
  ASSERT_EQ(report({"r"}).code, 0);
  const std::string program = data_of("r/report.html")["program"];
  EXPECT_EQ(place.read("r/report.html"), report_page(place / "here/r", program));
  const std::atomic<bool> stop{true};
  EXPECT_FALSE(report_page(place / "here/r", program, &stop));
}

TEST_F(ReportCommand, HoldsHowOftenRulesWereExpectedToFire) {
  ASSERT_EQ(run("r").code, 0);
  ASSERT_EQ(report({"r"}).code, 0);
  const Json page = data_of("r/report.html");
  const CsvTable rules(place / "here/r/rules.csv");
  ASSERT_GT(rules.rows(), 0u);
  std::size_t counted = 0;
  for (std::size_t row = 0; row < rules.rows(); ++row) {
    const double mean = rules.number(row, rules.column("max_mean"));
    if (mean <= 0) continue;
    const Json& told = page["events"]["rules"].at(counted++);
    EXPECT_EQ(page["cause_info"][told["cause"].get<std::size_t>()]["id"],
              rules.text(row, rules.column("rule")));
    EXPECT_NEAR(told["max_means"][0].get<double>(), mean, 1e-6 * mean);
  }
  EXPECT_GT(counted, 0u);
  EXPECT_EQ(page["events"]["rules"].size(), counted);
  fs::remove(place / "here/r/rules.csv");  // as of an older program
  write_hashes(place / "here/r");
  ASSERT_EQ(report({"r", "--out", "old.html"}).code, 0);
  EXPECT_TRUE(data_of("old.html")["events"]["rules"].empty());
}

TEST_F(ReportCommand, RunsAScenarioFirst) {
  const Ended ended = report({data("small.json")});
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_THAT(ended.out, HasSubstr("results/small/report.html ("));
  EXPECT_EQ(report({"results/small", "--out", "again.html"}).code, 0);
  EXPECT_EQ(place.read("results/small/report.html"), place.read("again.html"));
}

TEST_F(ReportCommand, HoldsTheNumbersOfTheFolder) {
  ASSERT_EQ(run("r").code, 0);
  ASSERT_EQ(report({"r"}).code, 0);
  const Json page = data_of("r/report.html");
  const CsvTable outcomes(place / "here/r/outcomes.csv"), series(place / "here/r/series.csv"),
      causes(place / "here/r/causes.csv");
  ASSERT_EQ(page["outcomes"].size(), outcomes.rows());
  for (std::size_t row = 0; row < outcomes.rows(); ++row) {
    EXPECT_EQ(page["outcomes"][row]["id"], outcomes.text(row, 0));
    EXPECT_EQ(page["outcomes"][row]["variants"][0]["value"].get<double>(),
              outcomes.number(row, outcomes.column("value")));
    EXPECT_NEAR(page["outcomes"][row]["variants"][0]["low"].get<double>(),
                outcomes.number(row, outcomes.column("low")), 1e-6);
  }
  const std::size_t names = page["series"].size();
  ASSERT_EQ(names * page["dates"].size(), series.rows());
  for (std::size_t row = 0; row < series.rows(); ++row) {
    const Json& of = page["series"][row % names];
    ASSERT_EQ(of["name"], series.text(row, series.column("name")));
    for (const char* column : {"mean", "p05", "p50", "p95"})
      EXPECT_NEAR(of["variants"][0][column][row / names].get<double>(),
                  series.number(row, series.column(column)), 1e-6);
  }
  for (std::size_t row = 0; row < causes.rows(); ++row) {
    bool found = false;
    for (const Json& cell : page["causes"])
      for (const Json& cause : cell["variants"][0]["causes"])
        found |= cell["cell"] == causes.text(row, 0) && cell["watched"] == true &&
                 page["cause_info"][cause["cause"].get<std::size_t>()]["id"] == causes.text(row, 1) &&
                 std::abs(cause["mean"].get<double>() - causes.number(row, causes.column("mean"))) < 1e-6;
    EXPECT_TRUE(found) << row;
  }
}

TEST_F(ReportCommand, HoldsTheRelationsOverTime) {
  ASSERT_EQ(run("r", {"--report"}).code, 0);
  const Json page = data_of("r/report.html");
  const std::string cells = decoded(script_of(place.read("r/report.html"), "entente-cells"));
  const auto evolution = read_evolution(place / "here/r");
  const Json& relation = page["evolution"]["variants"][0][0];
  const std::size_t dates = page["dates"].size();
  for (const auto& [name, values, near] :
       {std::tuple{"mean", evolution->relations[0].mean, 1e-4}, {"p05", evolution->relations[0].p05, 4e-3}}) {
    const Json& place_of = relation[name];
    const std::size_t offset = place_of["offset"], count = place_of["count"];
    ASSERT_EQ(count, values.size());
    const double low = place_of["low"], high = place_of["high"];
    int q = 0;
    for (std::size_t k = 0; k < count; ++k) {
      const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(cells[at]); };
      const int written = byte(offset + k) | byte(offset + count + k) << 8;
      const int apart = written % 2 ? -(written + 1) / 2 : written / 2;
      q = k % dates == 0 ? apart : q + apart;
      EXPECT_NEAR(low + q * (high - low) / ((1 << place_of["bits"].get<int>()) - 1), values[k], near);
    }
  }
}

TEST_F(ReportCommand, OfAWorldWithoutRelations) {
  std::ofstream(place / "here/plain.json")
      << R"({"entente": 1, "time": {"start": "2025-01-01", "end": "2025-03-01"},
    "runs": 20, "actors": {"A": {}}, "attributes": {"y": {"initial": 1}},
    "dynamics": {"d": {"type": "noise", "attribute": "y", "volatility": 1}}, "outcomes": {"o": {"is": "y[A]"}}})";
  const Ended with_report = place.entente({"run", "plain.json", "--quiet", "--out", "r", "--report"});
  ASSERT_EQ(with_report.code, 0) << with_report.err;
  EXPECT_TRUE(data_of("r/report.html")["relations"].empty());
  ASSERT_EQ(
      place.entente({"run", "plain.json", "--quiet", "--out", "q", "--set", "attributes.y.initial=2"}).code, 0);
  EXPECT_EQ(report({"q"}).code, 0);
  const Ended compared = report({"r", "q", "--out", "both.html"});
  EXPECT_EQ(compared.code, 0) << compared.err;
}

TEST_F(ReportCommand, TellsOneRunAndEveryAssumption) {
  ASSERT_EQ(run("r", {"--report"}).code, 0);
  const Json page = data_of("r/report.html");
  const Json& story = page["stories"][0];
  EXPECT_GT(story["entries"].size(), 0u);
  const Json& first = story["entries"][0];
  EXPECT_FALSE(first["headline"].get<std::string>().empty());
  EXPECT_EQ(page["cause_info"][first["cause"].get<std::size_t>()]["type"], first["type"]);
  std::size_t events = 0;
  for (const Json& entry : story["entries"]) {
    events += entry["count"].get<std::size_t>();
    const bool dated = entry["date_in_words"] == entry["date"];
    EXPECT_EQ(dated, entry["scheduled"].get<bool>()) << "a rule fires in a month, on no day of it";
  }
  EXPECT_EQ(story["happened"], events);
  std::map<std::string, std::string> notes;
  for (const Json& entry : page["assumptions"]) notes[entry["path"]] = entry["note"];
  EXPECT_EQ(notes.at("rules.friction"), "the colder, the likelier");
  EXPECT_EQ(notes.at("parameters.zeal"), "");
}

TEST_F(ReportCommand, TellsWhatWasTheSameInEveryRun) {
  ASSERT_EQ(run("r", {"--set", "rules.mediation.when=\"trust[AAA, BBB] > 2\""}).code, 0);
  ASSERT_EQ(report({"r"}).code, 0);
  const Json silences = data_of("r/report.html")["variants"][0]["silences"];
  ASSERT_EQ(silences["texts"].size(), 1u);
  EXPECT_THAT(silences["texts"][0].get<std::string>(),
              ::testing::StartsWith("mediation never fired: trust[AAA, BBB] > 2 never held; at most "));
  EXPECT_EQ(silences["caveat"], "");
  fs::remove(place / "here/r/silences.json");
  write_hashes(place / "here/r");
  ASSERT_EQ(report({"r", "--force"}).code, 0) << "a folder of an earlier version has none";
  EXPECT_TRUE(data_of("r/report.html")["variants"][0]["silences"].is_null());
}

TEST_F(ReportCommand, OfAComparisonHasEveryVariantAndItsDifferences) {
  ASSERT_EQ(place.entente({"compare", data("small.json"), "--all", "--quiet", "--out", "c", "--report"}).code,
            0);
  const Json page = data_of("c/report.html");
  ASSERT_EQ(page["variants"].size(), 3u);
  EXPECT_EQ(page["kind"], "comparison");
  EXPECT_EQ(page["variants"][1]["scenario"][0]["path"], "events.summit");
  EXPECT_EQ(page["variants"][1]["describe"], "The summit is called off");
  const CsvTable outcomes(place / "here/c/outcomes.csv");
  for (const Json& outcome : page["outcomes"]) {
    ASSERT_EQ(outcome["differences"].size(), 3u);
    EXPECT_TRUE(outcome["differences"][0].is_null());
    for (std::size_t row = 0; row < outcomes.rows(); ++row) {
      if (outcomes.text(row, 0) == outcome["id"] && outcomes.text(row, 1) == "zealots" &&
          outcomes.text(row, outcomes.column("kind")) != "median-years") {
        EXPECT_EQ(outcome["differences"][2]["value"].get<double>(),
                  outcomes.number(row, outcomes.column("difference")));
      }
    }
  }
  EXPECT_EQ(page["stories"].size(), 3u);
}

TEST_F(ReportCommand, OfSeveralFoldersComparesThem) {
  ASSERT_EQ(run("a").code, 0);
  ASSERT_EQ(run("b", {"--what-if", "zealots"}).code, 0);
  ASSERT_EQ(report({"a", "b", "--out", "two.html"}).code, 0);
  const Json page = data_of("two.html");
  EXPECT_EQ(page["variants"].size(), 2u);
  EXPECT_EQ(page["outcomes"][0]["differences"].size(), 2u);
}

/// Tables of questions that are quickly answered.
const Words swept{"--sweep", "zeal=0:2:3", "--runs", "8"}, screened{"--screen", "--points", "5"};

TEST_F(ReportCommand, OfAnExplorationIsWhatExploringMakes) {
  ASSERT_EQ(explore("x", swept).code, 0);
  const Ended made = report({"x"});
  EXPECT_THAT(made.out, ::testing::StartsWith("x/report.html ("));
  const Json page = data_of("x/report.html");
  EXPECT_EQ(page["kind"], "exploration");
  EXPECT_FALSE(page.contains("variants"));
  EXPECT_EQ(page["explorations"][0]["answer"], Json::parse(place.read("x/exploration.json"))["answer"]);
  EXPECT_EQ(page["explorations"][0]["labels"]["thaw"], "Relations thaw");
  Words at_once = swept;
  at_once.emplace_back("--report");
  const Ended explored = explore("x", at_once, {"--force"});
  EXPECT_THAT(explored.out, HasSubstr("\nReport, for a browser: x/report.html\n"));
  EXPECT_EQ(place.entente({"verify", "x"}).code, 0);
  EXPECT_EQ(Json::parse(place.read("x/exploration.json"))["command"], page["command"]);
  const std::string at_first = place.read("x/report.html");
  ASSERT_EQ(report({"x", "--force"}).code, 0);
  EXPECT_EQ(place.read("x/report.html"), at_first);
}

TEST_F(ReportCommand, ShowsExplorationsBesideRuns) {
  ASSERT_EQ(run("a").code, 0);
  ASSERT_EQ(run("b", {"--what-if", "zealots"}).code, 0);
  ASSERT_EQ(explore("x", swept).code, 0);
  ASSERT_EQ(explore("y", screened, {"--what-if", "no-summit"}).code, 0);
  ASSERT_EQ(report({"x", "a", "y", "--out", "one.html"}).code, 0);
  const Json one = data_of("one.html");
  EXPECT_EQ(one["kind"], "run");
  ASSERT_EQ(one["explorations"].size(), 2u);
  EXPECT_EQ(one["explorations"][0]["folder"], "x");
  EXPECT_THAT(one["explorations"][0]["answer"]["remarks"].dump(), Not(HasSubstr("another scenario")));
  EXPECT_THAT(one["explorations"][1]["answer"]["remarks"].dump(), HasSubstr("small.json, with no-summit"));
  ASSERT_EQ(report({"a", "b", "x", "--out", "two.html"}).code, 0);
  const Json two = data_of("two.html");
  EXPECT_EQ(two["kind"], "comparison");
  EXPECT_EQ(two["variants"].size(), 2u);
  EXPECT_EQ(two["explorations"].size(), 1u);
  ASSERT_EQ(report({"x", "y"}).code, 0);
  EXPECT_EQ(data_of("report.html")["explorations"].size(), 2u);
}

TEST_F(ReportCommand, RefusesExplorationsThatAreNotAsTheyWereWritten) {
  ASSERT_EQ(explore("x", swept).code, 0);
  expect_refused({"x", "nowhere", "--out", "r.html"}, 66, "there is no file or folder nowhere");
  const std::string points = place.read("x/points.csv"), document = place.read("x/exploration.json");
  const auto put = [&](const std::string& file, const std::string& text) {
    std::ofstream(place / ("here/x/" + file), std::ios::binary) << text;
  };
  put("points.csv", points + points.substr(points.find('\n') + 1));
  expect_refused({"x"}, 66, "x/points.csv has changed since it was written");
  write_hashes(place / "here/x");
  expect_refused({"x"}, 66, "x/points.csv is damaged: it does not hold what exploration.json says");
  EXPECT_EQ(place.entente({"verify", "x"}).code, 66);
  put("points.csv", points);
  put("exploration.json", document.substr(0, document.size() / 2));
  write_hashes(place / "here/x");
  expect_refused({"x"}, 66, "x: exploration.json is damaged, or of another version");
  put("exploration.json", document);
  fs::remove(place / "here/x/SHA256SUMS");
  expect_refused(
      {"x"}, 66,
      "x/SHA256SUMS is missing: an earlier version of entente made the folder, or it was taken away");
}

TEST_F(ReportCommand, HostileTextsStayText) {
  const std::string evil = "</script><b>&\"' {{entente-data}} \u0007 \u202e";
  std::ofstream(place / "here/evil.json") << Json{
      {"entente", 1},
      {"title", evil},
      {"time", {{"start", "2025-01-01"}, {"end", "2025-03-01"}, {"step", "1 month"}}},
      {"runs", 4},
      {"actors", {{"A", {{"name", evil}}}, {"B", Json::object()}}},
      {"relations", {{"trust", {{"range", {-1, 1}}, {"note", evil}, {"source", evil}, {"initial", 0.1}}}}},
      {"outcomes", {{"end", {{"is", "trust[A,B]"}, {"label", evil}}}}}};
  const Ended ended = place.entente({"run", "evil.json", "--quiet", "--report", "--out", "r"});
  ASSERT_EQ(ended.code, 0) << ended.err;
  const std::string page = place.read("r/report.html");
  EXPECT_THAT(page, Not(HasSubstr("<b>&")));
  EXPECT_THAT(page, HasSubstr("&lt;/script&gt;&lt;b&gt;&amp;&quot;"));
  const Json held = data_of("r/report.html");
  EXPECT_EQ(held["title"], evil);
  EXPECT_EQ(held["actors"][0]["name"], evil);
  EXPECT_EQ(held["outcomes"][0]["label"], evil);
}

TEST_F(ReportCommand, WithoutEvolutionSaysSo) {
  ASSERT_EQ(run("r", {"--evolution", "never", "--report"}).code, 0);
  const Json page = data_of("r/report.html");
  EXPECT_TRUE(page["evolution"].is_null());
  EXPECT_THAT(page["omitted"].dump(), HasSubstr("no evolution.bin"));
}

TEST_F(ReportCommand, ALargeSeedIsWhole) {
  for (const std::string seed : {"9007199254740993", "18446744073709551615", "7"}) {
    ASSERT_EQ(run("r", {"--seed", seed, "--runs", "4", "--force"}).code, 0);
    ASSERT_EQ(report({"r", "--force"}).code, 0);
    EXPECT_EQ(data_of("r/report.html")["variants"][0]["seed"], seed)
        << "as text: numbers of a page are doubles";
  }
}

TEST_F(ReportCommand, ReplacesOnlyWhenAsked) {
  ASSERT_EQ(run("r", {"--report"}).code, 0);
  expect_refused({"r"}, 73, "exists already");
  EXPECT_EQ(report({"r", "--force"}).code, 0);
  EXPECT_EQ(report({"r", "--out", "other.html", "--quiet"}).out, "");
}

TEST_F(ReportCommand, RefusesWhatIsNoFolderOfResults) {
  fs::create_directory(place / "here/empty");
  ASSERT_EQ(run("r").code, 0);
  expect_refused({"nowhere"}, 66, "there is no file or folder nowhere");
  expect_refused({"empty"}, 66, "not a folder of results");
  expect_refused({"r", "--out", "no/such/page.html"}, 73, "there is no folder no/such");
  expect_refused({"r", "--out", "empty"}, 73, "it is a folder");
  expect_refused({"r", "--out", "/dev/null", "--force"}, 73, "it is not a regular file");
}

TEST_F(ReportCommand, RefusesDamagedAndNewerFolders) {
  ASSERT_EQ(run("r").code, 0);
  const auto change = [&](const std::string& file, const std::string& from, const std::string& to) {
    std::string text = place.read("r/" + file);
    ASSERT_NE(text.find(from), std::string::npos) << file;
    std::ofstream(place / ("here/r/" + file)) << text.replace(text.find(from), from.size(), to);
    write_hashes(place / "here/r");  // whoever alters a file can alter the list
  };
  change("manifest.json", "\"format\": 1", "\"format\": 2");
  expect_refused({"r"}, 66, "newer version");
  change("manifest.json", "\"format\": 2", "\"format\": 1");
  change("series.csv", "warmth", "warm,th");
  expect_refused({"r"}, 66, "series.csv is damaged in line 2");
  change("series.csv", "warm,th", "warmth");
  const std::string causes = place.read("r/causes.csv");
  std::ofstream(place / "here/r/causes.csv")
      << causes << causes.substr(causes.rfind('\n', causes.size() - 2) + 1);
  expect_refused({"r", "--out", "causes.html"}, 66, "r/causes.csv has changed since it was written");
  write_hashes(place / "here/r");
  expect_refused({"r", "--out", "causes.html"}, 66, "r/causes.csv is damaged in line");
  const std::size_t line = causes.rfind('\n', causes.size() - 2) + 1,
                    comma = causes.find(',', causes.find(']', line));
  std::ofstream(place / "here/r/causes.csv")
      << causes.substr(0, comma + 1) + "nobody" + causes.substr(causes.find(',', comma + 1));
  write_hashes(place / "here/r");
  expect_refused({"r"}, 66, "names a cause 'nobody', which its scenario does not have");
  fs::remove(place / "here/r/runs.csv");
  expect_refused({"r"}, 66, "runs.csv is missing");
}

}  // namespace
}  // namespace entente::testing_support
