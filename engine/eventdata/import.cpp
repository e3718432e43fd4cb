/// From event data to a scenario and its tables.
#include <fmt/format.h>

#include <algorithm>
#include <fstream>

#include "base/csv_reader.h"
#include "base/ordinal.h"
#include "base/why_unread.h"
#include "eventdata/import_document.h"
#include "eventdata/matrix_folder.h"
#include "eventdata/series_table.h"
#include "eventdata/tie_changes.h"

namespace entente {
namespace {

namespace fs = std::filesystem;
using namespace eventdata;
using Json = nlohmann::ordered_json;
using std::chrono::days;

/// Event types of the library.
struct Types {
  std::vector<std::string> names, codes;
};

Types types_of(const fs::path& file) {
  std::ifstream stream(file);
  if (!stream) throw FileError(why_unread(file));
  const Json document = Json::parse(stream, nullptr, false, true);
  if (document.is_discarded()) throw DataError(file.string() + ": it is not JSON");
  Types types;
  for (const auto& [name, type] : document.at("event_types").items()) {
    types.names.push_back(name);
    types.codes.push_back(type.value("cameo", ""));
  }
  return types;
}

/// `ImportOptions::stop` was set.
struct Stopped {};

/// Of matrices, where a table is to be written.
bool is_series(const ImportOptions& options) {
  return options.format == EventFormat::matrices && options.out.extension() == ".csv";
}

std::string name_of(const AtomicTextFile& file) { return file.file().filename().string(); }

class Import {
 public:
  Import(const ImportOptions& options, EventReader::Problem problem)
      : o_(options),
        problem_(std::move(problem)),
        reading_(reading_of(options.format, options.reading, options.library)),
        types_(types_of(options.library / included_library)),
        mapper_(options.library, options.map, types_.codes, reading_) {
    if (is_series(options)) report_.kind = ImportKind::series;
  }

  ImportReport run() {
    refuse_pipes();
    refuse_name_of_library();
    look_over();
    choose_actors();
    if (report_.kind == ImportKind::ties) return write_ties();
    if (report_.kind == ImportKind::series) return write_series();
    report_.start = std::min(after_window(), report_.last);
    window_.start(actors_, static_cast<double>((report_.start - report_.first).count()));
    const std::vector<fs::path> files = import_files(o_);
    AtomicTextFile events(files[1]), score(files[2]), activity(files[3]), scenario(files[0]);
    report_.files.assign(files.begin(), files.begin() + 4);
    copy(events);
    window_.write_ties(score, activity);
    report_.in_window = window_.events();
    report_.ties = window_.dyads();
    scenario.write(import_document(o_, report_, window_, {name_of(events), name_of(score), name_of(activity)},
                                   actors_json()));
    for (AtomicTextFile* file : {&events, &score, &activity, &scenario}) file->close();
    for (AtomicTextFile* file : {&events, &score, &activity, &scenario}) file->publish();
    return report_;
  }

 private:
  bool inside(const RawEvent& event) const {
    const bool ended = o_.from && ((report_.kind == ImportKind::ties) ? event.until && *event.until < *o_.from
                                                                      : event.date < *o_.from);
    return !ended && (!o_.to || event.date <= *o_.to);
  }

  void fail_if_stopped() const {
    if (o_.stop && o_.stop->load(std::memory_order_relaxed)) throw Stopped{};
  }

  void refuse_pipes() const {
    std::error_code error;
    const fs::file_status status = fs::status(o_.file, error);
    if (fs::exists(status) && !fs::is_regular_file(status) && !fs::is_directory(status))
      throw DataError(o_.file.string() + ": a pipe can be read only once; give a file");
  }

  /// A scenario that is called as what it includes would include itself.
  void refuse_name_of_library() const {
    if (o_.out.filename() == included_library)
      throw RequestError(fmt::format("{}: the scenario includes the library's {}; give it another name",
                                     o_.out.string(), included_library));
  }

  /// First reading: the dates, and how often each actor comes up.
  void look_over() {
    EventReader reader(o_.file, o_.format, mapper_.scale(), nullptr, o_.stop, reading_);
    bool any = false, readable = false;
    report_.yearly = reader.is_yearly();
    if (reader.has_ties()) report_.kind = ImportKind::ties;
    report_.header = reader.has_header();
    if (report_.kind != ImportKind::events && o_.window)
      throw RequestError(o_.file.string() + ": a window is taken of events alone");
    const EventMapper::Pairs pairs = mapper_.look_over(reader, [&](const RawEvent& event) {
      fail_if_stopped();
      readable = true;
      if (!inside(event)) return false;
      report_.first = any ? std::min(report_.first, event.date) : event.date;
      const Date last = event.until.value_or(event.date);
      report_.last = any ? std::max(report_.last, last) : last;
      return any = true;
    });
    fail_if_stopped();
    count(pairs);
    if (!readable) throw DataError(o_.file.string() + ": no event could be read" + why_all_are_refused());
    if (!any) throw RequestError(o_.file.string() + ": no event lies between the dates that are asked for");
  }

  void count(const EventMapper::Pairs& pairs) {
    report_.found = mapper_.names().found();
    report_.better_codes = mapper_.names().better_codes();
    if (o_.actors_found) o_.actors_found(report_.found);
    for (const auto& [pair, times] : pairs) {
      const std::string& source = mapper_.names().code_of(pair >> 32U);
      const std::string& target = mapper_.names().code_of(pair & 0xFFFFFFFFU);
      if (source.empty() || target.empty() || source == target) continue;
      counts_[source] += times;
      counts_[target] += times;
    }
  }

  /// What the lines have, where none is an event; `problem` is told of each.
  std::string why_all_are_refused() {
    EventReader reader(o_.file, o_.format, mapper_.scale(), notes(), o_.stop, reading_);
    for (RawEvent event; reader.next(event);) fail_if_stopped();
    fail_if_stopped();
    std::string why;
    for (std::size_t k = 0; k < line_problems; ++k)
      if (report_.problems[k] > 0)
        why += fmt::format("{}{} {} (first in line {})", why.empty() ? ": " : ", ", report_.problems[k],
                           words_of(static_cast<LineProblem>(k)), report_.first_line[k]);
    if (report_.problems[ordinal(LineProblem::columns)] > 0) why += "; is it of this format?";
    for (const std::string& remark : reader.remarks()) why += (why.empty() ? ": " : ". ") + remark;
    return why.empty() ? "; there is none below its header" : why;
  }

  /// What the mapper makes of each event that is asked for; the others are refused.
  template <typename Take>
  void take_all(EventReader& reader, const Take& take) {
    mapper_.begin();
    for (RawEvent event; reader.next(event);) {
      fail_if_stopped();
      if (!inside(event))
        reader.refuse(LineProblem::outside);
      else if (const auto sifted = mapper_.sift(event, reader))
        take(event, *sifted);
    }
    fail_if_stopped();
  }

  /// Those whose events are too few, or who were not asked for: every line is told, though there will be no
  /// scenario. What the file shows of how it is written, as further sentences.
  std::string refuse_all() {
    EventReader reader(o_.file, o_.format, mapper_.scale(), notes(), o_.stop, reading_);
    take_all(reader, [](const RawEvent&, const auto&) {});
    std::string remarks;
    for (const std::string& remark : reader.remarks()) remarks += ". " + remark;
    return remarks;
  }

  void choose_actors() {
    std::vector<std::pair<std::string, std::size_t>> all(counts_.begin(), counts_.end());
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    constexpr std::size_t enough_events = 20;
    const std::size_t least = o_.min_events.value_or(report_.kind == ImportKind::events ? enough_events : 1);
    for (const auto& [code, count] : all) {
      const bool asked = std::find(o_.actors.begin(), o_.actors.end(), code) != o_.actors.end();
      const bool enough = count >= least && actors_.size() < o_.max_actors;
      if (o_.actors.empty() ? enough : asked) {
        mapper_.add_actor(code);
        actors_.push_back(code);
      } else {
        report_.left_out.emplace_back(code, count);
      }
    }
    for (const std::string& code : o_.actors)
      if (!counts_.contains(code))
        throw UnknownNameError("'" + code + "' is in no event of " + o_.file.string());
    report_.actors = actors_.size();
    const std::string remarks = actors_.size() < 2 ? refuse_all() : "";
    if (actors_.size() < 2 && !o_.actors.empty())
      throw RequestError("only one actor is asked for; a scenario needs two actors");
    if (actors_.size() < 2)
      throw DataError(fmt::format("{} {} or more events; a scenario needs two actors{}",
                                  actors_.empty() ? "no actor has" : "only one actor has", least, remarks));
  }

  ImportReport write_ties() {
    report_.start = o_.from.value_or(report_.first);
    if (o_.to) report_.last = std::min(report_.last, *o_.to);
    const std::vector<fs::path> files = import_files(o_);
    AtomicTextFile changes(files[1]), ties(files.back()), scenario(files[0]);
    report_.files = {files[0], files[1], files.back()};
    const TieChanges found = read_ties();
    std::tie(report_.ties, report_.events) = found.write(ties, changes, actors_, {report_.start, report_.last});
    scenario.write(ties_document(o_, report_, name_of(ties), name_of(changes), actors_json()));
    for (AtomicTextFile* file : {&changes, &ties, &scenario}) file->close();
    for (AtomicTextFile* file : {&changes, &ties, &scenario}) file->publish();
    return report_;
  }

  ImportReport write_series() {
    SeriesLook look;
    read_series(look, nullptr);
    std::vector<Date> days = days_of_matrices(o_.file);
    std::erase_if(days, [&](Date day) { return (o_.from && day < *o_.from) || (o_.to && day > *o_.to); });
    report_.first = report_.start = days.front();
    report_.last = days.back();
    AtomicTextFile file(o_.out);
    SeriesTable table(file, actors_, look, std::move(days));
    const EventReader::Problem note = notes();
    read_series(table, [&](std::size_t line, LineProblem what, std::string_view text) {
      if (what == LineProblem::number) miss(table, text);
      note(line, what, text);
    });
    report_.events = table.rows();
    report_.files = {o_.out};
    file.close();
    file.publish();
    return report_;
  }

  /// Of a line whose number cannot be read.
  void miss(SeriesTable& table, std::string_view line) {
    CsvReader fields(line, {});
    if (!fields.next() || fields.fields().size() < 3) return;
    const auto day = parse_date(fields.fields()[0].text);
    const auto from = mapper_.number_of(fields.fields()[1].text),
               to = mapper_.number_of(fields.fields()[2].text);
    if (day && from && to && (!o_.from || *day >= *o_.from) && (!o_.to || *day <= *o_.to))
      table.miss(*day, {*from, *to});
  }

  template <typename Series>
  void read_series(Series& series, const EventReader::Problem& problem) {
    EventReader reader(o_.file, o_.format, mapper_.scale(), problem, o_.stop, reading_);
    report_.in_window = 0;
    take_all(reader, [&](const RawEvent& event, const auto& sifted) {
      series.add(event.date, {sifted.from, sifted.to}, sifted.score);
      ++report_.in_window;
    });
    series.finish();
    report_.lines = reader.line();
  }

  TieChanges read_ties() {
    TieChanges found;
    EventReader reader(o_.file, o_.format, mapper_.scale(), notes(), o_.stop, reading_);
    take_all(reader, [&](const RawEvent& tie, const auto& sifted) {
      found.add(sifted.from, sifted.to, tie);
      ++report_.in_window;
    });
    report_.lines = reader.line();
    report_.remarks = reader.remarks();
    return found;
  }

  /// A quarter of the days, and whole years where rows are years.
  Date after_window() const {
    constexpr int part = 4;
    const auto span = static_cast<int>((report_.last - report_.first).count());
    if (o_.window || !report_.yearly) return report_.first + days(o_.window.value_or(std::max(1, span / part)));
    return advance(report_.first, {1, Unit::year}, std::max(1, static_cast<int>(span / (part * days_of_year))));
  }

  EventReader::Problem notes() {
    return [this](std::size_t line, LineProblem what, std::string_view text) {
      std::size_t& count = report_.problems[ordinal(what)];
      if (count++ == 0) report_.first_line[ordinal(what)] = line;
      if (problem_) problem_(line, what, text);
    };
  }

  /// Second reading: the window into sums, the rest into the table.
  void copy(AtomicTextFile& table) {
    table.write("date,type,from,to,intensity\n");
    EventReader reader(o_.file, o_.format, mapper_.scale(), notes(), o_.stop, reading_);
    take_all(reader, [&](const RawEvent& event, const auto& sifted) {
      if (event.date < report_.start) return window_.add(sifted);
      ++report_.events;
      table.write(fmt::format("{},{},{},{},{}\n", to_string(event.date), types_.names[sifted.type],
                              actors_[sifted.from], actors_[sifted.to], sifted.score));
    });
    report_.lines = reader.line();
    report_.remarks = reader.remarks();
    report_.further_pairs = reader.further_pairs();
    if (report_.yearly) report_.remarks.push_back(remark_on_years());
  }

  Json actors_json() {
    Json actors = Json::object();
    for (std::size_t i = 0; i < actors_.size(); ++i) {
      const std::string& code = actors_[i];
      Json actor{{"name", mapper_.names().name_of(code)}};
      if (!mapper_.names().is_country(code)) actor["kind"] = "group";
      actors[code] = std::move(actor);
    }
    return actors;
  }

  const ImportOptions& o_;
  EventReader::Problem problem_;
  EventReading reading_;
  Types types_;
  EventMapper mapper_;
  std::map<std::string, std::size_t> counts_;
  std::vector<std::string> actors_;
  FirstWindow window_;
  ImportReport report_;
};

}  // namespace

std::vector<fs::path> import_files(const ImportOptions& options) {
  std::vector<fs::path> files{options.out};
  if (is_series(options)) return files;
  for (const char* ending : {".events.csv", ".score.csv", ".activity.csv", ".ties.csv"})
    files.push_back(options.out.parent_path() / (options.out.stem().string() + ending));
  if (options.format != EventFormat::cow) files.pop_back();
  return files;
}

std::optional<ImportReport> import_events(const ImportOptions& options, const EventReader::Problem& problem) {
  try {
    return Import(options, problem).run();
  } catch (const Stopped&) {
    return std::nullopt;
  }
}

}  // namespace entente
