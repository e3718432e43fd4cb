/// Each dynamic of the article, D1 to D22, is taken out of the scenario of 2025: the outcome moves as the
/// article says.
#include "ensemble.h"

namespace entente::article {
namespace {

struct Dynamic {
  const char* id;
  const char* says;                    ///< the sentence it stands for
  std::vector<std::string> taken_out;  ///< overrides that switch it off
  const char* figure;
  int direction;             ///< of the figure, once it is out
  const char* what_if = "";  ///< the world in which to look, where it shows better there
};

std::ostream& operator<<(std::ostream& out, const Dynamic& d) { return out << d.says; }

class Dynamics : public testing::TestWithParam<Dynamic> {
 protected:
  static const Figures& base(const std::string& what_if) {
    static std::map<std::string, Figures> known;
    const auto it = known.find(what_if);
    if (it != known.end()) return it->second;
    return known[what_if] = run(with({}, what_if));
  }

  static LoadOptions with(const std::vector<std::string>& overrides, const std::string& what_if) {
    LoadOptions options;
    options.overrides = overrides;
    if (!what_if.empty()) options.what_ifs = {what_if};
    return options;
  }
};

TEST_P(Dynamics, MovesTheOutcomeAsTheArticleSays) {
  const Dynamic& d = GetParam();
  expect_moves(base(d.what_if), run(with(d.taken_out, d.what_if)), d.figure, d.direction);
}

const std::vector<Dynamic> table = {
    {"D1",
     "attacks from Afghan soil erode Pakistan's trust in Kabul",
     {"rules.attacks=null"},
     "trust[PAK,AFG]@end",
     +1},
    {"D2_havens",
     "safe haven and support raise the rate of attacks",
     {"relations.support.ties.AFG.TTP=0.05", "relations.support.ties.AFG.BLA=0.05"},
     "attacks-in-pakistan",
     -1},
    {"D2_accusations",
     "Pakistan's accusations follow",
     {"rules.accusations=null"},
     "resentment[AFG,PAK]@end",
     -1},
    {"D2_growth", "support grows with distrust", {"dynamics.havens-grow=null"}, "attacks-in-pakistan", -1},
    {"D3_victim",
     "airstrikes are felt as a violation of sovereignty",
     {"rules.airstrikes=null"},
     "trust[AFG,PAK]@end",
     +1},
    {"D3_striker", "trust falls on both sides", {"rules.airstrikes=null"}, "trust[PAK,AFG]@end", +1},
    {"D4",
     "border exchanges of fire feed on themselves",
     {"parameters.clash_excitation=0"},
     "border-tension@mean",
     -1},
    {"D5",
     "irredentist claims leave a lasting scar",
     {"rules.territorial-claims=null"},
     "trust[PAK,AFG]@end",
     +1},
    {"D6",
     "captured weapons raise the groups' capability",
     {"parameters.weapons_flow=0"},
     "attacks-in-pakistan",
     -1},
    {"D7_engagement",
     "a rival engages (India and Kabul)",
     {"parameters.engagement_rate=0"},
     "trust[AFG,IND]@end",
     -1},
    {"D7_rift",
     "it does so where it sees a rift",
     {"parameters.start_distrust=-0.4"},
     "trust[AFG,IND]@end",
     -1},
    {"D8",
     "a meeting between my rival and my neighbour alarms me",
     {"parameters.alarm_weight=0"},
     "alarm-in-islamabad@mean",
     -1},
    {"D9",
     "a standoff spills over into attacks in Balochistan",
     {"parameters.spillover=0"},
     "attacks-in-pakistan",
     -1,
     "another-standoff"},
    {"D10_proxy",
     "to be treated as a proxy breeds resentment",
     {"dynamics.treated-as-proxy=null"},
     "resentment[AFG,PAK]@end",
     -1},
    {"D10_ally",
     "to be treated as an ally mends it",
     {"dynamics.treated-as-ally=null"},
     "trust[AFG,PAK]@end",
     -1},
    {"D11_pull",
     "deep-rooted resentment lasts beyond single events",
     {"dynamics.deep-resentment=null"},
     "trust[AFG,PAK]@end",
     +1},
    {"D11_memory",
     "it decays slowly",
     {"relations.resentment.half_life=6 months", "relations.resentment.baseline=0"},
     "trust[AFG,PAK]@end",
     +1},
    {"D12",
     "two fronts at once put Pakistan under pressure to mend one",
     {"rules.mend-one-front=null"},
     "mutual-trust@end",
     -1},
    {"D13",
     "Pakistan answers a rival's engagement by negotiating",
     {"rules.answer-rival=null"},
     "mutual-trust@end",
     -1},
    {"D14_mediation",
     "a common partner mediates between its two partners",
     {"rules.mediation=null"},
     "rapprochement",
     -1},
    {"D14_standing",
     "success depends on its standing with both",
     {"actors.CHN.standing=0.1"},
     "mutual-trust@end",
     -1},
    {"D15",
     "diplomatic rungs are climbed in order",
     {"rules.agreement-in-principle=null"},
     "ambassadors-in-kabul@end",
     -1},
    {"D16_pressure",
     "others are held back by American pressure",
     {"parameters.held_back=0"},
     "humanitarian-stress@end",
     -1},
    {"D16_grants", "some grant recognition", {"rules.ambassadors=null"}, "ambassadors-in-kabul@end", -1},
    {"D17_isolation",
     "isolation breeds a humanitarian crisis",
     {"dynamics.isolation-hurts=null"},
     "humanitarian-stress@end",
     -1},
    {"D17_relief",
     "formal ties and engagement relieve it",
     {"dynamics.ties-relieve=null"},
     "humanitarian-stress@end",
     +1},
    {"D18",
     "a shared rival draws China and Pakistan together",
     {"dynamics.structural-balance=null"},
     "china-pakistan@end",
     -1},
    {"D19_corridor",
     "a corridor brings a lasting peace dividend",
     {"parameters.peace_dividend=0"},
     "mutual-trust@end",
     -1,
     "corridor-built"},
    {"D19_trade",
     "a corridor brings trade, which relieves",
     {"rules.corridor-works=null"},
     "humanitarian-stress@end",
     +1,
     "corridor-built"},
    {"D19_trust", "it needs trust first", {"parameters.corridor_trust=-1"}, "corridor", +1},
    {"D20_china",
     "small neighbours drift toward China's influence",
     {"dynamics.toward-china=null"},
     "india-isolation@end",
     -1},
    {"D20_india",
     "India's regional isolation grows",
     {"dynamics.away-from-india=null"},
     "india-isolation@end",
     -1},
    {"D21",
     "India's ties with Israel strain its ties with Iran",
     {"rules.india-and-israel=null"},
     "india-iran@end",
     +1},
    {"D22",
     "India re-engages the region, or stays isolated",
     {"rules.india-reengages=null"},
     "india-isolated",
     +1},
};

INSTANTIATE_TEST_SUITE_P(Article, Dynamics, testing::ValuesIn(table),
                         [](const auto& d) { return std::string(d.param.id); });

TEST(DynamicsTable, HasAllTwentyTwo) {
  for (int number = 1; number <= 22; ++number) {
    const std::string id = "D" + std::to_string(number);
    EXPECT_TRUE(std::any_of(table.begin(), table.end(), [&](const Dynamic& d) {
      const std::string own = d.id;
      return own == id || own.rfind(id + "_", 0) == 0;
    })) << id;
  }
}

/// D15: in the replay from 2021 no run ever skips a rung on the way up.
TEST(Ladder, IsClimbedRungByRung) {
  const auto made =
      testing_support::compile_file(testing_support::scenarios_folder() / "pakistan-afghanistan-2021.json");
  ASSERT_TRUE(made.model) << made.messages();
  const BlockRecord record = testing_support::run_block(*made.model, 64);
  const std::size_t scheduled =
      made.model->catalogue().steps() - 1;  // the agreement of May 2025 is on its date
  for (std::size_t run = 0; run < 64; ++run) {
    for (std::size_t k = 1; k < scheduled; ++k) {
      const double before = testing_support::recorded(*made.model, record, "recognition[PAK,AFG]", k - 1, run);
      const double after = testing_support::recorded(*made.model, record, "recognition[PAK,AFG]", k, run);
      EXPECT_LE(after - before, 0.25) << "run " << run << ", step " << k;
    }
  }
}

/// D4: without new fire the tension dies out.
TEST(Clashes, DieOut) {
  LoadOptions calm;
  calm.overrides = {"parameters.clash_rate=0", "rules.airstrikes=null", "relations.tension.ties.PAK.AFG=3"};
  const Figures figures = run(calm);
  const auto& end = figures.at("border-tension@end");
  const double alive =
      static_cast<double>(std::count_if(end.begin(), end.end(), [](double x) { return x > 0.5; }));
  EXPECT_LT(alive / static_cast<double>(end.size()), 0.05);
}

}  // namespace
}  // namespace entente::article
