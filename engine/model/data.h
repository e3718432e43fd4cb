#pragma once
/// What a compiled model consists of. Constant; shapes stand beside the members (N actors, R lanes).
#include <entente/model.h>

#include <cmath>

#include "language/program.h"
#include "language/symbol_table.h"
#include "language/ties.h"
#include "model/process_kind.h"

namespace entente::detail {

using language::ActorRef;
using language::Bindings;
using language::OutputId;
using language::Program;

/// Which of a model's event types, events, programs of initial values or free parameters.
using EventTypeId = Id<struct EventTypeTag>;
using EventId = Id<struct EventTag>;
using InitialProgramId = Id<struct InitialProgramTag>;
using FreeParameterId = Id<struct FreeParameterTag>;

/// A number, or the output of a program over parameters.
struct InitialValue {
  double number = 0;
  InitialProgramId program;
  bool given = false;  ///< the program reads no parameter that is drawn
};

struct InitialCell {
  std::size_t cell = 0;  ///< attribute: i; relation: i * N + j (symmetric: i < j)
  InitialValue value;
};

/// An attribute (N cells), a relation (N x N cells), or a sparse relation (a cell for each tie, at its slot).
struct LayerModel {
  std::string name;
  bool relation = false, symmetric = false;
  bool moved = false;     ///< by an effect, a process or decay
  bool constant = false;  ///< nothing ever changes it, and nothing of it is drawn
  std::size_t cells = 0;  ///< at the start
  Range range;
  Saturation saturation = Saturation::none;
  double half_life = 0;            ///< years; 0: no decay
  std::optional<double> baseline;  ///< nothing: each cell's initial value
  bool lasting = false;            ///< some effect moves baselines
  bool raised = false, lowered = false;
  InitialValue fill;
  std::vector<InitialCell> ties;  ///< in the order in which they are set
  RandomTies random;
  std::uint32_t stream = 0;  ///< of random ties
  /// Of a sparse relation, `ties` being empty then: who has ties at the start, and their values.
  std::shared_ptr<const language::Ties> pattern;
  std::vector<InitialValue> tie_values;  ///< (ties)
  bool sparse() const { return pattern != nullptr; }
  bool bounded() const { return std::isfinite(range.low) && std::isfinite(range.high); }
  /// Baselines differ from cell to cell or move.
  bool keeps_baselines() const { return half_life > 0 && (!baseline || lasting); }
};

struct ParameterModel {
  std::string name;
  double value = 0;
  Distribution distribution;
  std::uint32_t stream = 0;
  FreeParameterId free;  ///< none: it is not free
};

/// What a program over free parameters must come to: as a scenario is refused in which they are set so that it
/// does not.
struct GivenRange {
  Program program;
  Range range;
  std::string path;   ///< of the expression in the document
  std::string layer;  ///< of which it is an initial value; empty: a setting
};

/// A cell that an effect or a drift moves.
struct Target {
  LayerId layer;
  ActorRef x, y;
};

/// An output that is none is not given.
struct EffectModel {
  enum class Kind { change, raise, lower } kind = Kind::change;
  Target target;
  Bindings bindings;                 ///< level 2: the variables of its `for`, above the roles
  std::vector<std::string> columns;  ///< names of the frame's columns: actor roles, then variables
  Program program;
  OutputId where, value, lasting;
  /// Of a change like `k * (a - x)` of the cell x: k, where it is known beforehand, unless x is known to be
  /// drawn to an end of its range; else 0.
  double pull = 0;
};

struct EventTypeModel {
  std::string name;
  std::size_t columns = 0, lists = 0;  ///< actor roles and group roles
  std::vector<EffectModel> effects;
};

/// What fills the group roles and actor roles of an event type.
struct EmissionModel {
  EventTypeId type;
  std::vector<ActorRef> actors;              ///< (columns of the type)
  std::vector<std::vector<ActorRef>> lists;  ///< (lists of the type); empty where shared
  std::vector<std::vector<ActorId>> shared;  ///< (lists of the type): the same members for all bindings
};

struct EventModel {
  std::string id;
  CauseId cause;
  std::uint32_t stream = 0;
  EmissionModel emission;
  Program program;
  OutputId when, probability, intensity;
};

struct Occurrence {
  EventId event;
  std::uint32_t number = 0;
};

/// What a table of events brings about, step by step: flat, since there may be millions.
struct StreamModel {
  /// A type with its group roles filled; its actor roles are columns.
  struct Kind {
    std::string id;  ///< of its cause
    CauseId cause;
    EmissionModel emission;
  };
  using KindId = Id<Kind>;
  IdVector<KindId, Kind> kinds;
  std::vector<std::size_t> first;             ///< (steps + 1): the first of a step
  std::vector<KindId> kind;                   ///< (events)
  std::vector<std::uint32_t> row;             ///< (events): in the table
  std::vector<std::vector<ActorId>> columns;  ///< (actor roles x events), as many as a kind has at most
  std::vector<double> intensity;              ///< (events)
};

struct RuleModel {
  std::string id;
  CauseId cause;
  std::uint32_t stream = 0;
  std::vector<std::string> variables;
  Bindings bindings;
  Program program;
  OutputId condition;  ///< what is left of `where` and `when`
  OutputId hazard;     ///< rate or probability
  bool is_rate = false;
  bool off = false;      ///< parameters alone make its rate or probability 0: meant so, and may be switched on
  double per = 1;        ///< years
  double cooldown = -1;  ///< days; negative: none
  std::uint64_t draws = 0;  ///< bindings before any is skipped: the size of the cooldown's memory
  EmissionModel emission;
  Program intensity_program;
  OutputId intensity;
  bool walks() const { return !bindings.joins.empty(); }
  /// It may fire several times in a step.
  bool counts() const { return is_rate && cooldown < 0; }
};

struct OutcomeModel {
  Program program;
  TimeAggregate over = TimeAggregate::end;
  bool condition = false;  ///< it holds or does not: what is no number stops the run
};

struct WatchedCell {
  LayerId layer;
  std::size_t cell = 0;  ///< canonical: i < j where symmetric
};

struct CompiledProcess {
  std::string id;
  CauseId cause;
  std::unique_ptr<const ProcessModel> process;
};

/// Draws of one purpose; nothing may be drawn of it.
struct DrawStream {
  std::string name;  ///< `rule:militancy`
  std::uint32_t number = 0;
};

struct ModelData {
  Catalogue catalogue;
  language::SymbolTable world;
  IdVector<LayerId, LayerModel> layers;  ///< attributes, then relations
  std::vector<ParameterModel> parameters;
  std::vector<DrawStream> streams;  ///< each once, in the order of compilation
  IdVector<InitialProgramId, Program> initial_programs;
  std::vector<GivenRange> given_ranges;
  IdVector<EventTypeId, EventTypeModel> types;
  IdVector<EventId, EventModel> events;
  std::vector<std::vector<Occurrence>> schedule;  ///< (steps)
  StreamModel stream;
  std::vector<RuleModel> rules;
  std::vector<CompiledProcess> processes;
  std::vector<Program> metrics;
  std::vector<OutcomeModel> outcomes;
  std::vector<WatchedCell> watched;
  std::vector<double> times;  ///< (steps + 1): years since the start
  std::vector<double> days;   ///< (steps + 1): days since the start
  std::size_t substeps = 1;
  language::FrameLimits needs;  ///< of every program
  std::vector<std::vector<double>>
      constant_layers;  ///< initial values of the layers that never change (others: empty)

  std::size_t actors() const { return world.actors.size(); }
  CauseId decay_cause() const { return CauseId(catalogue.causes.size() - 1); }
};

}  // namespace entente::detail
