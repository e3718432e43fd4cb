#pragma once
/// What can be asked of a new scenario.
#include <array>
#include <cstddef>
#include <string_view>

namespace entente::starter {

/// What can be asked: beginnings of the words it is told by, and what it comes to.
struct KnownQuestion {
  std::string_view id;
  std::array<std::string_view, 8> words;
  int direction;       ///< see `direction_of`
  std::size_t actors;  ///< it needs, at least
  std::string_view is, over, label;
};

/// In formulas ONE and OTHER are the two asked about, LOWER how the one of them stands who stands worse.
inline constexpr auto all_known = std::to_array<KnownQuestion>({
    {"war",
     {"war", "attack", "invad", "invasion", "fight", "conflict", "clash", "violen"},
     -1,
     2,
     "LOWER < war_below",
     "ever",
     "War between ONE and OTHER"},
    {"peace",
     {"peace", "ceasefire", "settle", "reconcil", "normal", "agree", "deal", "truce"},
     1,
     2,
     "LOWER > peace_above",
     "end",
     "Peace between ONE and OTHER at the end"},
    {"tension",
     {"tension", "escalat", "crisis", "crises", "stab", "risk", "calm", "rival"},
     -1,
     2,
     "mean(i in actor, j in actor : at_odds(i, j))",
     "mean",
     "How much all are at odds, on average"},
    {"standing",
     {"standing", "isolat", "alone", "friend", "support", "reputation", "side", "respect"},
     1,
     2,
     "mean(k in actor where k != ONE_CODE : closeness(k, ONE_CODE))",
     "end",
     "How close others are to ONE at the end"},
    {"blocs",
     {"bloc", "camp", "polar", "split", "divid", "alliance", "balance", "align"},
     0,
     3,
     "balance(MAIN)",
     "end",
     "How far all have come to stand in blocs at the end"},
});

/// Nothing where there is none of that name.
const KnownQuestion* find_question(std::string_view id);

}  // namespace entente::starter
