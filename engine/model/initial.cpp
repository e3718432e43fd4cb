/// Initial values: attributes of actors, ties, and which layers never change.
#include <fmt/format.h>

#include <set>

#include "language/evaluator.h"
#include "model/compilation.h"
#include "numeric/random.h"

namespace entente::detail {
namespace {

using language::Ast;
using language::AstKind;

/// Parameters, numbers, operators and functions: the parts that an initial value may have.
const Ast* find_forbidden(const Ast& ast, const language::World& world) {
  const bool parameter = ast.kind == AstKind::name && ast.name != "t";
  const bool plain = ast.kind == AstKind::number || ast.kind == AstKind::unary || ast.kind == AstKind::binary ||
                     (ast.kind == AstKind::call && !language::find_measure(ast.name)) || parameter;
  if (!plain) return &ast;
  for (const auto& child : ast.children) {
    if (const Ast* found = find_forbidden(*child, world)) return found;
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
    if (builder.add_output(*ast, expression.origin) < 0) return {};
    Program program = builder.finish();
    if (language::is_static(*ast, c_.world(), {})) {
      return checked(language::evaluate_once(c_.world(), program, c_.world().initial, 0), layer, expression);
    }
    c_.model.initial_programs.push_back(std::move(program));
    return {0, static_cast<int>(c_.model.initial_programs.size()) - 1};
  }

  InitialValue checked(double value, const LayerModel& layer, const Expression& expression) {
    if (value >= layer.range.low && value <= layer.range.high) return {value, -1};
    if (!expression.given()) return {value, -1};  // see check_default
    c_.diagnostics.error(expression.origin, fmt::format("found {}, outside the range [{}, {}] of '{}'", value,
                                                        layer.range.low, layer.range.high, layer.name));
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
        known.insert(known.end(), {"name", "kind", "note", "source"});
        c_.diagnostics.error(name.origin,
                             "'" + name.value + "' is no attribute" + did_you_mean(name.value, known));
        continue;
      }
      LayerModel& attribute = layer(static_cast<std::size_t>(symbol->index));
      const InitialValue value = value_of(expression, attribute);
      for (std::size_t i = first; i < first + count; ++i) attribute.ties.push_back({i, value});
    }
  }

  void relation(const Relation& relation, LayerModel& layer) {
    layer.fill = value_of(relation.initial, layer);
    layer.random = relation.ties_random;
    layer.stream = c_.stream("ties:" + relation.name, relation.origin);
    check_default(relation, layer);
    set_ties(relation.ties_csv, layer);
    set_ties(relation.ties, layer);
  }

  std::optional<std::size_t> actor(const Text& name) {
    const auto ref = language::find_actor(name.value, c_.world(), {});
    if (ref) return static_cast<std::size_t>(ref->actor);
    c_.diagnostics.error(name.origin, language::no_actor(name.value, c_.world(), {}));
    return std::nullopt;
  }

  void set_ties(const std::vector<Tie>& ties, LayerModel& layer) {
    std::map<std::size_t, const Tie*> seen;  // canonical cell
    for (const Tie& tie : ties) {
      const auto from = actor(tie.from), to = actor(tie.to);
      if (!from || !to) continue;
      if (*from == *to) {
        c_.diagnostics.error(tie.to.origin,
                             "a relation has no diagonal: '" + tie.from.value + "' stands on both sides");
        continue;
      }
      const InitialValue value = value_of(tie.value, layer);
      const bool mirrored = layer.symmetric && *from > *to;
      const std::size_t cell = mirrored ? *to * c_.model.actors() + *from : *from * c_.model.actors() + *to;
      const auto [it, fresh] = seen.emplace(cell, &tie);
      if (!fresh && it->second->value.text != tie.value.text) {
        c_.diagnostics.error(tie.value.origin, "'" + layer.name + "' between " + tie.from.value + " and " +
                                                   tie.to.value + " is given twice, " + it->second->value.text +
                                                   " and " + tie.value.text);
      }
      layer.ties.push_back({cell, value});
    }
  }

  Compilation& c_;
};

/// The name before the bracket of a cell.
std::string layer_name(const Text& cell) {
  std::string name = cell.value.substr(0, cell.value.find('['));
  std::erase(name, ' ');
  return name;
}

std::set<std::string> changed_layers(const Scenario& scenario) {
  std::set<std::string> changed;
  for (const EventType& type : scenario.event_types) {
    for (const Effect& effect : type.effects) changed.insert(layer_name(effect.change));
  }
  for (const Process& process : scenario.dynamics) {
    for (const char* key : {"relation", "attribute"}) changed.insert(process.text(key).value);
    changed.insert(layer_name(process.text("change")));
  }
  return changed;
}

bool is_drawn(const LayerModel& layer) {
  if (layer.random.kind != RandomTies::Kind::none || layer.fill.program >= 0) return true;
  for (const InitialCell& cell : layer.ties) {
    if (cell.value.program >= 0) return true;
  }
  return false;
}

std::vector<double> initial_cells(const LayerModel& layer, std::size_t actors) {
  std::vector<double> cells(layer.cells, layer.fill.number);
  if (layer.relation) {
    for (std::size_t i = 0; i < actors; ++i) cells[i * actors + i] = 0.0;
  }
  for (const InitialCell& tie : layer.ties) {
    cells[tie.cell] = tie.value.number;
    if (layer.symmetric) cells[(tie.cell % actors) * actors + tie.cell / actors] = tie.value.number;
  }
  return cells;
}

}  // namespace

void compile_initial_values(Compilation& c) { InitialValues(c).run(); }

void mark_constant_layers(Compilation& c) {
  const std::set<std::string> changed = changed_layers(c.scenario);
  c.model.constant_layers.resize(c.model.layers.size());
  c.world().initial.layers.assign(c.model.layers.size(), nullptr);
  for (std::size_t i = 0; i < c.model.layers.size(); ++i) {
    const LayerModel& layer = c.model.layers[i];
    const bool pulled = layer.half_life > 0 && layer.baseline.has_value();
    if (changed.count(layer.name) || pulled || is_drawn(layer)) continue;
    c.model.constant_layers[i] = initial_cells(layer, c.model.actors());
    c.world().initial.layers[i] = c.model.constant_layers[i].data();
    c.world().layers[i].constant = true;
  }
}

}  // namespace entente::detail
