/// `entente story`: the run it picks, what it says, and in which forms.
#include <gmock/gmock.h>

#include <csignal>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <thread>

#include "process.h"
#include "results/csv_table.h"

namespace entente::testing_support {
namespace {

using ::testing::Contains;
using ::testing::ContainsRegex;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::MatchesRegex;
using ::testing::Not;
using ::testing::StartsWith;
using Json = nlohmann::json;
using Words = std::vector<std::string>;

Ended story(const Workplace& place, const Words& more, const Start& start = {}) {
  Words words{"story", data("small.json")};
  words.insert(words.end(), more.begin(), more.end());
  return place.entente(words, start);
}

Json json_story(const Workplace& place, Words more) {
  more.push_back("--json");
  const Ended ended = story(place, more);
  EXPECT_EQ(ended.code, 0) << ended.err;
  return Json::parse(ended.out);
}

std::vector<Json> entries(const Json& story) {
  std::vector<Json> all;
  for (const Json& chapter : story["chapters"])
    for (const Json& entry : chapter["entries"]) all.push_back(entry);
  return all;
}

/// The line of runs.csv of a run, as numbers.
std::vector<double> row_of_run(const std::string& text, std::size_t run) {
  std::istringstream lines(text);
  std::string line;
  for (std::size_t k = 0; k < run + 2; ++k) std::getline(lines, line);
  std::vector<double> values;
  std::istringstream cells(line);
  for (std::string cell; std::getline(cells, cell, ',');)
    values.push_back(cell.empty() ? NAN : std::stod(cell));
  return values;
}

TEST(StoryCommand, TellsTheRunThatTheResultsHold) {
  const Workplace place;
  ASSERT_EQ(place.entente({"run", data("small.json"), "--quiet", "--out", "r"}).code, 0);
  for (const std::size_t run : {0, 17, 63}) {
    const Json json = json_story(place, {"--run", std::to_string(run)});
    const auto row = row_of_run(place.read("r/runs.csv"), run);
    ASSERT_GE(row.size(), 5U);
    EXPECT_EQ(json["run"], run);
    for (std::size_t o = 0; o < 3; ++o) EXPECT_EQ(json["outcomes"][o]["value"].get<double>(), row[2 + o]);
  }
}

TEST(StoryCommand, OfAFolderOfResultsIsTheSameAsOfItsScenario) {
  const Workplace place;
  ASSERT_EQ(place
                .entente({"run", data("small.json"), "--quiet", "--out", "r", "--seed", "11", "--runs", "40",
                          "--what-if", "zealots"})
                .code,
            0);
  Json folder = Json::parse(place.entente({"story", "r", "--json"}).out);
  Json file = json_story(place, {"--seed", "11", "--runs", "40", "--what-if", "zealots"});
  EXPECT_EQ(folder["runs"], 40);
  EXPECT_EQ(folder["seed"], 11);
  EXPECT_EQ(folder["run"], file["run"]);
  EXPECT_EQ(folder["chapters"], file["chapters"]);
}

TEST(StoryCommand, ReadsLikeAChronicle) {
  const Workplace place;
  const Ended ended = story(place, {});
  ASSERT_EQ(ended.code, 0) << ended.err;
  EXPECT_THAT(ended.out, StartsWith("Two neighbours and a mediator\nRun "));
  EXPECT_THAT(ended.out, HasSubstr("of 64 (runs count from 0), seed 7: the one nearest to the median of all,\n"
                                   "over all metrics and dates.\n"));
  EXPECT_THAT(ended.out, ContainsRegex("June 2025\n  2025-06-01 +talks: one Alphaland, other Betaland\n    "
                                       "event summit: on its date\n"));
  EXPECT_THAT(ended.out, HasSubstr("    rule friction (a = "));
  EXPECT_THAT(ended.out, HasSubstr("% this month;\n    the draw was "));
  EXPECT_THAT(ended.out, HasSubstr("Without this, "));
  EXPECT_THAT(ended.out, HasSubstr("How it came out\n"));
  EXPECT_THAT(ended.out, HasSubstr("  Relations thaw "));
  EXPECT_EQ(ended.err, "");
}

/// The dates of the rules' firings as they are told, with steps of that length.
std::set<std::string> dates_told(const Workplace& place, const std::string& step, const std::string& start) {
  std::set<std::string> dates;
  for (const Json& entry : entries(
           json_story(place, {"--set", "time.step=" + step, "--set", "time.start=" + start, "--without", "0"})))
    if (entry.contains("rule")) dates.insert(entry["date_in_words"]);
  return dates;
}

/// A week that begins in March and ends in April, and nothing recorded but watched cells.
TEST(StoryCommand, WhereNothingIsMeasuredWatchedCellsCount) {
  const Workplace place;
  std::ofstream(place / "here/s.json")
      << R"({"entente": 1, "time": {"start": "2026-01-05", "end": "2026-10-05"},
    "actors": {"A": {}, "B": {}}, "attributes": {"x": {}}, "event_types": {"e": {"roles": {"who": "actor"},
      "effects": [{"change": "x[who]", "by": 1}]}},
    "events": {"first": {"date": "2026-04-01", "type": "e", "who": "A"}, "second": {"date": "2026-08-01", "type": "e", "who": "B"}},
    "watch": ["x[A]"]})";
  const std::string text = place.entente({"story", "s.json"}).out;
  EXPECT_THAT(text, ContainsRegex("over[ \n]all[ \n]tracked[ \n]values[ \n]and[ \n]dates[.]\n"));
  EXPECT_THAT(text, HasSubstr("\nMarch 2026 (2 March to 5 April)\n  2026-04-01  "));
  EXPECT_THAT(text, HasSubstr("\n    Without this, x[A] would end at 0, not 1.\n"));
  EXPECT_THAT(text, HasSubstr("\n    Without this, nothing that is measured would be different.\n"));
  const Json json = Json::parse(place.entente({"story", "s.json", "--json"}).out);
  EXPECT_EQ(entries(json)[0]["without"]["watched_at_end"],
            Json::parse(R"([{"id": "x[A]", "is": 1.0, "without": 0.0}])"));
}

TEST(StoryCommand, AFiringIsDatedByItsStep) {
  const Workplace place;
  EXPECT_THAT(dates_told(place, "1 week", "2025-01-01"),
              Contains(MatchesRegex("week of [0-9]+ [A-Z][a-z]+ 2025")));
  EXPECT_THAT(dates_told(place, "2 weeks", "2025-01-01"), Contains(StartsWith("2 weeks from ")));
  EXPECT_THAT(dates_told(place, "1 month", "2025-01-01"), Each(MatchesRegex("[A-Z][a-z]+ 2025")));
  EXPECT_THAT(dates_told(place, "1 month", "2025-01-15"), Each(MatchesRegex("month from 15 [A-Z][a-z]+ 2025")));
  EXPECT_THAT(dates_told(place, "3 months", "2025-01-01"), Contains("January to March 2025"));
  EXPECT_THAT(dates_told(place, "1 year", "2025-01-01"), ElementsAre("2025"));
  EXPECT_THAT(dates_told(place, "1 day", "2025-01-01"), Each(MatchesRegex("2025-[0-9]+-[0-9]+")));
  const std::string text = story(place, {"--set", "time.step=1 week"}).out;
  EXPECT_THAT(text, ContainsRegex("\n  week of [0-9]+ [A-Z][a-z]+ +incident: by "));
  EXPECT_THAT(text, Not(ContainsRegex("week of [0-9]+ [A-Z][a-z]+ 20"))) << "the chapter has the year";
  EXPECT_THAT(story(place, {"--set", "time.step=1 week", "--markdown"}).out,
              ContainsRegex("\n- \\*\\*week of [0-9]+ [A-Z][a-z]+\\*\\* incident: by "));
}

TEST(StoryCommand, WhatHappenedSeveralTimesAtOnceIsCounted) {
  const Workplace place;
  const Words often{"--set", "parameters.zeal=15", "--run", "2"};
  const Json json = json_story(place, often);
  std::size_t all = 0, most = 0;
  for (const Json& entry : entries(json)) {
    const std::size_t count = entry["count"];
    all += count;
    most = std::max(most, count);
    const bool counts = entry.contains("rule");
    EXPECT_EQ(entry["expected"].is_number(), counts);
    const std::string headline = entry["headline"];
    EXPECT_EQ(headline.find(" times") != std::string::npos || headline.find("twice") != std::string::npos,
              count > 1)
        << headline;
  }
  EXPECT_GT(most, 3U);
  EXPECT_EQ(json["happened"], all);
  const std::string text = story(place, {"--set", "parameters.zeal=15", "--run", "2", "--all"}).out;
  EXPECT_THAT(text, HasSubstr(std::to_string(all) + " events happened.\n"));
  EXPECT_THAT(text, HasSubstr(", three times\n"));
  EXPECT_THAT(text, HasSubstr(", twice\n"));
  EXPECT_THAT(text, ContainsRegex("the draw was [0-9.]+ %, low(\n    | )enough"));
  EXPECT_THAT(text, HasSubstr("Without these three, "));
  const std::string some = story(place, often).out;
  EXPECT_THAT(some, ContainsRegex("Not shown: .* (twice|times)"));
}

TEST(StoryCommand, TellsAsManyEventsAsTheResultsCount) {
  const Workplace place;
  const Words often{"--set", "parameters.zeal=15", "--runs", "1"};
  Words run{"run", data("small.json"), "--quiet", "--out", "r"};
  run.insert(run.end(), often.begin(), often.end());
  ASSERT_EQ(place.entente(run).code, 0);
  std::map<std::string, double> counted, told;
  const CsvTable events(place / "here/r/events.csv");
  for (std::size_t row = 0; row < events.rows(); ++row)
    counted[events.text(row, events.column("cause"))] += events.number(row, events.column("mean"));
  for (const Json& entry : entries(json_story(place, often)))
    told[entry[entry.contains("rule") ? "rule" : "event"]] += entry["count"].get<double>();
  EXPECT_EQ(counted, told);
  EXPECT_GT(told["friction"], 20);
}

TEST(StoryCommand, HeadlinesNameThoseWhoFillTheRoles) {
  const Workplace place;
  const Ended ended =
      story(place, {"--set", "event_types.talks.headline=In {other}, {one} speaks {kindly}", "--all"});
  EXPECT_EQ(ended.code, 64);
  EXPECT_THAT(ended.err, HasSubstr("'kindly' is not a role of 'talks'"));
  EXPECT_THAT(story(place, {"--set", "event_types.talks.headline=In {other}, {one} speaks {"}).out,
              ContainsRegex("2025-06-01 +In Betaland, Alphaland speaks \\{\n"));
}

TEST(StoryCommand, TellsWhereItWasEnded) {
  const Workplace place;
  EXPECT_THAT(story(place, {"--until", "2025-06-30"}).out, HasSubstr("Set: time.end=2025-06-30\n"));
  EXPECT_EQ(json_story(place, {"--until", "2025-06-30"})["overrides"], Json({"time.end=2025-06-30"}));
}

TEST(StoryCommand, FitsEveryWidth) {
  const Workplace place;
  for (const int columns : {60, 80, 120}) {
    Start start;
    start.environment = {{"LC_ALL", "C.UTF-8"}, {"TERM", "dumb"}};
    start.columns = columns;
    const Ended ended = story(place, {"--all"}, start);
    ASSERT_EQ(ended.code, 0);
    std::istringstream lines(ended.out);
    for (std::string line; std::getline(lines, line);) {
      if (!line.empty() && line.back() == '\r') line.pop_back();
      const auto characters =
          std::count_if(line.begin(), line.end(), [](char c) { return (c & 0xc0) != 0x80; });
      EXPECT_LE(characters, columns) << line;
      EXPECT_THAT(line, Not(HasSubstr("\x1b[")));
    }
  }
}

TEST(StoryCommand, WithoutUnicodeItIsAscii) {
  const Workplace place;
  Start start;
  start.environment = {{"LC_ALL", "C"}};
  const Ended ended = story(place, {}, start);
  EXPECT_TRUE(
      std::all_of(ended.out.begin(), ended.out.end(), [](char c) { return static_cast<signed char>(c) > 0; }));
  EXPECT_THAT(ended.out, HasSubstr(" -> "));
}

TEST(StoryCommand, MarkdownEscapesWhatComesFromTheScenario) {
  const Workplace place;
  const Ended ended = story(place, {"--markdown", "--set", "title=<b>*One* | two</b>"});
  ASSERT_EQ(ended.code, 0);
  EXPECT_THAT(ended.out, StartsWith("# \\<b\\>\\*One\\* \\| two\\</b\\>\n"));
  EXPECT_THAT(ended.out, HasSubstr("\n- **2025-06-01** talks: one Alphaland, other Betaland\n  - event summit: "
                                   "on its date\n  - `trust[AAA,BBB] "));
  EXPECT_THAT(ended.out,
              HasSubstr("| outcome | in this run | of 64 runs |\n|---|---|---|\n| Relations thaw | "));
}

TEST(StoryCommand, ControlCharactersOfAScenarioDoNoHarm) {
  const Workplace place;
  const Ended ended = story(place, {"--set", "event_types.talks.headline=\"a\\u001b[31mred\""});
  ASSERT_EQ(ended.code, 0);
  EXPECT_THAT(ended.out, ContainsRegex("2025-06-01 +a\\?\\[31mred"));
  EXPECT_THAT(ended.out, Not(HasSubstr("\x1b")));
}

TEST(StoryCommand, JsonHoldsEveryNumber) {
  const Workplace place;
  const Json json = json_story(place, {"--run", "3"});
  bool friction = false, summit = false;
  for (const Json& entry : entries(json)) {
    if (entry.contains("event")) {
      summit = summit || entry["event"] == "summit";
      EXPECT_TRUE(entry["draw"].is_null());
      continue;
    }
    EXPECT_LT(entry["draw"].get<double>(), entry["probability"].get<double>());
    EXPECT_EQ(entry["changes"][0]["to"].get<double>() != entry["changes"][0]["from"].get<double>(), true);
    if (entry["rule"] != "friction") continue;
    friction = true;
    EXPECT_EQ(entry["where"]["expression"], "trust[a, b] < 0");
    EXPECT_EQ(entry["where"]["values"].size(), 1U);
    EXPECT_EQ(entry["rate_value"], 2);
    EXPECT_TRUE(entry["without"].contains("distance"));
  }
  EXPECT_TRUE(friction && summit);
}

TEST(StoryCommand, WorstAndBestAreTheEndsOfAnOutcome) {
  const Workplace place;
  ASSERT_EQ(place.entente({"run", data("small.json"), "--quiet", "--out", "r"}).code, 0);
  double most = -1, least = 1e9;
  for (std::size_t run = 0; run < 64; ++run) {
    const double incidents = row_of_run(place.read("r/runs.csv"), run)[3];
    most = std::max(most, incidents);
    least = std::min(least, incidents);
  }
  const Json best = json_story(place, {"--run", "best:incidents"}),
             worst = json_story(place, {"--run", "worst:incidents"});
  EXPECT_EQ(best["outcomes"][1]["value"], most);
  EXPECT_EQ(worst["outcomes"][1]["value"], least);
  EXPECT_EQ(worst["chosen"], "the most typical of those with the least of 'Incidents against Alphaland'");
}

TEST(StoryCommand, ActorsAreFollowed) {
  const Workplace place;
  const Json json = json_story(place, {"--actors", "BBB, AAA", "--run", "5"});
  EXPECT_THAT(json["actors"], ElementsAre("BBB", "AAA"));
  std::vector<std::string> cells;
  for (const Json& cell : json["chapters"][0]["cells"]) cells.push_back(cell["cell"]);
  EXPECT_THAT(cells, ElementsAre("incidents[BBB]", "incidents[AAA]", "trust[BBB,AAA]", "trust[AAA,BBB]"));
  EXPECT_THAT(json_story(place, {"--run", "5"})["outcomes"], json["outcomes"]) << "it is the same run";
  const auto with_c = entries(json_story(place, {"--actors", "CCC", "--run", "5"}));
  EXPECT_LT(with_c.size(), entries(json_story(place, {"--run", "5"})).size());
  for (const Json& entry : with_c) {
    const Json& roles = entry["roles"];
    EXPECT_TRUE(std::any_of(roles.begin(), roles.end(), [](const Json& role) { return role[0] == "CCC"; }));
  }
}

TEST(StoryCommand, ThreadsAndBlocksChangeNoByte) {
  const Workplace place;
  const std::string one = story(place, {"--json", "--threads", "1", "--block", "1"}).out;
  for (const std::string threads : {"2", "5"})
    EXPECT_EQ(story(place, {"--json", "--threads", threads, "--block", "16"}).out, one);
}

TEST(StoryCommand, WithoutZeroReplaysNothing) {
  const Workplace place;
  const Ended ended = story(place, {"--without", "0"});
  EXPECT_EQ(ended.code, 0);
  EXPECT_THAT(ended.out, Not(HasSubstr("Without this")));
}

TEST(StoryCommand, AnInterruptEndsItWithoutAWord) {
  const Workplace place;
  Start start;
  start.meanwhile = [](int pid) {
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    ::kill(pid, SIGINT);
  };
  const Ended ended = place.entente({"story", data("long.json")}, start);
  EXPECT_EQ(ended.code, 130);
  EXPECT_EQ(ended.out, "");
}

TEST(StoryCommand, WritesNothing) {
  const Workplace place;
  story(place, {});
  EXPECT_THAT(place.entries(), ElementsAre());
}

struct Wrong {
  Words words;
  int code;
  std::string message;
};

class StoryCommandWrong : public ::testing::TestWithParam<Wrong> {};

TEST_P(StoryCommandWrong, IsOneClearLine) {
  const Workplace place;
  const Ended ended = story(place, GetParam().words);
  EXPECT_EQ(ended.code, GetParam().code);
  EXPECT_THAT(ended.err, HasSubstr(GetParam().message));
  EXPECT_EQ(ended.out, "");
  EXPECT_EQ(std::count(ended.err.begin(), ended.err.end(), '\n'), 1) << ended.err;
}

INSTANTIATE_TEST_SUITE_P(
    All, StoryCommandWrong,
    ::testing::Values(
        Wrong{{"--run", "64"},
              64,
              "there is no run 64: the ensemble has 64 runs, 0 to 63 (--runs makes it larger)"},
        Wrong{{"--run", "three"}, 64, "--run takes a number, worst:OUTCOME or best:OUTCOME, not 'three'"},
        Wrong{{"--run", "best:thow"},
              64,
              "'thow' is not an outcome (did you mean 'thaw'?); there are: thaw, incidents,"},
        Wrong{{"--actors", "AAB"}, 64, "'AAB' is not an actor (did you mean 'AAA'?)"},
        Wrong{{"--actors", ""}, 64, "--actors takes codes of actors"},
        Wrong{{"--what-if", "no-sumit"}, 64, "'no-sumit' is not a what-if (did you mean 'no-summit'?)"},
        Wrong{{"--json", "--markdown"}, 64, "--json and --markdown exclude each other"},
        Wrong{{"--without", "x"}, 64, "--without must be a whole number"},
        Wrong{{"--out", "r"}, 64, "unknown option '--out'"}));

TEST(StoryCommand, RefusesAFolderThatIsNoneOfResults) {
  const Workplace place;
  std::filesystem::create_directory(place / "here/empty");
  const Ended ended = place.entente({"story", "empty"});
  EXPECT_EQ(ended.code, 66);
  EXPECT_THAT(ended.err, HasSubstr("empty is not a folder of results (no manifest.json)"));
  ASSERT_EQ(place.entente({"run", data("small.json"), "--quiet", "--out", "r"}).code, 0);
  std::ofstream(place / "here/r/manifest.json") << "{\"version\": 1";
  EXPECT_THAT(place.entente({"story", "r"}).err, HasSubstr("r: manifest.json is damaged"));
}

TEST(StoryCommand, RefusesAFolderWhoseScenarioIsAnother) {
  const Workplace place;
  ASSERT_EQ(place.entente({"run", data("small.json"), "--quiet", "--out", "r"}).code, 0);
  ASSERT_EQ(
      place.entente({"run", data("small.json"), "--quiet", "--out", "s", "--set", "parameters.zeal=3"}).code,
      0);
  std::filesystem::copy_file(place / "here/s/scenario.json", place / "here/r/scenario.json",
                             std::filesystem::copy_options::overwrite_existing);
  const Ended ended = place.entente({"story", "r"});
  EXPECT_EQ(ended.code, 66);
  EXPECT_THAT(ended.err, HasSubstr("is not the scenario that was run"));
}

TEST(StoryCommand, ARunThatStopsIsAnError) {
  const Workplace place;
  EXPECT_EQ(place.entente({"story", data("stops.json")}).code, 70);
}

}  // namespace
}  // namespace entente::testing_support
