#include "cli/relation_records.h"

#include <fmt/format.h>

#include "cli/console.h"
#include "results/records_that_fit.h"

namespace entente::cli {

namespace {

/// Nothing: `auto`.
std::optional<bool> asked(const std::string& when) {
  return when == "auto" ? std::nullopt : std::optional(when == "always");
}

}  // namespace

RecordOptions record_options(const Model& model, const RunOptions& options) {
  return records_that_fit(model, asked(options.relations), asked(options.evolution));
}

bool keeps_relations(const Catalogue& catalogue, const std::string& when) {
  return asked(when).value_or(relation_cells(catalogue) <= max_cells_unasked);
}

void tell_of_relations(const Catalogue& catalogue, const std::string& when) {
  if (when != "auto" || keeps_relations(catalogue, when)) return;
  to_stderr(
      fmt::format("entente: relations.csv is left out: it would have {} rows; --relations always writes it\n",
                  relation_cells(catalogue)));
}

void tell_of_records(const Model& model, const RunOptions& options) {
  const RecordOptions record = record_options(model, options);
  if (!record.relations) return tell_of_relations(model.catalogue(), options.relations);
  if (record.evolution || options.evolution != "auto") return;
  to_stderr(fmt::format(
      "entente: evolution.bin is left out: up to {} cells at {} dates may move; --evolution always writes it\n",
      moving_cells(model) / model.catalogue().dates.size(), model.catalogue().dates.size()));
}

}  // namespace entente::cli
