#include "cli/relation_records.h"

#include <fmt/format.h>

#include "cli/console.h"
#include "results/records_that_fit.h"

namespace entente::cli {

RecordOptions record_options(const Model& model, const RunOptions& options) {
  RecordOptions record;
  record.relations = keeps_relations(model.catalogue(), options.relations) || options.evolution == "always";
  record.evolution = record.relations && (options.evolution == "auto" ? moving_cells(model) <= max_cells_unasked
                                                                      : options.evolution == "always");
  return record;
}

bool keeps_relations(const Catalogue& catalogue, const std::string& when) {
  return when == "auto" ? relation_cells(catalogue) <= max_cells_unasked : when == "always";
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
