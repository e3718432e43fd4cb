#pragma once
/// The verdict on one number.
#include "converge/contrast.h"

namespace entente {

/// What is said of a number: a difference beyond the tolerance that chance does not explain makes it drift or
/// run away.
Refinement refine(const Three& samples, bool share, double tolerance, double confidence);

/// The values of all three that no mean can take in.
Strays strays_of(const Three& samples);

/// What is steady since it is the same in all runs, but for rounding, is not told where something may happen
/// that never did.
void doubt(std::vector<std::string> unseen, double rounding, Refinement& r);

/// A mean that is the same in every run at steps of all three lengths is not told where only few runs are not
/// as most are, and more of such would move it beyond the tolerance: that they are the same ones may be chance.
void doubt_few(const Three& samples, double tolerance, Refinement& r);

/// Even at the shortest of the three something overshoots: that they agree tells nothing, and where they do not
/// there is no limit to be told.
void doubt_steps(Refinement& r);

/// No limit outside of what the number can be.
void hold_limit_to(const Range& possible, Refinement& r);
/// Where a limit or the lack of one would be told: there is none, and that is why.
void deny_limit(const std::string& why, Refinement& r);

/// Runs at which the intervals of both differences are at most so wide on either side; 0 where none are so.
double runs_needed(const Refinement& r, std::size_t runs, double half_width);

}  // namespace entente
