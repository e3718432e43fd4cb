#pragma once
/// Reading values out of a checked document. What is missing or has another form was said by the check; here it
/// just gives nothing.
#include <entente/scenario.h>

#include "scenario/document.h"

namespace entente::reading {

/// A value as messages call it: `the number 3`, `the text "abc"`, `a list`, ...
std::string in_words(const Node& node);

/// The path of a member of the value at `path`.
std::string path_of(const std::string& path, const std::string& key);

class Item;

/// A member of an object: its key, where that stands, and its value.
struct Entry;

/// A value of the document, or none, with its path.
class Item {
 public:
  /// `let`: named expressions that its expressions see.
  Item(const Node* node, std::string path, std::shared_ptr<const Definitions> let = {})
      : node_(node), path_(std::move(path)), let_(std::move(let)) {}

  bool given() const { return node_ != nullptr; }
  const Node* node() const { return node_; }
  const std::string& path() const { return path_; }
  Origin origin() const;  ///< of nothing: nowhere
  bool is(Node::Kind kind) const { return node_ && node_->is(kind); }

  Item operator[](const std::string& key) const;
  std::vector<Item> items() const;     ///< of a list
  std::vector<Entry> entries() const;  ///< of an object

  std::string text() const;
  Text placed_text() const;
  Expression expression() const;  ///< a string, or a number in its shortest form
  std::optional<double> number() const;
  std::optional<std::uint64_t> whole() const;
  bool boolean() const;
  std::optional<Date> date() const;
  std::optional<Duration> duration() const;
  Unit unit() const;  ///< default: year
  /// One of another form has no variable and no group.
  std::vector<Binding> bindings() const;
  Provenance provenance() const;  ///< `note` and `source` of an object
  /// The same item, whose expressions see its own key `let` too, if it has one.
  Item with_let() const;
  /// Of such an item: its own `let`; none where it has none.
  std::shared_ptr<const Definitions> own_let() const;

 private:
  const Node* node_;
  std::string path_;
  std::shared_ptr<const Definitions> let_;
};

struct Entry {
  Text key;
  Item value;
};

/// `k in state` in its parts; nothing where the text has another form.
std::optional<Binding> parse_binding(const std::string& text);

/// How a named expression is called.
struct Signature {
  std::string name;
  std::vector<std::string> variables = {};
};

/// `threat`, or `threat(a, b)`, in its parts; nothing where the text has another form.
std::optional<Signature> parse_signature(std::string_view text);

}  // namespace entente::reading
