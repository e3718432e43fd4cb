/// Scheduled events: their programs, and on which steps they occur.
#include <algorithm>

#include "base/position_of.h"
#include "base/with_commas.h"
#include "model/constant_value.h"
#include "model/limits.h"

namespace entente::detail {
namespace {

class EventCompiler {
 public:
  EventCompiler(const Event& event, Compilation& c) : event_(event), c_(c) {}

  void run() {
    made_.id = event_.id;
    made_.cause = c_.cause(event_.id, CauseKind::event, event_.emission.type.value);
    made_.stream = c_.stream("event:" + event_.id, event_.origin);
    auto emission = compile_emission(event_.emission, {}, c_);
    language::ProgramBuilder builder(c_.world(), emission ? role_scope(*emission) : language::Scope{},
                                     c_.diagnostics);
    add(builder, event_.when, made_.when);
    add(builder, event_.probability, made_.probability);
    check_constant(event_.probability, 0, 1, c_);
    add(builder, event_.emission.intensity, made_.intensity);
    const bool skipped = builder.reads_diagonal();
    made_.program = builder.finish();
    if (emission) made_.emission = std::move(*emission);
    if (skipped) c_.warning(event_.origin, "never happens: it reads a relation between an actor and itself");
    if (!skipped) schedule();
    c_.model.events.push_back(std::move(made_));
  }

 private:
  /// The event's expressions see its roles: here simply other names of its actors and groups.
  language::Scope role_scope(const EmissionModel& emission) {
    language::Scope scope;
    std::size_t actor = 0, list = 0;
    for (const Role& role : c_.scenario.event_types[emission.type].roles) {
      if (role.group) {
        scope.add_group(role.name, add_group(emission.shared[list++]));
      } else {
        scope.add_constant(role.name, emission.actors[actor++].actor);
      }
    }
    return scope;
  }

  std::size_t add_group(const std::vector<ActorId>& members) {
    std::vector<char> membership(c_.model.actors(), 0);
    for (const ActorId member : members) membership[member] = 1;
    c_.world().group_names.emplace_back("");
    c_.world().groups.push_back(members);
    c_.world().membership.push_back(std::move(membership));
    return c_.world().groups.size() - 1;
  }

  void add(language::ProgramBuilder& builder, const Expression& expression, OutputId& output) {
    if (!expression.given()) return;
    const language::AstPtr ast = language::parse(expression, c_.diagnostics);
    if (ast) output = builder.add_output(*ast, expression.origin);
    if (ast && &expression == &event_.when && language::is_static(*ast, c_.world(), {})) {
      c_.warning(expression.origin, "this condition is always the same; it depends on nothing that changes");
    }
  }

  void schedule() {
    const std::vector<Date>& dates = c_.model.catalogue.dates;
    const Date last = event_.until ? std::min(*event_.until, dates.back()) : dates.back();
    std::size_t happens = 0;
    for (long n = 0; !too_many(); ++n) {
      const Date date = event_.every ? advance(event_.date, *event_.every, n) : event_.date;
      if (date > last || date >= dates.back()) break;
      if (date >= dates.front()) {
        const auto after = std::upper_bound(dates.begin(), dates.end(), date);
        const std::size_t step = index_of(dates, after) - 1;
        c_.model.schedule[step].push_back({EventId(c_.model.events.size()), static_cast<std::uint32_t>(n)});
        ++happens;
      }
      if (!event_.every || event_.every->count <= 0) break;
    }
    if (happens == 0 && !(event_.date >= dates.back() && cut_short(event_.dated, c_)))
      c_.warning(event_.dated, "never happens: " + outside(dates.front(), dates.back()));
    if (happens == 1 && event_.every && event_.date >= dates.front() && !c_.scenario.varied)
      c_.warning(event_.dated, "happens once: 'every' leads beyond the end of the run or 'until'");
  }

  std::string outside(Date first, Date end) const {
    const std::string span = to_string(first) + " to " + to_string(end);
    if (event_.date == end) return "on " + to_string(end) + " the run, " + span + ", has ended";
    const std::string until = event_.until ? " to " + to_string(*event_.until) : "";
    return to_string(event_.date) + until + " is outside the run, " + span;
  }

  /// Counts those of all events; the error is said once.
  bool too_many() {
    if (++c_.occurrences == max_occurrences + 1)
      c_.diagnostics.error(event_.origin, "the events occur more than " + with_commas(max_occurrences) +
                                              " times in all; repeat them less often");
    return c_.occurrences > max_occurrences;
  }

  const Event& event_;
  Compilation& c_;
  EventModel made_;
};

}  // namespace

void compile_events(Compilation& c) {
  for (const Event& event : c.scenario.events) EventCompiler(event, c).run();
}

}  // namespace entente::detail
