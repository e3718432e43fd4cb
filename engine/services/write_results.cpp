/// What completes a folder of results.
#include <entente/explain.h>

namespace entente {

std::optional<Silences> write_results(const Results& results, const Model& model, std::size_t threads,
                                      ResultFolder& folder, const StopFlag* stop) {
  auto silences = find_silences(results.scenario, model, results.summary,
                                {.seed = results.manifest.seed, .threads = threads}, stop);
  if (!silences) return std::nullopt;
  folder.write(results);
  write_silences(*silences, folder.place());
  if (stop && *stop) return std::nullopt;
  return silences;
}

}  // namespace entente
