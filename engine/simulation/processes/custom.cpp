/// Kinds of process of a program's own (include/entente/process.h).
#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "model/constant_value.h"
#include "model/limits.h"
#include "numeric/random.h"
#include "scenario/custom_processes.h"
#include "simulation/process_step.h"
#include "simulation/processes/kinds.h"
#include "simulation/processes/settings.h"

namespace entente::detail {
namespace {

/// A setting: a layer, or a program.
struct Setting {
  LayerId layer;  ///< none: it is a number
  Program program;
};

struct CustomModel {
  std::shared_ptr<const CustomProcess> kind;
  LayerId layer;
  CauseId cause;
  std::uint32_t stream = 0;
  std::vector<Setting> settings;
  double per = 1;
};

class View final : public ProcessView {
 public:
  View(const CustomModel& model, ProcessStep& step) : m_(model), step_(step) {}

  std::size_t actors() const override { return step_.model.actors(); }
  std::size_t lanes() const override { return step_.state.lanes; }
  double span() const override { return step_.years / m_.per; }
  std::span<const double> moved() const override { return layer(m_.layer); }
  std::span<const double> cells(std::size_t setting) const override {
    if (!m_.settings.at(setting).layer) throw std::invalid_argument(name(setting) + " is a number");
    return layer(m_.settings[setting].layer);
  }
  std::span<const double> number(std::size_t setting) const override {
    if (m_.settings.at(setting).layer) throw std::invalid_argument(name(setting) + " is not a number");
    const std::span<const double> values(step_.setting(m_.settings[setting].program), lanes());
    check(m_.kind->settings[setting], values);
    return values;
  }
  void uniforms(std::uint32_t first, std::span<double> into) const override {
    if (!m_.kind->draws) throw std::logic_error("'" + m_.kind->type + "' draws nothing, as its kind says");
    const numeric::Draw draw{step_.state.seed, step_.draw, m_.stream};
    step_.state.luck.of(m_.stream).uniforms_in_a_row(draw, first, into.size() / lanes(), into.data());
  }

 private:
  const std::string& name(std::size_t setting) const { return m_.kind->settings[setting].name; }
  /// What is no number passes: the change that is made of it stops the run.
  static void check(const ProcessSetting& setting, std::span<const double> values) {
    for (std::size_t lane = 0; lane < values.size(); ++lane)
      if (values[lane] < setting.low || values[lane] > setting.high)
        throw Unfit(fmt::format("its {} is {:.4g}, {}", setting.name, values[lane],
                                values[lane] < setting.low ? fmt::format("below {}", setting.low)
                                                           : fmt::format("above {}", setting.high)),
                    lane);
  }
  std::span<const double> layer(LayerId layer) const {
    return {step_.state.inputs.layers[layer], step_.model.layers[layer].cells * lanes()};
  }

  const CustomModel& m_;
  ProcessStep& step_;
};

class Custom final : public ProcessModel {
 public:
  explicit Custom(CustomModel model) : m_(std::move(model)) {}

  void advance(ProcessStep& step) const override {
    const LayerModel& layer = step.model.layers[m_.layer];
    thread_local std::vector<double> change;  // sized in a thread's first step
    change.assign(layer.cells * step.state.lanes, 0.0);
    m_.kind->advance(View(m_, step), change);
    step.changes.open_cells(m_.layer);
    if (layer.relation) return add_rows(step, layer.symmetric, change);
    step.changes.add_cells(m_.layer, 0, layer.cells, change.data(), m_.cause, step.state);
  }
  LayerId moves() const override { return m_.layer; }

 private:
  void add_rows(ProcessStep& step, bool symmetric, std::vector<double>& change) const {
    const std::size_t n = step.model.actors(), lanes = step.state.lanes;
    for (std::size_t i = 0; i < n; ++i) {
      const std::size_t first = i * n + (symmetric ? i + 1 : 0), count = symmetric ? n - i - 1 : n;
      std::fill_n(change.data() + i * (n + 1) * lanes, lanes, 0.0);
      if (count > 0)
        step.changes.add_cells(m_.layer, first, count, change.data() + first * lanes, m_.cause, step.state);
    }
  }

  CustomModel m_;
};

/// The number that a setting is where a scenario does not say it.
Expression fallback(const ProcessSetting& setting, const Process& process) {
  return {setting.fallback, {process.origin.place, process.origin.path + "." + setting.name}};
}

/// Nothing, with an error, where it is not what the kind asks for.
std::optional<Setting> compile_number(const Process& process, const ProcessSetting& setting, Compilation& c) {
  const Expression given = process.expression(setting.name);
  const Expression expression = given.given() ? given : fallback(setting, process);
  if (!expression.given()) return std::nullopt;  // said by the reader
  check_constant(expression, setting.low, setting.high, c);
  auto program = compile_global(expression, c);
  if (!program) return std::nullopt;
  c.model.needs.include(*program);
  return Setting{{}, std::move(*program)};
}

std::optional<Setting> compile_setting(const Process& process, const ProcessSetting& setting, Compilation& c) {
  if (setting.kind == ProcessSetting::Kind::number) return compile_number(process, setting, c);
  const bool relation = setting.kind == ProcessSetting::Kind::relation;
  const LayerId layer = layer_setting(process, setting.name, relation, c);
  if (!layer || !dense_relation(process, setting.name, layer, "reads every pair", c)) return std::nullopt;
  return Setting{layer, {}};
}

std::unique_ptr<const ProcessModel> compile_custom(std::shared_ptr<const CustomProcess> kind,
                                                   const Process& process, CauseId cause, Compilation& c) {
  CustomModel model;
  model.kind = std::move(kind);
  model.cause = cause;
  model.per = years_of(process.per);
  if (model.kind->draws) model.stream = c.stream("custom:" + process.id, process.origin);
  const bool relation = model.kind->moves == CustomProcess::Moves::relation;
  const std::string moved = relation ? "relation" : "attribute";
  const LayerId layer = layer_setting(process, moved, relation, c);
  bool fine = layer && dense_relation(process, moved, layer, "moves every pair", c);
  for (const ProcessSetting& setting : model.kind->settings) {
    auto made = compile_setting(process, setting, c);
    fine = fine && made;
    if (made) model.settings.push_back(std::move(*made));
  }
  if (!fine) return nullptr;
  model.layer = layer;
  return std::make_unique<Custom>(std::move(model));
}

}  // namespace

ProcessKind custom_process(const CustomProcess& kind) {
  ProcessKind made;
  made.format = reading::format_of(kind);
  made.draws = kind.draws;
  made.compile = [kept = std::make_shared<const CustomProcess>(kind)](const Process& process, CauseId cause,
                                                                      Compilation& c) {
    return compile_custom(kept, process, cause, c);
  };
  return made;
}

}  // namespace entente::detail
