#include "story/reasons.h"

#include <algorithm>

#include "language/builder.h"
#include "language/evaluator.h"

namespace entente::detail {
namespace {

using language::Ast;
using language::AstKind;

/// Something that is read as a whole, and the name it is told by.
struct Leaf {
  const Ast* ast = nullptr;
  std::string name;
};

/// The call that begins at a byte of the text, up to its closing bracket.
std::string call_text(const std::string& text, std::size_t at) {
  int depth = 0;
  for (std::size_t end = at; end < text.size(); ++end) {
    depth += text[end] == '(' ? 1 : text[end] == ')' ? -1 : 0;
    if (text[end] == ')' && depth == 0) return text.substr(at, end + 1 - at);
  }
  return text.substr(at);
}

class Leaves {
 public:
  Leaves(const std::string& text, const language::SymbolTable& world, const language::Scope& scope)
      : text_(text), world_(world), scope_(scope) {}

  void collect(const Ast& ast) {
    if (const std::string name = name_of(ast); !name.empty()) return add(ast, name);
    for (const auto& child : ast.children) collect(*child);
  }
  std::vector<Leaf> found;

 private:
  /// Empty: it is read part by part.
  std::string name_of(const Ast& ast) const {
    if (ast.kind == AstKind::cell) return cell_name(ast);
    if (ast.kind == AstKind::defined) return defined_name(ast);
    if (ast.kind == AstKind::aggregate) return call_text(text_, ast.at);
    if (ast.kind == AstKind::call && language::find_measure(ast.name)) return call_text(text_, ast.at);
    if (ast.kind != AstKind::name) return "";
    const auto symbol = world_.find(ast.name);
    return ast.name == "t" || (symbol && symbol->kind == language::SymbolKind::parameter) ? ast.name : "";
  }

  std::string cell_name(const Ast& ast) const { return ast.name + "[" + actors_of(ast) + "]"; }
  std::string defined_name(const Ast& ast) const {
    return ast.names.empty() ? ast.name : ast.name + "(" + actors_of(ast) + ")";
  }

  std::string actors_of(const Ast& ast) const {
    std::string text;
    for (std::size_t k = 0; k < ast.names.size(); ++k) {
      const auto actor = language::find_actor(ast.names[k].text, world_, scope_);
      text += (k > 0 ? "," : "") + (actor ? world_.actors[actor->actor] : ast.names[k].text);
    }
    return text;
  }

  void add(const Ast& ast, const std::string& name) {
    const bool known =
        std::any_of(found.begin(), found.end(), [&](const Leaf& leaf) { return leaf.name == name; });
    if (!known) found.push_back({&ast, name});
  }

  const std::string& text_;
  const language::SymbolTable& world_;
  const language::Scope& scope_;
};

}  // namespace

language::Scope Reasons::cast_scope(const Cast& cast) {
  language::Scope scope;
  for (const auto& [name, actor] : cast.actors) scope.add_constant(name, ActorId(actor));
  for (const auto& [name, members] : cast.groups) {
    std::vector<char> membership(world_.actors.size(), 0);
    for (const std::size_t member : members) membership[member] = 1;
    scope.add_group(name, world_.groups.size());
    world_.group_names.emplace_back();
    auto& group = world_.groups.emplace_back();
    for (const std::size_t member : members) group.emplace_back(member);
    world_.membership.push_back(std::move(membership));
  }
  return scope;
}

StoryReason Reasons::read(const Expression& expression, const Cast& cast, const language::Inputs& inputs) {
  if (!expression.given()) return {};
  StoryReason reason{expression.text, {}};
  Diagnostics nothing_new;
  const language::AstPtr ast = language::parse(expression, nothing_new);
  if (!ast) return reason;
  const std::size_t groups = world_.groups.size();
  const language::Scope scope = cast_scope(cast);
  Leaves leaves(expression.text, world_, scope);
  leaves.collect(*ast);
  language::ProgramBuilder builder(world_, scope, nothing_new);
  std::vector<language::OutputId> outputs;
  for (const Leaf& leaf : leaves.found) outputs.push_back(builder.add_output(*leaf.ast, expression.origin));
  const language::Program program = builder.finish();
  language::FrameLimits needs;
  needs.include(program);
  language::Evaluator evaluator(world_, needs, inputs.lanes);
  evaluator.run_root(program, inputs);
  for (std::size_t k = 0; k < outputs.size(); ++k) {
    if (outputs[k]) reason.values.push_back({leaves.found[k].name, *evaluator.output(program, outputs[k])});
  }
  world_.group_names.resize(groups);
  world_.groups.resize(groups);
  world_.membership.resize(groups);
  return reason;
}

}  // namespace entente::detail
