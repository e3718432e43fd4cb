#pragma once
/// What a question came to, in words and tables: the terminal, the files of the folder, JSON and the page are
/// all made of it.
#include <entente/explore.h>

namespace entente::explore {

/// (columns of a table)
using Row = std::vector<Cell>;

/// Empty where it is not a number.
Cell cell(double value);
/// A label, or else the id.
std::string outcome_title(const Catalogue::OutcomeInfo& info);
/// `the scenario itself`, `no-mediation + without shelling`: see `changes_text`.
std::string world_title(const ExploredWorld& world);
/// A world's title at the beginning of a sentence: `The scenario itself`; ids stay as they are.
std::string at_beginning(const std::string& title);

/// A row a point: its world, what is varied, and every outcome with its interval. Opens as it is in programs
/// that read experiments and outcomes by column.
AnswerTable points_table(const Explorer& explorer, std::span<const Factor> factors, const PlacedPoints& placed,
                         const PointOutcomes& found);
/// Throws RequestError where two columns of that table would have one name.
void refuse_same_columns(const Explorer& explorer, std::span<const Factor> factors);

/// Told where futures are asked for that share a few runs.
inline constexpr const char* common_luck_text =
    "All futures share the luck of these runs, and what other luck would come to is in no interval here: more "
    "runs, or another seed, tells.";

}  // namespace entente::explore
