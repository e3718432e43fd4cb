#include "language/dump.h"

#include <fmt/format.h>

#include <algorithm>

#include "language/dump_names.h"
#include "language/expansion_kind.h"

namespace entente::language {
namespace {

std::string way_of(const Bindings& bindings, const SymbolTable& world, bool single_parent) {
  switch (expansion_kind(bindings, world, single_parent)) {
    case ExpansionKind::table:
      return fmt::format("a table of {}", bindings.table->count);
    case ExpansionKind::parents:
      return "those of the level below";
    case ExpansionKind::rows:
      return "rows of neighbouring actors";
    case ExpansionKind::one_by_one:
      return "one by one";
    case ExpansionKind::ties:
      return "ties, one by one";
    case ExpansionKind::tie_rows:
      return "whole rows of ties";
    case ExpansionKind::full_tie_scan:
      return "a full tie scan";
  }
  return {};
}

std::string_view aggregate_name(AggregateKind kind) {
  const auto table = aggregates();
  return std::find_if(table.begin(), table.end(), [&](const AggregateInfo& row) { return row.kind == kind; })
      ->name;
}

/// `r[k, x]` where a factor is read turned.
std::string factor(LayerId layer, const char* first, const char* second, bool turned,
                   const SymbolTable& world) {
  return fmt::format("{}[{}, {}]", world.layers[layer].name, turned ? second : first, turned ? first : second);
}

std::string how_many(std::size_t count, const std::string& word) {
  return fmt::format("{} {}{}", count, word, count == 1 ? "" : "s");
}

std::string indented(const std::string& text) {
  std::string result;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t end = text.find('\n', from) + 1;
    result += "  " + text.substr(from, end - from);
    from = end;
  }
  return result;
}

class Dump {
 public:
  Dump(const Program& program, const SymbolTable& world) : program_(program), world_(world) {}

  std::string text() {
    for (std::size_t level = 0; level < program_.levels; ++level) add_block(level);
    if (program_.input) add("intensity: r{} of block 1", program_.input.number());
    for (std::size_t o = 0; o < program_.outputs.size(); ++o) add_output(o);
    for (std::size_t a = 0; a < program_.aggregates.size(); ++a) add_aggregate(a);
    for (std::size_t c = 0; c < program_.contractions.size(); ++c) add_contraction(c);
    for (std::size_t d = 0; d < program_.derived.size(); ++d) add_derived(d);
    return std::move(text_);
  }

 private:
  template <typename... Arguments>
  void add(fmt::format_string<Arguments...> format, Arguments&&... arguments) {
    text_ += fmt::format(format, std::forward<Arguments>(arguments)...) + "\n";
  }

  void add_block(std::size_t number) {
    const Block& block = program_.blocks[number];
    const std::string below = block.parent ? fmt::format(" above block {}", block.parent.number()) : "";
    add("block {}: level {}{}, {}", number, block.level, below, how_many(block.registers, "register"));
    for (const auto& [reg, value] : block.constants) add("  r{} is always {}", reg.number(), value);
    for (const Instruction& code : block.code) add("  {}", dump_instruction(code, world_));
  }

  void add_output(std::size_t number) {
    const Output& output = program_.outputs[number];
    add("output {}: r{} after {} of block {}", number, output.reg.number(),
        how_many(output.code_end, "instruction"), program_.levels - 1);
  }

  void add_aggregate(std::size_t number) {
    const Aggregate& aggregate = program_.aggregates[number];
    const std::size_t block = aggregate.block;
    const std::string body = aggregate.body ? fmt::format(" of r{}", aggregate.body.number()) : "";
    const std::string where = aggregate.where ? fmt::format(" where r{}", aggregate.where.number()) : "";
    add("aggregate {}: {}{}{} in block {}", number, aggregate_name(aggregate.kind), body, where, block);
    add_neighbour_sum(aggregate.neighbours);
    text_ += indented(dump(aggregate.bindings, world_, program_.blocks[block].level == 1));
    add_block(block);
  }

  void add_neighbour_sum(const NeighbourSum& sum) {
    if (!sum.layer) return;
    const auto name = [&](LayerId layer) { return world_.layers[layer].name; };
    add("  a neighbour sum, without code: of {}{}", name(sum.layer),
        sum.attribute ? " times " + name(sum.attribute) : "");
  }

  void add_contraction(std::size_t number) {
    const Contraction& c = program_.contractions[number];
    add("product {}, once for all pairs [x, y]: sum over k of {} * {}", number,
        factor(c.left, "x", "k", c.left_turned, world_), factor(c.right, "k", "y", c.right_turned, world_));
  }

  void add_derived(std::size_t number) {
    add("derived {}, once for every actor c0:", number);
    text_ += indented(dump(*program_.derived[number], world_));
  }

  const Program& program_;
  const SymbolTable& world_;
  std::string text_;
};

}  // namespace

std::string dump(const Program& program, const SymbolTable& world) { return Dump(program, world).text(); }

std::string dump(const Bindings& bindings, const SymbolTable& world, bool single_parent) {
  std::string text;
  for (std::size_t v = 0; v < bindings.domains.size(); ++v) text += dump_variable(bindings, v, world) + "\n";
  for (const Differ& d : bindings.differ)
    text += fmt::format("{} is not {}\n", dump_actor(d.first, world), dump_actor(d.second, world));
  return text + fmt::format("bindings: {}\n", way_of(bindings, world, single_parent));
}

}  // namespace entente::language
