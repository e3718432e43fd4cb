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
    if (given.contains({from, to})) continue;
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

/// More rows than this are no text that anybody reads.
constexpr std::size_t max_rows = 100'000;

/// The table goes along under a name of its own.
void name_table(Node& relation_node, const Relation& relation, Scenario& scenario, const Sources& sources) {
  const std::string file = (relation.family.empty() ? relation.name : relation.family) + ".ties.csv";
  const auto named = [&](const Scenario::Table& table) { return table.file == file; };
  if (std::any_of(scenario.tables.begin(), scenario.tables.end(), named)) return;  // by another of its family
  relation_node.find("ties_csv")->text = file;
  scenario.tables.push_back({file, sources.text(relation.ties_csv.source)});
}

}  // namespace

void inline_ties(Node& document, Scenario& scenario, const Sources& sources) {
  Node* relations = document.find("relations");
  for (const Relation& relation : scenario.relations) {
    Node* node =
        relations ? relations->find(relation.family.empty() ? relation.name : relation.family) : nullptr;
    if (!node || !node->find("ties_csv")) continue;
    relation.ties_csv.rows.size() > max_rows ? name_table(*node, relation, scenario, sources)
                                             : inline_rows(*node, relation);
  }
}

void name_events(Node& document, Scenario& scenario, const Sources& sources) {
  Node* node = document.find("events_csv");
  if (!node || scenario.events_csv.source < 0) return;
  node->text = "events_csv.csv";
  scenario.tables.push_back({node->text, sources.text(scenario.events_csv.source)});
}

std::string hash_of(const std::string& text, const std::vector<Scenario::Table>& tables) {
  std::uint64_t hash = 14695981039346656037U;
  const auto add = [&](const std::string& part) {
    for (const char c : part) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
  };
  add(text);
  for (const Scenario::Table& table : tables) add(table.text);
  return fmt::format("{:016x}", hash);
}

}  // namespace entente::reading
