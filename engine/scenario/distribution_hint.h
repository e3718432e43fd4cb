#pragma once
/// Distributions that are written with other keys than they have: {"dist": "uniform", "min": 0, "max": 1}.
#include "scenario/document.h"
#include "scenario/format.h"

namespace entente::reading {

/// What is said of the first of those keys in place of every one: how the distribution that is meant is
/// written, or which there are. Empty where none of `keys` is a distribution, where one is given, or where no
/// key is such.
std::string distribution_hint(const Node& node, const std::vector<Key>& keys);

}  // namespace entente::reading
