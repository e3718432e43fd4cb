/// Initial values: attributes of actors, and ties.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "language/evaluator.h"
#include "model/given_values.h"
#include "model/limits.h"
#include "numeric/cells.h"
#include "numeric/random.h"
#include "scenario/meant_key.h"

namespace entente::detail {
namespace {

using language::Ast;
using language::AstKind;

/// Parameters, numbers, operators and functions: the parts that an initial value may have. Of a named
/// expression that has others it is where it is used.
const Ast* find_forbidden(const Ast& ast, const language::SymbolTable& world) {
  const bool parameter = ast.kind == AstKind::name && ast.name != "t";
  const bool plain = ast.kind == AstKind::number || ast.kind == AstKind::unary || ast.kind == AstKind::binary ||
                     (ast.kind == AstKind::call && !language::find_measure(ast.name)) || parameter;
  const bool named = ast.kind == AstKind::defined;
  if (!plain && !named) return &ast;
  for (const auto& child : ast.children) {
    if (const Ast* found = find_forbidden(*child, world)) return named ? &ast : found;
  }
  return nullptr;
}

class InitialValues {
 public:
  explicit InitialValues(Compilation& c) : c_(c) {}

  void run() {
    const std::size_t attributes = c_.scenario.attributes.size();
    for (std::size_t i = 0; i < attributes; ++i)
      layer(i).fill = value_of(c_.scenario.attributes[i].initial, layer(i));
    std::size_t first = 0;
    for (const Actor& actor : c_.scenario.actors) set_attributes(actor.attributes, first++, 1);
    for (const GeneratedActors& many : c_.scenario.generate_actors) {
      set_attributes(many.attributes, first, many.count);
      first += many.count;
    }
    for (std::size_t i = 0; i < attributes; ++i) check_default(c_.scenario.attributes[i], layer(i));
    for (std::size_t i = 0; i < c_.scenario.relations.size(); ++i)
      relation(c_.scenario.relations[i], layer(attributes + i));
  }

 private:
  LayerModel& layer(std::size_t i) { return c_.model.layers[i]; }

  /// A number is checked against the range here; what is drawn is clamped when it is drawn.
  InitialValue value_of(const Expression& expression, const LayerModel& layer) {
    if (!expression.given()) return checked(0.0, layer, Expression{});
    const language::AstPtr ast = language::parse(expression, c_.diagnostics);
    if (!ast) return {};
    if (ast->kind == AstKind::number) return checked(ast->number, layer, expression);
    if (const Ast* forbidden = find_forbidden(*ast, c_.world())) {
      c_.diagnostics.error_inside(expression.origin, forbidden->at,
                                  "an initial value can read parameters only");
      return {};
    }
    language::ProgramBuilder builder(c_.world(), {}, c_.diagnostics);
    if (!builder.add_output(*ast, expression.origin)) return {};
    Program program = builder.finish();
    if (language::is_static(*ast, c_.world(), {})) {
      return checked(language::evaluate_once(c_.world(), program, c_.world().initial, 0), layer, expression);
    }
    const bool given = language::is_given(*ast, c_.world(), {});
    if (given) c_.model.given_ranges.push_back({program, layer.range, expression.origin.path, layer.name});
    c_.model.initial_programs.push_back(std::move(program));
    return {0, InitialProgramId(c_.model.initial_programs.size() - 1), given};
  }

  InitialValue checked(double value, const LayerModel& layer, const Expression& expression) {
    if (!expression.given()) return {value, {}};  // see check_default
    return in_range(value, layer, expression.origin);
  }

  InitialValue in_range(double value, const LayerModel& layer, const Origin& origin) {
    const std::string problem = out_of_range(value, layer.range, layer.name);
    if (problem.empty()) return {value + 0.0, {}};  // a zero has no sign
    c_.diagnostics.error(origin, problem);
    return {};
  }

  /// Cells that nothing else sets start at the default, 0: it must lie in the range then.
  void check_default(const LayerSettings& settings, const LayerModel& layer) {
    const bool fits = layer.range.low <= 0 && layer.range.high >= 0;
    const bool all_set = !layer.relation && layer.ties.size() >= layer.cells;
    if (settings.initial.given() || fits || all_set || layer.random.kind != RandomTies::Kind::none) return;
    c_.diagnostics.error(settings.origin,
                         fmt::format("'{}' starts at 0 by default, outside its range [{}, {}]; give 'initial'",
                                     layer.name, layer.range.low, layer.range.high));
  }

  void set_attributes(const AttributeValues& values, std::size_t first, std::size_t count) {
    for (const auto& [name, expression] : values) {
      const auto symbol = c_.world().find(name.value);
      if (!symbol || symbol->kind != language::SymbolKind::attribute) {
        auto known = c_.world().names_of(language::SymbolKind::attribute);
        auto keys = known;
        keys.insert(keys.end(), {"name", "kind", "note", "source"});
        const std::string meant = reading::meant_key(name.value, keys);
        if (meant.empty() && c_.refuses("attributes")) continue;
        c_.diagnostics.error(name.origin,
                             "'" + name.value + "' is not an attribute" +
                                 (meant.empty() ? there_are(known) : " (did you mean '" + meant + "'?)"));
        continue;
      }
      LayerModel& attribute = layer(symbol->index);
      const InitialValue value = value_of(expression, attribute);
      for (std::size_t i = first; i < first + count; ++i) attribute.ties.push_back({i, value});
    }
  }

  void relation(const Relation& relation, LayerModel& layer) {
    layer.fill = value_of(relation.initial, layer);
    layer.random = relation.ties_random;
    if (layer.random.kind != RandomTies::Kind::none && !relation.sparse)
      can_draw_cells(layer, "ties_random", layer.random.origin, c_);
    layer.stream = c_.stream("ties:" + relation.name, relation.origin);
    check_default(relation, layer);
    set_table(relation, layer);
    set_ties(relation.ties, layer);
    if (relation.sparse) make_sparse(layer);
  }

  /// Ties at their slots; what comes later in the list wins.
  void make_sparse(LayerModel& layer) const {
    const std::uint64_t n = c_.model.actors();
    std::vector<std::uint64_t> cells;
    cells.reserve(layer.ties.size() * (layer.symmetric ? 2 : 1));
    for (const InitialCell& tie : layer.ties) {
      cells.push_back(tie.cell);
      if (layer.symmetric) cells.push_back(numeric::mirrored(tie.cell, n));
    }
    if (!std::is_sorted(cells.begin(), cells.end())) std::sort(cells.begin(), cells.end());
    cells.erase(std::unique(cells.begin(), cells.end()), cells.end());
    const auto pattern = std::make_shared<const language::Ties>(language::make_ties(cells, n));
    layer.tie_values.resize(pattern->size());
    for (const InitialCell& tie : layer.ties) {
      const std::uint32_t slot = pattern->find(ActorId(tie.cell / n), ActorId(tie.cell % n));
      layer.tie_values[slot] = tie.value;
      if (layer.symmetric) layer.tie_values[pattern->in_slot[slot]] = tie.value;
    }
    layer.cells = pattern->size();
    layer.pattern = pattern;
    layer.ties = {};
  }

  /// The rows of a table: names are looked up once each.
  void set_table(const Relation& relation, LayerModel& layer) {
    const TieTable& table = relation.ties_csv;
    if (!table.names.empty() && language::said_no_actors(c_.world(), c_.diagnostics)) return;
    std::vector<ActorId> actors;
    for (const std::string& name : table.names) {
      const auto ref = language::find_actor(name, c_.world(), {});
      actors.push_back(ref ? ref->actor : ActorId());
    }
    layer.ties.reserve(table.rows.size());
    wrong_rows_ = 0;
    for (std::size_t i = 0; i < table.names_at.size(); ++i)
      if (!actors[i]) unknown(table.names[i], table.origin(table.names_at[i]));
    for (const TieTable::Row& row : table.rows) table_row(table, row, actors, layer);
    check_both_ways(table, layer);
    if (wrong_rows_ > most_said)
      c_.diagnostics.error(table.origin(0), std::to_string(wrong_rows_ - most_said) + " more rows are wrong");
  }

  void table_row(const TieTable& table, const TieTable::Row& row, const std::vector<ActorId>& actors,
                 LayerModel& layer) {
    const ActorId from = actors[row.from], to = actors[row.to];
    if (!table.names_at.empty() && (!from || !to)) return;  // said at its name
    const bool fine = from && to && from != to && out_of_range(row.value, layer.range, layer.name).empty();
    if (!fine && ++wrong_rows_ > most_said) return;
    if (!from) return unknown(table.names[row.from], table.origin(row.at));
    if (!to) return unknown(table.names[row.to], table.origin(row.at + row.to_at));
    if (from == to) return on_diagonal(table.names[row.to], table.origin(row.at + row.to_at));
    const InitialValue value = in_range(row.value, layer, table.origin(row.at + row.value_at));
    layer.ties.push_back({cell_of(from, to, layer), value});
  }

  /// The rows [i,j] and [j,i] of a symmetric relation must agree.
  void check_both_ways(const TieTable& table, const LayerModel& layer) {
    if (!layer.symmetric || layer.ties.size() != table.rows.size()) return;  // other errors come first
    std::vector<std::size_t> order(layer.ties.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto cell = [&](std::size_t i) { return layer.ties[i].cell; };
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return cell(a) < cell(b); });
    for (std::size_t k = 1; k < order.size(); ++k) {
      const TieTable::Row &a = table.rows[order[k - 1]], &b = table.rows[order[k]];
      if (cell(order[k - 1]) != cell(order[k]) || a.value == b.value) continue;
      if (++wrong_rows_ > most_said) continue;
      given_twice(layer, table.names[b.from], table.names[b.to], fmt::format("{}", a.value),
                  fmt::format("{}", b.value), table.origin(b.at + b.value_at));
    }
  }

  void unknown(const std::string& name, const Origin& origin) {
    if (language::said_no_actors(c_.world(), c_.diagnostics)) return;
    c_.unknown(origin, language::no_actor(name, c_.world(), {}));
  }
  void on_diagonal(const std::string& name, const Origin& origin) {
    c_.diagnostics.error(origin, "a relation has no diagonal: '" + name + "' stands on both sides");
  }
  void given_twice(const LayerModel& layer, const std::string& from, const std::string& to,
                   const std::string& one, const std::string& other, const Origin& origin) {
    c_.diagnostics.error(origin, "'" + layer.name + "' between " + from + " and " + to + " is given twice, " +
                                     one + " and " + other);
  }
  std::size_t cell_of(ActorId from, ActorId to, const LayerModel& layer) const {
    return layer.symmetric && from > to ? to * c_.model.actors() + from : from * c_.model.actors() + to;
  }

  ActorId actor(const Text& name) {
    const auto ref = language::find_actor(name.value, c_.world(), {});
    if (ref) return ref->actor;
    unknown(name.value, name.origin);
    return {};
  }

  void set_ties(const std::vector<Tie>& ties, LayerModel& layer) {
    std::map<std::size_t, const Tie*> seen;  // canonical cell
    for (const Tie& tie : ties) {
      const ActorId from = actor(tie.from), to = actor(tie.to);
      if (!from || !to) continue;
      if (from == to) {
        on_diagonal(tie.from.value, tie.to.origin);
        continue;
      }
      const InitialValue value = value_of(tie.value, layer);
      const std::size_t cell = cell_of(from, to, layer);
      const auto [it, fresh] = seen.emplace(cell, &tie);
      if (!fresh && it->second->value.text != tie.value.text) {
        given_twice(layer, tie.from.value, tie.to.value, it->second->value.text, tie.value.text,
                    tie.value.origin);
      }
      layer.ties.push_back({cell, value});
    }
  }

  static constexpr std::size_t most_said = 100;  ///< rows of a table in which something is wrong
  Compilation& c_;
  std::size_t wrong_rows_ = 0;
};

}  // namespace

void compile_initial_values(Compilation& c) { InitialValues(c).run(); }

}  // namespace entente::detail
