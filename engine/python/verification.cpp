/// Whether folders of results are as they were written.
#include <entente/explore.h>
#include <entente/interchange.h>
#include <pybind11/stl.h>
#include <pybind11/stl/filesystem.h>

#include "explore/parts.h"
#include "python/bindings.h"
#include "results/hashes.h"
#include "results/replay.h"
#include "services/check_contents.h"

namespace entente::python {
namespace {

namespace fs = std::filesystem;

struct Verdict {
  HashCheck hashes;
  std::vector<std::string> problems;                           ///< of what files hold
  std::size_t runs = 0;                                        ///< that were made again
  std::vector<std::pair<std::string, std::size_t>> differing;  ///< (variant, run)
};

void replay(const ReportVariant& variant, std::size_t count, Verdict& verdict, const StopFlag& stop) {
  const ReplayCheck check = replay_runs(StoredRun(variant.folder), count, &stop);
  verdict.runs += check.runs;
  for (const std::size_t run : check.differing) verdict.differing.emplace_back(variant.id, run);
}

/// An exploration has no sample of its runs: the whole question is asked again.
void ask_again(const fs::path& folder, Verdict& verdict, const StopFlag& stop) {
  const auto again = explore::ask_again(folder, &stop);
  if (!again) return;
  verdict.runs = again->runs;
  for (const std::string& file : again->differing) verdict.problems.push_back(file + " comes out otherwise");
}

Verdict verdict_of(const fs::path& folder, std::size_t replays, const StopFlag& stop) {
  Verdict verdict;
  verdict.hashes = check_hashes(folder);
  if (!verdict.hashes.problems.empty()) return verdict;
  try {
    check_contents(folder);
    if (replays == 0) return verdict;
    if (explore::is_exploration(folder)) return ask_again(folder, verdict, stop), verdict;
    if (explore::is_exploration_part(folder)) explore::refuse_part(folder);
    for (const ReportVariant& variant : report_variants(folder)) replay(variant, replays, verdict, stop);
  } catch (const ReadError& error) {
    verdict.problems.emplace_back(error.what());
  }
  return verdict;
}

py::dict verify(const fs::path& folder, std::size_t replays) {
  const Verdict v = interruptibly([&](const StopFlag& stop) { return verdict_of(folder, replays, stop); });
  py::list problems, differing;
  for (const HashProblem& problem : v.hashes.problems)
    problems.append(py::str(problem.file + " " + problem.what));
  for (const std::string& problem : v.problems) problems.append(problem);
  for (const auto& [variant, run] : v.differing) differing.append(py::make_tuple(variant, run));
  return py::dict(py::arg("files") = v.hashes.files, py::arg("problems") = problems,
                  py::arg("apart") = v.hashes.extra_files, py::arg("replayed") = v.runs,
                  py::arg("differing") = differing);
}

}  // namespace

void add_verification(py::module_& module) { module.def("verify", verify); }

}  // namespace entente::python
