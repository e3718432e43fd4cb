#pragma once
/// The table of process kinds.
#include <array>
#include <vector>

#include "model/process_kind.h"

namespace entente::detail {

std::unique_ptr<const ProcessModel> compile_balance(const Process&, int cause, Compilation&);
std::unique_ptr<const ProcessModel> compile_diffusion(const Process&, int cause, Compilation&);
std::unique_ptr<const ProcessModel> compile_drift(const Process&, int cause, Compilation&);
std::unique_ptr<const ProcessModel> compile_noise(const Process&, int cause, Compilation&);
/// Of a kind that the program has added.
std::unique_ptr<const ProcessModel> compile_custom(const Process&, int cause, Compilation&);

inline constexpr std::array<ProcessKind, 4> process_kinds = {{
    {"balance", compile_balance},
    {"diffusion", compile_diffusion},
    {"drift", compile_drift},
    {"noise", compile_noise},
}};

/// Those, and the kinds that the program has added.
std::vector<ProcessKind> all_process_kinds();

}  // namespace entente::detail
