/// First reading of an import: which dates there are, and whom it is about.
#include <fmt/format.h>

#include <algorithm>

#include "base/ordinal.h"
#include "eventdata/import_work.h"

namespace entente::eventdata {
namespace {

/// How often each actor comes up, by code.
using ActorCounts = std::map<std::string, std::size_t>;

/// What the lines have, where none is an event; each is told of.
std::string why_all_are_refused(ImportWork& work) {
  EventReader reader = work.reader(work.notes());
  for (RawEvent event; reader.next(event);) work.fail_if_stopped();
  work.fail_if_stopped();
  const ImportReport& report = work.report;
  std::string why;
  for (std::size_t k = 0; k < line_problems; ++k)
    if (report.problems[k] > 0)
      why += fmt::format("{}{} {} (first in line {})", why.empty() ? ": " : ", ", report.problems[k],
                         words_of(static_cast<LineProblem>(k)), report.first_line[k]);
  if (report.problems[ordinal(LineProblem::columns)] > 0) why += "; is it of this format?";
  for (const std::string& remark : reader.remarks()) why += (why.empty() ? ": " : ". ") + remark;
  return why.empty() ? "; there is none below its header" : why;
}

ActorCounts counts_of(ImportWork& work, const EventMapper::Pairs& pairs) {
  ActorNames& names = work.mapper.names();
  work.report.found = names.found();
  work.report.better_codes = names.better_codes();
  if (work.options.actors_found) work.options.actors_found(work.report.found);
  ActorCounts counts;
  for (const auto& [pair, times] : pairs) {
    const std::string& source = names.code_of(pair >> 32U);
    const std::string& target = names.code_of(pair & 0xFFFFFFFFU);
    if (source.empty() || target.empty() || source == target) continue;
    counts[source] += times;
    counts[target] += times;
  }
  return counts;
}

void describe_file(ImportWork& work, const EventReader& reader) {
  ImportReport& report = work.report;
  report.yearly = reader.is_yearly();
  if (reader.has_ties()) report.kind = ImportKind::ties;
  report.header = reader.has_header();
  if (report.kind != ImportKind::events && work.options.window)
    throw RequestError(work.options.file.string() + ": a window (--window) is taken of events alone");
}

ActorCounts look_over(ImportWork& work) {
  EventReader reader = work.reader(nullptr);
  ImportReport& report = work.report;
  const std::string file = work.options.file.string();
  bool any = false, readable = false;
  describe_file(work, reader);
  const EventMapper::Pairs pairs = work.mapper.look_over(reader, [&](const RawEvent& event) {
    work.fail_if_stopped();
    readable = true;
    if (!work.inside(event)) return false;
    report.first = any ? std::min(report.first, event.date) : event.date;
    const Date last = event.until.value_or(event.date);
    report.last = any ? std::max(report.last, last) : last;
    return any = true;
  });
  work.fail_if_stopped();
  ActorCounts counts = counts_of(work, pairs);
  if (!readable) throw DataError(file + ": no event could be read" + why_all_are_refused(work));
  if (!any) throw RequestError(file + ": no event lies between the dates that are asked for");
  return counts;
}

/// Those whose events are too few, or who were not asked for: every line is told, though there will be no
/// scenario. What the file shows of how it is written, as further sentences.
std::string refuse_all(ImportWork& work) {
  EventReader reader = work.reader(work.notes());
  work.take_all(reader, [](const RawEvent&, const auto&) {});
  std::string remarks;
  for (const std::string& remark : reader.remarks()) remarks += ". " + remark;
  return remarks;
}

void fail_unless_two(ImportWork& work, std::size_t least) {
  const std::size_t actors = work.actors.size();
  if (actors >= 2) return;
  const std::string remarks = refuse_all(work);
  if (!work.options.actors.empty())
    throw RequestError("only one actor is asked for; a scenario needs two actors");
  throw DataError(fmt::format("{} {} or more events; a scenario needs two actors{}",
                              actors == 0 ? "no actor has" : "only one actor has", least, remarks));
}

void choose_actors(ImportWork& work, const ActorCounts& counts) {
  const ImportOptions& o = work.options;
  std::vector<std::pair<std::string, std::size_t>> all(counts.begin(), counts.end());
  std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  constexpr std::size_t enough_events = 20;
  const std::size_t least = o.min_events.value_or(work.report.kind == ImportKind::events ? enough_events : 1);
  for (const auto& [code, count] : all) {
    const bool asked = std::find(o.actors.begin(), o.actors.end(), code) != o.actors.end();
    const bool enough = count >= least && work.actors.size() < o.max_actors;
    if (o.actors.empty() ? enough : asked) {
      work.mapper.add_actor(code);
      work.actors.push_back(code);
    } else {
      work.report.left_out.emplace_back(code, count);
    }
  }
  for (const std::string& code : o.actors)
    if (!counts.contains(code)) throw UnknownNameError("'" + code + "' is in no event of " + o.file.string());
  work.report.actors = work.actors.size();
  fail_unless_two(work, least);
}

}  // namespace

void look_over_file(ImportWork& work) { choose_actors(work, look_over(work)); }

}  // namespace entente::eventdata
