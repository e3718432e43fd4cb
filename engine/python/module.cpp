/// The module `entente._engine`.
#include "python/bindings.h"

PYBIND11_MODULE(_engine, module) {
  module.doc() = "The engine of entente; see the package around it.";
  entente::python::add_errors(module);
  entente::python::add_world(module);
  entente::python::add_ensemble(module);
  entente::python::add_comparison(module);
}
