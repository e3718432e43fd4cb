#pragma once
/// Where things stand in the files of a scenario, and what is said about them.
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// What kind of thing went wrong: programs decide by it, people read the message.
enum class ErrorKind {
  file,      ///< a scenario file cannot be opened or read
  scenario,  ///< a scenario has errors
  data,      ///< a file of observations, events or ties cannot be used
  request,   ///< what is asked for does not fit the scenario, or the data, that it is asked of
  name,      ///< there is no cell, outcome or cause of that name
  results,   ///< a folder of results cannot be read, or is not as it was written
  write,     ///< something cannot be written
  run,       ///< a run stopped
  memory,    ///< it would not fit into memory; nothing was taken
  ranks      ///< another process of the job failed, or cannot be reached
};

/// What the library throws where the fault is not in the program that calls it. The message is whole, for
/// people.
class Error : public std::runtime_error {
 public:
  /// With its whole message.
  Error(ErrorKind kind, const std::string& message) : std::runtime_error(message), kind_(kind) {}
  ErrorKind kind() const { return kind_; }  ///< What went wrong.

 private:
  ErrorKind kind_;
};

/// An error of one kind, so that it can be caught alone.
template <ErrorKind of_kind>
class ErrorOf : public Error {
 public:
  explicit ErrorOf(const std::string& message) : Error(of_kind, message) {}  ///< With its whole message.
};
using FileError = ErrorOf<ErrorKind::file>;          ///< The scenario file itself, not an include.
using ScenarioError = ErrorOf<ErrorKind::scenario>;  ///< Its diagnostics are in the message, a line for each.
using DataError = ErrorOf<ErrorKind::data>;          ///< With the line where there is one.
using RequestError = ErrorOf<ErrorKind::request>;    ///< It can be asked otherwise.
using UnknownNameError = ErrorOf<ErrorKind::name>;   ///< The message says what there is instead.
using ReadError = ErrorOf<ErrorKind::results>;       ///< A folder of results cannot be read, or is none.
using WriteError = ErrorOf<ErrorKind::write>;        ///< A folder or a file.
using RunError = ErrorOf<ErrorKind::run>;            ///< The message names cause, binding, date and run.
using MemoryError = ErrorOf<ErrorKind::memory>;      ///< The message has the sum.
using RankError = ErrorOf<ErrorKind::ranks>;         ///< Of a job of several processes (MPI).

/// How long functions are stopped: set by another thread, or where a signal arrives, and looked at by them
/// every now and then. They take it by pointer; null: never. One that is stopped returns nothing (or false) and
/// leaves no result; it does not throw.
using StopFlag = std::atomic<bool>;
/// Whether there is a flag, and it is set.
inline bool is_set(const StopFlag* stop) { return stop && stop->load(std::memory_order_relaxed); }

/// A byte in one of the sources of a scenario. `source` -1 means nowhere.
struct Place {
  int source = -1;                                ///< number among the sources
  std::size_t offset = 0;                         ///< bytes from its beginning
  bool operator==(const Place&) const = default;  ///< The same byte.
};

/// Line and column, both counted from 1; the column counts code points.
struct Position {
  std::size_t line = 0;    ///< from 1 on
  std::size_t column = 0;  ///< from 1 on, in code points
};

/// The texts a scenario was read from, in the order they were opened (the main file is 0).
class Sources {
 public:
  /// Adds a text under the name that messages show. Returns its number.
  int add(std::string name, std::string text);
  /// As messages show it.
  const std::string& name(int source) const { return names_[static_cast<std::size_t>(source)]; }
  /// All of it, as read.
  const std::string& text(int source) const { return texts_[static_cast<std::size_t>(source)]; }
  /// How many there are.
  std::size_t size() const { return names_.size(); }
  /// The place lies in one of them: not that of a scenario whose texts are elsewhere.
  bool has(Place place) const { return place.source >= 0 && static_cast<std::size_t>(place.source) < size(); }
  /// The place stands in an option of a command line (`--set a=1`), not in a file.
  bool typed(Place place) const { return has(place) && name(place.source).starts_with("--"); }
  Position position(Place place) const;  ///< Line and column of a place in one of them; else 0 and 0.
  /// The place of byte `offset` of the *decoded* text of the JSON string that begins (with its quote) at
  /// `string`; for a place that is no string, or in a source that is not here, `string` itself. A text of the
  /// command line counts without quotes.
  Place inside(Place string, std::size_t offset) const;

 private:
  std::vector<std::string> names_;
  std::vector<std::string> texts_;
};

/// Where a value stands: its place in a source and its path in the document (`rules.militancy.rate`).
struct Origin {
  Place place;       ///< where it begins
  std::string path;  ///< keys joined by dots; empty: the whole document
};

/// An error keeps a scenario from being run.
enum class Severity { error, warning };

/// One thing said about a scenario.
struct Diagnostic {
  Severity severity = Severity::error;  ///< how bad it is
  Origin origin;                        ///< what it is about
  std::string message;                  ///< without its place
};

/// Everything said about a scenario. Owns the sources that the places refer to.
class Diagnostics {
 public:
  Sources sources;                                          ///< the texts that places lie in
  void error(const Origin& origin, std::string message);    ///< Says that something is wrong.
  void warning(const Origin& origin, std::string message);  ///< Says that something is surely meant otherwise.
  /// An error at byte `offset` of the text of the string at `origin` (an expression, a date, a cell).
  void error_inside(const Origin& origin, std::size_t offset, std::string message);
  bool has_errors() const;  ///< Whether the scenario cannot be run.
  /// Nothing was said.
  bool empty() const { return items_.empty(); }
  /// All of them, in file order (source, then place); what stands at one place keeps the order in which it was
  /// said.
  std::vector<Diagnostic> sorted() const;
  /// `file:line:column: error: path: message`, as the command line prints it.
  std::string format(const Diagnostic& diagnostic) const;
  std::string errors() const;  ///< All errors so, a line for each; warnings are left out.

 private:
  std::vector<Diagnostic> items_;
};

/// The candidate nearest to `word`, where one is near enough to be what was meant, else empty: of so many
/// letters one may be another.
std::string nearest(std::string_view word, const std::vector<std::string>& candidates,
                    std::size_t letters_for_one = 3);

/// `" (did you mean 'x'?)"`, or nothing where no candidate is near.
std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates);

/// The same, but where no candidate is near: `"; there are: a, b"`, at most twenty of them.
std::string did_you_mean_or(std::string_view word, const std::vector<std::string>& candidates);
/// `"; there are: a, b"`, at most twenty of them.
std::string there_are(const std::vector<std::string>& candidates);
/// Of a name that is none of the candidates: `'wra' is not an outcome (did you mean 'war'?); there are: war,
/// x`.
std::string is_not_a(std::string_view kind, std::string_view name, const std::vector<std::string>& candidates);

}  // namespace entente
