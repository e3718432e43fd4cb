/// Of every scenario the same is told, to the word, whichever of its relations are sparse.
#include "properties/sparse_world.h"
#include "silent_worlds.h"

namespace entente {
namespace {

using namespace testing_support;

/// Conditions that never hold are added to its rules, by themselves and beside others.
class SilentSparseWorld {
 public:
  explicit SilentSparseWorld(unsigned seed)
      : random_(seed), words_(random_, {"r", "q", "p"}, {"S0", "S1", "S2", "G0"}, false, false) {
    const SparseWorld world(seed, {.states = seed % 3 == 0 ? 6 : 4, .bands = 2});
    for (unsigned sparse : {0U, 7U, 1 + seed % 6}) stored_.push_back(world.stored(sparse));
    if (words_.chance(50)) remove_changes();
    add_rules();
  }

  /// Dense, sparse, and some of each.
  const std::vector<Json>& stored() const { return stored_; }

 private:
  /// Relations that never change are known when a model is made.
  void remove_changes() {
    for (Json& world : stored_) {
      world.erase("dynamics");
      for (Json& type : world["event_types"]) type["effects"] = Json::array();
    }
  }

  void add_rules() {
    for (int k = 0; k < 6; ++k) {
      const Json made = rule();
      for (Json& world : stored_) world["rules"][fmt::format("silent{}", k)] = made;
    }
  }

  Json rule() {
    Json made{{"for", {"i in actor", words_.chance(70) ? "j in actor" : "j in few"}},
              {"emit", {{"type", "type0"}, {"a", "i"}, {"b", "j"}}}};
    if (words_.chance(70)) made["where"] = words_.condition(both, 1);
    if (words_.chance(50)) made["when"] = words_.condition(both, 1);
    if (words_.chance(85)) {
      Json& condition = made[words_.chance(50) ? "where" : "when"];
      condition = condition.is_null() ? never() : "(" + condition.get<std::string>() + ") && " + never();
    }
    if (words_.chance(40)) made["rate"] = fmt::format("abs(c * {})", words_.tie(both));
    return made;
  }

  std::string never() {
    const std::string value = words_.number(both, 1);
    return words_.pick({value + " > 30", value + " < -30", "9 < " + value, "abs(" + value + ") == 17",
                        "(" + value + " > 40 || t < 0)", words_.tie(both) + " > 0.95"});
  }

  const RandomExpressions::Names both{"i", "j"};
  std::mt19937 random_;
  RandomExpressions words_;
  std::vector<Json> stored_;
};

class SilencesOfSparseWorlds : public SilentWorlds {
 protected:
  static std::string told(const Json& world) {
    const TestScenario made = compile_json(world.dump());
    if (!made.model) throw std::logic_error(made.messages() + world.dump());
    try {
      return silences_json(silences(made, 3));
    } catch (const RunError&) {
      return "stopped";
    }
  }

  static void expect_same(unsigned first, unsigned count) {
    std::size_t kept = 0, counted = 0, stopped = 0;
    for (unsigned seed = first; seed < first + count; ++seed) {
      const SilentSparseWorld world(seed);
      const std::string dense = told(world.stored()[0]);
      for (const Json& other : world.stored()) ASSERT_EQ(told(other), dense) << seed << other.dump(1);
      kept += dense.find(" never held") != std::string::npos;
      counted += dense.find("(the nearest of ") != std::string::npos;
      stopped += dense == "stopped";
    }
    EXPECT_GT(kept, count / 2) << "what is told is compared";
    EXPECT_GT(counted, count / 4);
    EXPECT_LT(stopped, count / 4);
  }
};

TEST_F(SilencesOfSparseWorlds, AreThoseOfDenseOnes) { expect_same(0, 100); }

}  // namespace
}  // namespace entente
