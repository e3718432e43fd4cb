#pragma once
/// What did nothing in the worlds of a comparison, each once.
#include "cli/compare_run.h"
#include "cli/json_text.h"
#include "cli/page.h"

namespace entente::cli {

struct WorldSilences {
  std::string world;
  const Silences& silences;
};
/// Of the baseline first.
std::vector<WorldSilences> silences_of(const std::vector<Variant>& worlds,
                                       const std::vector<ComparedWorld>& all);

/// A line for each; where it is not so in all worlds, with those in which it is, or is not.
void add_silences(const std::vector<WorldSilences>& worlds, Page& page);
/// Each as in silences.json, with the worlds in which it is so.
Json silences_in_worlds_json(const std::vector<WorldSilences>& worlds);

}  // namespace entente::cli
