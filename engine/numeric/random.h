#pragma once
/// Counter-based draws (spec section 3, "Randomness"): pure functions of (seed, run, step, stream, index).
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace entente::numeric {

/// The step of draws made once per run.
inline constexpr std::uint32_t once_per_run = 0xffffffffu;

/// Of Philox4x32-10 (Salmon et al. 2011): what a product is multiplied by, and what a key grows by in a round.
inline constexpr std::uint32_t factor_0 = 0xD2511F53u, factor_1 = 0xCD9E8D57u;
inline constexpr std::uint32_t grows_0 = 0x9E3779B9u, grows_1 = 0xBB67AE85u;

/// 32-bit FNV-1a of a stream's name, as `rule:militancy`.
std::uint32_t stream_of(std::string_view name);

/// What a draw is for.
struct Draw {
  std::uint64_t seed = 0;
  std::uint32_t step = 0;
  std::uint32_t stream = 0;
};

/// u in (0, 1) by Philox4x32-10 (Salmon et al. 2011).
double uniform(const Draw& draw, std::uint32_t run, std::uint32_t index);

/// out[b * lanes + l] = u of run `runs[l]` and index `indices[b]`. (indices.size() * lanes) values, of as many
/// lanes as there are runs.
void uniforms(const Draw& draw, std::span<const std::uint32_t> runs, std::span<const std::uint32_t> indices,
              double* out);

/// The same for the indices `first_index` ... `first_index + count - 1`.
void uniforms_in_a_row(const Draw& draw, std::span<const std::uint32_t> runs, std::uint32_t first_index,
                       std::size_t count, double* out);

/// out[e] = u of run `runs[e]` and index `indices[e]`.
void uniforms_one_by_one(const Draw& draw, std::span<const std::uint32_t> runs,
                         std::span<const std::uint32_t> indices, double* out);

/// Inverse of the standard normal's distribution function, relative accuracy 1e-15 (Wichura 1988, AS 241).
double normal_quantile(double u);

/// In place, for `count` values; bit for bit what `normal_quantile` gives for each.
void normal_quantiles(double* values, std::size_t count);

}  // namespace entente::numeric
