#pragma once
/// What the names in an item's expressions stand for, and what is wrong with those that stand for nothing.
#include <optional>
#include <string>

#include "language/ast.h"
#include "language/scope.h"

namespace entente::language {

class NameResolver {
 public:
  NameResolver(SymbolTable& symbols, Scope names, Diagnostics& problems)
      : world(symbols), scope(std::move(names)), diagnostics(problems) {}

  /// An expression of its own begins, in which nothing is wrong yet.
  void begin(const Origin& origin);
  void fail(std::size_t at, const std::string& message);
  /// What is wrong was said already.
  void mark_failed() { failed_ = true; }
  bool failed() const { return failed_; }
  const Origin& origin() const { return origin_; }
  /// As long as it lives, what is wrong was said already, in another place.
  class Elsewhere {
   public:
    explicit Elsewhere(NameResolver& names) : names_(names) { ++names_.elsewhere_; }
    Elsewhere(const Elsewhere&) = delete;
    ~Elsewhere() { --names_.elsewhere_; }

   private:
    NameResolver& names_;
  };

  const LayerInfo& layer(LayerId number) const { return world.layers[number]; }
  /// The layer of that name, which is read from now on; none, and what is wrong is said, otherwise.
  LayerId read_layer(const AstName& name, std::size_t actors);
  std::optional<ActorRef> actor(const AstName& name);
  std::optional<Domain> domain(const AstName& name);
  /// Nothing clashes with the name of a new variable.
  bool is_free(const AstName& name);
  /// The level that brings an actor.
  std::size_t level_of(ActorRef ref) const;

  SymbolTable& world;
  Scope scope;
  Diagnostics& diagnostics;
  /// The pairs of actors that relation reads keep apart: of the item, or of the aggregate in progress.
  std::vector<Differ> differ;

 private:
  /// `message` of a name that stands for no actor or group.
  void fail_to_name(const AstName& name, const std::string& message);

  Origin origin_;
  bool failed_ = false;
  std::size_t elsewhere_ = 0;
};

}  // namespace entente::language
