#include "language/name_resolver.h"

#include <algorithm>

namespace entente::language {

void NameResolver::begin(const Origin& origin) {
  origin_ = origin;
  failed_ = false;
}

void NameResolver::fail(std::size_t at, const std::string& message) {
  if (!message.empty() && elsewhere_ == 0) diagnostics.error_inside(origin_, at, message);
  failed_ = true;
}

LayerId NameResolver::read_layer(const AstName& name, std::size_t actors) {
  std::string problem;
  const LayerId found = find_layer(name.text, actors, world, problem);
  if (found)
    world.layer_read[found] = true;
  else
    fail(name.at, problem);
  return found;
}

void NameResolver::fail_to_name(const AstName& name, const std::string& message) {
  if (said_no_actors(world, diagnostics)) return mark_failed();
  fail(name.at, message);
}

std::optional<ActorRef> NameResolver::actor(const AstName& name) {
  const auto ref = find_actor(name.text, world, scope);
  if (!ref) fail_to_name(name, no_actor(name.text, world, scope));
  return ref;
}

std::optional<Domain> NameResolver::domain(const AstName& name) {
  const auto found = find_domain(name.text, world, scope);
  if (!found) fail_to_name(name, no_group(name.text, world, scope));
  return found;
}

bool NameResolver::is_free(const AstName& name) {
  const std::string problem = clash(name.text, world, scope);
  if (!problem.empty()) fail(name.at, problem);
  return problem.empty();
}

std::size_t NameResolver::level_of(ActorRef ref) const {
  if (!ref.column) return 0;
  const auto it = std::find_if(scope.locals.begin(), scope.locals.end(),
                               [&](const Local& local) { return local.actor.column == ref.column; });
  return it == scope.locals.end() ? 0 : it->level;
}

}  // namespace entente::language
