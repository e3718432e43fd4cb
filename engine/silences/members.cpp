#include "silences/members.h"

#include <algorithm>

#include "language/analysis.h"
#include "language/scope.h"

namespace entente::detail {
namespace {

double group_size(const std::string& group, const language::SymbolTable& world) {
  const auto domain = language::find_domain(group, world, {});
  return domain ? static_cast<double>(world.groups[domain->index].size()) : 1.0;
}

class Members {
 public:
  Members(const Rule& rule, std::size_t bindings, const language::SymbolTable& world)
      : rule_(rule), bindings_(static_cast<double>(bindings)), world_(world) {}

  /// `members`: choices of the variables of the aggregates around it.
  double of(const language::Ast& ast, double members = 1) const {
    double all = 0;
    if (ast.kind == language::AstKind::aggregate) {
      for (const language::AstVariable& variable : ast.variables)
        members *= group_size(variable.group.text, world_);
      all += choices(ast) * members;
    }
    if (ast.where) all += of(*ast.where, members);
    for (const language::AstPtr& child : ast.children) all += of(*child, members);
    return all;
  }

 private:
  double choices(const language::Ast& ast) const {
    std::set<std::string> names;
    language::collect_names(ast, names);
    double all = 1;
    for (const Binding& binding : rule_.bindings)
      if (names.contains(binding.variable)) all *= group_size(binding.group, world_);
    // what hangs on one actor is computed once for each
    return std::min(all, std::max(bindings_, static_cast<double>(world_.actors.size())));
  }

  const Rule& rule_;
  double bindings_;
  const language::SymbolTable& world_;
};

}  // namespace

double members_of_aggregates(const language::Ast& ast, const Rule& rule, std::size_t bindings,
                             const language::SymbolTable& world) {
  return Members(rule, bindings, world).of(ast);
}

}  // namespace entente::detail
