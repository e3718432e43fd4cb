/// The module `entente._engine`.
#include "base/version.h"
#include "python/bindings.h"

PYBIND11_MODULE(_engine, module) {
  using namespace entente::python;
  module.doc() = "The engine of entente; see the package around it.";
  module.attr("version") = entente::program_version();
  for (const auto add : {add_errors,       add_reading,     add_world,        add_ensemble, add_record,
                         add_folders,      add_comparison,  add_explanation,  add_story,    add_report,
                         add_verification, add_event_data,  add_fit,          add_backtest, add_blocs,
                         add_landscape,    add_convergence, add_expectations, add_silences, add_exploration,
                         add_shards,       add_sheets,      add_starting,     add_ranking,  add_series})
    add(module);
}
