#include "language/definitions.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/with_commas.h"
#include "language/parser.h"

namespace entente::language {
namespace {

/// Of names in the text of a definition: what they are where it is used.
using Renamed = std::map<std::string, std::string>;

void rename(std::string& name, const Renamed& names) {
  if (const auto found = names.find(name); found != names.end()) name = found->second;
}

void rename_all(Ast& ast, const Renamed& names) {
  if (ast.kind == AstKind::name) rename(ast.name, names);
  for (AstName& name : ast.names) rename(name.text, names);
  for (AstVariable& variable : ast.variables) rename(variable.name.text, names);
  if (ast.where) rename_all(*ast.where, names);
  for (const AstPtr& child : ast.children) rename_all(*child, names);
}

/// Variables of aggregates get a name that nobody can write: `k@threat`.
void add_variables(const Ast& ast, const std::string& owner, Renamed& names) {
  for (const AstVariable& variable : ast.variables)
    names.try_emplace(variable.name.text, variable.name.text + "@" + owner);
  if (ast.where) add_variables(*ast.where, owner, names);
  for (const AstPtr& child : ast.children) add_variables(*child, owner, names);
}

/// `threat(a, b)`
std::string signature_of(const Definition& definition) {
  if (definition.variables.empty()) return definition.name;
  return fmt::format("{}({})", definition.name, fmt::join(definition.variables, ", "));
}

/// A definition, and the set in which it was found.
struct Found {
  const Definition* definition = nullptr;
  const Definitions* among = nullptr;
};

Found found_in(const std::string& name, const Definitions* let) {
  for (; let; let = let->outer.get())
    for (const Definition& definition : let->own)
      if (definition.name == name) return {&definition, let};
  return {};
}

class Placing {
 public:
  /// `itself`: the definition whose text is read, or null.
  explicit Placing(const Definition* itself) : itself_(itself) {}

  void place(AstPtr& node, const Definitions* let) {
    if (++nodes_ > most_nodes)
      throw SyntaxError(first_at_, fmt::format("this comes to more than {} parts with all that it stands for",
                                               with_commas(most_nodes)));
    if (const Found found = found_in(node->name, let); found.definition && names_a_value(*node)) {
      node = placed(*node, found);
      return;
    }
    if (node->where) place(node->where, let);
    for (AstPtr& child : node->children) place(child, let);
  }

 private:
  static bool names_a_value(const Ast& node) {
    return node.kind == AstKind::name || node.kind == AstKind::call;
  }

  /// In texts of definitions nothing is said here: they are looked at where they stand.
  AstPtr refused(const Ast& at, std::string message) const {
    if (!stack_.empty()) throw SaidElsewhere();
    auto node = std::make_unique<Ast>();
    node->kind = AstKind::refused;
    node->at = at.at;
    node->name = std::move(message);
    return node;
  }

  AstPtr placed(const Ast& use, const Found& found) {
    const Definition& definition = *found.definition;
    if (std::string problem = problem_of(use, definition); !problem.empty()) return refused(use, problem);
    auto node = std::make_unique<Ast>();
    node->kind = AstKind::defined;
    node->at = use.at;
    node->name = use.name;
    for (const AstPtr& actor : use.children) node->names.push_back({actor->name, actor->at});
    if (stack_.empty()) first_at_ = use.at;
    refuse_circle(definition);
    node->children.push_back(body_of(definition, node->names));
    stack_.push_back(&definition);
    place(node->children.front(), found.among);
    stack_.pop_back();
    return node;
  }

  static std::string problem_of(const Ast& use, const Definition& definition) {
    const std::string how = signature_of(definition);
    if (std::any_of(use.children.begin(), use.children.end(),
                    [](const AstPtr& actor) { return actor->kind != AstKind::name; }))
      return fmt::format("'{}' takes actors, each a code, a variable or a role: write {}", use.name, how);
    const std::size_t wanted = definition.variables.size(), given = use.children.size();
    if (wanted == given && (wanted > 0 || use.kind == AstKind::name)) return "";
    if (wanted == 0) return fmt::format("'{0}' takes no actors: write {0}", use.name);
    return fmt::format("'{}' takes {}, found {}: write {}", use.name, entente::counted(wanted, "actor"), given,
                       how);
  }

  /// The outermost use is where it can be mended, or seen at least.
  void refuse_circle(const Definition& definition) const {
    if (&definition == itself_) {
      std::string way;
      for (const Definition* step : stack_) way += step->name + ", which uses ";
      throw SyntaxError(first_at_, fmt::format("'{0}' uses itself: it uses {1}{0}", itself_->name, way));
    }
    if (std::find(stack_.begin(), stack_.end(), &definition) != stack_.end()) throw SaidElsewhere();
    if (stack_.size() >= most_nested)
      throw SyntaxError(first_at_, fmt::format("named expressions are nested more than {} deep", most_nested));
  }

  static AstPtr body_of(const Definition& definition, const std::vector<AstName>& actors) {
    if (!definition.is.given()) throw SaidElsewhere();
    AstPtr body;
    try {
      body = parse_expression(definition.is.text);
    } catch (const SyntaxError&) {
      throw SaidElsewhere();
    }
    Renamed names;
    for (std::size_t k = 0; k < actors.size(); ++k) names[definition.variables[k]] = actors[k].text;
    add_variables(*body, definition.name, names);
    rename_all(*body, names);
    return body;
  }

  const Definition* itself_;
  std::vector<const Definition*> stack_;
  std::size_t first_at_ = 0;  ///< where the outermost of them is used
  std::size_t nodes_ = 0;
};

AstPtr parsed(const std::string& text, const Definitions* let, const Definition* itself) {
  AstPtr tree = parse_expression(text);
  if (let) Placing(itself).place(tree, let);
  return tree;
}

}  // namespace

AstPtr parsed(const Expression& expression) { return parsed(expression.text, expression.let.get(), nullptr); }

AstPtr parsed(const Definition& definition, const Definitions& among) {
  return parsed(definition.is.text, &among, &definition);
}

const Definition* find_definition(const std::string& name, const Definitions* let) {
  return found_in(name, let).definition;
}

}  // namespace entente::language
