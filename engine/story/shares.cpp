#include "story/shares.h"

#include <algorithm>
#include <cmath>
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

/// Of what is added: see `Ledger`.
void share_change(const LayerModel& layer, std::span<Claim> claims, double sum, double change) {
  double meant = 0, size = 0, rate = 0;
  const auto each_change = [&](auto visit) {
    for (Claim& claim : claims)
      if (claim.intent.kind == Kind::change) visit(claim);
  };
  each_change([&](const Claim& claim) { meant += std::abs(claim.intent.value); });
  const double d = unless_cancelled(sum, meant);
  saturation_rates(layer, &claims.front().before, &d, &rate, 1);
  each_change([&](Claim& claim) {
    claim.share = claim.intent.value * rate;
    change -= claim.share;
    size += std::abs(claim.share);
  });
  if (size > 0) each_change([&](Claim& claim) { claim.share += change * (std::abs(claim.share) / size); });
}

/// All claims on one cell.
void share_cell(const LayerModel& layer, std::span<Claim> claims) {
  double sum = -0.0;
  for (const Claim& claim : claims)
    if (claim.intent.kind == Kind::change) sum += claim.intent.value + 0.0;
  const double before = claims.front().before;
  double after = before;
  saturate(layer, &after, &sum, 1);
  share_change(layer, claims, sum, after - before);
  for (Claim& claim : claims) claim.sharers = claims.size() - 1;
  std::stable_sort(claims.begin(), claims.end(),
                   [](const Claim& a, const Claim& b) { return a.cause < b.cause; });
  bound(layer, claims, Kind::lower, bound(layer, claims, Kind::raise, after));
}

}  // namespace

void share_changes(const ModelData& model, std::vector<Claim>& claims) {
  std::stable_sort(claims.begin(), claims.end(),
                   [](const Claim& a, const Claim& b) { return cell_of(a) < cell_of(b); });
  for (auto first = claims.begin(); first != claims.end();) {
    const auto end =
        std::find_if(first, claims.end(), [&](const Claim& c) { return cell_of(c) != cell_of(*first); });
    share_cell(model.layers[first->intent.layer], {&*first, static_cast<std::size_t>(end - first)});
    first = end;
  }
}

}  // namespace entente::detail
