#pragma once
/// JSON text while it is read: where one is, what stands there, and what is wrong with it.
#include "scenario/document.h"

namespace entente::reading {

/// Thrown where nothing after an error can be understood; the error was said.
struct Stop {};

class JsonSource {
 public:
  /// Reads from `begin` to the end of the text. What is wrong goes to `errors`.
  JsonSource(std::string_view text, Place begin, std::vector<ParseError>& errors);

  bool ended() const { return at_ >= text_.size(); }
  std::size_t at() const { return at_; }
  Place place() const { return {source_, at_}; }
  std::string_view text() const { return text_; }
  /// The byte here; 0 at the end.
  char raw() const { return ended() ? '\0' : text_[at_]; }
  /// What JSON would have here, where people write something else for it: `"` for a typographic quote; 0 at the
  /// end.
  char here() const;
  /// Goes past what is here, and says so where it is something else than JSON would have.
  void take();
  void skip(std::size_t bytes) { at_ += bytes; }
  /// Goes past blanks and comments.
  void skip_blanks();

  /// Keys and places in lists that lead to what is read now.
  struct Step {
    std::string_view key;  ///< no key: the place in a list
    std::size_t index = 0;
  };
  std::vector<Step> steps;

  /// An error; reading goes on. Throws Stop where there are very many.
  void say(std::size_t offset, std::string message);
  /// An error after which nothing can be understood. Throws Stop.
  [[noreturn]] void stop(std::size_t offset, std::string message);
  /// `line 4, column 10`
  std::string where(std::size_t offset) const;
  std::size_t line(std::size_t offset) const;
  /// What the steps lead to.
  std::string path() const;

 private:
  bool skip_comment();

  std::string_view text_;
  int source_;
  std::size_t at_;
  std::vector<ParseError>& errors_;
};

}  // namespace entente::reading
