#include "cli/complete_already.h"

#include "cli/report_page.h"
#include "results/hashes.h"
#include "results/read_folder.h"

namespace entente::cli {
namespace {
namespace fs = std::filesystem;

/// Of what decides on the bytes; the command tells of options.
bool same_ensemble(const Manifest& a, const Manifest& b) {
  return a.program_version == b.program_version && a.scenario_hash == b.scenario_hash &&
         a.command == b.command && a.seed == b.seed && a.runs == b.runs && a.shard.number == b.shard.number &&
         a.shard.of == b.shard.of;
}

}  // namespace

bool is_complete_already(const RunPlan& plan) {
  std::error_code error;
  if (!fs::is_regular_file(plan.target / "manifest.json", error)) return false;
  if (is_part(plan.target) != plan.is_shard || !same_ensemble(manifest_in(plan.target), plan.manifest))
    return false;
  if (plan.report && !fs::exists(plan.target / report_file, error)) return false;
  require_unchanged(plan.target);
  return true;
}

}  // namespace entente::cli
