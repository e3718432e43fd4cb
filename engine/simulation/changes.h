#pragma once
/// The changes of a phase: summed while everything reads the state at the phase's start, then applied at once,
/// with the ledger of the watched cells (spec sections 1 and 4).
#include <bit>

#include "base/fork_join_pool.h"
#include "language/frame.h"
#include "simulation/ledger.h"
#include "simulation/state.h"

namespace entente::detail {

/// The exact identity of addition: x + untouched == x for every x, and no sum of changes is ever -0.0 again
/// once +0.0 or anything else was added. So a place that holds it holds no change.
inline constexpr double untouched = -0.0;
inline bool is_untouched(double sum) {
  return std::bit_cast<std::uint64_t>(sum) == std::bit_cast<std::uint64_t>(untouched);
}

/// A change that is not finite: its cell and lane, and which binding of the strip made it.
struct NotFinite {
  int layer = 0;
  std::size_t cell = 0, binding = 0, lane = 0;
  double value = 0;
};

/// How a strip of effects moves its cells.
struct StripEffect {
  const Target* target = nullptr;
  EffectModel::Kind kind = EffectModel::Kind::change;
  const double* where = nullptr;  ///< null: everywhere
  const double* value = nullptr;
  const double* lasting = nullptr;  ///< null: none
  int cause = 0;
};

class Changes {
 public:
  Changes(const ModelData& model, std::size_t max_lanes);

  /// From the next start on, the cells that may have moved are remembered.
  void follow() { follows_ = true; }
  /// Of a layer that is followed and not sparse: the cells that may have moved since the start, each once, in
  /// the order in which they did. Of a symmetric one from < to.
  const std::vector<std::uint32_t>& moved(std::size_t layer) const { return buffers_[layer].moved; }
  /// `state` stands at the start of its runs.
  void start(const State& state);
  /// Adds the effects of a strip of bindings. After `open_cells`, different cells of a layer may be added to at
  /// once. Throws NotFinite.
  void add(const StripEffect& effect, const language::Frame& frame, const State& state);
  /// To be called before `add_cells`, by one thread.
  void open_cells(int layer);
  /// Adds to `count` neighbouring cells (of a sparse relation: slots), `values` (count x lanes). Different
  /// cells may be added to at once. Throws NotFinite.
  void add_cells(int layer, std::size_t first, std::size_t count, const double* values, int cause,
                 const State& state);
  /// Every cell of the layer may be another from now on, by something that was not added here.
  void all_moved(std::size_t layer);
  /// Applies all that was added and forgets it. Throws Overflow.
  void apply(State& state, ForkJoinPool& pool);
  /// x <- b + (x - b) * 2^(-years / half_life), for every layer that decays. Throws Overflow.
  void decay(State& state, double years, ForkJoinPool& pool);

  /// (watched x causes x lanes): what each cause has changed so far.
  const Values& ledger() const { return ledger_.totals(); }
  /// For what moves watched cells by itself.
  Ledger& book() { return ledger_; }

 private:
  /// One effect on one place of the buffers.
  struct Amount {
    EffectModel::Kind kind = EffectModel::Kind::change;
    double value = 0, lasting = 0;
    bool lasts = false;
  };
  /// A change of a pair that has no tie yet.
  struct PendingTie {
    std::uint64_t cell = 0;
    std::size_t lane = 0;
    Amount amount;
  };

  struct Buffer {
    Values sum, lasting, raise, lower;       ///< (cells x lanes), those that the layer needs
    std::vector<std::size_t> touched;        ///< places of `sum` that hold a change, unless `all`
    std::vector<std::size_t> touched_cells;  ///< the same, each the first place of a cell in whose every lane
    bool all = false, pending = false;
    bool lasts = false;  ///< some of the phase's changes move baselines
    /// For decay: the cells that may be off their baselines, unless `all_live`. The others stay where they are.
    std::vector<std::size_t> live;
    std::vector<char> is_live;  ///< (cells)
    bool all_live = false;
    std::vector<std::uint32_t> moved;  ///< see `moved`
    std::vector<char> is_stirred;      ///< (cells)
    std::vector<PendingTie> fresh;     ///< sparse only, in the order in which they were added
  };

  bool decays(std::size_t layer) const;
  bool follows(std::size_t layer) const;
  void start_stirred(std::size_t layer, const LayerState& state);
  void stir(const LayerModel& layer, Buffer& buffer, std::size_t cell) const;
  void stir_touched(const LayerModel& layer, Buffer& buffer) const;
  static void size_live(const LayerModel& layer, Buffer& buffer);
  void start_live(std::size_t layer, const LayerState& state);
  static void mark_decaying(Buffer& buffer, std::size_t cell);
  void mark_touched_decaying(const LayerModel& layer, Buffer& buffer) const;
  void decay_all(std::size_t layer, LayerState& state, double kept, ForkJoinPool& pool) const;
  void decay_live(std::size_t layer, LayerState& state, double kept) const;
  void tell_decay(std::size_t number, const LayerState& state, double kept);

  std::size_t cell_of(const Target& target, const language::Frame& frame, std::size_t binding) const;
  std::size_t place_of(const StripEffect& effect, const language::Frame& frame, std::size_t binding,
                       std::size_t cell, const State& state) const;
  using Places = std::array<std::size_t, language::strip_values>;
  void find_cells(const Target& target, const language::Frame& frame, Places& places) const;
  bool find_places(const StripEffect& effect, const language::Frame& frame, const State& state,
                   Places& places) const;
  bool add_plain(const StripEffect& effect, const language::Frame& frame, const State& state);
  void touch_places(Buffer& buffer, const Places& places, const double* values, std::size_t count) const;
  void note_plain(const StripEffect& effect, const language::Frame& frame);
  static void touch(Buffer& buffer, std::size_t at, double amount);
  static void touch_single(Buffer& buffer, const Places& places, const double* values, std::size_t count);
  void touch_lanes(Buffer& buffer, std::size_t first, const double* amounts) const;
  static Amount amount_of(const StripEffect& effect, std::size_t element);
  static void put(Buffer& buffer, std::size_t at, const Amount& amount);
  void apply_layer(std::size_t layer, State& state, ForkJoinPool& pool);
  void tie_fresh(std::size_t layer, State& state);
  void apply_all(std::size_t layer, Buffer& buffer, LayerState& state, ForkJoinPool& pool);
  void apply_touched(std::size_t layer, Buffer& buffer, LayerState& state);
  void move_places(std::size_t layer, std::span<const std::size_t> places, std::size_t width, Values& amounts,
                   double none, Values& values, const LayerState& state);
  void check_moved(std::size_t layer, std::span<const std::size_t> places, std::size_t width) const;
  void bound_place(const LayerModel& layer, std::size_t at, Buffer& buffer, LayerState& state) const;
  std::size_t twin_of(std::size_t at, const LayerState& state) const;
  void size_buffer(std::size_t layer, std::size_t cells, std::size_t lanes);
  void mirror_ties(bool lasts, LayerState& state) const;
  static void wipe(Buffer& buffer);

  const ModelData& model_;
  std::size_t lanes_ = 0;
  bool follows_ = false;
  Ledger ledger_;
  std::vector<Buffer> buffers_;
  Values before_, amount_;  ///< scratch, (strip)
  Values decayed_;          ///< scratch, (lanes)
};

}  // namespace entente::detail
