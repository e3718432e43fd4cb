#pragma once
/// What of a scenario did nothing in an ensemble: rules that never fired, events that never happened, outcomes
/// that came out alike in every run; and why.
#include <entente/results.h>

namespace entente {

/// Where a comparison came nearest to coming out the other way.
struct NearestValue {
  double value = 0, threshold = 0;  ///< its two sides then
  std::size_t run = 0;              ///< from 0 on
  Date date{};                      ///< first day of the step in which it was judged, or when it was recorded
};

/// A part of a condition, one of those that `&&` joins.
struct SilentPart {
  std::string condition;                ///< as written; variables are the actors of the nearest binding
  std::optional<NearestValue> nearest;  ///< nothing where the part is no comparison
  /// Where `||` joins something: the comparisons in it that never held, each with its nearest value.
  std::vector<SilentPart> alternatives = {};
};

/// One thing that did nothing.
struct Silence {
  /// A rule that never fired, an event of the calendar or a kind of event of the table that never happened, an
  /// outcome that is 0 or 1 in all runs, or of `first` one that held at the start of each.
  enum class Kind { rule, event, table, outcome } kind = Kind::rule;
  std::string id;    ///< of the rule, the event, the cause of the table's events, the outcome
  std::string text;  ///< in words: `us-strikes never fired: hostility[USA,HOU] > 0.4 never held; at most 0`
  double value = 0;  ///< of an outcome, in all runs
  std::vector<SilentPart> parts;      ///< of its condition, those that kept it so
  std::uint64_t held = 0;             ///< how often the whole condition held (bindings, steps, runs)
  std::optional<double> most_likely;  ///< largest rate (per `per`) or probability while it held
};

/// All of them.
struct Silences {
  std::vector<Silence> found;       ///< rules, events and outcomes, each in document order
  std::size_t runs = 0;             ///< of the ensemble: it was so in all of them
  std::size_t looked_at = 0;        ///< the first runs, in which it was looked into why; 0: in none
  std::size_t not_looked_into = 0;  ///< how many of `found` were too many to look into why
  /// Rules whose rate or probability parameters make 0; they are not in `found`.
  std::vector<std::string> switched_off = {};
  /// `2 rules are switched off (rate 0): a, b`; empty where none is.
  std::string switches() const;
  /// Nothing was so.
  bool empty() const { return found.empty() && switched_off.empty(); }
  /// What a reader must know of it, as a sentence; empty where all runs and all that was found were looked at.
  std::string caveat() const;
};

/// How it is looked into why.
struct SilenceOptions {
  std::uint64_t seed = 1;       ///< of the ensemble
  std::size_t threads = 0;      ///< 0: all cores
  std::size_t most_runs = 256;  ///< at most so many runs are made again, fewer of a large world
};

/// What did nothing in the ensemble of `summary`. Where there is something, the first runs are made again, with
/// the same draws, and every part of its conditions is looked at wherever it was judged. Nothing where `stop`
/// was set before the end.
std::optional<Silences> find_silences(const Scenario& scenario, const Model& model, const Summary& summary,
                                      const SilenceOptions& options = {},
                                      const std::atomic<bool>* stop = nullptr);

/// Something that happens and changes no cell.
struct IdleCause {
  Silence::Kind kind = Silence::Kind::event;  ///< an event, a rule, or a kind of event of the table
  std::size_t number = 0;                     ///< among those
  std::string id;                             ///< of the event, the rule, the cause of the table's events
  std::string why;                            ///< `'pact' has no effects`
};

/// How it is looked for.
struct IdleOptions {
  std::uint64_t seed = 1;  ///< of the runs
  std::size_t runs = 8;    ///< that are made, at most: of a world of many actors one
  double seconds = 2;      ///< for all of them: if these are over, nothing is known
};

/// What happened in a few runs and changed nothing in any of them, but for what a parameter of 0 switches off.
/// Nothing is known of large worlds, and where a run stops.
std::vector<IdleCause> find_idle_causes(const Scenario& scenario, const Model& model,
                                        const IdleOptions& options = {});

inline constexpr const char* silences_file = "silences.json";  ///< In a folder of results.
/// As an indented JSON object.
std::string silences_json(const Silences& silences);
/// Puts them into a folder of results. Throws WriteError.
void write_silences(const Silences& silences, const std::filesystem::path& folder);

}  // namespace entente
