#pragma once
/// Small random scenarios in which every relation can be stored dense or sparse.
#include <nlohmann/json.hpp>

#include "properties/random_expressions.h"

namespace entente::testing_support {

using Json = nlohmann::ordered_json;

struct SparseShape {
  int states = 4, bands = 2;
  bool odd = false;    ///< some expressions may be no number
  bool dense = false;  ///< besides, a relation that is always dense, with balance and noise
  bool large() const { return states >= 20; }
};

class SparseWorld {
 public:
  using Names = RandomExpressions::Names;

  SparseWorld(unsigned seed, SparseShape shape)
      : random_(seed),
        shape_(shape),
        words_(random_, relation_names(shape), actor_names(), shape.odd, shape.large()) {
    make();
  }

  static constexpr unsigned relations = 3;

  /// Relation number r is sparse where bit r of `sparse` is set.
  Json stored(unsigned sparse) const {
    Json world = world_;
    for (unsigned r = 0; r < relations; ++r)
      world["relations"][names()[r]]["storage"] = sparse >> r & 1 ? "sparse" : "dense";
    return world;
  }

 private:
  static Names names() { return {"r", "q", "p"}; }
  static Names relation_names(const SparseShape& shape) {
    Names all = names();
    if (shape.dense) all.emplace_back("d");
    return all;
  }
  static Names actor_names() { return {"S0", "S1", "S2", "G0"}; }
  int integer(int low, int high) { return words_.integer(low, high); }
  bool chance(int percent) { return words_.chance(percent); }
  std::string pick(const Names& from) { return words_.pick(from); }
  double number(double low, double high) {
    return std::round(std::uniform_real_distribution<double>(low, high)(random_) * 100) / 100;
  }

  void make() {
    world_ = {
        {"entente", 1},
        {"time",
         {{"start", "2025-01-15"},
          {"end", "2025-03-15"},
          {"step", pick({"1 month", "2 weeks", "10 days"})},
          {"substeps", integer(1, 2)}}},
        {"runs", 4},
        {"generate_actors",
         {{"S", {{"count", shape_.states}, {"power", number(0.1, 0.9)}}},
          {"G", {{"count", shape_.bands}, {"kind", "band"}, {"power", number(0, 0.5)}, {"mood", 0.4}}}}},
        {"groups", {{"few", {"S0", "S2", "G0"}}}},
        {"parameters", {{"x", {{"uniform", {-0.2, 0.6}}}}, {"c", 0.1}, {"z", 0}}},
        {"attributes", {{"power", {{"range", {0, 1}}, {"half_life", "2 years"}}}, {"mood", Json::object()}}}};
    for (const std::string& name : names()) add_relation(name);
    if (shape_.dense) world_["relations"]["d"] = {{"range", {-1, 1}}, {"half_life", "1 year"}};
    add_types();
    add_rules();
    add_events();
    add_dynamics();
    add_recorded();
  }

  void add_relation(const std::string& name) {
    Json relation = Json::object();
    const Json ranges[] = {{-1, 1}, {-1, 1}, {0, 2}, {-2, nullptr}, {nullptr, nullptr}};
    relation["range"] = ranges[integer(0, 4)];
    if (chance(25) && relation["range"][1].is_number()) relation["saturation"] = "clamp";
    if (chance(50)) relation["half_life"] = pick({"1 month", "1 year"});
    if (chance(30)) relation["baseline"] = 0;
    if (chance(35)) relation["symmetric"] = true;
    const int ties = chance(15) ? 0 : integer(1, 2 * (shape_.states + shape_.bands));
    for (int k = 0; k < ties; ++k) add_tie(relation);
    world_["relations"][name] = relation;
  }
  void add_tie(Json& relation) {
    const std::string from = any_actor(), to = any_actor();
    if (from == to || (relation.value("symmetric", false) && to < from)) return;
    const double low = relation["range"][0] == 0 ? 0 : -0.9;
    relation["ties"][from][to] = chance(20) ? Json("0.3 * abs(x)") : Json(number(low, 0.9));
  }
  std::string any_actor() {
    const int k = integer(0, shape_.states + shape_.bands - 1);
    return k < shape_.states ? fmt::format("S{}", k) : fmt::format("G{}", k - shape_.states);
  }

  /// `for`, with as many new variables; they join `bound`.
  Json bind(int count, Names& bound, const std::string& prefix, Names groups) {
    Json all = Json::array();
    for (int k = 0; k < count; ++k) {
      bound.push_back(prefix + std::to_string(k));
      all.push_back(bound.back() + " in " + pick(groups));
    }
    return all;
  }

  /// A cell that something moves.
  std::string target(const Names& bound) { return chance(75) ? words_.tie(bound) : words_.attribute(bound); }

  Json effect(Names bound, bool has_group) {
    Names groups = words_.groups();
    if (has_group) groups.insert(groups.end(), 3, "who");
    Json effect;
    const int depth = shape_.large() ? 0 : 1;  // an effect is made for every binding of a rule
    if (const int count = integer(has_group ? 1 : 0, 1 + depth))
      effect["for"] = bind(count, bound, "e", groups);
    if (chance(70)) effect["where"] = words_.condition(bound, depth);
    effect["change"] = target(bound);
    const std::string value = fmt::format("0.3 * tanh({})", words_.number(bound, 2 * depth));
    const std::string kind = pick({"by", "by", "by", "raise_to", "lower_to"});
    effect[kind] = kind == "by" && chance(30) ? "intensity * " + value : value;
    if (kind == "by" && chance(30))
      effect["lasting"] = chance(50) ? Json(0.5) : Json("abs(tanh(" + words_.number(bound, 0) + "))");
    return effect;
  }

  void add_types() {
    const Json roles[] = {
        {{"a", "actor"}, {"b", "actor"}}, {{"who", "group"}}, {{"a", "actor"}, {"who", "group"}}};
    for (int k = 0; k < 3; ++k) {
      Json& type = world_["event_types"][fmt::format("type{}", k)];
      type["roles"] = roles[k];
      const Names bound = k == 0 ? Names{"a", "b"} : k == 1 ? Names{} : Names{"a"};
      for (int count = integer(1, 3); count > 0; --count) type["effects"].push_back(effect(bound, k > 0));
    }
  }

  /// What fills the roles of a type, out of `names`.
  void fill(Json& emission, int type, const Names& names) {
    emission["type"] = fmt::format("type{}", type);
    const std::string a = pick(names), b = words_.pick_other(names, a);
    if (type != 1) emission["a"] = a;
    if (type == 0) emission["b"] = b;
    if (type != 0) emission["who"] = chance(30) ? Json(pick({"few", "state", "band"})) : Json({a, b});
  }

  void add_rules() {
    for (int k = integer(1, 3); k > 0; --k) {
      Json rule;
      Names bound;
      rule["for"] = bind(integer(1, shape_.large() ? 2 : 3), bound, "i", words_.groups());
      if (chance(85)) rule["where"] = words_.condition(bound, 1);
      if (chance(20)) rule["when"] = words_.condition(bound, 0);
      if (chance(50))
        rule["rate"] = fmt::format("2 * tanh({})", words_.number(bound, 1));
      else if (chance(60))
        rule["probability"] = fmt::format("abs(tanh({}))", words_.number(bound, 1));
      if (chance(40)) rule["cooldown"] = "5 weeks";
      fill(rule["emit"], integer(0, 2), words_.named(bound));
      if (chance(40)) rule["emit"]["intensity"] = words_.number(bound, 1);
      world_["rules"][fmt::format("rule{}", k)] = rule;
    }
  }

  void add_events() {
    for (int k = integer(1, 3); k > 0; --k) {
      Json event{{"date", fmt::format("2025-02-{:02}", integer(1, 28))}};
      if (chance(40)) event["every"] = "2 weeks";
      if (chance(40)) event["when"] = words_.condition({}, 1);
      if (chance(30)) event["probability"] = 0.6;
      if (chance(30)) event["intensity"] = number(0.5, 2);
      fill(event, integer(0, 2), actor_names());
      world_["events"][fmt::format("event{}", k)] = event;
    }
  }

  void add_drift(const std::string& id) {
    Names bound;
    Json drift{{"type", "drift"}};
    if (const int count = integer(0, 2)) drift["for"] = bind(count, bound, "i", words_.groups());
    if (chance(80)) drift["where"] = words_.condition(bound, 1);
    drift["change"] =
        bound.size() == 2 && chance(60) ? fmt::format("{}[i0, i1]", pick(names())) : target(bound);
    drift["by"] = words_.number(bound);
    world_["dynamics"][id] = drift;
  }

  void add_dynamics() {
    for (int k = integer(1, 4); k > 0; --k) add_drift(fmt::format("drift{}", k));
    if (chance(50))
      world_["dynamics"]["talk"] = {
          {"type", "diffusion"}, {"attribute", "power"}, {"through", pick(names())}, {"rate", 0.5}};
    if (chance(30))
      world_["dynamics"]["luck"] = {{"type", "noise"}, {"attribute", "power"}, {"volatility", 0.4}};
    if (!shape_.dense) return;
    world_["dynamics"]["lean"] = {{"type", "balance"}, {"relation", "d"}, {"strength", 0.5}};
    for (const char* id : {"shock", "shock2"})
      world_["dynamics"][id] = {{"type", "noise"}, {"relation", "d"}, {"volatility", number(0.1, 1)}};
  }

  void add_recorded() {
    for (int k = 0; k < 5; ++k) world_["metrics"][fmt::format("m{}", k)] = words_.aggregate({}, 2);
    for (int k = 0; k < 2; ++k)
      world_["outcomes"][fmt::format("o{}", k)] = {
          {"is", words_.condition({}, 1)}, {"over", pick({"end", "ever", "always", "mean", "max", "first"})}};
    Names watch;
    const auto add = [&](const std::string& cell) {
      if (std::find(watch.begin(), watch.end(), cell) == watch.end()) watch.push_back(cell);
    };
    for (int k = 0; k < 6; ++k) {
      const std::string x = pick(actor_names()), y = words_.pick_other(actor_names(), x),
                        r = pick(relation_names(shape_));
      add(fmt::format("{}[{},{}]", r, x, y));
      if (chance(50)) add(fmt::format("{}[{},{}]", r, y, x));
    }
    add(fmt::format("{}[{}]", pick({"power", "mood"}), pick(actor_names())));
    world_["watch"] = watch;
  }

  std::mt19937 random_;
  SparseShape shape_;
  RandomExpressions words_;
  Json world_;
};

}  // namespace entente::testing_support
