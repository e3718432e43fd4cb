#pragma once
/// The world that a new scenario begins with: who is there, and how they stand toward each other.
#include <entente/interchange.h>

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

namespace entente::starter {

using Json = nlohmann::ordered_json;

/// What stands for a number that nobody has judged yet.
inline constexpr const char* to_be_judged = "to be judged";

/// A relation as the scenario will have it.
struct RelationDraft {
  std::string name;
  double low = -1, high = 1;  ///< its range
  bool symmetric = false;
  bool hostile = false;  ///< more of it is worse
  Json keys;             ///< what stands in the file, but for the ties: range, half-life, scale, ...
  Json ties;             ///< holder → toward → value; empty: none yet
  Json file_ties;        ///< the same as the file has them, with sources; empty: as `ties`, to be judged
  std::string remark;    ///< a comment for the file

  /// Whether two can be enemies by it.
  bool has_sides() const { return low < 0 && high > 0; }
  /// How far its end is from what is neutral: changes are sized by it.
  double unit() const { return has_sides() ? std::max(-low, high) : high - low; }
};

/// An actor as the scenario will have it.
struct ActorDraft {
  std::string code, name;
  Json keys;  ///< what stands in the file
};

struct WorldDraft {
  std::vector<ActorDraft> actors;
  std::vector<RelationDraft> relations;  ///< what the scenario is about first: it has sides
  Json base;                             ///< what the scenario holds besides: that of sheets
  std::size_t one = 0, other = 1;        ///< the two actors whom the scenario asks about
  std::vector<std::string> mediators;    ///< codes of those close to both; perhaps none
  std::optional<Sheets> sheets;          ///< what it was made from; nothing: guesses
  std::vector<std::string> said;         ///< sentences for who makes it: whom it is about and why, ...
  const RelationDraft& main() const { return relations.front(); }
  const std::string& code_of_one() const { return actors[one].code; }
  const std::string& code_of_other() const { return actors[other].code; }
};

/// A number as people write it: four digits at most, no point where it is whole.
Json written(double number);

}  // namespace entente::starter
