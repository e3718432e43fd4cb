/// Ctrl-C and SIGTERM end every command at once, with the code of the signal, and nothing half-written is left.
#include "cli/interrupt.h"

#include <gmock/gmock.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdint>
#include <fstream>
#include <optional>
#include <random>
#include <thread>

#include "process.h"

namespace entente::testing_support {
namespace {

using Words = std::vector<std::string>;
using Clock = std::chrono::steady_clock;

struct Long {
  const char* name;
  Words words;
};

/// Each would take minutes.
const std::vector<Long>& long_commands() {
  static const std::vector<Long> all{
      {"blocs", {"blocs", "edges.csv", "--seconds", "100000"}},
      {"landscape",
       {"landscape", "many.json", "--size", "size", "--relation", "r", "--starts", "1000000", "--threads",
        "1"}},
      {"import", {"import", "events.csv", "--format", "csv", "-o", "made.json", "--problems", "p.tsv"}},
      {"fit", {"fit", "fit.json", "--observed", "seen.csv", "--runs", "1000000", "--threads", "1"}},
      {"backtest",
       {"backtest", "seen.json", "--events", "events.csv", "--format", "csv", "--horizon", "28",
        "--train-until", "2025-05-01", "--evaluations", "100000"}},
      {"compare", {"compare", "endless.json", "--what-if", "calm", "--out", "c", "--threads", "1"}},
      {"explore",
       {"explore", "endless.json", "--reach", "o >= 0.5", "--with", "calm", "--out", "e", "--threads", "1"}},
      {"converge", {"check", "--converge", "endless.json", "--threads", "1"}},
      {"dry", {"check", "--dry", "endless.json", "--threads", "1"}},
      {"expect", {"check", "--expect", "endless.json"}},
      {"explain", {"explain", "endless.json", "r[A1,A2]", "--threads", "1"}},
      {"export", {"export", "large", "--gexf", "--relation", "r", "--out", "large.gexf"}},
      {"export_netcdf", {"export", "large", "--netcdf", "--out", "large.nc"}}};
  return all;
}

class Interrupts : public ::testing::TestWithParam<Long> {
 protected:
  void write(const std::string& name, const std::string& text) const {
    std::ofstream(place / ("here/" + name), std::ios::binary) << text;
  }
  /// A signed network that nobody proves anything about in minutes.
  void write_edges() const {
    std::mt19937 random(7);
    std::string text = "a,b,sign\n";
    for (int a = 0; a < 80; ++a)
      for (int b = a + 1; b < 80; ++b)
        text += "n" + std::to_string(a) + ",n" + std::to_string(b) + (random() % 2 ? ",1\n" : ",-1\n");
    write("edges.csv", text);
  }
  void write_events() const {
    std::string text = "date,source,target,cameo\n", month;
    for (int k = 0; k < 60'000; ++k)
      for (const char* line :
           {"FRA,DEU,040", "DEU,FRA,190", "\"Brigade \"\"North\"\"\",FRA,190", "USA,FRA,040"})
        text +=
            "2025-0" + std::to_string(1 + k / 10'000) + "-0" + std::to_string(1 + k % 9) + "," + line + "\n";
    write("events.csv", text);
  }
  void write_scenarios() const {
    const std::string many =
        R"("generate_actors": {"A": {"count": 50}}, "relations": {"r": {"range": [-1, 1], "saturation": "clamp"}},
      "dynamics": {"n": {"type": "noise", "relation": "r", "volatility": 0.1}})";
    write(
        "endless.json",
        R"({"entente": 1, "time": {"start": "2000-01-01", "end": "2060-01-01", "step": "1 day"}, "runs": 1000, )" +
            many +
            R"(, "outcomes": {"o": {"is": "r[A1, A2] > 0"}}, "expect": {"e": {"outcome": "o", "at_least": 0}},
      "what_if": {"calm": {"patch": {"dynamics": {"n": {"volatility": 0.05}}}}}})");
    write("many.json",
          R"({"entente": 1, "time": {"start": "2025-01-01", "end": "2025-02-01", "step": "1 week"}, )" + many +
              R"(, "attributes": {"size": {"initial": 1}}})");
    write("fit.json",
          R"json({"entente": 1, "time": {"start": "2025-01-01", "end": "2026-01-01", "step": "1 day"},
      "actors": {"FRA": {}, "DEU": {}, "USA": {}}, "attributes": {"x": {"range": [-10, 10]}},
      "parameters": {"speed": {"uniform": [0, 4]}}, "relations": {"r": {}},
      "dynamics": {"pull": {"type": "drift", "change": "x[FRA]", "by": "speed * (1 - x[FRA])"}}, "watch": ["x[FRA]"]})json");
    write("seen.csv", "date,x[FRA]\n2025-03-01,0.3\n2025-06-01,0.55\n2025-09-01,0.75\n2025-12-01,0.85\n");
  }
  const Workplace place;
};

/// Whether the process catches the signal: a program under a sanitizer, or on a busy machine, takes its time
/// until then. True where the system does not tell.
bool listens(int pid, int signal) {
  std::ifstream status("/proc/" + std::to_string(pid) + "/status");
  if (!status) return true;
  std::uint64_t caught = 0;
  for (std::string line; std::getline(status, line);)
    if (line.starts_with("SigCgt:")) caught = std::stoull(line.substr(7), nullptr, 16);
  return (caught >> (signal - 1) & 1) != 0;
}

void wait_until_it_listens(int pid, int signal) {
  for (int tries = 0; tries < 1000 && !listens(pid, signal); ++tries)
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
}

TEST_P(Interrupts, EndTheCommandAtOnce) {
  write_edges();
  write_events();
  write_scenarios();
  if (GetParam().words[1] == "seen.json") {
    ASSERT_EQ(place
                  .entente({"import", "events.csv", "--format", "csv", "-o", "seen.json", "--to", "2025-05-01",
                            "--window", "28"})
                  .code,
              0);
  }
  if (GetParam().words[1] == "large") {
    ASSERT_EQ(place
                  .entente({"run", "endless.json", "--until", "2000-07-01", "--runs", "2", "--evolution",
                            "always", "--quiet", "--out", "large"})
                  .code,
              0);
  }
  const auto before = place.entries();
  for (const auto& [signal, code] : {std::pair{SIGINT, 130}, std::pair{SIGTERM, 143}}) {
    Clock::time_point sent;
    Start start;
    start.meanwhile = [&, number = signal](int pid) {
      wait_until_it_listens(pid, number);
      std::this_thread::sleep_for(std::chrono::milliseconds(100));  // so that it is at work
      sent = Clock::now();
      ::kill(pid, number);
    };
    const Ended ended = place.entente(GetParam().words, start);
    EXPECT_EQ(ended.code, code) << ended.err;
    EXPECT_EQ(ended.out, "");
    EXPECT_LT(Clock::now() - sent, std::chrono::seconds(5));
    EXPECT_EQ(place.entries(), before);
  }
}

TEST(NothingWrittenYet, EndsAtOnceAndOnlyThen) {
  ::testing::FLAGS_gtest_death_test_style =
      "threadsafe";  // a process of its own, which no test has interrupted
  const auto interrupted_while_reading = [] {
    cli::listen_for_interrupts();
    const cli::NothingWrittenYet reading;
    ::raise(SIGINT);
  };
  EXPECT_EXIT(interrupted_while_reading(), ::testing::ExitedWithCode(130), "");
  const auto interrupted_later = [] {
    cli::listen_for_interrupts();
    { const cli::NothingWrittenYet reading; }
    ::raise(SIGINT);
    ::_exit(cli::interrupted() ? 7 : 8);
  };
  EXPECT_EXIT(interrupted_later(), ::testing::ExitedWithCode(7), "");
}

/// As threads do that read side by side: the first ends while the second goes on.
TEST(NothingWrittenYet, EndsAtOnceUntilTheLastOfSeveralHasEnded) {
  ::testing::FLAGS_gtest_death_test_style = "threadsafe";
  const auto interrupted_with = [](bool second_goes_on) {
    cli::listen_for_interrupts();
    std::optional<cli::NothingWrittenYet> first(std::in_place), second(std::in_place);
    first.reset();
    if (!second_goes_on) second.reset();
    ::raise(SIGINT);
    ::_exit(cli::interrupted() ? 7 : 8);
  };
  EXPECT_EXIT(interrupted_with(true), ::testing::ExitedWithCode(130), "");
  EXPECT_EXIT(interrupted_with(false), ::testing::ExitedWithCode(7), "");
}

INSTANTIATE_TEST_SUITE_P(Commands, Interrupts, ::testing::ValuesIn(long_commands()),
                         [](const auto& info) { return std::string(info.param.name); });

}  // namespace
}  // namespace entente::testing_support
