#pragma once
/// The kinds of process that programs have added (include/entente/model.h).
#include <entente/model.h>

#include <deque>

#include "scenario/format.h"

namespace entente::reading {

struct AddedKind {
  CustomProcess kind;
  Object format;
};

/// All that were added, in their order; their addresses stay. After `closed` none is added any more.
const std::deque<AddedKind>& added_kinds();

}  // namespace entente::reading
