#pragma once
/// Every place where a name stands: the second look at all documents.
#include "assist/names.h"
#include "language/lexer.h"

namespace entente::assist {

class Occurrences {
 public:
  /// Of a document of that source, whose text is `text`.
  Occurrences(Names& names, int source, std::string_view text) : names_(names), source_(source), text_(text) {}
  void read(const reading::Node& root);

 private:
  void add_key(const Path& path);
  void add_signature(const Path& path);
  void add_text(const Path& path);
  void add_named_text(const Path& path);
  void add_expression(const Path& path);
  void add_binding(const Path& path);
  void add_headline(const Path& path);
  void add_parts(const Path& path, std::string_view separators);
  void add_setting(const Path& path);
  /// A stretch of the decoded text of the last value of a path, or of its key.
  void add_in_value(const Path& path, std::size_t from, std::size_t size, Thing thing, bool makes);
  void add_in_key(const Path& path, std::size_t from, std::size_t size, Thing thing, bool makes);
  void add(const Path& path, std::size_t begin, std::size_t from, std::size_t size, Thing thing, bool makes);

  Names& names_;
  int source_;
  std::string_view text_;
};

}  // namespace entente::assist
