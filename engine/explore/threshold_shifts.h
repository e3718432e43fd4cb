#pragma once
/// What moves the thresholds of runs: the parameters that each run draws for itself.
#include <entente/explore.h>
#include <entente/results.h>

#include "explore/outputs.h"
#include "explore/tipping.h"

namespace entente::explore {

/// How thresholds go with a parameter.
struct Shift {
  Usable usable = Usable::yes;  ///< else the parameter never varies, or was not drawn everywhere: all is 0
  double correlation = 0;       ///< of ranks (Spearman 1904), from -1 to 1
  Interval interval;            ///< of it, by Fisher's z with the error of Bonett and Wright 2000
  double p = 1;                 ///< how often one that does nothing is as far from 0 (Fieller et al. 1957)
  double adjusted = 1;          ///< the same, of all parameters asked at once (Holm 1979)
  /// How far the threshold moves with one unit of the parameter, all others kept (least squares); nothing where
  /// runs that tip within the range are too few, or parameters cannot be told apart.
  std::optional<double> slope;
  Interval slope_interval;  ///< of it, by errors that need not be alike (HC3: MacKinnon and White 1985)
};

/// Of all parameters.
struct Shifts {
  Usable usable = Usable::yes;    ///< of the thresholds: else there are no shifts
  std::size_t ranked = 0;         ///< runs whose ranks are counted: those that tip as most do, always, or never
  std::size_t within = 0;         ///< of them, those that tip within the range
  bool thresholds_vary = true;    ///< those do not all tip at one value: else there are no slopes
  std::vector<Shift> parameters;  ///< (parameters)
};

/// Of `drawn` (runs x parameters). Runs in which the outcome holds everywhere or nowhere have their threshold
/// before or after all others; those that switch more than once or against most are left out. Needs 20 runs.
/// Throws std::invalid_argument for other numbers of runs.
Shifts threshold_shifts(const Tipping& tipping, const Points& drawn, double confidence = 0.95);

}  // namespace entente::explore
