#pragma once
/// What the parts of the Python module share. Names that begin with `_` in Python are for the package around it
/// (entente/*.py), which gives them their shape for users.
#include <entente/compare.h>
#include <pybind11/pybind11.h>

#include <functional>
#include <memory>

namespace entente::python {

namespace py = pybind11;

/// A scenario, read and compiled without an error.
struct World {
  Diagnostics diagnostics;
  Scenario scenario;
  Model model;
};

/// Runs `work` in a thread of its own, without the interpreter's lock, while this one looks for interrupts:
/// then `stop` is set, and KeyboardInterrupt raised as soon as the work has ended. What the work throws is
/// thrown here.
void run_interruptibly(const std::function<void()>& work, std::atomic<bool>& stop);

void add_errors(py::module_& module);
void add_world(py::module_& module);
void add_ensemble(py::module_& module);
void add_comparison(py::module_& module);

}  // namespace entente::python
