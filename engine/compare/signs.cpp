/// Pairs, triads and blocs that changed sign.
#include <Eigen/Core>
#include <algorithm>
#include <cmath>

#include "base/eigenvector.h"
#include "compare/relations.h"

namespace entente {
namespace {

/// Above so many actors the eigenvectors would take longer than the ensembles.
constexpr std::size_t max_actors_in_blocs = 300;

/// The symmetric parts at the end of both, and which pairs' changes are told from 0.
struct Ends {
  Eigen::MatrixXd first, second;
  std::vector<char> decided;  ///< (N x N)
};

Ends matrices_at_end(const Catalogue& c, std::size_t relation, const std::vector<RelationDifference>& all) {
  const auto n = static_cast<Eigen::Index>(c.actors.size());
  Ends ends{Eigen::MatrixXd::Zero(n, n), Eigen::MatrixXd::Zero(n, n),
            std::vector<char>(c.actors.size() * c.actors.size())};
  const double half = c.relations[relation].symmetric ? 1 : 0.5;
  for (const RelationDifference& d : all) {
    if (d.relation != relation) continue;
    const auto i = static_cast<Eigen::Index>(d.from), j = static_cast<Eigen::Index>(d.to);
    for (const auto& [x, y] : {std::pair{i, j}, std::pair{j, i}}) {
      ends.first(x, y) += half * d.first;
      ends.second(x, y) += half * d.second;
      if (is_decided(d)) ends.decided[static_cast<std::size_t>(x * n + y)] = 1;
    }
  }
  return ends;
}

int sign(double x) { return (x > 0) - (x < 0); }

bool turned(const Ends& e, Eigen::Index a, Eigen::Index b) {
  const bool decided = e.decided[static_cast<std::size_t>(a * e.first.cols() + b)] != 0;
  return decided && sign(e.first(a, b)) * sign(e.second(a, b)) < 0;
}

int triad_sign(const Eigen::MatrixXd& s, Eigen::Index a, Eigen::Index b, Eigen::Index c) {
  return sign(s(a, b)) * sign(s(b, c)) * sign(s(a, c));
}

/// The triads through the pair; one with several turned pairs is told of the least of them.
void add_triads(const Ends& e, Eigen::Index a, Eigen::Index b, SignChanges& changes) {
  for (Eigen::Index c = 0; c < e.first.cols(); ++c) {
    if (c == a || c == b) continue;
    const int before = triad_sign(e.first, a, b, c), after = triad_sign(e.second, a, b, c);
    if (before * after >= 0) continue;
    std::size_t who[] = {static_cast<std::size_t>(a), static_cast<std::size_t>(b), static_cast<std::size_t>(c)};
    std::sort(std::begin(who), std::end(who));
    const auto known = [&](const SignChanges::Triad& t) {
      return t.a == who[0] && t.b == who[1] && t.c == who[2];
    };
    if (std::any_of(changes.triads.begin(), changes.triads.end(), known)) continue;
    changes.triads.push_back({who[0], who[1], who[2], after > 0});
  }
}

std::vector<double> leading(const Eigen::MatrixXd& s) {
  return leading_eigenvector({s.data(), static_cast<std::size_t>(s.size())},
                             static_cast<std::size_t>(s.cols()));
}

std::vector<std::size_t> bloc_changes(const Ends& e) {
  std::vector<std::size_t> moved, stayed;
  const std::vector<double> before = leading(e.first), after = leading(e.second);
  for (std::size_t k = 0; k < before.size(); ++k) {
    const int product = sign(before[k]) * sign(after[k]);
    if (product < 0) moved.push_back(k);
    if (product > 0) stayed.push_back(k);
  }
  return moved.size() <= stayed.size() ? moved : stayed;
}

SignChanges changes_of(const Catalogue& c, std::size_t relation, const std::vector<RelationDifference>& all) {
  SignChanges changes;
  changes.relation = relation;
  const Ends ends = matrices_at_end(c, relation, all);
  for (Eigen::Index a = 0; a < ends.first.cols(); ++a)
    for (Eigen::Index b = a + 1; b < ends.first.cols(); ++b) {
      if (!turned(ends, a, b)) continue;
      changes.pairs.push_back(
          {static_cast<std::size_t>(a), static_cast<std::size_t>(b), ends.first(a, b), ends.second(a, b)});
      add_triads(ends, a, b, changes);
    }
  if (!changes.pairs.empty() && c.actors.size() <= max_actors_in_blocs)
    changes.bloc_changes = bloc_changes(ends);
  return changes;
}

}  // namespace

std::vector<SignChanges> sign_changes(const Catalogue& c, const std::vector<RelationDifference>& differences) {
  std::vector<SignChanges> all;
  if (differences.empty()) return all;
  for (std::size_t r = 0; r < c.relations.size(); ++r) {
    if (!(c.relations[r].range.low < 0 && c.relations[r].range.high > 0)) continue;
    SignChanges changes = changes_of(c, r, differences);
    if (!changes.pairs.empty()) all.push_back(std::move(changes));
  }
  return all;
}

}  // namespace entente
