#pragma once
#include <entente/results.h>

namespace entente {

/// ISO 8601, UTC.
std::string time_now();

/// The manifest of an ensemble that starts now: what is known of its scenario and options. Who writes it adds
/// the version of the program, the command, and what is known at the end.
Manifest started_manifest(const Scenario& scenario, const EnsembleOptions& ensemble);

}  // namespace entente
