#include "simulation/processes/settings.h"

namespace entente::detail {

LayerId layer_setting(const Process& process, const std::string& key, bool relation, Compilation& c) {
  const Text name = process.text(key);
  if (!name.given()) return {};  // said by the format's table
  using language::SymbolKind;
  const SymbolKind wanted = relation ? SymbolKind::relation : SymbolKind::attribute;
  const auto symbol = c.world().find(name.value);
  if (symbol && symbol->kind == wanted) {
    c.world().layer_read[symbol->index] = true;
    return LayerId(symbol->index);
  }
  if (!c.world().refused.contains(wanted))
    c.diagnostics.error(name.origin, "'" + name.value + "' is not " +
                                         (relation ? "a relation" : "an attribute") +
                                         did_you_mean(name.value, c.world().names_of(wanted)));
  return {};
}

bool dense_relation(const Process& process, const std::string& key, LayerId layer, const std::string& what,
                    Compilation& c) {
  const LayerModel& model = c.model.layers[layer];
  if (!model.sparse()) return true;
  c.diagnostics.error(process.text(key).origin, "'" + process.type.value + "' " + what + "; '" + model.name +
                                                    R"(' is sparse (write "storage": "dense"))");
  return false;
}

std::optional<Program> number_setting(const Process& process, const std::string& key, Compilation& c) {
  const Expression expression = process.expression(key);
  if (!expression.given()) return std::nullopt;  // said by the format's table
  auto program = compile_global(expression, c);
  if (program) c.model.needs.include(*program);
  return program;
}

}  // namespace entente::detail
