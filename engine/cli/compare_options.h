#pragma once
#include <vector>

#include "cli/run_options.h"

namespace entente::cli {

/// What `entente compare` is asked to do.
struct CompareOptions {
  std::vector<std::string> named;      ///< scenario files, or two or more folders of results
  std::vector<std::string> worlds;     ///< `--what-if`: `A`, `C+D`
  std::vector<std::string> varied;     ///< `--vary`: `P=V`, each a variant
  bool all = false;                    ///< every what-if of the file
  std::optional<std::string> against;  ///< nothing: the scenario as it is
  RunOptions run;                      ///< of every ensemble but its what-ifs, which are those of the world
};

/// Throws Failure(usage).
CompareOptions compare_options(const Arguments& arguments);

/// `C+D` in its parts; `baseline` has none.
std::vector<std::string> parts_of_world(const std::string& world);

}  // namespace entente::cli
