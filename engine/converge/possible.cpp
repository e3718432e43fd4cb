#include "converge/possible.h"

#include <algorithm>

#include "language/analysis.h"
#include "language/definitions.h"

namespace entente {
namespace {

using language::Ast;
using language::AstKind;

Range range_of_layer(const std::string& name, const Catalogue& c) {
  for (const auto* layers : {&c.attributes, &c.relations})
    for (const Catalogue::Layer& layer : *layers)
      if (layer.name == name) return layer.range;
  return {};
}

Range range_of(const Ast& ast, const Catalogue& c) {
  if (ast.kind == AstKind::defined) return range_of(*ast.children[0], c);
  if (language::is_boolean(ast)) return {0, 1};
  if (ast.kind == AstKind::cell) return range_of_layer(ast.name, c);
  if (ast.kind != AstKind::aggregate || (ast.name != "mean" && ast.name != "min" && ast.name != "max"))
    return {};
  const Range of_members = range_of(*ast.children[0], c);
  return {std::min(0.0, of_members.low), std::max(0.0, of_members.high)};  // over nothing they are 0
}

}  // namespace

Range possible_values(const Expression& expression, const Catalogue& catalogue) {
  return range_of(*language::parsed(expression), catalogue);
}

}  // namespace entente
