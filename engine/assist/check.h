#pragma once
/// What is said of a document while it is written.
#include "assist/document.h"
#include "services/said_of_variants.h"

namespace entente::assist {

/// What a document is for.
enum class Purpose {
  scenario,  ///< it can be run, or is meant to be
  part,      ///< scenarios include it: it has no time of its own, and nothing that is found out
  other      ///< nothing in it is of a scenario
};
Purpose purpose_of(const Document& document);

/// In words, of what is no scenario; else empty.
std::string_view told_of(Purpose purpose);

/// The scenario as an editor has it, to be read by others.
Variation variation_of(const Document& document);

/// What is said of it as written, and its variants, of which more is said one by one: of a scenario as `entente
/// check` does before it tries anything out; of a part what is wrong with its form; of anything else nothing.
struct Checked {
  SaidOfVariant written;
  std::vector<Variant> variants = {};
};
Checked check(const Document& document);

}  // namespace entente::assist
