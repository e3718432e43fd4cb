#pragma once
/// What the parts of the Python module share. The module is for the package around it (entente/*.py), which
/// checks what users give and gives what comes back its shape: here are plain dicts, lists and arrays of numpy.
#include <entente/results.h>
#include <pybind11/pybind11.h>

#include <functional>
#include <memory>
#include <optional>

namespace entente::python {

namespace py = pybind11;

/// A scenario, read and compiled without an error.
struct World {
  Diagnostics diagnostics;
  Scenario scenario;
  Model model;
  const Catalogue& catalogue() const { return model.catalogue(); }
};

/// Runs `work` in a thread of its own, without the interpreter's lock, while this one looks for interrupts:
/// then `stop` is set, and KeyboardInterrupt raised as soon as the work has ended. What the work throws is
/// thrown here.
void run_interruptibly(const std::function<void()>& work, StopFlag& stop);

/// The same of work that gives something: `work(stop)`.
template <typename Work>
auto interruptibly(const Work& work) {
  StopFlag stop = false;
  std::optional<decltype(work(stop))> made;
  run_interruptibly([&] { made.emplace(work(stop)); }, stop);
  return std::move(*made);
}

/// How many runs, of which luck, on how many cores: what most calls take.
struct Luck {
  std::size_t runs = 1000;
  std::uint64_t seed = 1;
  std::size_t threads = 0;
};
EnsembleOptions ensemble_of(const World& world, const Luck& luck);

/// The number of `name` among these. Throws UnknownNameError, which says what there is instead.
std::size_t number_among(const std::string& name, const std::vector<std::string>& names,
                         const std::string& what);

/// `YYYY-MM-DD`. Throws std::invalid_argument, which says so.
Date date_of(const std::string& text);
/// A message, which may name files whose names are no UTF-8: such bytes as `\\xff`.
py::object message_text(const std::string& message);
/// (low, high)
py::tuple pair_of(const Interval& interval);
py::dict dict_of(const Statistics& statistics);
py::list dates_of(const std::vector<Date>& dates);
py::list codes_of(const std::vector<std::size_t>& actors, const Catalogue& catalogue);

void add_errors(py::module_& module);
void add_reading(py::module_& module);
void add_world(py::module_& module);
void add_ensemble(py::module_& module);
void add_record(py::module_& module);
void add_folders(py::module_& module);
void add_shards(py::module_& module);
void add_comparison(py::module_& module);
void add_explanation(py::module_& module);
void add_story(py::module_& module);
void add_report(py::module_& module);
void add_verification(py::module_& module);
void add_expectations(py::module_& module);
void add_convergence(py::module_& module);
void add_silences(py::module_& module);
void add_event_data(py::module_& module);
void add_sheets(py::module_& module);
void add_starting(py::module_& module);
void add_fit(py::module_& module);
void add_backtest(py::module_& module);
void add_ranking(py::module_& module);
void add_series(py::module_& module);
void add_blocs(py::module_& module);
void add_landscape(py::module_& module);
void add_exploration(py::module_& module);

}  // namespace entente::python
