/// What the author of a scenario holds it to, tested.
#include <entente/compare.h>
#include <pybind11/stl.h>
#include <pybind11/stl/filesystem.h>

#include "base/ordinal.h"
#include "python/bindings.h"

namespace entente::python {
namespace {

const char* word_after(TestedExpectation::Verdict verdict) {
  constexpr const char* words[] = {"passed", "failed", "undecided"};  // as TestedExpectation::Verdict
  return words[ordinal(verdict)];
}

py::dict row_of_expectation(const Expectation& expectation, const TestedExpectation& tested) {
  return py::dict(py::arg("id") = expectation.id, py::arg("verdict") = word_after(tested.verdict),
                  py::arg("asked") = requirement_text(expectation), py::arg("value") = tested.value,
                  py::arg("low") = tested.interval.low, py::arg("high") = tested.interval.high,
                  py::arg("probability") = tested.share, py::arg("runs") = tested.runs,
                  py::arg("note") = expectation.provenance.note,
                  py::arg("source") = expectation.provenance.source);
}

/// The scenario of `world` was read from `file`, as it stands there.
py::list expectations_of(const World& world, const std::filesystem::path& file,
                         const std::vector<std::filesystem::path>& library, std::size_t threads) {
  const auto tested = interruptibly([&](const StopFlag& stop) {
    return test_expectations({file, {{}, {}, library}}, world.scenario, threads, &stop)
        .value_or(std::vector<TestedExpectation>{});
  });
  py::list rows;
  for (std::size_t k = 0; k < tested.size(); ++k)
    rows.append(row_of_expectation(world.scenario.expectations[k], tested[k]));
  return rows;
}

}  // namespace

void add_expectations(py::module_& module) { module.def("expectations", expectations_of); }

}  // namespace entente::python
