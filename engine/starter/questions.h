#pragma once
#include <string>
#include <vector>

#include "starter/parties.h"
#include "starter/world.h"

namespace entente::starter {

/// Something that one may want to know of a new scenario.
struct Question {
  std::string id;
  std::string label;  ///< of the outcome; empty: the usual one
  Parties about;      ///< the two whom it asks about
};

/// `war`, `peace`, ...: what can be asked.
std::vector<std::string> known_questions();

/// Questions by their words, or in one's own, where these are told by: `Will there be a war?`. None asked: two.
/// Words that name actors ask about these, others about the two of the world, and the label says of whom.
/// Throws RequestError where nothing that there is to ask is found in one.
std::vector<Question> chosen_questions(const std::vector<std::string>& asked, const WorldDraft& world);

/// Writes outcomes, and the parameters that they need, into the scenario.
void add_outcomes(const std::vector<Question>& questions, const WorldDraft& world, Json& scenario);

/// Which way an outcome goes when the two asked about begin closer: 1, -1, or 0 where that is not sure.
int direction_of(const std::string& question);

}  // namespace entente::starter
