#include "language/symbol_table.h"

namespace entente::language {

std::optional<Symbol> SymbolTable::find(std::string_view name) const {
  const auto it = names.find(name);
  if (it == names.end()) return std::nullopt;
  return it->second;
}

std::vector<std::string> SymbolTable::names_of(SymbolKind kind) const {
  std::vector<std::string> found;
  for (const auto& [name, symbol] : names) {
    if (symbol.kind == kind) found.push_back(name);
  }
  return found;
}

OwnLayers::OwnLayers(SymbolTable& world, const std::string& event_type) : world_(world) {
  for (const auto& [name, family] : world_.families) {
    const auto own = family.find(event_type);
    world_.names[name] = (own == family.end() ? family.begin() : own)->second;
  }
}

OwnLayers::~OwnLayers() {
  for (const auto& family : world_.families) world_.names.erase(family.first);
}

LayerId layer_named(std::string_view name, const SymbolTable& world) {
  const auto symbol = world.find(name);
  if (!symbol || (symbol->kind != SymbolKind::attribute && symbol->kind != SymbolKind::relation)) return {};
  return LayerId(symbol->index);
}

bool is_reserved(std::string_view name) {
  return name == "t" || name == "intensity" || name == "in" || name == "where";
}

std::string describe(SymbolKind kind) {
  switch (kind) {
    case SymbolKind::actor:
      return "an actor";
    case SymbolKind::group:
      return "a group";
    case SymbolKind::attribute:
      return "an attribute";
    case SymbolKind::relation:
      return "a relation";
    case SymbolKind::parameter:
      return "a parameter";
  }
  return "";
}

}  // namespace entente::language
