#pragma once
/// Small random scenarios as JSON, to be changed in ways that must not matter.
#include <nlohmann/json.hpp>
#include <random>

namespace entente::testing_support {

using Json = nlohmann::ordered_json;

/// What a world has besides relations, attributes and scheduled events.
struct WorldKinds {
  bool rules = true;    ///< whose draws are by binding, so by the actors' places in their groups
  bool noise = true;    ///< whose draws are by cell
  bool balance = true;  ///< which looks at all actors
  std::size_t actors = 5;
};

class RandomWorld {
 public:
  RandomWorld(unsigned seed, WorldKinds kinds) : random_(seed), kinds_(kinds) {}

  Json make() {
    Json world{
        {"entente", 1},
        {"time",
         {{"start", "2025-01-15"}, {"end", "2025-09-15"}, {"step", pick({"1 month", "2 weeks", "10 days"})}}},
        {"runs", 6},
        {"seed", integer(1, 1000)}};
    for (std::size_t k = 0; k < kinds_.actors; ++k)
      world["actors"][actor(k)] = {{"kind", "state"}, {"power", number(0, 1)}, {"arms", number(0, 0.3)}};
    world["attributes"] = {{"power", {{"range", {0, 1}}, {"half_life", "2 years"}}},
                           {"arms", {{"range", {0, nullptr}}, {"half_life", "1 year"}, {"baseline", 0}}}};
    world["relations"] = {{"trust", {{"range", {-1, 1}}, {"half_life", pick({"1 year", "6 months"})}}},
                          {"trade", {{"range", {0, 1}}, {"symmetric", true}}}};
    for (std::size_t i = 0; i < kinds_.actors; ++i)
      for (std::size_t j = 0; j < kinds_.actors; ++j) {
        if (i == j) continue;
        world["relations"]["trust"]["ties"][actor(i)][actor(j)] = number(-0.8, 0.8);
        if (i < j) world["relations"]["trade"]["ties"][actor(i)][actor(j)] = number(0, 0.9);
      }
    world["parameters"] = {{"force", {{"value", 0.1}, {"uniform", {0.05, number(0.06, 0.2)}}}},
                           {"warmth", number(0.05, 0.2)}};
    world["event_types"] = {
        {"hit",
         {{"roles", {{"by", "actor"}, {"on", "actor"}}},
          {"effects",
           {{{"change", "trust[on, by]"}, {"by", "-force * intensity"}},
            {{"change", "power[by]"}, {"by", "-0.02"}, {"lasting", 0.5}}}}}},
        {"buys",
         {{"roles", {{"who", "actor"}}},
          {"effects",
           {{{"change", "arms[who]"}, {"by", "0.01 * intensity"}, {"lasting", 0.1}},
            {{"for", "k in state"}, {"where", "k != who"}, {"change", "trade[k, who]"}, {"by", "-0.01"}},
            {{"change", "power[who]"}, {"raise_to", "0.1 + arms[who]"}}}}}},
        {"talks",
         {{"roles", {{"one", "actor"}, {"two", "actor"}}},
          {"effects",
           {{{"change", "trust[one, two]"}, {"by", "warmth"}},
            {{"change", "trade[one, two]"}, {"by", "0.05"}}}}}}};
    add_events(world);
    if (kinds_.rules) add_rules(world);
    add_dynamics(world);
    return world;
  }

  static std::string actor(std::size_t k) { return std::string(1, static_cast<char>('A' + k)); }

 private:
  double number(double low, double high) {
    return std::round(std::uniform_real_distribution<double>(low, high)(random_) * 1000) / 1000;
  }
  int integer(int low, int high) { return std::uniform_int_distribution<int>(low, high)(random_); }
  std::string pick(std::vector<std::string> from) {
    return from[static_cast<std::size_t>(integer(0, static_cast<int>(from.size()) - 1))];
  }
  std::pair<std::string, std::string> two_actors() {
    const int n = static_cast<int>(kinds_.actors), a = integer(0, n - 1), b = (a + integer(1, n - 1)) % n;
    return {actor(static_cast<std::size_t>(a)), actor(static_cast<std::size_t>(b))};
  }
  void add_events(Json& world) {
    for (int k = 0; k < 4; ++k) {
      const auto [a, b] = two_actors();
      Json event{{"date", "2025-0" + std::to_string(integer(2, 8)) + "-1" + std::to_string(integer(0, 9))}};
      if (integer(0, 1))
        event.update({{"type", "hit"}, {"by", a}, {"on", b}, {"intensity", number(0.5, 2)}});
      else
        event.update({{"type", "talks"}, {"one", a}, {"two", b}});
      if (kinds_.rules) event["probability"] = number(0.2, 1);
      world["events"]["e" + std::to_string(k)] = event;
    }
  }
  void add_rules(Json& world) {
    world["rules"] = {{"hits",
                       {{"for", {"a in state", "b in state"}},
                        {"where", "trust[a, b] < 0"},
                        {"rate", number(0.5, 3)},
                        {"emit", {{"type", "hit"}, {"by", "a"}, {"on", "b"}}}}},
                      {"arming",  // often in a step, and the more the more there is
                       {{"for", "a in state"},
                        {"rate", std::to_string(integer(20, 60)) + " + 20 * arms[a]"},
                        {"emit", {{"type", "buys"}, {"who", "a"}, {"intensity", "1 + power[a]"}}}}},
                      {"meet",
                       {{"for", {"a in state", "b in state"}},
                        {"rate", "2 * trade[a, b]"},
                        {"cooldown", "2 months"},
                        {"emit", {{"type", "talks"}, {"one", "a"}, {"two", "b"}}}}}};
  }
  void add_dynamics(Json& world) {
    world["dynamics"] = {
        {"spread",
         {{"type", "diffusion"}, {"attribute", "power"}, {"through", "trade"}, {"rate", number(0.1, 0.6)}}},
        {"mend",
         {{"type", "drift"},
          {"for", {"a in state", "b in state"}},
          {"change", "trust[a, b]"},
          {"by", "0.1 * (trade[a, b] - 0.3)"}}}};
    if (kinds_.balance)
      world["dynamics"]["lean"] = {{"type", "balance"}, {"relation", "trust"}, {"strength", number(0.05, 0.4)}};
    if (kinds_.noise) add_noise(world["dynamics"]);
  }
  /// Two in one cell, one in symmetric cells, one with one end; some of it goes far beyond the ends.
  void add_noise(Json& dynamics) {
    dynamics["luck"] = {{"type", "noise"}, {"relation", "trust"}, {"volatility", number(0.05, 0.3)}};
    dynamics["weather"] = {
        {"type", "noise"}, {"relation", "trust"}, {"volatility", "0.5 * warmth"}, {"per", "month"}};
    dynamics["tides"] = {{"type", "noise"}, {"relation", "trade"}, {"volatility", number(0.1, 6)}};
    dynamics["prices"] = {{"type", "noise"}, {"attribute", "arms"}, {"volatility", number(0.1, 0.5)}};
    dynamics["haste"] = {{"type", "noise"}, {"attribute", "arms"}, {"volatility", number(0.1, 0.5)}};
  }

  std::mt19937 random_;
  WorldKinds kinds_;
};

}  // namespace entente::testing_support
