#include "language/dump_names.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace entente::language {
namespace {

const std::string& layer_name(std::size_t layer, const SymbolTable& world) { return world.layers[layer].name; }

std::string domain_name(const Domain& domain, const SymbolTable& world) {
  if (domain.list) return fmt::format("role {}", domain.index);
  return world.group_names[domain.index];
}

const Function* function_with(Kernel kernel) {
  if (kernel == find_operator("!1")->kernel) return find_operator("!1");
  for (const auto table : {operators(), functions()}) {
    const auto row =
        std::find_if(table.begin(), table.end(), [&](const Function& f) { return f.kernel == kernel; });
    if (row != table.end()) return &*row;
  }
  return nullptr;
}

/// What a kernel makes of its registers, as an expression would say it.
std::string call_text(const Instruction& code) {
  const Function* function = function_with(code.kernel);
  const std::uint32_t a = code.a.number(), b = code.b.number(), c = code.c.number();
  if (!function) return fmt::format("unknown kernel of r{}, r{}, r{}", a, b, c);
  const std::string_view name = function->name;
  if (name == "-1" || name == "!1") return fmt::format("{}r{}", name.front(), a);
  if (!std::isalpha(static_cast<unsigned char>(name.front()))) return fmt::format("r{} {} r{}", a, name, b);
  if (function->arity == 1) return fmt::format("{}(r{})", name, a);
  if (function->arity == 2) return fmt::format("{}(r{}, r{})", name, a, b);
  return fmt::format("{}(r{}, r{}, r{})", name, a, b, c);
}

std::string value_text(const Instruction& code, const SymbolTable& world) {
  const auto x = [&] { return dump_actor(code.x, world); };
  const auto y = [&] { return dump_actor(code.y, world); };
  switch (code.op) {
    case Op::kernel:
      return call_text(code);
    case Op::constant:
      return fmt::format("{}", code.number);
    case Op::time:
      return "t";
    case Op::parameter:
      return world.parameters[code.index].name;
    case Op::attribute:
      return fmt::format("{}[{}]", layer_name(code.index, world), x());
    case Op::relation:
      return fmt::format("{}[{}, {}]", layer_name(code.index, world), x(), y());
    case Op::tie:
      return fmt::format("tie {}[{}, {}]", layer_name(code.index, world), x(), y());
    case Op::same:
      return fmt::format("{} == {}", x(), y());
    case Op::in_group:
      return fmt::format("{} in {}", x(), domain_name({false, code.index}, world));
    case Op::in_list:
      return fmt::format("{} in {}", x(), domain_name({true, code.index}, world));
    case Op::outer:
      return fmt::format("r{} of the level below", code.a.number());
    case Op::aggregate:
      return fmt::format("aggregate {}", code.index);
    case Op::measure:
      return fmt::format("{}({})", code.measure->name, layer_name(code.index, world));
    case Op::derived:
      return fmt::format("derived {} of {}", code.index, x());
    case Op::contraction:
      return fmt::format("product {} at [{}, {}]", code.index, x(), y());
  }
  return {};
}

}  // namespace

std::string dump_actor(ActorRef ref, const SymbolTable& world) {
  return ref.column ? fmt::format("c{}", ref.column.number()) : world.actors[ref.actor];
}

std::string dump_variable(const Bindings& bindings, std::size_t variable, const SymbolTable& world) {
  const std::string self = fmt::format("c{}", bindings.first_column + variable);
  const std::string text = fmt::format("{} in {}", self, domain_name(bindings.domains[variable], world));
  const AdjacencyJoin join = bindings.joins.empty() ? AdjacencyJoin{} : bindings.joins[variable];
  if (!join.layer) return text;
  const std::string other = dump_actor(join.other, world);
  return fmt::format("{} along {}[{}, {}]{}", text, layer_name(join.layer, world), join.backward ? self : other,
                     join.backward ? other : self, join.backward ? " backward" : "");
}

std::string dump_instruction(const Instruction& code, const SymbolTable& world) {
  return fmt::format("r{} = {}", code.out.number(), value_text(code, world));
}

}  // namespace entente::language
