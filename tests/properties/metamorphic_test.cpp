/// Changes of a scenario that must not matter, over random worlds.
#include <entente/ensemble.h>

#include <algorithm>
#include <cmath>

#include "properties/random_world.h"
#include "support/compiled.h"

namespace entente {
namespace {

using namespace testing_support;

constexpr unsigned worlds = 25;
constexpr std::size_t runs = 6;

struct Ran {
  Catalogue catalogue;
  BlockRecord record;
  /// relation[from,to] at the end, of a run.
  double at(const std::string& relation, const std::string& from, const std::string& to,
            std::size_t run) const {
    const auto number = [](const std::vector<std::string>& names, const std::string& name) {
      return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
    };
    std::size_t r = 0;
    while (catalogue.relations[r].name != relation) ++r;
    const std::size_t n = catalogue.actors.size();
    return record
        .end[((r * n + number(catalogue.actors, from)) * n + number(catalogue.actors, to)) * record.lanes +
             run];
  }
};

Ran run(const Json& world, const LoadOptions& options = {}) {
  const TestScenario made = compile_json(world.dump(), options);
  EXPECT_TRUE(made.model) << made.messages() << world.dump(1);
  return {made.model.value().catalogue(), run_block(*made.model, runs, world["seed"].get<std::uint64_t>())};
}

/// Every cell of both relations, those of `b` under other names.
void expect_same(const Ran& a, const Ran& b, const std::function<std::string(const std::string&)>& renamed,
                 double near) {
  for (const char* relation : {"trust", "trade"})
    for (const std::string& from : a.catalogue.actors)
      for (const std::string& to : a.catalogue.actors) {
        if (from == to) continue;
        for (std::size_t k = 0; k < runs; ++k)
          ASSERT_NEAR(a.at(relation, from, to, k), b.at(relation, renamed(from), renamed(to), k), near)
              << relation << "[" << from << "," << to << "] in run " << k;
      }
}

std::string same(const std::string& name) { return name; }

/// Every text that is exactly a name, and every word of expressions that is one, under another name.
Json renamed_actors(const Json& value, const std::function<std::string(const std::string&)>& rename) {
  Json out = value;
  if (value.is_object()) {
    out = Json::object();
    for (const auto& [key, part] : value.items()) out[rename(key)] = renamed_actors(part, rename);
  } else if (value.is_array()) {
    for (Json& part : out) part = renamed_actors(part, rename);
  } else if (value.is_string()) {
    out = rename(value.get<std::string>());
  }
  return out;
}

/// The members of an object in another order.
Json reversed(const Json& object) {
  Json out = Json::object();
  std::vector<std::string> keys;
  for (const auto& [key, part] : object.items()) keys.push_back(key);
  for (auto key = keys.rbegin(); key != keys.rend(); ++key) out[*key] = object[*key];
  return out;
}

TEST(Metamorphic, NamesOfActorsDoNotMatter) {
  const auto rename = [](const std::string& name) {
    return name.size() == 1 && name[0] >= 'A' && name[0] <= 'E'
               ? "Z" + std::string(1, static_cast<char>('E' - (name[0] - 'A')))
               : name;
  };
  for (unsigned seed = 0; seed < worlds; ++seed) {
    const Json world = RandomWorld(seed, {}).make();
    expect_same(run(world), run(renamed_actors(world, rename)), rename, 0);
  }
}

TEST(Metamorphic, TheOrderOfActorsDoesNotMatterWhereNothingIsDrawnForThem) {
  for (unsigned seed = 0; seed < worlds; ++seed) {
    const Json world = RandomWorld(seed, {.rules = false, .noise = false}).make();
    Json other = world;
    other["actors"] = reversed(world["actors"]);
    expect_same(run(world), run(other), same, 1e-12);
  }
}

TEST(Metamorphic, TheOrderOfEventsRulesAndProcessesDoesNotMatter) {
  for (unsigned seed = 0; seed < worlds; ++seed) {
    const Json world = RandomWorld(seed, {}).make();
    Json other = world;
    for (const char* section : {"events", "rules", "dynamics", "parameters", "event_types"})
      other[section] = reversed(world[section]);
    expect_same(run(world), run(other), same, 1e-9);
  }
}

TEST(Metamorphic, NamesOfEventTypesDoNotMatter) {
  const auto rename = [](const std::string& name) { return name == "hit" ? "strike" : name; };
  for (unsigned seed = 0; seed < worlds; ++seed) {
    const Json world = RandomWorld(seed, {}).make();
    expect_same(run(world), run(renamed_actors(world, rename)), same, 0);
  }
}

TEST(Metamorphic, AWhatIfInTwoPatchesIsTheWhatIf) {
  for (unsigned seed = 0; seed < worlds; ++seed) {
    Json world = RandomWorld(seed, {}).make();
    const Json first{{"parameters", {{"warmth", 0.3}}}, {"rules", {{"hits", {{"rate", 5}}}}}};
    const Json second{{"events", {{"e0", nullptr}}}, {"dynamics", {{"mend", {{"by", "-0.2"}}}}}};
    world["what_if"] = {{"all", {{"describe", "."}, {"patch", first}}}};
    world["what_if"]["all"]["patch"]["events"]["e0"] = nullptr;
    world["what_if"]["all"]["patch"]["dynamics"] = second["dynamics"];
    world["what_if"]["one"] = {{"describe", "."}, {"patch", first}};
    world["what_if"]["two"] = {{"describe", "."}, {"patch", second}};
    LoadOptions whole, parts;
    whole.what_ifs = {"all"};
    parts.what_ifs = {"one", "two"};
    const Ran a = run(world, whole), b = run(world, parts);
    EXPECT_TRUE(same_bits(a.record.end, b.record.end));
  }
}

/// Two worlds side by side in one document, the actors of the second under other names; ties only within each.
Json beside(const Json& a, const Json& b, const std::function<std::string(const std::string&)>& rename) {
  Json both = a;
  const Json other = renamed_actors(b, rename);
  for (const char* section : {"actors", "events"})
    for (const auto& [key, part] : other[section].items()) both[section][key] = part;
  for (const char* relation : {"trust", "trade"})
    for (const auto& [from, ties] : other["relations"][relation]["ties"].items())
      both["relations"][relation]["ties"][from] = ties;
  return both;
}

TEST(Metamorphic, TwoUnconnectedHalvesAreWhatEachIsAlone) {
  const auto rename = [](const std::string& name) {
    if (name.size() == 1 && name[0] >= 'A' && name[0] <= 'D') return "Z" + name;
    return name.size() == 2 && name[0] == 'e' ? "z" + name : name;
  };
  for (unsigned seed = 0; seed < worlds; ++seed) {
    const WorldKinds kinds{.rules = false, .noise = false, .balance = false, .actors = 4};
    Json a = RandomWorld(seed, kinds).make(), b = RandomWorld(seed + 1000, kinds).make();
    for (const char* section : {"time", "seed", "parameters", "attributes", "dynamics"})
      b[section] = a[section];
    b["relations"]["trust"]["half_life"] = a["relations"]["trust"]["half_life"];
    // only where there is a tie: between the halves there is none
    for (Json* world : {&a, &b}) (*world)["dynamics"]["mend"]["where"] = "trade[a, b] > 0";
    const Ran alone = run(a), other = run(b), both = run(beside(a, b, rename));
    for (const auto& [ran, name] :
         {std::pair<const Ran&, std::function<std::string(const std::string&)>>{alone, same}, {other, rename}})
      expect_same(ran, both, name, 1e-12);
    EXPECT_EQ(both.at("trust", "A", "ZA", 0), 0);
  }
}

TEST(Metamorphic, ThreadsBlocksAndPartsDoNotMatter) {
  struct Ends : Sink {
    void receive(const BlockRecord& block) override {
      for (std::size_t lane = 0; lane < block.lanes; ++lane)
        for (std::size_t cell = 0; cell < block.end.size() / block.lanes; ++cell)
          values.push_back(block.end[cell * block.lanes + lane]);
    }
    std::vector<double> values;
  };
  for (unsigned seed = 0; seed < worlds; ++seed) {
    const TestScenario made = compile_json(RandomWorld(seed, {}).make().dump());
    ASSERT_TRUE(made.model);
    EnsembleOptions options;
    options.runs = 13;
    Ends whole;
    run_ensemble(*made.model, options, whole);
    for (const std::size_t lanes : {1, 3, 8})
      for (const std::size_t of : {1, 2}) {
        Ends parts;
        options.lanes = lanes;
        options.threads = 1 + lanes % 3;
        for (std::size_t number = 1; number <= of; ++number) {
          options.shard = {number, of};
          run_ensemble(*made.model, options, parts);
        }
        EXPECT_TRUE(same_bits(parts.values, whole.values)) << lanes << " " << of;
      }
  }
}

TEST(Metamorphic, TheResolvedScenarioGivesTheSameBytes) {
  for (unsigned seed = 0; seed < worlds; ++seed) {
    const Json world = RandomWorld(seed, {}).make();
    LoadOptions options;
    options.overrides = {"parameters.warmth=0.25"};
    const TestScenario made = compile_json(world.dump(), options), again = compile_json(made.scenario.resolved);
    ASSERT_TRUE(made.model && again.model) << again.messages();
    EXPECT_EQ(again.scenario.hash, made.scenario.hash);
    EXPECT_EQ(again.scenario.resolved, made.scenario.resolved);
    EXPECT_TRUE(same_bits(run_block(*made.model, runs).end, run_block(*again.model, runs).end));
  }
}

}  // namespace
}  // namespace entente
