#include "simulation/dynamics_phase.h"

#include "simulation/names.h"
#include "simulation/stops.h"

namespace entente::detail {

DynamicsPhase::DynamicsPhase(RunBlock& block, std::size_t max_lanes)
    : block_(block), shocks_(block.model, max_lanes), factors_(max_lanes) {}

void DynamicsPhase::run(std::size_t k) {
  const std::size_t substeps = block_.model.substeps;
  const double years = block_.years(k) / static_cast<double>(substeps);
  for (std::size_t part = 0; part < substeps; ++part) {
    const auto draw = static_cast<std::uint32_t>(k * substeps + part);
    ProcessStep step{block_.model, block_.state, block_.evaluator, block_.changes,
                     shocks_,      block_.pool,  block_.workers,   factors_,
                     years,        draw,         normals_};
    advance(step, k);
    block_.apply(k);
    settle(step, k);
  }
}

void DynamicsPhase::advance(ProcessStep& step, std::size_t k) {
  shocks_.clear();
  for (const auto& [id, cause, process] : block_.model.processes) {
    if (block_.skips(cause)) continue;
    try {
      process->advance(step);
    } catch (const Fault& fault) {
      stop_change(block_, id, fault.what(), fault.change, k);
    } catch (const Unfit& unfit) {
      stop_run(block_, id, unfit.what(), unfit.lane, k);
    } catch (const NotFinite& fault) {
      stop_change(block_, id, cell_name(block_.model, fault.layer, fault.cell), fault, k);
    }
  }
}

/// Noise, then decay.
void DynamicsPhase::settle(const ProcessStep& step, std::size_t k) {
  try {
    shocks_.apply(step, block_.state);
    block_.changes.decay(block_.state, step.years, block_.pool);
  } catch (const Overflow& overflow) {
    stop_overflow(block_, overflow, k);
  }
}

}  // namespace entente::detail
