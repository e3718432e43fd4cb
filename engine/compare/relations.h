#pragma once
#include <entente/compare.h>

namespace entente {

/// The same actors, attributes and relations, in the same order.
bool same_world(const Catalogue& a, const Catalogue& b);

/// Of every cell at the end; nothing where the worlds differ or relations were not recorded.
std::vector<RelationDifference> relation_differences(const Ensemble& first, const Ensemble& second,
                                                     const ComparisonOptions& options);

/// The 95 % interval (of a normal) tells it from 0.
bool is_decided(const RelationDifference& difference);

/// Of relations with friend and foe.
std::vector<SignChanges> sign_changes(const Catalogue& catalogue,
                                      const std::vector<RelationDifference>& differences);

}  // namespace entente
