#pragma once
/// Data of others in, results out: event data, relations as networks for other programs, and a page to look at.
#include <entente/diagnostics.h>
#include <entente/results.h>
#include <entente/scenario.h>

#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

struct WorldAt;

/// What a file of events is. Formats with a header may have tabs, commas, semicolons or bars, or be JSON.
enum class EventFormat {
  icews,     ///< a header with `Event Date`, `Source Name`, `CAMEO Code`, ..., or with R's `Event.Date`
  gdelt,     ///< tabs without a header: 57 or 58 columns (1.0), 61 (2.0); or BigQuery's header
  polecat,   ///< a header with `Event Date`, `Event Type`, `Actor Country`, ...; types of PLOVER
  csv,       ///< a header with date, source, target, cameo, and perhaps goldstein and weight
  acled,     ///< a header with event_date, event_type, actor1, actor2, fatalities, ...
  ucdp,      ///< a header of GED events (date_start, side_a, type_of_violence, ...), or of dyads by year
  phoenix,   ///< tabs and 26 columns, with a header or without, or the Cline Center's header
  cow,       ///< a header of disputes (statea, stateb, hihost, ...), wars (warnum, ...) or alliances by dyad
  matrices,  ///< a folder of signed matrices of countries (.npy), one for each day
};

/// How codes of countries are read.
enum class CodeSystem {
  automatic,  ///< ISO's, in columns that hold codes
  iso,        ///< ISO 3166: two or three letters, or numbers; those of earlier names too
  cow,        ///< Correlates of War: letters or numbers
  gw,         ///< Gleditsch and Ward: letters or numbers
  cameo,      ///< CAMEO, as GDELT has them; codes of roles may follow
  fips,       ///< FIPS 10-4, two letters, as GDELT has them of places
  names,      ///< not at all: all are names
};
/// In which order days, months and years stand where they are not written as 2020-01-31.
enum class DateOrder { ymd, dmy, mdy };
/// How the characters of a file are written.
enum class TextEncoding {
  automatic,  ///< UTF-8; UTF-16 where a byte order mark says so
  utf8,
  utf16,   ///< in the order that a byte order mark says, else low bytes first
  latin1,  ///< Windows-1252, of which ISO 8859-1 is a part
};

/// A sheet of a workbook as a table.
struct WorkbookTable {
  std::string name;  ///< of the sheet
  std::string text;  ///< with commas; rows keep their numbers
};

/// How the lines of a file of events are understood.
struct EventReading {
  CodeSystem codes = CodeSystem::automatic;         ///< of countries
  DateOrder dates = DateOrder::ymd;                 ///< day, month, year
  TextEncoding encoding = TextEncoding::automatic;  ///< of characters
  bool every_line = false;                          ///< also where the event's ID stood in a line before
  bool one_a_day = false;                           ///< of a pair and an event code on a day the first alone
  bool groups_apart = false;                        ///< as `ActorNames::keep_groups_apart`
  /// Of columns that hold nothing but countries.
  CodeSystem country_codes = CodeSystem::automatic;
  /// Of formats whose categories are no CAMEO codes: the table column,value,cameo,weight that makes them some;
  /// empty: the library's, where that is known.
  std::filesystem::path categories = {};
  /// Reads a workbook (`workbook_tables`); null: workbooks are no files of events.
  std::vector<WorkbookTable> (*workbook)(const std::filesystem::path& file) = nullptr;
  std::string sheet = {};  ///< of a workbook, the one to read; empty: the only one that holds events
};
/// The sheets of a workbook (XLSX) that can be seen and hold something. Throws DataError, FileError.
std::vector<WorkbookTable> workbook_tables(const std::filesystem::path& file);

/// Why a line brings no event.
enum class LineProblem {
  columns,   ///< not as many as the header, or the format, has
  encoding,  ///< no UTF-8, or a NUL is in it
  date,      ///< none that can be read
  code,      ///< no CAMEO code, nor PLOVER type, that is known
  number,    ///< a score or weight that is not a number
  too_long,  ///< longer than 1 MB
  nobody,    ///< a source or target is not named
  self,      ///< source and target are folded into one actor
  outside,   ///< before --from or after --to
  rare,      ///< between actors that were not asked for, or that have too few events
  last_day,  ///< 9999-12-31, after which no scenario can end
  repeated,  ///< the event's ID stood in a line before
  same_day,  ///< with --one-a-day: the pair had an event of this code on this day before
  json,      ///< of JSON lines: no object
  header,    ///< names of columns, of a file that was put together of several
};
/// How many problems there are, and each in words.
inline constexpr std::size_t line_problems = 15;
/// In words, for reports: `a date that cannot be read`.
std::string_view words_of(LineProblem problem);

/// An event as it was read; the texts last until the next one is read.
struct RawEvent {
  Date date{};                              ///< of the event
  std::string_view source, source_country;  ///< who did it; the country is empty where no column has it
  std::string_view target, target_country;  ///< to whom
  std::string_view cameo;                   ///< code, two to four digits
  double score = 0;                         ///< on the Goldstein scale, -10 to 10
  double weight = 1;                        ///< how often it counts; of a tie how strong it is; above 0
  std::optional<Date> until;                ///< of a tie: its last day; nothing: it goes on
};

/// Codes with their Goldstein scores, from a table `code,goldstein`. Throws DataError, FileError.
class GoldsteinScale {
 public:
  explicit GoldsteinScale(const std::filesystem::path& table);  ///< Reads it.
  /// The score of a code, or of the longest code that it begins with; nothing: it is not a CAMEO code.
  const double* find(std::string_view code) const;
  bool has(std::string_view code) const {
    return scores_.contains(code);
  }  ///< Whether it is a code of the table.

 private:
  std::map<std::string, double, std::less<>> scores_;
};

/// Reads a file, plain, gzip, bzip2 or in a zip archive, an event at a time. Throws FileError where it cannot
/// be opened, DataError where its header is not that of the format, RequestError and UnknownNameError where a
/// sheet of it must be named, or is not there.
class EventReader {
 public:
  /// Is told of every line that brings no event: its number (from 1), why, and its text.
  using Problem = std::function<void(std::size_t line, LineProblem problem, std::string_view text)>;
  /// Opens the file and reads its header. Once `stop` is set, the file is at its end.
  EventReader(std::filesystem::path file, EventFormat format, const GoldsteinScale& scale, Problem problem,
              const StopFlag* stop = nullptr, const EventReading& reading = {});
  EventReader(const EventReader&) = delete;
  EventReader& operator=(const EventReader&) = delete;
  ~EventReader();
  /// The next event; false at the end. Throws DataError where the file is damaged.
  bool next(RawEvent& event);
  /// What the whole file shows of how it is written, a sentence each.
  std::vector<std::string> remarks() const;
  bool has_header() const;  ///< Whether the first line names the columns.
  bool has_ties() const;    ///< Whether it holds what lasts, such as alliances, in place of events.
  /// Whether its columns have names, in a header or in its objects, and all that are needed are there.
  bool has_columns() const;
  bool is_yearly() const;  ///< Whether its rows are years: each stands on the first of July.
  /// How many events came beside the first of rows whose sides are several states.
  std::size_t further_pairs() const;
  std::size_t line() const;                ///< Number of the line read last.
  void refuse(LineProblem problem) const;  ///< Counts the event read last as a problem.

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// What became of a name.
struct ActorFound {
  std::string name, country;  ///< as written; the country is empty where no column has it
  std::string code;           ///< of the actor; empty: nobody
  std::string rule;           ///< by which it became that, in words
  std::size_t times = 0;      ///< as source or target
  std::string near;           ///< of a group: the country that its name is near to, in words; or empty
};

/// Who stands behind names in event data: countries by their names and codes, others by their own names.
class ActorNames {
 public:
  /// `countries` has the columns iso3, names (separated by |) and perhaps codes
  /// (scenarios/library/countries.csv; rows with longer codes are states that are not in ISO); `own` (may be
  /// empty) the columns name,code, which go before. `country_codes`: of columns of countries, where not as
  /// `codes`. Throws DataError, FileError.
  ActorNames(const std::filesystem::path& countries, const std::filesystem::path& own,
             CodeSystem codes = CodeSystem::automatic, std::optional<CodeSystem> country_codes = {});
  ActorNames(ActorNames&&) noexcept;             ///< Leaves nothing behind.
  ActorNames& operator=(ActorNames&&) noexcept;  ///< The same.
  ~ActorNames();
  /// As ACLED means them: only military, police and government of a country are that country; `Protesters
  /// (Nigeria)` are a group of their own. Without that it is found by `settle`, where names are of that kind
  /// (`Military Forces of Nigeria (2015-)`).
  void keep_groups_apart();
  /// Counts a name, before `settle`, which decides by all of them whether names or codes stand in the columns.
  /// Without that what looks like a code is one. Gives the name a number, the same whenever it is seen.
  std::size_t see(std::string_view name, std::string_view country);
  void settle();                                 ///< All names were seen.
  const std::string& code_of(std::size_t seen);  ///< By the number that `see` gave.
  /// The code of an actor: by the table of one's own, by its country, by the country in or before brackets, or
  /// made from its name. Empty: nobody. Each name is looked up once.
  const std::string& code_of(std::string_view name, std::string_view country);
  /// The code that the tables have for a name, or for a code of three letters, small ones too, as people type
  /// it; empty where they do not have it.
  std::string known_code(std::string_view name) const;
  const std::string& name_of(const std::string& code) const;  ///< The name behind a code that `code_of` gave.
  bool is_country(const std::string& code) const;             ///< Whether the code is that of a country.
  std::vector<ActorFound> found();  ///< What became of the names that were seen, most frequent first.
  /// Where another system of codes fits better than ISO's, or as well with other countries: which; else empty.
  std::string better_codes() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// What is to be imported, and how.
struct ImportOptions {
  std::filesystem::path file;               ///< of events
  EventFormat format = EventFormat::icews;  ///< of its lines
  std::filesystem::path
      out;  ///< the scenario; tables are written beside it; of matrices perhaps a table (.csv)
  std::filesystem::path library;    ///< folder with countries.csv, goldstein.csv, cameo.json
  std::filesystem::path map;        ///< one's own names and codes; may be empty
  EventReading reading;             ///< how lines are understood
  std::vector<std::string> actors;  ///< codes; empty: all with enough events
  /// Of an actor, as source or target; nothing: 20, and 1 of what is no stream of events.
  std::optional<std::size_t> min_events;
  std::size_t max_actors = 250;    ///< those with most events
  std::optional<Date> from, to;    ///< first and last date; nothing: those of the file
  std::optional<Duration> step;    ///< of the scenario; nothing: a day, and a month where rows are years
  std::optional<int> window;       ///< days from which initial values are taken; nothing: a quarter
  const StopFlag* stop = nullptr;  ///< once it is set, nothing is read or written
  /// Is told what became of each name once the file was read, also where no scenario comes of it; may be empty.
  std::function<void(const std::vector<ActorFound>&)> actors_found = {};
};

/// What an import makes of a file.
enum class ImportKind {
  events,  ///< a scenario with a stream of events
  ties,    ///< of what lasts, such as alliances: a scenario with a relation, which its events begin, change and
           ///< end
  series,  ///< of matrices, where the table to write ends with .csv: daily series date,from,to,value
};

/// What an import did.
struct ImportReport {
  std::vector<std::filesystem::path> files;  ///< written: the scenario, then its tables
  std::size_t lines = 0, events = 0;  ///< read; written into the table (of ties changes, of series values)
  std::size_t in_window = 0;          ///< events that went into the initial values; of ties, how many were read
  std::array<std::size_t, line_problems> problems{};          ///< by kind
  std::array<std::size_t, line_problems> first_line{};        ///< of each kind
  std::vector<std::pair<std::string, std::size_t>> left_out;  ///< actors and their events, most first
  std::size_t actors = 0, ties = 0;                           ///< of the scenario
  Date first{}, start{}, last{};                              ///< of the window, of the scenario, of its events
  std::vector<ActorFound> found;                              ///< what became of each name, most frequent first
  std::vector<std::string> remarks;      ///< what the file shows of how it is written, a sentence each
  bool yearly = false;                   ///< whether its rows are years
  std::size_t further_pairs = 0;         ///< events beside the first of rows whose sides are several states
  bool header = true;                    ///< whether the first line names the columns
  ImportKind kind = ImportKind::events;  ///< what became of it
  std::string better_codes;  ///< of `ActorNames`: which system of codes fits better than ISO's, or as well
};

/// What an import may write: the scenario, then its tables of events, scores and activity, which get its name;
/// where a file of the format may hold ties, the table of these too.
std::vector<std::filesystem::path> import_files(const ImportOptions& options);

/// Writes these. Reads the file twice. `problem` is told of every line left out, once.
/// Throws DataError, FileError, UnknownNameError for an actor asked for who is in no event, RequestError where
/// one actor alone is asked for, or dates between which nothing is, and std::filesystem::filesystem_error or
/// std::ios_base::failure where it cannot write. Nothing where it was stopped.
std::optional<ImportReport> import_events(const ImportOptions& options, const EventReader::Problem& problem);

/// A linear map of what sheets of relations hold onto what the scenario holds.
struct SheetScale {
  double low = -1, high = 1;              ///< of the sheets; nothing lies outside
  double range_low = -1, range_high = 1;  ///< of the relation
};
/// `-3:3=-1:1`, or nothing where the text is none, or a number lies beyond 4e307 either way.
std::optional<SheetScale> parse_sheet_scale(std::string_view text);

/// What is read of spreadsheets, and how (engine/spreadsheet/README.md).
struct SheetOptions {
  std::vector<std::filesystem::path> files;  ///< workbooks (.xlsx), and tables (CSV), each a sheet of its name
  std::optional<SheetScale> scale;           ///< of all relations; nothing: they hold what the sheets hold
  std::filesystem::path library;             ///< folder with countries.csv
  std::filesystem::path map;                 ///< one's own names and codes; may be empty
  std::optional<Date> from = {}, to = {};    ///< events before and after are left out
  const StopFlag* stop = nullptr;            ///< once it is set, nothing is read or written
};

/// An actor of spreadsheets.
struct SheetActor {
  std::string id, name, kind = "state";           ///< as in a scenario
  bool country = false;                           ///< the table of countries has it
  std::vector<std::optional<double>> attributes;  ///< (attributes); nothing: its cell is blank
  std::string note, source;                       ///< as in a scenario; may be empty
};

/// An attribute of spreadsheets: a column of the sheet `actors`.
struct SheetAttribute {
  std::string id, title;  ///< as in a scenario, and as the sheet has it
  Range range;            ///< unbounded unless the sheet `relations` says otherwise
  std::string source;     ///< file and sheet
};

/// A tie of spreadsheets.
struct SheetTie {
  std::size_t from = 0, to = 0;  ///< numbers of actors
  double value = 0;              ///< the number, or the mean of what several raters say
  double low = 0, high = 0;      ///< their least and largest; both are `value` where they agree
};

/// A relation of spreadsheets.
struct SheetRelation {
  std::string id, title;            ///< as in a scenario, and the sheet's name
  Range range;                      ///< as the sheet `relations` has it, by the scale, or by the values
  bool symmetric = false;           ///< a pair has one value: then each pair has one tie
  Sense sense = Sense::neutral;     ///< as the sheet `relations` has it
  std::vector<SheetTie> ties;       ///< row by row
  std::vector<std::string> raters;  ///< whose sheets they are; empty: one sheet
  std::string source;               ///< file and sheets
};

/// A type of the events of spreadsheets. What it does is not known from them.
struct SheetEventType {
  std::string id;                                   ///< as in a scenario
  std::vector<std::pair<std::string, bool>> roles;  ///< and whether several actors fill it
  std::string relation;                             ///< that it changes; empty: none
  /// By so much for an intensity of 1. Where both are the same the sheet says so; else it is to be judged.
  double low = 0, high = 0;
  std::string source;  ///< file and sheet, or that it is to be judged
};

/// An event of spreadsheets.
struct SheetEvent {
  std::string id, type;  ///< as in a scenario
  Date date{};           ///< of its first occurrence
  /// Roles in the order of the columns, with numbers of actors.
  std::vector<std::pair<std::string, std::vector<std::size_t>>> roles;
  /// As in a scenario, numbers as texts; empty where they are not given.
  std::string intensity, probability, every, until, note, source;
};

/// What spreadsheets hold, checked: everything that a scenario needs but its time and what moves it.
struct Sheets {
  std::vector<SheetActor> actors;           ///< those of the sheet `actors` first, then as the sheets name them
  std::vector<SheetAttribute> attributes;   ///< in the order of their columns
  std::vector<SheetRelation> relations;     ///< in the order of the sheets
  std::vector<SheetEventType> event_types;  ///< in the order in which the events have them
  std::vector<SheetEvent> events;           ///< in the order of the rows
  std::vector<std::string> remarks;         ///< sentences: what was left out or understood, sheet by sheet
};

/// Reads them. Throws DataError with everything that is wrong, a line each (`trust.csv:3:5: ...`,
/// `book.xlsx:trust!C4: ...`), in the order of files, sheets and cells; FileError; and RequestError where they
/// hold no relation. Nothing where it was stopped.
std::optional<Sheets> read_sheets(const SheetOptions& options);

/// Of a scenario that is made of sheets: what they do not hold.
struct SheetScenario {
  std::string title;               ///< of the scenario
  std::string description;         ///< may be empty
  std::optional<Date> start = {};  ///< nothing: the day of the first event, or 2026-01-01
  std::optional<Date> end = {};    ///< nothing: a year later, or the day after the last event if that is later
  Duration step{1, Unit::week};    ///< from one date to the next
};
/// When it plays, by that rule.
Time time_of(const Sheets& sheets, const SheetScenario& scenario);
/// The text of a scenario with these actors, relations and events. Ties on which raters differ are drawn
/// parameters; nothing happens in it besides the events.
std::string scenario_text(const Sheets& sheets, const SheetScenario& scenario);

/// Reads sheets and writes a scenario to `out`. Throws as `read_sheets`, and WriteError. Nothing where it was
/// stopped.
std::optional<Sheets> import_sheets(const SheetOptions& options, const SheetScenario& scenario,
                                    const std::filesystem::path& out);

/// Writes what names became as a table: name,country,actor,rule,times,near. Throws WriteError.
void write_actors_found(const std::vector<ActorFound>& found, const std::filesystem::path& file);

/// Overrides that put every drawn parameter at its `value`, or at the centre of its distribution: with them a
/// scenario starts as its author expects, and not as one of its runs does.
std::vector<std::string> drawn_at_centre(const Scenario& scenario);
/// A world of a scenario as sheets: its actors with attributes, the relations, where blank is 0 unless pairs
/// start at another value, and the events
/// of its calendar, with groups as their members. What they cannot hold is told in `remarks`.
Sheets sheets_of(const Scenario& scenario, const WorldAt& world);
/// The same of a folder of results: the means at a recorded date (empty: the last), with the attributes that
/// run 0 starts with; an empty `variant` is the baseline. Throws as `read_network`, and UnknownNameError for a
/// date.
Sheets read_result_sheets(const std::filesystem::path& folder, const std::string& variant,
                          const std::string& date);

/// A relation as a square table with codes of actors in both margins, that `read_sheets` reads: comma-separated
/// values, numbers in the shortest form that reads back the same, pairs without a tie blank. Of ties that
/// raters differ on the mean.
std::string matrix_csv(const Sheets& sheets, std::size_t relation);
/// A workbook (XLSX) that `read_sheets` reads: `actors`, `relations`, a sheet for each relation, and `events`.
/// The same sheets give the same bytes. Throws WriteError, and RequestError where Excel has no room for it or a
/// relation's name cannot be that of a sheet.
void write_workbook(const Sheets& sheets, const std::filesystem::path& file);

/// What a new scenario is to be about. What is left out gets a first guess.
struct NewScenario {
  std::filesystem::path library;  ///< folder with countries.csv and moves.json
  /// Workbooks and tables with actors, relations and events, in place of `actors` and `relations`; none:
  /// guesses.
  std::vector<std::filesystem::path> sheets;
  std::optional<SheetScale> scale;     ///< of these
  std::string file = "scenario.json";  ///< where it will stand, for the commands that its comments name
  std::string title;                   ///< empty: of its actors and its time
  std::vector<std::string>
      actors;  ///< names or codes, the two that it asks about first; none: four invented ones
  std::vector<std::string> relations;  ///< `trust`, or with a range `trade=0:100`; none: trust and trade
  std::optional<Date> start, end;      ///< else from 2026-01-01, for two years
  Duration step{1, Unit::week};        ///< of the scenario
  std::vector<std::string> moves;      ///< what may happen, of `scenario_moves`; none: three of them
  std::vector<std::string>
      questions;  ///< what one wants to know, in a word or one's own words; none: war, tension
};

/// A scenario that runs at once, as the text of a file with comments: relations with scales, moves with their
/// rules, outcomes, what-ifs and what is expected of these. Nobody has judged its numbers yet, and each says
/// so. The same request gives the same text. Throws RequestError for what cannot be, FileError and DataError
/// for the library.
std::string new_scenario(const NewScenario& request);

/// Something that the library offers to begin with.
struct StarterEntry {
  std::string name;   ///< by which it is asked for
  std::string title;  ///< one line
};
/// What may happen in a new scenario. Throws FileError, DataError.
std::vector<StarterEntry> scenario_moves(const std::filesystem::path& library);
/// Whole scenarios to copy, of the library's folder templates; none where it has no such folder. Throws
/// FileError, DataError.
std::vector<StarterEntry> scenario_templates(const std::filesystem::path& library);
/// The text of one. Throws RequestError, with a suggestion, for a name that none has, and as
/// `scenario_templates`.
std::string scenario_template(const std::filesystem::path& library, const std::string& name);

/// What is to be expected of a dyad in the days to come, as expressions of scenarios that build on the
/// library's cameo.json; `from` and `to` stand for its actors. The mean score: that of all events, late ones
/// counted more, with a little of those in the other direction and of what others do to the two and they to
/// others.
std::string expected_score();
/// Events a day: as usual, but, by ratios, part of the way to what is typical and part to what is lately.
std::string expected_activity();

/// An expression with actors in place of `from` and `to`.
std::string with_actors(std::string_view expression, std::string_view from, std::string_view to);

/// What is known of an actor besides its relations.
struct NetworkActor {
  /// As in the catalogue.
  std::string id, name, kind;
  std::vector<double> attributes;  ///< at the start of run 0, as `Network::attributes`; NaN where unknown
};

/// One relation of an ensemble as a network: a tie for every pair whose mean is not 0.
struct Network {
  std::string title;                    ///< of the scenario
  std::vector<NetworkActor> actors;     ///< as in the evolution
  std::vector<std::string> attributes;  ///< their names
  Evolution evolution;                  ///< of all relations
  std::size_t relation = 0;             ///< number in the evolution
};

/// Of a folder of results, or (the variant of) a comparison; an empty `variant` is the baseline. Throws
/// ReadError, and UnknownNameError for a relation or variant that it does not have. An empty relation is the
/// only one there is; RequestError where there are others.
Network read_network(const std::filesystem::path& folder, const std::string& relation,
                     const std::string& variant);

/// Number of a recorded date. Throws UnknownNameError, which names those nearest to it.
std::size_t date_number(const Evolution& evolution, const std::string& date);

/// GraphML (graphml.graphdrawing.org) at a date: `weight` is the mean over the runs, beside `sign`, `strength`
/// (its size), `sd`, `p05`, `p95`.
std::string graphml(const Network& network, std::size_t date);
/// GEXF 1.3 (gexf.net): at a date, or with the weight of every tie over all dates.
std::string gexf(const Network& network, std::optional<std::size_t> date);
/// DOT (graphviz.org) at a date: positive ties solid, negative ones dashed, the wider the stronger.
std::string dot(const Network& network, std::size_t date);

/// Whether this build can write NetCDF.
bool has_netcdf();
/// NetCDF-4 after the CF conventions, for xarray and R: of every relation mean, sd, p05 and p95 (date, from,
/// to), and the statistics of every metric and watched cell (date, name). Throws as read_network,
/// and WriteError.
void write_netcdf(const std::filesystem::path& folder, const std::string& variant,
                  const std::filesystem::path& file);

/// An exploration as a report sees it.
struct ReportExploration {
  std::string name;              ///< what the page calls it
  std::filesystem::path folder;  ///< where it lies
};
/// By the name of its folder, which is not looked into yet.
ReportExploration report_exploration(const std::filesystem::path& folder);

/// Folders of results that a page shows together.
struct ReportFolders {
  std::filesystem::path runs = {};  ///< of a run, or of a comparison; empty: explorations alone
  std::vector<ReportExploration> explorations = {};  ///< their answers, in this order
};

/// A folder of results (of a run or of a comparison) as a report sees it.
struct ReportInput {
  std::filesystem::path folder;  ///< of a run, or of a comparison; empty: explorations alone
  std::string program;           ///< name and version, for the head
  /// One JSON text for each variant, the baseline first: one run, step by step, or `null`.
  std::vector<std::string> stories;
  std::vector<std::string> omitted;  ///< sentences: what is not shown, and why
  /// Of each variant, the baseline first, what `ensemble_remarks` says; none: nothing is said of any.
  std::vector<std::vector<std::string>> remarks = {};
  std::vector<ReportExploration> explorations = {};  ///< what questions came to
};

/// What a variant of the report is: its id, and its folder. A folder of a run is one variant.
struct ReportVariant {
  std::string id;                ///< `baseline`, or of the variant
  std::filesystem::path folder;  ///< of its run
};
/// The baseline first; their folders are not looked into yet. Throws ReadError where it is no folder of
/// results, or what a comparison itself holds is not as it was written.
std::vector<ReportVariant> report_variants(const std::filesystem::path& folder);

/// Opens all of its folders as well. Throws ReadError, which says what is wrong.
void check_results(const std::filesystem::path& folder);

/// What the page shows, as the JSON text and the block of numbers that it holds (engine/report/README.md).
struct ReportData {
  /// Of the page; what it shows; the block of numbers that the JSON refers to.
  std::string title, json, cells;
};
/// Statistics are those of the folder's files. What they do not hold (single runs, causes of cells that are not
/// watched) is found by replaying up to `replays` of the runs, which must come out as in runs.csv. Throws
/// ReadError.
ReportData report_data(const ReportInput& input, std::size_t replays = 128);

/// The whole page.
std::string report_page(const ReportData& data);
/// The whole page of folders of results, of runs with one step by step, as `entente report` makes it;
/// `program`: name and version, for its head. Nothing where `stop` was set before the end. Throws ReadError.
std::optional<std::string> report_page(const ReportFolders& folders, const std::string& program,
                                       const StopFlag* stop = nullptr);
/// The same of one folder: of a run, of a comparison, or of an exploration.
std::optional<std::string> report_page(const std::filesystem::path& folder, const std::string& program,
                                       const StopFlag* stop = nullptr);

/// With what a live page begins, and what it says of itself.
struct LiveOptions {
  std::string file;                         ///< the scenario's, as the command line names it
  std::vector<std::string> what_ifs = {};   ///< on at first
  std::vector<std::string> overrides = {};  ///< `PATH=VALUE`, likewise
  std::optional<std::uint64_t> runs = {};   ///< else 300
  std::optional<std::uint64_t> seed = {};   ///< else the scenario's
  std::string program = {};                 ///< name and version, for its foot
};
/// One HTML file that holds the scenario as written and the engine, and runs it anew after every change
/// (engine/live/README.md). What-ifs and overrides are not looked at here: they must fit the scenario.
std::string live_page(const Scenario& scenario, const LiveOptions& options);

/// What the editor's page has beside the scenario.
struct EditOptions {
  std::vector<std::filesystem::path> library = {};  ///< folders of scenarios that it may include
  std::string program = {};                         ///< name and version, for its foot
};
/// One HTML file that holds the scenario's text, the files that it names, the library and the engine, in which
/// it is edited and saved (engine/edit/README.md). What is wrong with the scenario the page shows. Throws
/// FileError where it cannot be read, and DataError where a text is not UTF-8.
std::string edit_page(const std::filesystem::path& file, const EditOptions& options = {});

}  // namespace entente
