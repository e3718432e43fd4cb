#pragma once
/// What `entente compare` compares: a scenario and its variants, or folders of results.
#include "cli/compare_options.h"
#include "cli/run_plan.h"

namespace entente::cli {

struct Variant {
  std::string id, describe;
  Variation variation;                          ///< as it is read again to say what it changes
  std::optional<std::filesystem::path> folder;  ///< of results that it must agree with
  RunPlan plan;
};

/// The baseline first, then at least one variant. Throws Failure, FileError, ReadError.
std::vector<Variant> read_worlds(const Arguments& arguments, const CompareOptions& options);

}  // namespace entente::cli
