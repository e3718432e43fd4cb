#pragma once
/// What patches say in vain: nulls that find nothing to remove, new things that are not whole or that nothing
/// names, kinds of actors that nothing selects, values that have no effect beside what stays.
#include "scenario/patch_walk.h"

namespace entente::reading {

/// Looks at patches before they are merged, and says what is wrong with them.
class Patches {
 public:
  Patches(const Format& format, Diagnostics& diagnostics) : format_(format), diagnostics_(diagnostics) {}

  /// A file, onto those that it includes.
  void file(const Node& target, const Node& patch) { look(PatchWalk::Kind::file, target, patch, ""); }
  /// The patch of every what-if, applied or not, onto the scenario as it is without them.
  void what_ifs(const Node& scenario);
  /// `--set`.
  void setting(const Node& scenario, const Node& patch) { look(PatchWalk::Kind::setting, scenario, patch, ""); }
  /// Says which of the new things nothing names, now that all patches are merged.
  void finish(const Node& scenario);
  /// No error was found.
  bool fine() const { return fine_; }

 private:
  void look(PatchWalk::Kind kind, const Node& target, const Node& patch, const std::string& path);

  void say_unused(const NewEntry& entry);

  const Format& format_;
  Diagnostics& diagnostics_;
  std::vector<NewEntry> unnamed_, kinds_;
  bool fine_ = true;
};

}  // namespace entente::reading
