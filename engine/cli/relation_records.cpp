#include "cli/relation_records.h"

#include <fmt/format.h>

#include "cli/console.h"

namespace entente::cli {
namespace {

constexpr std::size_t most_cells = 2'000'000;

std::size_t cells(const Catalogue& c) { return c.relations.size() * c.actors.size() * c.actors.size(); }

}  // namespace

bool keeps_relations(const Catalogue& catalogue, const std::string& when) {
  return when == "auto" ? cells(catalogue) <= most_cells : when == "always";
}

void tell_of_relations(const Catalogue& catalogue, const std::string& when) {
  if (when != "auto" || keeps_relations(catalogue, when)) return;
  to_stderr(
      fmt::format("entente: relations.csv is left out: it would have {} rows; --relations always writes it\n",
                  cells(catalogue)));
}

}  // namespace entente::cli
