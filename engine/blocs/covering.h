#pragma once
/// Covering programs: the least sum of costs such that of each row some column is taken; relaxed to shares.
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace entente::detail {

/// A linear program over columns in [0, 1]. Grows by rows, and keeps its basis from one solution to the next.
class Covering {
 public:
  explicit Covering(std::span<const double> costs);
  ~Covering();
  Covering(const Covering&) = delete;
  Covering& operator=(const Covering&) = delete;

  /// From now on the sum over these columns is at least 1.
  void at_least_one_of(std::span<const std::size_t> columns);
  /// From now on not all of these columns are taken.
  void not_all_of(std::span<const std::size_t> columns);
  void fix(std::size_t column, bool taken);
  void release(std::size_t column);

  /// The least cost; nothing where no shares will do, or where `seconds` (above 0) were over: then it is
  /// `late`.
  std::optional<double> solve(double seconds);
  bool late() const { return late_; }
  /// Of the last solution, about so many numbers were changed: rows and columns at every turn of the simplex.
  double work() const { return work_; }
  /// (columns) Of the last solution.
  const std::vector<double>& shares() const { return shares_; }

 private:
  struct Program;
  std::unique_ptr<Program> program_;
  std::vector<double> shares_;
  bool late_ = false;
  double work_ = 0;
};

}  // namespace entente::detail
