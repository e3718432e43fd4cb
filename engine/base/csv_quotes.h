#pragma once
#include <string_view>

namespace entente {

/// What does not count around a field.
constexpr bool is_csv_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

/// What quotes do in a line of a table: whether a field between them is open at the end of what was
/// taken, and whether each that was closed came to its end there.
class CsvQuotes {
 public:
  explicit CsvQuotes(char separator) : separator_(separator) {}
  void take(std::string_view text) {
    for (const char c : text) take(c);
  }
  bool open() const { return state_ == State::quoted; }
  bool fine() const { return fine_; }

 private:
  enum class State { begin, plain, quoted, closed, after };

  void take(char c) {
    if (state_ == State::quoted)
      state_ = c == '"' ? State::closed : State::quoted;
    else if (c == separator_)
      state_ = State::begin;
    else if (c == '"' && (state_ == State::begin || state_ == State::closed))
      state_ = State::quoted;  // the field's first, or the second of two
    else if (is_csv_blank(c))
      state_ = state_ == State::closed ? State::after : state_;
    else
      take_other();
  }

  /// After a quote that closed a field nothing may stand but blanks.
  void take_other() {
    fine_ = fine_ && state_ != State::closed && state_ != State::after;
    state_ = State::plain;
  }

  char separator_;
  bool fine_ = true;
  State state_ = State::begin;
};

}  // namespace entente
