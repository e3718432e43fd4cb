#include "cli/compare_silences.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/silences_found.h"

namespace entente::cli {
namespace {

using Names = std::vector<std::string>;

/// One thing that did nothing, with the worlds in which it did.
struct Shared {
  const Silence* silence = nullptr;
  std::size_t world = 0, number = 0;  ///< where it was found first
  Names worlds = {};
};

bool is_same(const Silence& a, const Silence& b) {
  return a.kind == b.kind && a.id == b.id && a.value == b.value;
}

std::vector<Shared> shared_by(const std::vector<WorldSilences>& worlds) {
  std::vector<Shared> all;
  for (std::size_t w = 0; w < worlds.size(); ++w)
    for (std::size_t k = 0; k < worlds[w].silences.found.size(); ++k) {
      const Silence& silence = worlds[w].silences.found[k];
      auto known = std::find_if(all.begin(), all.end(),
                                [&](const Shared& one) { return is_same(*one.silence, silence); });
      if (known == all.end()) known = all.insert(known, {&silence, w, k});
      known->worlds.push_back(worlds[w].world);
    }
  return all;
}

/// Rules that are switched off, with the worlds in which they are.
std::vector<std::pair<std::string, Names>> switches_of(const std::vector<WorldSilences>& worlds) {
  std::vector<std::pair<std::string, Names>> all;
  for (const auto& [world, silences] : worlds)
    for (const std::string& rule : silences.switched_off) {
      auto known = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.first == rule; });
      if (known == all.end()) known = all.insert(known, {rule, {}});
      known->second.push_back(world);
    }
  return all;
}

/// ` (only in peace)`, ` (not in peace, calm)`; empty where it is so in all of them.
std::string where(const Names& in, const std::vector<WorldSilences>& worlds) {
  if (in.size() == worlds.size()) return "";
  if (in.front() != worlds.front().world) return fmt::format(" (only in {})", fmt::join(in, ", "));
  Names others;
  for (const auto& [world, _] : worlds)
    if (std::find(in.begin(), in.end(), world) == in.end()) others.push_back(world);
  return fmt::format(" (not in {})", fmt::join(others, ", "));
}

/// Those of a kind in one line.
void add_switches(const std::vector<WorldSilences>& worlds, Page& page) {
  auto left = switches_of(worlds);
  while (!left.empty()) {
    const Names in = left.front().second;
    Silences alike;
    for (const auto& [rule, names] : left)
      if (names == in) alike.switched_off.push_back(rule);
    std::erase_if(left, [&](const auto& one) { return one.second == in; });
    page.paragraph(alike.switches() + where(in, worlds), 2);
  }
}

}  // namespace

std::vector<WorldSilences> silences_of(const std::vector<Variant>& worlds,
                                       const std::vector<ComparedWorld>& all) {
  std::vector<WorldSilences> made;
  for (std::size_t k = 0; k < worlds.size(); ++k) made.push_back({worlds[k].id, all[k].silences});
  return made;
}

void add_silences(const std::vector<WorldSilences>& worlds, Page& page) {
  constexpr std::size_t most = 12;
  if (std::all_of(worlds.begin(), worlds.end(), [](const auto& world) { return world.silences.empty(); }))
    return;
  page.blank();
  page.heading("The same in every run");
  Silences told = worlds.front().silences;
  told.found.clear();
  told.switched_off.clear();
  for (const Shared& one : shared_by(worlds)) {
    told.found.push_back(*one.silence);
    told.found.back().text += where(one.worlds, worlds);
  }
  list_silences(told, most, page);
  add_switches(worlds, page);
}

Json silences_in_worlds_json(const std::vector<WorldSilences>& worlds) {
  std::vector<Json> whole;
  for (const auto& [_, silences] : worlds) whole.push_back(Json::parse(silences_json(silences)));
  Json json{{"found", Json::array()}, {"switched_off", Json::array()}};
  for (const Shared& one : shared_by(worlds)) {
    json["found"].push_back(whole[one.world]["found"][one.number]);
    json["found"].back()["worlds"] = one.worlds;
  }
  for (const auto& [rule, in] : switches_of(worlds))
    json["switched_off"].push_back({{"rule", rule}, {"worlds", in}});
  return json;
}

}  // namespace entente::cli
