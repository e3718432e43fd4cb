#pragma once
/// Which names there are, and where they are known: the first look at all documents.
#include "assist/names.h"

namespace entente::assist {

class Declarations {
 public:
  explicit Declarations(Names& names) : names_(names) {}
  /// Reads a document.
  void read(const reading::Node& root);
  /// After all: roles of events are those of their types, which may stand in any document.
  void finish();

 private:
  void add_key(const Path& path);
  void add_known(NameKind kind, const std::string& name);
  void add_local(const std::string& scope, Local local);
  void add_definition(const Path& path);
  void add_binding(const Path& path);
  void add_event(const Path& path);

  /// A role that an event fills.
  struct Filled {
    std::string event;  ///< its scope
    std::string role;
  };
  Names& names_;
  std::vector<Filled> filled_;
};

/// The scope of the innermost object around the last step of a path.
const std::string& scope_around(const Path& path);

}  // namespace entente::assist
