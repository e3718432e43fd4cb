#include "scenario/numbered_actors.h"

namespace entente::detail {

std::vector<std::string> actor_codes(const Scenario& scenario) {
  std::vector<std::string> codes;
  for (const Actor& actor : scenario.actors) codes.push_back(actor.code);
  for (const GeneratedActors& many : scenario.generate_actors)
    for (std::size_t i = 0; i < many.count; ++i) codes.push_back(many.prefix + std::to_string(i));
  return codes;
}

}  // namespace entente::detail
