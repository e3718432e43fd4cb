#pragma once
/// Random worlds in which much happens in a step, with several effects on the same cells.
#include <nlohmann/json.hpp>
#include <random>
#include <string>

namespace entente::testing_support {

class BusyWorld {
 public:
  using Json = nlohmann::ordered_json;

  explicit BusyWorld(unsigned seed) : random_(seed) {}

  /// Its table of events is `rows.csv`, see `rows`.
  Json make() {
    const int n = actors();
    Json world{{"entente", 1},
               {"time", {{"start", "2025-01-01"}, {"end", "2025-04-01"}, {"step", "1 month"}}},
               {"generate_actors", {{"a", {{"count", n}}}}},
               {"parameters", {{"force", {{"uniform", {0.5, 1.5}}}}}},
               {"events_csv", "rows.csv"}};
    world["attributes"] = {{"v", {{"half_life", "1 year"}}},
                           {"w", {{"range", {-1, 1}}, {"half_life", "1 month"}}}};
    world["relations"] = {
        {"r", {{"range", {-1, 1}}, {"half_life", "1 year"}, {"ties_random", {{"normal", {0, 0.4}}}}}},
        {"s", {{"symmetric", true}}}};
    const Json roles{{"x", "actor"}, {"y", "actor"}};
    for (const char* type : {"hit", "meets"})
      world["event_types"][type] = {{"roles", roles}, {"effects", effects()}};
    const Json pairs{"i in actor", "j in actor"};
    world["rules"] = {
        {"often", {{"for", pairs}, {"rate", number(5, 40)}, {"emit", emit("hit", "0.5 + abs(r[i, j])")}}},
        {"surely", {{"for", pairs}, {"when", "r[i, j] < 0.6"}, {"emit", emit("meets", "force")}}}};
    world["outcomes"] = {{"o", {{"is", "sum(i in actor : v[i])"}, {"over", "mean"}}}};
    world["watch"] = {"v[a0]", "w[a3]", "r[a1,a2]", "s[a2,a1]"};
    return world;
  }

  /// More than a strip of values holds for all runs of a block.
  std::string rows() {
    std::string text = "date,type,x,y,intensity\n";
    const int count = integer(100, 1200), n = actors();
    for (int row = 0; row < count; ++row) {
      const int x = integer(0, n - 1), y = (x + integer(1, n - 1)) % n;
      text += "2025-02-1" + std::to_string(integer(0, 1)) + (integer(0, 40) > 0 ? ",hit,a" : ",meets,a") +
              std::to_string(x) + ",a" + std::to_string(y) + "," + std::to_string(number(0.1, 1)) + "\n";
    }
    return text;
  }

 private:
  int integer(int low, int high) { return std::uniform_int_distribution<int>(low, high)(random_); }
  double number(double low, double high) { return std::uniform_real_distribution<double>(low, high)(random_); }
  /// From fewer pairs than are emitted together to more.
  int actors() {
    if (actors_ == 0) actors_ = integer(14, 34);
    return actors_;
  }
  static Json emit(const char* type, const char* intensity) {
    return {{"type", type}, {"x", "i"}, {"y", "j"}, {"intensity", intensity}};
  }
  /// On one cell, on each other's cells, on those of others.
  Json effects() {
    Json all = Json::array();
    for (const char* cell : {"v[x]", "v[y]", "w[y]", "w[x]", "r[x, y]", "r[y, x]", "s[y, x]", "s[x, y]"}) {
      if (integer(0, 3) == 0) continue;
      Json effect{{"change", cell}, {"by", std::to_string(number(-0.02, 0.02)) + " * intensity"}};
      if (integer(0, 1)) effect["lasting"] = number(0, 1);
      all.push_back(effect);
    }
    if (integer(0, 1))
      all.push_back(
          {{"for", "k in actor"}, {"where", "r[k, x] > 0.5"}, {"change", "v[k]"}, {"by", "0.01 * r[k, x]"}});
    all.push_back({{"change", "w[x]"}, {"by", number(-0.01, 0.01)}});
    return all;
  }

  std::mt19937 random_;
  int actors_ = 0;
};

}  // namespace entente::testing_support
