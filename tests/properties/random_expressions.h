#pragma once
/// Random expressions about the ties of some relations: conditions that hold only where there is a tie, those
/// that do not, sums with a tie as a factor, aggregates within aggregates.
#include <fmt/format.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace entente::testing_support {

class RandomExpressions {
 public:
  using Names = std::vector<std::string>;

  /// `odd`: some may be no number. `plain`: no aggregate within another or over two variables, for worlds of so
  /// many actors that they would take minutes.
  RandomExpressions(std::mt19937& random, Names relations, Names actors, bool odd, bool plain)
      : random_(random),
        relations_(std::move(relations)),
        actors_(std::move(actors)),
        odd_(odd),
        plain_(plain) {}

  int integer(int low, int high) { return std::uniform_int_distribution<int>(low, high)(random_); }
  bool chance(int percent) { return integer(1, 100) <= percent; }
  const std::string& pick(const Names& from) {
    return from[static_cast<std::size_t>(integer(0, static_cast<int>(from.size()) - 1))];
  }
  std::string pick_other(const Names& from, const std::string& than) {
    const std::string found = pick(from);
    return found == than ? pick_other(from, than) : found;
  }
  /// The actors that an expression can name besides `bound`, the variables and roles that it sees.
  Names named(Names bound) {
    while (bound.size() < 2 || (bound.size() < 4 && chance(15))) {
      const std::string& actor = pick(actors_);
      if (std::find(bound.begin(), bound.end(), actor) == bound.end()) bound.push_back(actor);
    }
    return bound;
  }

  std::string tie(const Names& bound) {
    const Names names = named(bound);
    const std::string x = pick(names);
    return fmt::format("{}[{}, {}]", pick(relations_), x, pick_other(names, x));
  }
  std::string attribute(const Names& bound) {
    return fmt::format("{}[{}]", pick({"power", "power", "mood"}), pick(named(bound)));
  }

  std::string condition(const Names& bound, int depth = 2) {
    if (plain_) depth = std::min(depth, 1);
    std::string joined = part(bound, depth);
    while (chance(35)) joined += (chance(85) ? " && " : " || ") + part(bound, depth);
    return joined;
  }

  std::string number(const Names& bound, int depth = 2) {
    if (plain_) depth = std::min(depth, 1);
    if (odd_ && chance(15)) return odd_number(bound);
    switch (integer(0, depth > 0 ? 14 : 10)) {
      case 0:
        return pick({"c", "x", "z", "t", "0.3", "1"});
      case 1:
        return attribute(bound);
      case 2:
        return "-" + tie(bound);
      case 3:
        return tie(bound) + " * " + tie(bound);
      case 4:
        return tie(bound) + " * " + attribute(bound);
      case 5:
        return "0.4 * (" + attribute(bound) + " - " + tie(bound) + ")";
      case 6:
        return fmt::format("abs({}) / 2", tie(bound));
      case 7:
        return fmt::format("exp(-{})", attribute(bound));
      case 8:
        return fmt::format("{} * x", tie(bound));
      case 9:
        return fmt::format("max({}, {})", tie(bound), tie(bound));
      case 10:
        return tie(bound);
      case 11:
        return fmt::format("if({}, {}, {})", condition(bound, 0), tie(bound), number(bound, depth - 1));
      default:
        return aggregate(bound, depth - 1);
    }
  }

  /// Over one variable, or two, that the expression does not know yet.
  std::string aggregate(const Names& bound, int depth) {
    if (plain_) depth = 0;
    const std::string kind = pick({"sum", "sum", "sum", "mean", "min", "max", "any", "all", "count"});
    Names inner = bound;
    std::string variables;
    for (int k = chance(30) && !plain_ ? 2 : 1; k > 0; --k) {
      inner.push_back(fmt::format("k{}", variables_++));
      variables += fmt::format("{}{} in {}", variables.empty() ? "" : ", ", inner.back(), pick(groups_));
    }
    const std::string where = chance(kind == "count" ? 100 : 50) ? " where " + condition(inner, depth) : "";
    if (kind == "count") return fmt::format("count({}{})", variables, where);
    const bool truth = kind == "any" || kind == "all";
    return fmt::format("{}({}{} : {})", kind, variables, where,
                       truth        ? condition(inner, depth)
                       : chance(50) ? tie(inner) + " * " + factor(inner, depth)
                                    : number(inner, depth));
  }

  /// The groups that variables may range over.
  void set_groups(Names groups) { groups_ = std::move(groups); }
  const Names& groups() const { return groups_; }

 private:
  std::string factor(const Names& bound, int depth) {
    return depth > 0 && chance(30) ? aggregate(bound, depth - 1) : attribute(bound);
  }

  std::string part(const Names& bound, int depth) {
    const std::string a = tie(bound), b = tie(bound), actor = pick(named(bound));
    if (odd_ && chance(10)) return odd_number(bound) + " > c";
    switch (integer(0, depth > 0 ? 22 : 20)) {
      case 0:
        return a;
      case 1:
        return a + " != 0";
      case 2:
        return "0 < " + a;
      case 3:
        return a + " > c";
      case 4:
        return a + " < -c";
      case 5:
        return "abs(" + a + ") > c";
      case 6:
        return a + " > x";
      case 7:
        return "(" + a + " && " + b + ")";
      case 8:
        return "(" + a + " > 0 || " + a + " < -c)";
      case 9:
        return a + " == 0";
      case 10:
        return "!" + a;
      case 11:
        return a + " * " + b + " != 0";
      case 12:
        return a + " / 2 > 0";
      case 13:
        return "max(" + a + ", 0)";
      case 14:
        return "if(" + a + " > 0, 1, 0)";
      case 15:
        return a + "^2 > c";
      case 16:
        return a + " > " + b;
      case 17:
        return attribute(bound) + " > 0.3";
      case 18:
        return actor + " in few";
      case 19:
        return actor + " != S1";
      case 20:
        return a + " * c > z";
      case 21:
        return aggregate(bound, depth - 1) + " > 0";
      default:
        return fmt::format("any(one in actor where one != {} : {})", actor, part_of("one", bound));
    }
  }
  std::string part_of(const std::string& variable, Names bound) {
    bound.push_back(variable);
    return part(bound, 0);
  }

  std::string odd_number(const Names& bound) {
    switch (integer(0, 5)) {
      case 0:
        return tie(bound) + " / " + attribute(bound);
      case 1:
        return "1 / " + tie(bound);
      case 2:
        return "sqrt(" + tie(bound) + ")";
      case 3:
        return tie(bound) + " * log(" + attribute(bound) + ")";
      case 4:
        return tie(bound) + " / z";
      default:
        return fmt::format("sum(other in actor : {} / {})", tie_with("other", bound), attribute({"other"}));
    }
  }
  std::string tie_with(const std::string& variable, Names bound) {
    bound.push_back(variable);
    return tie(bound);
  }

  std::mt19937& random_;
  Names relations_, actors_, groups_{"actor", "actor", "state", "few", "band"};
  bool odd_, plain_;
  int variables_ = 0;
};

}  // namespace entente::testing_support
