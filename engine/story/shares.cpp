#include "story/shares.h"

#include <algorithm>
#include <tuple>

#include "simulation/saturate.h"

namespace entente::detail {
namespace {

using Kind = EffectModel::Kind;

auto cell_of(const Claim& claim) { return std::tie(claim.intent.layer, claim.intent.cell); }

/// Raises (lowers) x to the claims' limits, one after the other: each is given what it adds.
double bound(const LayerModel& layer, std::span<Claim> claims, Kind kind, double x) {
  for (Claim& claim : claims) {
    if (claim.intent.kind != kind) continue;
    const double limit = within(layer.range, claim.intent.value);
    const double to = kind == Kind::raise ? std::max(x, limit) : std::min(x, limit);
    claim.share = to - x;
    x = to;
  }
  return x;
}

/// All claims on one cell.
void share_cell(const LayerModel& layer, std::span<Claim> claims) {
  double sum = -0.0;
  for (const Claim& claim : claims)
    if (claim.intent.kind == Kind::change) sum += claim.intent.value + 0.0;
  const double before = claims.front().before;
  double after = before;
  saturate(layer, &after, &sum, 1);
  for (Claim& claim : claims) {
    claim.sharers = claims.size() - 1;
    if (claim.intent.kind != Kind::change) continue;
    claim.share = sum != 0 ? (after - before) * (claim.intent.value / sum)
                           : claim.intent.value * saturation_slope(layer, before);
  }
  std::stable_sort(claims.begin(), claims.end(),
                   [](const Claim& a, const Claim& b) { return a.cause < b.cause; });
  bound(layer, claims, Kind::lower, bound(layer, claims, Kind::raise, after));
}

}  // namespace

void share_out(const ModelData& model, std::vector<Claim>& claims) {
  std::stable_sort(claims.begin(), claims.end(),
                   [](const Claim& a, const Claim& b) { return cell_of(a) < cell_of(b); });
  for (auto first = claims.begin(); first != claims.end();) {
    const auto end =
        std::find_if(first, claims.end(), [&](const Claim& c) { return cell_of(c) != cell_of(*first); });
    share_cell(model.layers[static_cast<std::size_t>(first->intent.layer)], {first, end});
    first = end;
  }
}

}  // namespace entente::detail
