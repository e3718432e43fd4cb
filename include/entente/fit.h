#pragma once
/// Parameters that make an ensemble meet what was observed: a global and a local search, with common random
/// numbers, so that the loss is as smooth as the model is.
#include <entente/model.h>

#include <atomic>
#include <filesystem>
#include <functional>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace entente {

/// A parameter that is searched for, between two values.
struct FreeParameter {
  std::string name;          ///< of a parameter of the scenario
  double low = 0, high = 1;  ///< low < high
};

/// One observed value.
struct Observation {
  Date date{};             ///< of the observation
  std::size_t series = 0;  ///< number of `Observed::series`
  double value = 0;        ///< in the unit of the series
};

/// What was observed over time.
struct Observed {
  std::vector<std::string> series;        ///< names of metrics and watched cells
  std::vector<Observation> observations;  ///< in the order of the file
};

/// Reads `date,series,value`, or `date` and a column for each series (empty where nothing was observed). Names
/// with commas stand in quotes. Throws DataError with the first line that is wrong.
Observed read_observed(const std::filesystem::path& file);

/// How a fit is made.
struct FitOptions {
  std::vector<FreeParameter> free;  ///< at least one
  std::optional<Date> until;        ///< later observations are not used; nothing: all are
  std::size_t runs = 200;           ///< of an ensemble
  std::uint64_t seed = 1;           ///< the same for every evaluation: common random numbers
  std::size_t threads = 0;          ///< 0: all cores; the result does not depend on it
  std::size_t evaluations = 200;    ///< of the search, global and local together
  std::size_t profile_points = 11;  ///< of each parameter; 0: no profiles
};

/// The loss along one parameter, the others fitted anew at each of its values.
struct Profile {
  std::vector<double> value;  ///< ascending, from the low to the high end of the parameter
  std::vector<double> loss;   ///< the least found there
  /// 95 % interval: where (loss / least - 1)(n - k) first exceeds the square of the 97.5 % quantile of
  /// Student's t with n - k degrees of freedom (n observations with normal errors of unknown variance, k
  /// parameters), the others fitted anew; the ends of the range where it never does. Exact for models that are
  /// linear in their parameters.
  double low = 0, high = 0;
  bool identified = true;  ///< the interval ends within the range on both sides and is less than 0.9 of it
};

/// What a fit found.
struct Fit {
  std::vector<double> values;         ///< (free)
  double loss = 0;                    ///< mean squared error, each series in its own standard deviations
  double loss_before = 0;             ///< with the scenario's own values
  std::size_t used = 0, outside = 0;  ///< observations; outside: of dates that are not in the scenario
  std::vector<Date> dates;            ///< of observations, ascending, each once
  std::vector<double> loss_at, loss_at_before;  ///< (dates)
  std::vector<Profile> profiles;                ///< (free), unless none was asked for
  std::size_t evaluations = 0;                  ///< ensembles run
  std::size_t stopped = 0;  ///< of them, those of which a run stopped: such values count as infinitely bad
};

/// Is told after each ensemble how many were run, of how many at most, and the least loss so far.
using FitProgress = std::function<void(std::size_t done, std::size_t most, double least)>;

/// The scenario with these parameters fixed. Throws DataError where one is not there.
Scenario with_parameters(Scenario scenario, const std::vector<FreeParameter>& free,
                         const std::vector<double>& values);

/// Fits. The mean over all runs is held to each observation, at the last recorded date that is not after it.
/// Throws DataError, RunError, MemoryError. Nothing where `stop` was set before the end.
std::optional<Fit> fit(const Scenario& scenario, const Observed& observed, const FitOptions& options,
                       const FitProgress& progress = nullptr, const std::atomic<bool>* stop = nullptr);

}  // namespace entente
