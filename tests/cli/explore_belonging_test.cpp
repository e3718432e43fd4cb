/// Every option of `entente explore` with every question: it changes the answer, or is refused with what it is
/// for.
#include <nlohmann/json.hpp>

#include "network_command.h"

namespace entente::testing_support {
namespace {

using ::testing::AnyOf;
using ::testing::HasSubstr;
using Words = std::vector<std::string>;

constexpr const char* asked_world = R"({"entente": 1, "seed": 5,
  "time": {"start": "2025-01-01", "end": "2025-06-01", "step": "1 month"}, "actors": {"A": {}, "B": {}},
  "attributes": {"y": {}}, "relations": {"r": {"range": [-1, 1], "initial": 0.1}},
  "parameters": {"p": {"uniform": [0, 1]}, "q": {"uniform": [0, 1]}},
  "dynamics": {"n": {"type": "noise", "relation": "r", "volatility": "0.2 + p / 4"}},
  "outcomes": {"war": {"is": "r[A, B] + p + q > 1.1"}, "loss": {"is": "p * q + r[A, B]"}},
  "what_if": {"calm": {"patch": {"dynamics": {"n": {"volatility": 0.01}}}},
              "wild": {"patch": {"dynamics": {"n": {"volatility": 1}}}}}
})";

struct Asked {
  std::string question;
  Words words;
};

/// Each question, so that every option that is for it has something to change.
std::vector<Asked> questions() {
  return {{"sweep", {"--sweep", "p=0:1"}},
          {"tip", {"--tip", "p=0:1", "--outcome", "war"}},
          {"matters", {"--matters", "--points", "64"}},
          {"screen", {"--screen", "--points", "8"}},
          {"when", {"--when", "war", "--points", "64"}},
          {"reach", {"--reach", "war >= 0.52", "--with", "calm,wild"}},
          {"reach with --lever", {"--reach", "war >= 0.5", "--lever", "p=0:1"}},
          {"robust", {"--robust", "--among", "calm", "--outcome", "loss", "--points", "64"}},
          {"worth", {"--worth", "--among", "calm", "--outcome", "loss", "--points", "100"}},
          {"possible", {"--possible", "war,loss"}}};
}

std::vector<Words> options() {
  return {{"--vary", "q=0:0.4"}, {"--outcome", "loss"},
          {"--at", "0.3"},       {"--level", "loss >= 0.3"},
          {"--both-ways"},       {"--with", "wild"},
          {"--cost", "calm=3"},  {"--lever", "q=0:1"},
          {"--among", "wild"},   {"--lower"},
          {"--most", "1"},       {"--design", "sobol"},
          {"--points", "128"},   {"--inputs", "p"},
          {"--group", "p,q"},    {"--until-sure", "0.9"},
          {"--runs", "40"},      {"--seed", "6"},
          {"--what-if", "wild"}, {"--set", "dynamics.n.volatility=0.7"}};
}

/// The words with an option in place of what they say of it.
Words with(Words words, const Words& option) {
  const auto there = std::ranges::find(words, option.front());
  const bool asks = option.front() == "--lever";  // may be repeated
  if (there != words.end() && !asks) words.erase(there, there + static_cast<std::ptrdiff_t>(option.size()));
  words.insert(words.end(), option.begin(), option.end());
  return words;
}

class ExploreBelonging : public NetworkCommand {
 protected:
  ExploreBelonging() { write("s.json", asked_world); }
  Ended asked(const Words& words) const {
    Words all{"explore", "s.json", "--json", "--force", "--threads", "1", "--out", "o"};
    all.insert(all.end(), words.begin(), words.end());
    return place.entente(all);
  }
};

std::string answer_in(const Ended& ended) {
  return ended.code == 0 ? nlohmann::json::parse(ended.out).at("answer").dump() : "";
}

TEST_F(ExploreBelonging, NoOptionIsTakenAndIgnored) {
  for (const auto& [question, words] : questions()) {
    const std::string plain = answer_in(asked(words));
    ASSERT_NE(plain, "") << question << asked(words).err;
    for (const Words& option : options()) {
      if (!std::ranges::search(words, option).empty()) continue;  // it is asked with that
      const Ended ended = asked(with(words, option));
      if (ended.code == 0)
        EXPECT_NE(answer_in(ended), plain) << question << " takes " << option.front() << " and does not use it";
      else
        EXPECT_THAT(ended.err,
                    AnyOf(HasSubstr(option.front() + " is for"), HasSubstr(option.front() + " needs"),
                          HasSubstr("leave out"), HasSubstr("'loss' is a number"),
                          HasSubstr("not for --reach with --lever")))
            << question << " with " << option.front();
    }
  }
}

TEST_F(ExploreBelonging, SaysWhatAnOptionIsFor) {
  const auto refused = [&](const Words& words, const std::string& because) {
    const Ended ended = asked(words);
    EXPECT_EQ(ended.code, 64);
    EXPECT_THAT(ended.err, HasSubstr(because));
  };
  refused({"--sweep", "p=0:1", "--with", "calm"}, "--with is for --reach, not for --sweep");
  refused({"--matters", "--lever", "p=0:1"}, "--lever is for --reach, not for --matters");
  refused({"--reach", "war >= 0.9", "--lever", "p=0:1", "--with", "calm"}, "not for --reach with --lever");
  refused({"--tip", "p=0:1", "--outcome", "war", "--both-ways"},
          "--both-ways needs another start, which --among");
}

}  // namespace
}  // namespace entente::testing_support
