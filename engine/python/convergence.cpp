/// Whether what a scenario finds hangs on the length of its step.
#include <entente/compare.h>
#include <pybind11/stl.h>

#include "base/ordinal.h"
#include "python/bindings.h"

namespace entente::python {
namespace {

std::string word_of(Steadiness verdict) {
  constexpr const char* words[] = {"steady", "cannot be told", "step too long", "drifts",
                                   "runs away"};  // as Steadiness
  return words[ordinal(verdict)];
}

std::string word_of(ConvergingNumber::Kind kind) {
  constexpr const char* words[] = {"outcome", "reached", "years", "series"};  // as ConvergingNumber::Kind
  return words[ordinal(kind)];
}

py::object estimate_of(const std::optional<Estimate>& e) {
  if (!e) return py::none();
  return py::dict(py::arg("value") = e->value, py::arg("se") = e->se, py::arg("low") = e->interval.low,
                  py::arg("high") = e->interval.high);
}

py::object refinement_of(const std::optional<Refinement>& r) {
  if (!r) return py::none();
  return py::dict(py::arg("verdict") = word_of(r->verdict), py::arg("values") = r->values,
                  py::arg("twice") = estimate_of(r->twice), py::arg("four_times") = estimate_of(r->four_times),
                  py::arg("order") = estimate_of(r->order), py::arg("limit") = estimate_of(r->limit),
                  py::arg("grows") = r->grows, py::arg("unseen") = r->unseen,
                  py::arg("runs_to_tell") = r->runs_to_tell);
}

py::dict number_dict(const ConvergingNumber& n) {
  return py::dict(py::arg("name") = n.name, py::arg("label") = n.label, py::arg("kind") = word_of(n.kind),
                  py::arg("share") = n.share, py::arg("verdict") = word_of(n.verdict()),
                  py::arg("tolerance") = n.tolerance, py::arg("shorter_steps") = refinement_of(n.step),
                  py::arg("more_substeps") = refinement_of(n.substeps),
                  py::arg("looked_at_more_often") = estimate_of(n.looked_at_more_often),
                  py::arg("hangs_on_looking") = n.hangs_on_looking());
}

py::dict converge(const World& world, const Luck& luck, double tolerance) {
  ConvergenceOptions options;
  options.seed = luck.seed;
  options.threads = luck.threads;
  options.max_runs = luck.runs;
  options.share_tolerance = options.mean_tolerance = tolerance;
  const Convergence found = interruptibly([&](const StopFlag& stop) {
    return check_convergence(world.scenario, options, &stop).value_or(Convergence{});
  });
  py::list numbers, stopped, too_long;
  for (const ConvergingNumber& number : found.numbers) numbers.append(number_dict(number));
  for (const RefinedEnsemble& ensemble : found.ensembles)
    if (!ensemble.stopped.empty()) stopped.append(ensemble.stopped);
  for (const RefinedEnsemble& ensemble : found.ensembles) too_long.append(ensemble.too_long);
  return py::dict(py::arg("runs") = found.runs, py::arg("confidence") = found.confidence,
                  py::arg("verdict") = word_of(found.verdict()), py::arg("numbers") = numbers,
                  py::arg("rules_by_step") = found.rules_by_step, py::arg("stopped") = stopped,
                  py::arg("too_long") = too_long);
}

}  // namespace

void add_convergence(py::module_& module) { module.def("converge", converge); }

}  // namespace entente::python
