#pragma once
/// A JSON document as it was written: ordered, every value and key with its place.
#include <entente/diagnostics.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente::reading {

struct Member;

/// One value. Only what belongs to its kind is filled.
struct Node {
  enum class Kind { null, boolean, number, text, list, object };
  Kind kind = Kind::null;
  bool boolean = false;
  double number = 0;
  std::optional<std::uint64_t> whole;  ///< of a number that is one, exact
  std::string text;
  std::vector<Node> items;
  std::vector<Member> members;  ///< in document order, each key once
  Place place;
  std::size_t end = 0;   ///< the byte after it, in its source; 0: it was not read from one
  bool refused = false;  ///< it was said that something else should stand here

  bool is(Kind other) const { return kind == other; }
  /// The value of that key, or null.
  const Node* find(std::string_view key) const;
  Node* find(std::string_view key);
};

struct Member {
  std::string key;
  Place place;  ///< of the key
  Node value;
};

/// An object without members.
Node empty_object(Place place);

/// Nothing in a document may be nested deeper than this.
inline constexpr std::size_t deepest = 200;

struct ParseError {
  Origin origin;
  std::string message;
};

/// The document (nothing where the text is no JSON), and what is wrong with it.
struct Parsed {
  std::optional<Node> root;
  std::vector<ParseError> errors;
  std::optional<Node> partial = {};  ///< where the text is no JSON: what could be read of it
  std::size_t read = 0;              ///< bytes after which nothing could be understood, or all of them
};

/// Parses the JSON (comments allowed) that begins at `begin` of the text of its source and goes to the text's
/// end.
Parsed parse(std::string_view text, Place begin);

/// The number in its shortest decimal form that reads back to the same double.
std::string shortest(double value);

/// The document as indented JSON text. Lists of plain values stand on one line.
std::string write(const Node& node);
/// The same on one line.
std::string on_one_line(const Node& node);

}  // namespace entente::reading
