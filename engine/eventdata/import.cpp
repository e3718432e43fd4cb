/// From event data to a scenario and its tables.
#include <entente/event_data.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>
#include <unordered_map>

namespace entente {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;
using std::chrono::days;

/// What is known of a pair from the first window.
struct Dyad {
  double events = 0, score = 0;
};

/// A mean of few events is drawn to that of all, as if so many events of that had been seen.
constexpr double prior_events = 5;

std::string text_of(const Duration& step) {
  constexpr std::array<std::string_view, 4> names = {"day", "week", "month", "year"};
  return fmt::format("{} {}{}", step.count, names[static_cast<std::size_t>(step.unit)],
                     step.count == 1 ? "" : "s");
}

/// A file beside the scenario that takes its name when all is written.
class TableFile {
 public:
  explicit TableFile(fs::path file) : file_(std::move(file)), partial_(file_.string() + ".partial") {
    stream_.exceptions(std::ios::failbit | std::ios::badbit);
    stream_.open(partial_, std::ios::binary);
  }
  TableFile(const TableFile&) = delete;
  TableFile& operator=(const TableFile&) = delete;
  ~TableFile() {
    std::error_code ignored;
    if (!kept_) fs::remove(partial_, ignored);
  }
  void write(std::string_view text) { stream_.write(text.data(), static_cast<std::streamsize>(text.size())); }
  void close() { stream_.close(); }
  void keep() {
    fs::rename(partial_, file_);
    kept_ = true;
  }
  std::string name() const { return file_.filename().string(); }

 private:
  fs::path file_, partial_;
  std::ofstream stream_;
  bool kept_ = false;
};

class Import {
 public:
  Import(const ImportOptions& options, EventReader::Problem problem)
      : o_(options),
        problem_(std::move(problem)),
        scale_(options.library / "goldstein.csv"),
        names_(options.library / "countries.csv", options.map),
        types_(types_of(options.library / "cameo.json")) {}

  ImportReport run() {
    look_over();
    choose_actors();
    report_.start = std::min(report_.first + days(window()), report_.last);
    TableFile events(beside(".events.csv")), score(beside(".score.csv")), activity(beside(".activity.csv")),
        scenario(o_.out);
    copy(events);
    write_ties(score, activity);
    scenario.write(document(events, score, activity));
    for (TableFile* file : {&events, &score, &activity, &scenario}) file->close();
    for (TableFile* file : {&events, &score, &activity, &scenario}) file->keep();
    return report_;
  }

 private:
  /// Event types of the library by their codes.
  static std::map<std::string, std::string, std::less<>> types_of(const fs::path& file) {
    std::ifstream stream(file);
    if (!stream) throw EventDataError(file.string() + ": it cannot be read");
    const Json document = Json::parse(stream, nullptr, false, true);
    if (document.is_discarded()) throw EventDataError(file.string() + ": it is no JSON");
    std::map<std::string, std::string, std::less<>> types;
    for (const auto& [name, type] : document.at("event_types").items()) types[type.value("cameo", "")] = name;
    return types;
  }

  fs::path beside(const std::string& ending) const {
    return o_.out.parent_path() / (o_.out.stem().string() + ending);
  }

  const std::string* type_of(std::string_view code) const {
    for (; code.size() >= 2; code.remove_suffix(1))
      if (const auto it = types_.find(code); it != types_.end()) return &it->second;
    return nullptr;
  }

  bool inside(Date date) const { return (!o_.from || date >= *o_.from) && (!o_.to || date <= *o_.to); }

  /// First reading: the dates, and how often each actor comes up.
  void look_over() {
    EventReader reader(o_.file, o_.format, scale_, nullptr);
    RawEvent event;
    bool any = false;
    while (reader.next(event)) {
      if (!inside(event.date)) continue;
      report_.first = any ? std::min(report_.first, event.date) : event.date;
      report_.last = any ? std::max(report_.last, event.date) : event.date;
      any = true;
      const std::string source = names_.code_of(event.source, event.source_country);
      const std::string& target = names_.code_of(event.target, event.target_country);
      if (source.empty() || target.empty() || source == target) continue;
      ++counts_[source];
      ++counts_[target];
    }
    if (!any)
      throw EventDataError(o_.file.string() + ": no event could be read" +
                           (o_.from || o_.to ? " between these dates" : "") + "; is it of this format?");
  }

  void choose_actors() {
    std::vector<std::pair<std::string, std::size_t>> all(counts_.begin(), counts_.end());
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    for (const auto& [code, count] : all) {
      const bool asked = std::find(o_.actors.begin(), o_.actors.end(), code) != o_.actors.end();
      const bool enough = count >= o_.least_events && actors_.size() < o_.most_actors;
      if (o_.actors.empty() ? enough : asked) {
        numbers_.emplace(code, actors_.size());
        actors_.push_back(code);
      } else {
        report_.left_out.emplace_back(code, count);
      }
    }
    for (const std::string& code : o_.actors)
      if (!counts_.contains(code)) throw EventDataError("'" + code + "' is in no event of " + o_.file.string());
    report_.actors = actors_.size();
    if (actors_.size() < 2)
      throw EventDataError(fmt::format("{} actor(s) with at least {} events; a scenario needs two",
                                       actors_.size(), o_.least_events));
    took_part_.assign(actors_.size(), 0);
  }

  int window() const {
    constexpr int part = 4;
    const auto span = static_cast<int>((report_.last - report_.first).count());
    return o_.window.value_or(std::max(1, span / part));
  }

  /// Second reading: the window into sums, the rest into the table.
  void copy(TableFile& table) {
    table.write("date,type,from,to,intensity\n");
    EventReader reader(o_.file, o_.format, scale_,
                       [&](std::size_t line, LineProblem what, std::string_view text) {
                         std::size_t& count = report_.problems[static_cast<std::size_t>(what)];
                         if (count++ == 0) report_.first_line[static_cast<std::size_t>(what)] = line;
                         if (problem_) problem_(line, what, text);
                       });
    RawEvent event;
    while (reader.next(event)) take(event, reader, table);
    report_.lines = reader.line();
  }

  void take(const RawEvent& event, const EventReader& reader, TableFile& table) {
    if (!inside(event.date)) return reader.refuse(LineProblem::outside);
    const std::string source = names_.code_of(event.source, event.source_country);
    const std::string& target = names_.code_of(event.target, event.target_country);
    if (source.empty() || target.empty()) return reader.refuse(LineProblem::nobody);
    if (source == target) return reader.refuse(LineProblem::self);
    const auto from = numbers_.find(source), to = numbers_.find(target);
    if (from == numbers_.end() || to == numbers_.end()) return reader.refuse(LineProblem::rare);
    const std::string* type = type_of(event.cameo);
    if (type == nullptr) return reader.refuse(LineProblem::code);
    constexpr double most = 10;
    const double score = std::clamp(event.score * event.weight, -most, most);
    if (event.date < report_.start) return remember(from->second, to->second, score);
    ++report_.events;
    table.write(fmt::format("{},{},{},{},{}\n", to_string(event.date), *type, source, target, score));
  }

  void remember(std::size_t from, std::size_t to, double score) {
    Dyad& dyad = dyads_[from * actors_.size() + to];
    ++dyad.events;
    dyad.score += score;
    ++took_part_[from];
    ++took_part_[to];
    ++report_.in_window;
    sum_ += score;
  }

  double mean() const { return report_.in_window ? sum_ / static_cast<double>(report_.in_window) : 0; }
  double days_of_window() const {
    return std::max(1.0, static_cast<double>((report_.start - report_.first).count()));
  }

  void write_ties(TableFile& score, TableFile& activity) {
    score.write("from,to,value\n");
    activity.write("from,to,value\n");
    for (const auto& [pair, dyad] : dyads_) {
      const std::string ends = actors_[pair / actors_.size()] + "," + actors_[pair % actors_.size()];
      const double rate = dyad.events / days_of_window();
      const double each = (dyad.score + prior_events * mean()) / (dyad.events + prior_events);
      score.write(fmt::format("{},{:.6g}\n", ends, rate * each));
      activity.write(fmt::format("{},{:.6g}\n", ends, rate));
    }
    report_.ties = dyads_.size();
  }

  Json actors_json() const {
    Json actors = Json::object();
    for (std::size_t i = 0; i < actors_.size(); ++i) {
      const std::string& code = actors_[i];
      Json actor{{"name", names_.name_of(code)}};
      if (!names_.is_country(code)) actor["kind"] = "group";
      const double part =
          report_.in_window ? static_cast<double>(took_part_[i]) / static_cast<double>(report_.in_window) : 0;
      actor["prominence"] = std::round(part * 1e6) / 1e6;
      actors[code] = std::move(actor);
    }
    return actors;
  }

  /// The pairs that met most often in the window.
  std::vector<std::string> most_active(const std::string& relation) const {
    std::vector<std::pair<double, std::size_t>> order;
    for (const auto& [pair, dyad] : dyads_) order.emplace_back(-dyad.events, pair);
    std::sort(order.begin(), order.end());
    constexpr std::size_t most = 8;
    std::vector<std::string> cells;
    for (std::size_t k = 0; k < std::min(most, order.size()); ++k)
      cells.push_back(relation + "[" + actors_[order[k].second / actors_.size()] + "," +
                      actors_[order[k].second % actors_.size()] + "]");
    return cells;
  }

  std::string document(const TableFile& events, const TableFile& score, const TableFile& activity) const {
    const std::string file = o_.file.filename().string(),
                      window = to_string(report_.first) + " to " + to_string(report_.start - days(1));
    const std::string counted = fmt::format("events of {} ({})", file, window);
    Json json;
    json["entente"] = 1;
    json["title"] = "Events of " + file;
    json["description"] = fmt::format(
        "{} events of {} to {} between {} actors, read from {}. The state on {} is that of {} events before.",
        report_.events, to_string(report_.start), to_string(report_.last), actors_.size(), file,
        to_string(report_.start), report_.in_window);
    json["source"] = "entente import of " + file;
    json["include"] = {"cameo.json"};
    json["time"] = {{"start", to_string(report_.start)},
                    {"end", to_string(report_.last + days(1))},
                    {"step", text_of(o_.step)}};
    json["runs"] = 200;
    json["parameters"]["days_before"] = days_of_window();
    json["attributes"]["prominence"] = {
        {"range", {0, 1}}, {"source", "share of the " + counted + " in which the actor takes part"}};
    json["actors"] = actors_json();
    for (const char* name : {"activity", "usual_activity"})
      json["relations"][name] = {{"ties_csv", activity.name()}, {"source", "a day, in the " + counted}};
    for (const char* name : {"score", "usual_score"})
      json["relations"][name] = {
          {"ties_csv", score.name()},
          {"source",
           fmt::format(
               "activity times the mean score of the {}, drawn to the mean of all pairs as by {} events of it",
               counted, prior_events)}};
    json["events_csv"] = events.name();
    json["metrics"]["expected_events"] = {{"value",
                                           "sum(i in actor, j in actor where usual_activity[i, j] != 0 : "
                                           "lately * activity[i, j] + (1 - lately) * usual_activity[i, j])"},
                                          {"label", "Events a day to be expected"}};
    json["metrics"]["expected_score"] = {
        {"value",
         "sum(i in actor, j in actor where usual_score[i, j] != 0 : (days_before + 365.25 * t) * (1 + mirror) "
         "* usual_score[i, j] + (recency + mirror * recency) * score[i, j] / memory) / max(0.001, sum(i in "
         "actor, j in actor where usual_activity[i, j] != 0 : (days_before + 365.25 * t) * (1 + mirror) * "
         "usual_activity[i, j] + (recency + mirror * recency) * activity[i, j] / memory))"},
        {"label", "Mean Goldstein score to be expected"}};
    json["metrics"]["events_a_day"] = {
        {"value", "sum(i in actor, j in actor where activity[i, j] != 0 : activity[i, j])"},
        {"label", "Events a day, lately"}};
    json["metrics"]["mean_score"] = {
        {"value",
         "sum(i in actor, j in actor where score[i, j] != 0 : score[i, j]) / max(0.001, sum(i in actor, j in "
         "actor where activity[i, j] != 0 : activity[i, j]))"},
        {"label", "Mean Goldstein score, lately"}};
    json["watch"] = most_active("score");
    return json.dump(2) + "\n";
  }

  const ImportOptions& o_;
  EventReader::Problem problem_;
  GoldsteinScale scale_;
  ActorNames names_;
  std::map<std::string, std::string, std::less<>> types_;
  std::map<std::string, std::size_t> counts_;
  std::vector<std::string> actors_;
  std::unordered_map<std::string, std::size_t> numbers_;
  std::map<std::size_t, Dyad> dyads_;  ///< by from * actors + to
  std::vector<std::size_t> took_part_;
  double sum_ = 0;
  ImportReport report_;
};

}  // namespace

ImportReport import_events(const ImportOptions& options, const EventReader::Problem& problem) {
  return Import(options, problem).run();
}

}  // namespace entente
