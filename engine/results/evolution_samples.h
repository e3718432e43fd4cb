#pragma once
/// The values over time of cells of relations, gathered from the blocks of an ensemble.
#include <entente/results.h>

#include "base/ids.h"

namespace entente {

/// Sums of all runs, single values of the first runs, as many as fit. Sums are kept in strands, run number
/// modulo 4, each in the order of its runs, so that they do not depend on how runs are put into blocks.
class EvolutionSamples {
 public:
  static constexpr std::size_t strands = 4;

  EvolutionSamples(const Catalogue& catalogue, std::size_t runs, const CollectorOptions& options);
  /// Blocks come in the order of their runs. Throws std::invalid_argument for another shape.
  void receive(const BlockRecord& block);
  /// Runs whose single values are held.
  std::size_t kept_runs() const { return kept_runs_; }
  /// `start`: means of all relations at t_0.
  Evolution evolution(const Moments& start) const;

 private:
  /// A cell that may have moved in some block.
  struct Row {
    std::uint32_t cell = 0;  ///< relation * N * N + from * N + to
    float start = 0;         ///< in the first run
  };
  /// Of a row at a date: sums of the differences to `Row::start` and of their squares.
  struct Sums {
    double sum[strands] = {}, squares[strands] = {};
  };
  using RowId = Id<Row>;
  using SlotId = Id<struct SlotTag>;
  /// A block of runs: values of the rows that may have moved in it, as in the record.
  struct Kept {
    std::size_t first_run = 0, lanes = 0;
    std::vector<SlotId> slots;  ///< (rows): where in `moved`; none, or no entry: nowhere
    std::vector<std::uint32_t> moved_by;
    std::vector<std::size_t> first;  ///< (dates): where its values begin
    std::vector<float> values;
  };
  /// A row, and where it goes to in the evolution.
  struct Job {
    std::size_t row = 0, relation = 0, index = 0;
  };

  std::size_t row_of(const BlockRecord& block, std::size_t slot);
  static void add(Sums& sums, double start, std::size_t first_run, std::span<const float> values);
  void keep(const BlockRecord& block);
  void make_room();
  bool moves(std::size_t row) const;
  void describe(EvolutionRelation& relation, std::size_t number, const Moments& start) const;
  std::vector<Job> jobs(const Evolution& evolution) const;
  void gather(std::size_t row, std::size_t date, float* sample) const;
  void summarise(std::size_t date, const std::vector<Job>& jobs, Evolution& evolution) const;

  const Catalogue& catalogue_;
  std::size_t runs_, bytes_, kept_runs_, threads_;
  std::vector<RowId> row_of_;  ///< (relations * N * N); none: not moved yet
  std::vector<Row> rows_;
  std::vector<std::vector<Sums>> sums_;  ///< (dates), each (rows)
  std::vector<Kept> kept_;
  std::vector<std::size_t> block_rows_;  ///< (slots) of the block
};

}  // namespace entente
