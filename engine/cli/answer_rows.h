#pragma once
/// A table of an answer, read by the names of its columns.
#include <entente/explore.h>

#include <map>

namespace entente::cli {

/// Numbers of rows, in their order.
using RowNumbers = std::vector<std::size_t>;

class AnswerRows {
 public:
  /// Of a table that the answer does not have there are no rows. The answer must outlive this.
  AnswerRows(const explore::Answer& answer, const std::string& file);

  std::size_t size() const { return table_->rows.size(); }
  bool empty() const { return table_->rows.empty(); }
  const std::vector<std::string>& columns() const { return table_->columns; }
  bool has(const std::string& column) const { return places_.count(column) > 0; }
  /// NaN where there is none.
  double number(std::size_t row, const std::string& column) const;
  /// Numbers as they are told; empty where there is nothing.
  std::string text(std::size_t row, const std::string& column) const;
  /// The columns `low` and `high`, or those that begin otherwise: `total_low`.
  Interval interval(std::size_t row, const std::string& begin = "") const;
  /// (rows)
  std::vector<double> numbers(const std::string& column) const;
  /// All of them, ascending.
  RowNumbers all() const;
  /// Those with the same text in a column together, in the order in which they come.
  std::vector<RowNumbers> together(const std::string& column) const;
  /// The largest numbers of a column first.
  void sort_down(RowNumbers& rows, const std::string& column) const;

 private:
  const explore::AnswerTable* table_;
  std::map<std::string, std::size_t> places_;  ///< of columns
};

}  // namespace entente::cli
