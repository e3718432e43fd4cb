/// A story as plain data.
#include "python/story_data.h"

#include <pybind11/stl.h>

namespace entente::python {
namespace {

py::dict reason_dict(const StoryReason& reason) {
  py::dict values;
  for (const StoryValue& value : reason.values) values[py::str(value.name)] = value.value;
  return py::dict(py::arg("expression") = reason.expression, py::arg("values") = values);
}

const char* kind_of(const StoryChange& change) {
  using Kind = StoryChange::Kind;
  return change.kind == Kind::change ? "by" : change.kind == Kind::raise ? "raise_to" : "lower_to";
}

py::list changes_of(const StoryEntry& entry) {
  py::list rows;
  for (const StoryChange& c : entry.changes)
    rows.append(py::dict(py::arg("cell") = c.cell, py::arg("kind") = kind_of(c), py::arg("asked") = c.asked,
                         py::arg("lasting") = c.lasting, py::arg("share") = c.share,
                         py::arg("before") = c.before, py::arg("after") = c.after,
                         py::arg("sharers") = c.sharers));
  return rows;
}

template <typename Name>
py::dict differences_of(const std::vector<StoryDifference>& differences, Name name) {
  py::dict rows;
  for (const StoryDifference& d : differences)
    rows[py::str(name(d.number))] = py::make_tuple(d.actual, d.counterfactual);
  return rows;
}

py::object counterfactual_dict(const StoryEntry& entry, const Catalogue& c) {
  if (!entry.counterfactual) return py::none();
  const Counterfactual& w = *entry.counterfactual;
  return py::dict(
      py::arg("outcomes") = differences_of(w.outcomes, [&](std::size_t k) { return c.outcomes[k].id; }),
      py::arg("metrics") = differences_of(w.metrics, [&](std::size_t k) { return c.metrics[k].name; }),
      py::arg("watched") = differences_of(w.watched, [&](std::size_t k) { return c.watched[k].name; }),
      py::arg("otherwise") = w.otherwise, py::arg("distance") = w.distance, py::arg("turned") = w.turned,
      py::arg("stopped") = w.stopped);
}

py::dict entry_dict(const StoryEntry& e, const World& world) {
  const Catalogue& c = world.catalogue();
  py::dict roles, variables;
  for (const auto& [role, actors] : e.roles) roles[py::str(role)] = codes_of(actors, c);
  for (const auto& [variable, actor] : e.variables) variables[py::str(variable)] = c.actors[actor];
  py::dict made(py::arg("date") = to_string(e.date), py::arg("id") = e.id,
                py::arg("type") = world.scenario.event_types[e.type].name, py::arg("scheduled") = e.scheduled,
                py::arg("count") = e.count, py::arg("roles") = roles, py::arg("variables") = variables,
                py::arg("intensity") = e.intensity, py::arg("where") = reason_dict(e.where),
                py::arg("when") = reason_dict(e.when), py::arg("hazard") = reason_dict(e.hazard));
  made["hazard_is"] = e.is_rate ? "rate" : "probability";
  made["hazard_value"] = e.hazard_value;
  made["expected"] = e.expected;
  made["probability"] = e.probability;
  made["draw"] = e.draw;
  made["changes"] = changes_of(e);
  made["weight"] = e.weight;
  made["without"] = counterfactual_dict(e, c);
  return made;
}

py::dict chapter_dict(const StoryChapter& chapter, const Catalogue& c) {
  py::list cells;
  for (const StoryCell& cell : chapter.cells) {
    py::dict causes;
    for (const auto& [cause, change] : cell.causes) causes[py::str(c.causes[cause].id)] = change;
    cells.append(py::dict(py::arg("cell") = c.watched[cell.watched].name, py::arg("start") = cell.from,
                          py::arg("end") = cell.to, py::arg("causes") = causes));
  }
  return py::dict(py::arg("title") = chapter.title, py::arg("from") = to_string(chapter.from),
                  py::arg("to") = to_string(chapter.to), py::arg("first") = chapter.first,
                  py::arg("end") = chapter.end, py::arg("cells") = cells);
}

}  // namespace

py::dict story_dict(const Story& s, const World& world) {
  py::list entries, chapters;
  py::dict outcomes, metrics;
  const Catalogue& c = world.catalogue();
  for (const StoryEntry& entry : s.entries) entries.append(entry_dict(entry, world));
  for (const StoryChapter& chapter : s.chapters) chapters.append(chapter_dict(chapter, c));
  for (std::size_t o = 0; o < c.outcomes.size(); ++o) outcomes[py::str(c.outcomes[o].id)] = s.outcomes[o];
  for (std::size_t m = 0; m < c.metrics.size(); ++m)
    metrics[py::str(c.metrics[m].name)] = py::make_tuple(s.metric_start[m], s.metric_end[m]);
  return py::dict(py::arg("run") = s.run, py::arg("seed") = s.seed, py::arg("happened") = s.happened,
                  py::arg("replays") = s.replays, py::arg("entries") = entries, py::arg("chapters") = chapters,
                  py::arg("outcomes") = outcomes, py::arg("metrics") = metrics,
                  py::arg("telling") = select_salient(s, s.entries.size()));
}

}  // namespace entente::python
