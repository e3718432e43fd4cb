#include "results/records_that_fit.h"

#include "model/model_access.h"
#include "simulation/evolution_recorder.h"

namespace entente {

std::size_t relation_cells(const Catalogue& c) {
  return c.relations.size() * c.actors.size() * c.actors.size();
}

std::size_t moving_cells(const Model& model) {
  return detail::cells_to_follow(detail::ModelAccess::data(model)) * model.catalogue().dates.size();
}

RecordOptions records_that_fit(const Model& model, std::optional<bool> relations,
                               std::optional<bool> evolution) {
  RecordOptions record;
  record.relations =
      relations.value_or(relation_cells(model.catalogue()) <= max_cells_unasked || evolution.value_or(false));
  record.evolution = record.relations && evolution.value_or(moving_cells(model) <= max_cells_unasked);
  return record;
}

}  // namespace entente
