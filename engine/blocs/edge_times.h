#pragma once
/// When the ties of an edge list hold.
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace entente::detail {

/// A tie holds from its `begin` on, and not at its `end` any more. Both are years, or dates; an empty field is
/// no limit.
class EdgeTimes {
 public:
  EdgeTimes() = default;
  /// Of a table with these columns, where it has them; looked at for the time `at`.
  EdgeTimes(std::vector<std::string> header, std::optional<std::size_t> begin, std::optional<std::size_t> end,
            std::string at)
      : header_(std::move(header)), begin_(begin), end_(end), at_(std::move(at)) {}

  bool given() const { return begin_ || end_; }
  bool are_in(std::size_t column) const { return column == begin_ || column == end_; }
  /// The first of the two that is there.
  std::size_t column() const { return begin_ ? *begin_ : *end_; }
  /// What is wrong with the time that is asked for; empty: nothing.
  std::string wrong_choice() const;
  /// The column that is wrong with when a tie holds, and why; nothing: none is.
  std::optional<std::pair<std::size_t, std::string>> wrong(const std::vector<std::string>& fields) const;
  bool hold(const std::vector<std::string>& fields) const;

 private:
  std::vector<std::string> header_;
  std::optional<std::size_t> begin_, end_;
  std::string at_;
};

}  // namespace entente::detail
