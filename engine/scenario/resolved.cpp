#include "scenario/resolved.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "scenario/merge.h"

namespace entente::reading {
namespace {

using Pair = std::pair<std::string, std::string>;

std::set<Pair> given_pairs(const Relation& relation) {
  std::set<Pair> pairs;
  for (const Tie& tie : relation.ties) {
    pairs.emplace(tie.from.value, tie.to.value);
    if (relation.symmetric) pairs.emplace(tie.to.value, tie.from.value);
  }
  return pairs;
}

Node number_node(double value) {
  Node node;
  node.kind = Node::Kind::number;
  node.number = value;
  return node;
}

/// Holder → their rows, in the order of the table.
Node table_of(const Relation& relation, Place place) {
  const std::set<Pair> given = given_pairs(relation);
  std::map<std::string, std::size_t> holders;
  Node ties = empty_object(place);
  for (const TieTable::Row& row : relation.ties_csv.rows) {
    const std::string &from = relation.ties_csv.names[row.from], &to = relation.ties_csv.names[row.to];
    if (given.count({from, to})) continue;
    const auto [it, fresh] = holders.emplace(from, ties.members.size());
    if (fresh) ties.members.push_back({from, place, empty_object(place)});
    ties.members[it->second].value.members.push_back({to, place, number_node(row.value)});
  }
  return ties;
}

void inline_rows(Node& relation_node, const Relation& relation) {
  Node ties = table_of(relation, relation_node.place);
  if (Node* written = relation_node.find("ties")) merge(ties, std::move(*written));
  std::erase_if(relation_node.members, [](const Member& m) { return m.key == "ties_csv" || m.key == "ties"; });
  relation_node.members.push_back({"ties", relation_node.place, std::move(ties)});
}

}  // namespace

void inline_ties(Node& document, const Scenario& scenario) {
  Node* relations = document.find("relations");
  for (const Relation& relation : scenario.relations) {
    Node* node = relations ? relations->find(relation.name) : nullptr;
    if (node && node->find("ties_csv")) inline_rows(*node, relation);
  }
}

std::string hash_of(const std::string& text) {
  std::uint64_t hash = 14695981039346656037U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
  return fmt::format("{:016x}", hash);
}

}  // namespace entente::reading
