#pragma once
/// What the compilation of one item's expressions works on.
#include "language/code_writer.h"
#include "language/name_resolver.h"
#include "language/shared_aggregates.h"

namespace entente::language {

struct ItemCode {
  NameResolver names;
  CodeWriter code;
  SharedAggregates shared;
};

}  // namespace entente::language
