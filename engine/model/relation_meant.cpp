#include "model/relation_meant.h"

namespace entente::detail {

std::string relation_meant(const Catalogue& catalogue, const std::string& name) {
  if (!name.empty()) return name;
  if (catalogue.relations.size() == 1) return catalogue.relations.front().name;
  std::string all;
  for (const Catalogue::Layer& relation : catalogue.relations) all += (all.empty() ? "" : ", ") + relation.name;
  throw RequestError("a relation must be named (--relation); there are: " + all);
}

}  // namespace entente::detail
