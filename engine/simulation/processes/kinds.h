#pragma once
/// The kinds of processes: a declaration and a row each.
#include <array>

#include "model/process_kind.h"

namespace entente::detail {

ProcessKind balance_process();
ProcessKind diffusion_process();
ProcessKind drift_process();
ProcessKind noise_process();

/// Those of the engine, in the order of the reference.
inline constexpr auto engine_processes =
    std::to_array<ProcessKind (*)()>({balance_process, diffusion_process, drift_process, noise_process});

/// A kind of a program's own.
ProcessKind custom_process(const CustomProcess& kind);

/// Those of the engine, then `others`. Throws std::invalid_argument where one of these cannot be a kind.
ProcessKinds process_kinds(const std::vector<CustomProcess>& others = {});

/// Their formats, which last as long as what is returned.
std::vector<reading::Describe> formats_of(const ProcessKinds& kinds);

}  // namespace entente::detail
