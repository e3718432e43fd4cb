#pragma once
/// Signed networks as they stand: their blocs (least frustration), and where balance would take them.
#include <entente/ensemble.h>

#include <array>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

namespace entente {

/// How long something may take: some seconds from when this is made, or until a flag is set; else for ever.
class TimeLimit {
 public:
  TimeLimit() = default;
  TimeLimit(double seconds, const StopFlag* stop = nullptr);  ///< From now on; seconds may stand for it.
  double seconds_left() const;                                ///< below 0 once they are over
  bool late() const;                                          ///< The seconds are over, or the flag is set.

 private:
  std::chrono::steady_clock::time_point until_ = std::chrono::steady_clock::time_point::max();
  const StopFlag* stop_ = nullptr;
};

/// A tie between two actors; they are friends where its weight is above 0, enemies where it is below.
struct SignedTie {
  std::size_t a = 0, b = 0;  ///< numbers of actors, a < b
  double weight = 0;         ///< not 0
};

/// An undirected signed network. Of a directed relation x it is (x + x^T) / 2.
struct SignedNetwork {
  std::vector<std::string> actors;  ///< (N)
  std::vector<SignedTie> ties;      ///< each pair at most once, ascending

  /// (N x N) Symmetric, 0 on the diagonal and where there is no tie.
  std::vector<double> matrix() const;
  /// The same ties with weights 1 and -1.
  SignedNetwork signs() const;
};

/// Of a matrix (N x N), row = from. Throws std::invalid_argument for another size, or what is not finite.
SignedNetwork signed_network(std::vector<std::string> actors, std::span<const double> matrix);

/// Every cell of one run at a recorded date: (attributes * N + relations * N * N). Runs as far as that date
/// needs it. Throws RunError; std::out_of_range for the number of a date that there is not.
std::vector<double> world_in_run(const Model& model, std::uint64_t seed, std::size_t run, std::size_t date);

/// Which world is looked at: when, and in which run.
struct WorldChoice {
  std::optional<Date> date;           ///< a recorded one; nothing: the start of a scenario, the end of results
  std::optional<std::size_t> run;     ///< nothing: run 0 of a scenario, the mean over all runs of results
  std::optional<std::uint64_t> seed;  ///< of a scenario's run; nothing: the scenario's
};

/// A world at one date, from whatever holds one.
struct WorldAt {
  std::string title;    ///< of the scenario
  std::string when;     ///< `at the start, run 0, seed 1`, `on 2026-05-27, mean of 1000 runs`
  Catalogue catalogue;  ///< what there is in it
  /// (attributes * N + relations * N * N). The mean of results has no attributes: they are NaN.
  std::vector<double> cells;

  /// (N) Throws UnknownNameError.
  std::vector<double> attribute(const std::string& name) const;
  /// (N x N), row = from. Throws UnknownNameError.
  std::vector<double> relation(const std::string& name) const;
};

/// Of a scenario, which is run as far as the date needs it. Throws UnknownNameError for a date that is not
/// recorded; RunError.
WorldAt world_at(const Scenario& scenario, const Model& model, const WorldChoice& choice = {});

/// Of a folder of results, whose seed is its own (std::invalid_argument where one is chosen). One run of it is
/// made again, which must come out as the folder says. Throws ReadError, also where the mean is asked for and
/// the folder holds no relations over time; UnknownNameError for a date or a run that there is not; RunError.
/// Nothing where `stop` was set before the end.
std::optional<WorldAt> world_at(const std::filesystem::path& folder, const WorldChoice& choice = {},
                                const StopFlag* stop = nullptr);

/// What becomes of ties of two actors that stand more than once in a list.
enum class RepeatedTies { refused, sum, mean, last };

/// Which lines of an edge list are read.
struct EdgeChoice {
  std::string at;         ///< a time, in the form of the columns `begin` and `end`; needed where these are
  std::string column;     ///< of another column only the lines with `value`; empty: all
  std::string value;      ///< see `column`
  bool directed = false;  ///< ties have a direction: of a pair it is (x + x^T) / 2
  RepeatedTies repeated = RepeatedTies::refused;  ///< of one pair, or one direction of it
};
/// Reads a table with the columns a and b (or from and to, or source and target) and sign (or weight, or
/// value; with both, the sign of the one and the size of the other), and any others; or, by the ending of its
/// name, GML, GraphML or Pajek (.gml, .graphml, .net, .paj), which say themselves whether they are directed. A
/// table may have columns `begin` and `end` where ties hold from begin on and not at end any more (years, or
/// YYYY-MM-DD). Quoted fields after RFC 4180. Actors are those of the lines with the chosen value, at whatever
/// time, in the order in which they are first named: their numbers do not depend on `at`. A tie of weight 0 is
/// none. Throws DataError, which tells everything that is wrong; UnknownNameError for a chosen column or a time
/// where the file has no such columns; RequestError where it has them and the time is missing, or none;
/// FileError where it cannot be read.
SignedNetwork read_edges(const std::filesystem::path& file, const EdgeChoice& choice = {});

/// Closed triads by their signs: +++, ++-, +--, ---. The first and the third are balanced (Cartwright & Harary
/// 1956).
struct TriadCensus {
  std::array<std::size_t, 4> count{};  ///< by the number of negative ties
  std::size_t closed() const { return count[0] + count[1] + count[2] + count[3]; }  ///< all of them
  double balance() const;  ///< share of the balanced ones; NaN where there is none
};
/// By signs; weights do not matter.
TriadCensus triad_census(const SignedNetwork& network);

/// tr e^A / tr e^|A| of the signs (Estrada & Benzi 2014): 1 where all closed walks are positive. NaN without
/// actors, and where it became late: it takes all eigenvalues of each connected part.
double walk_balance(const SignedNetwork& network, const TimeLimit& limit = {});

/// (N) The eigenvector of the largest eigenvalue, of length 1, of which the first part that is not 0 is
/// positive; of several connected parts that of one, 0 in the others. Its signs are the blocs into which
/// dX/dt = X^2 falls (Marvel et al. 2011). Empty where it became late.
std::vector<double> leading_blocs(const SignedNetwork& network, const TimeLimit& limit = {});

/// Actors in blocs. The bloc of the first actor is 0, the next new one 1, and so on.
struct Partition {
  std::vector<std::size_t> bloc;  ///< (N)
  /// Sum of |weight| over the frustrated ties: positive ones between blocs, negative ones within.
  double frustration = 0;
};

/// Who is in which bloc, put in order, with its frustration. Blocs may be any numbers.
Partition partition_of(const SignedNetwork& network, std::vector<std::size_t> blocs);

/// (N) Of each actor, the |weight| of its frustrated ties.
std::vector<double> actor_frustration(const SignedNetwork& network, const Partition& partition);

/// The division in two with least frustration (Harary 1959; Abelson & Rosenberg 1958), and what is known of it.
struct Frustration {
  Partition best;       ///< it has the least that was found
  double bound = 0;     ///< nothing has less; the division is an optimum where `proven`
  bool proven = false;  ///< `best` is an optimum
  /// No other division has so little, but for turning a whole component around; nothing: not known in the time.
  std::optional<bool> unique;
  std::size_t components = 0;  ///< connected parts of more than one actor
  std::size_t nodes = 0;       ///< partial divisions and linear programs that were looked at
};
/// Exact, by two searches that take turns and know of each other's divisions. One places actor after actor, and
/// is bounded by the least frustration among those that are left, known from smaller parts of the network
/// ("Russian dolls": Verfaillie, Lemaître & Schiex 1996): fast up to some 50 actors, however many ties there
/// are. The other branches over linear programs whose rows say that every negative cycle has a frustrated tie
/// (Grötschel & Pulleyblank 1981), solved by GLPK; rows are found as they are violated: fast where ties are
/// few, or nearly balanced. The turns are of a number of operations, so that what is found does not depend on
/// the machine unless the time is over: once it is late, it ends with what is proven by then.
Frustration frustration(const SignedNetwork& network, const TimeLimit& limit = 60);

/// At most `blocs` clusters with few frustrated ties (Davis 1967; Doreian & Mrvar 1996): the best of `starts`
/// local searches that move one actor at a time, from divisions drawn for (seed, start); of one and more where
/// it became late. Not proven to be least.
Partition clusters(const SignedNetwork& network, std::size_t blocs, std::size_t starts = 200,
                   std::uint64_t seed = 1, const TimeLimit& limit = {});

/// What is asked of `bloc_analysis`.
struct BlocChoice {
  bool weighted = false;     ///< frustration in sizes of ties, or else each tie counts 1
  std::size_t clusters = 0;  ///< at most so many in `clusters`; 0: none are sought
  double seconds = 60;       ///< all that it may take
};
/// Who sides with whom in a network, by all measures.
struct BlocAnalysis {
  TriadCensus census;                     ///< closed triads
  double walks = 0;                       ///< `walk_balance`
  std::vector<double> leading;            ///< (N) `leading_blocs`
  std::optional<Partition> by_leading;    ///< by the signs of `leading`; nothing where that is empty
  Frustration least;                      ///< the division with least frustration
  std::vector<double> actor_frustration;  ///< (N) in the division with least frustration
  std::optional<Partition> clusters;      ///< nothing where they were not asked for
  bool clusters_cut = false;              ///< the time ended the search for `clusters`
};
/// Each of the eigenvectors, the walks and the clusters may take a quarter of the seconds and is left out, or
/// cut, where it would take longer; the search for the least frustration has what is left.
BlocAnalysis bloc_analysis(const SignedNetwork& network, const BlocChoice& choice = {},
                           const StopFlag* stop = nullptr);

/// Who they are, how much each counts, and who is drawn to whom.
struct LandscapeInput {
  std::vector<std::string> actors;   ///< (N)
  std::vector<double> sizes;         ///< (N) s, not negative
  std::vector<double> propensities;  ///< (N x N) p, row = whose: above 0 drawn together, below 0 apart
};

/// Of a world: `size` is an attribute, `relation` says who is drawn to whom; of these actors in this order,
/// or all. Throws UnknownNameError.
LandscapeInput landscape_input(const WorldAt& world, const std::string& size = "size",
                               const std::string& relation = "propensity",
                               const std::vector<std::string>& actors = {});

/// A configuration that no single actor would leave: where propensities are symmetric, a minimum of the energy.
struct LandscapeMinimum {
  std::vector<bool> side;           ///< (N) false for the first actor
  double energy = 0;                ///< sum over ordered pairs on different sides of s_i s_j p_ij
  bool strict = true;               ///< every actor would lose by moving; else to some it is all one
  std::uint64_t basin = 0;          ///< configurations from which steepest descent ends here; 0: not counted
  std::vector<double> frustration;  ///< (N) sum over j of s_j p_ij d_ij: the higher, the worse an actor stands
  /// Actors that stand otherwise than in the alignment asked about, the sides being named to fit; nothing: none
  /// was.
  std::optional<std::size_t> distance;
};

/// What there is in the landscape.
struct Landscape {
  bool complete = false;  ///< all configurations were looked at; else minima were sought by annealing
  std::uint64_t configurations = 0;      ///< 2^(N-1), or starts of the annealing
  std::size_t found = 0;                 ///< minima
  std::vector<LandscapeMinimum> minima;  ///< the lowest energy first; at most LandscapeOptions::max_minima
  /// Some pair is not drawn to each other alike: descent is not that of the energy.
  bool directed = false;
  std::uint64_t endless = 0;  ///< configurations, or starts, from which moves go on without end
};

/// How it is looked at.
struct LandscapeOptions {
  std::size_t threads = 0;                     ///< 0: all cores; the results do not depend on it
  std::size_t max_complete = 28;               ///< up to so many actors all configurations are looked at
  std::size_t starts = 400;                    ///< of the annealing
  std::uint64_t seed = 1;                      ///< of its draws
  std::size_t max_minima = 1000;               ///< so many are kept
  std::optional<std::vector<bool>> alignment;  ///< (N) to which distances are told
};

/// E = sum_i s_i sum_{j != i} s_j p_ij d_ij, d = 1 for actors on different sides: the energy of a
/// configuration, in the sign in which friends apart cost. Throws std::invalid_argument for shapes that do not
/// fit.
double landscape_energy(const LandscapeInput& world, const std::vector<bool>& side);

/// Looks at every configuration up to `max_complete` actors (8 bytes and more for each of 2^(N-1)), in the
/// order of Gray's code so that one actor moves at a time; beyond that by annealing. Steepest descent moves the
/// actor who gains most by it, s_i times the fall of its own frustration, of equal ones the first: where
/// propensities are symmetric, the one that lowers the energy most. Throws std::invalid_argument for shapes
/// that do not fit, or numbers that are not finite. Nothing where `stop` was set before the end.
std::optional<Landscape> landscape(const LandscapeInput& world, const LandscapeOptions& options = {},
                                   const StopFlag* stop = nullptr);

}  // namespace entente
