#pragma once
/// JSON Merge Patches (RFC 7386) on documents whose values know their places.
#include "scenario/document.h"

namespace entente::reading {

/// What a null in the patch does: it removes the member (applying a patch), or stays (composing two patches).
enum class Nulls { remove, keep };

/// Merges `patch` into `target`: keys of the target keep their order, new ones follow. Every value keeps the
/// place it was written at; an object that both have stands where the target has it, unless the patch removes a
/// member.
void merge(Node& target, Node patch, Nulls nulls = Nulls::remove);

/// The same for whole scenarios onto which patches follow later: the `patch` of a what-if is composed,
/// everything else applied.
void merge_scenario(Node& target, Node patch);

/// The nulls in the patches of a document's what-ifs: merging the document onto another uses them up.
std::vector<Origin> nulls_of_what_ifs(const Node& document);

/// A null of a patch that finds nothing to remove, in an object that is there.
struct IdleNull {
  Origin origin;
  std::string key;
  std::vector<std::string> known;  ///< the keys that are there
};

/// The idle nulls of a patch on `target`; `path` is that of the patch.
std::vector<IdleNull> idle_nulls(const Node& target, const Node& patch, const std::string& path);

}  // namespace entente::reading
