#include "language/accumulate.h"

namespace entente::language {
namespace {

/// A member of which it is not known whether it is one makes the whole unknown: no number.
double counted(double where, double x) { return where == where ? x : where; }

/// Whether some, or every, body holds: what is known decides, else a body that is no number stays.
double any_of(double known, double x) { return known == 1 || x == 0 ? known : x == x ? 1.0 : x; }
double all_of(double known, double x) { return known == 0 || x == 0 ? 0.0 : x == x ? known : x; }

/// Of one lane: what belongs to one binding of the parent stays in a register.
template <typename Step>
void accumulate_one(double* value, double* counts, const Frame& child, const double* where, const double* body,
                    Step step) {
  for (std::size_t b = 0; b < child.bindings;) {
    const std::uint32_t to = child.parent_binding[b];
    double v = value[to], n = counts[to];
    for (; b < child.bindings && child.parent_binding[b] == to; ++b) {
      const bool in = !where || where[b] != 0;
      const double x = body ? body[b] : 1.0;
      v = in ? step(v, n, where ? counted(where[b], x) : x) : v;
      n += in ? 1.0 : 0.0;
    }
    value[to] = v;
    counts[to] = n;
  }
}

/// Adds the members of a strip to the running values, in their order. `Step` updates (value, count of members,
/// body).
template <typename Step>
void accumulate(double* value, double* counts, const Frame& child, const double* where, const double* body,
                Step step) {
  if (child.lanes == 1) return accumulate_one(value, counts, child, where, body, step);
  for (std::size_t b = 0; b < child.bindings; ++b) {
    const std::size_t to = child.parent_binding[b] * child.lanes;
    for (std::size_t lane = 0; lane < child.lanes; ++lane) {
      const std::size_t e = b * child.lanes + lane;
      const bool in = !where || where[e] != 0;
      const double x = where ? counted(where[e], body ? body[e] : 1.0) : body ? body[e] : 1.0;
      double& v = value[to + lane];
      double& n = counts[to + lane];
      v = in ? step(v, n, x) : v;
      n += in ? 1.0 : 0.0;
    }
  }
}

}  // namespace

void accumulate(AggregateKind kind, double* value, double* counts, const Frame& child, const double* where,
                const double* body) {
  const auto go = [&](auto step) { accumulate(value, counts, child, where, body, step); };
  switch (kind) {
    case AggregateKind::sum:
    case AggregateKind::mean:
    case AggregateKind::count:
      return go([](double v, double, double x) { return v + x; });
    case AggregateKind::min:
      return go([](double v, double n, double x) { return n == 0 || x < v || x != x ? x : v; });
    case AggregateKind::max:
      return go([](double v, double n, double x) { return n == 0 || x > v || x != x ? x : v; });
    case AggregateKind::any:
      return go([](double v, double, double x) { return any_of(v, x); });
    case AggregateKind::all:
      return go([](double v, double, double x) { return all_of(v, x); });
  }
}

}  // namespace entente::language
