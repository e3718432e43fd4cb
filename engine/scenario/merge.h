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

/// The same for whole scenarios, onto which patches follow later: everything is applied but the `patch` of a
/// what-if, which is composed, so that it means the same whether its file includes others or not.
void merge_scenario(Node& target, Node patch);

}  // namespace entente::reading
