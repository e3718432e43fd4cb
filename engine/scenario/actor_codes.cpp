#include "scenario/actor_codes.h"

namespace entente::reading {

ActorCodes::ActorCodes(const std::vector<Actor>& actors) {
  for (const Actor& actor : actors) {
    if (actor.name.empty()) continue;
    const auto [it, fresh] = codes_.emplace(actor.name, actor.code);
    if (!fresh) it->second = it->first;
  }
  for (const Actor& actor : actors) codes_.insert_or_assign(actor.code, actor.code);
}

std::string_view ActorCodes::of(std::string_view text) const {
  const auto known = codes_.find(text);
  return known == codes_.end() ? text : known->second;
}

}  // namespace entente::reading
