#include "blocs/least.h"

#include <algorithm>
#include <cmath>

#include "blocs/search.h"

namespace entente::detail {

std::vector<std::size_t> frustrated_ties(const SignedNetwork& network, const Partition& partition) {
  std::vector<std::size_t> ties;
  for (std::size_t k = 0; k < network.ties.size(); ++k) {
    const SignedTie& tie = network.ties[k];
    if ((tie.weight > 0) != (partition.bloc[tie.a] == partition.bloc[tie.b])) ties.push_back(k);
  }
  return ties;
}

Least::Least(const SignedNetwork& network, double seconds, const StopFlag* stop)
    : network_(network),
      until_(std::chrono::steady_clock::now() + std::chrono::duration_cast<std::chrono::steady_clock::duration>(
                                                    std::chrono::duration<double>(seconds))),
      stop_(stop),
      best_(clusters_until(network, {2, 200, 1}, [this] { return late(); })) {
  for (const SignedTie& tie : network.ties) {
    total_ += std::abs(tie.weight);
    whole_ = whole_ && tie.weight == std::round(tie.weight);
  }
  constexpr double exact = 0x1p53;  // beyond it sums of whole numbers are rounded
  whole_ = whole_ && total_ < exact;
}

void Least::offer(std::vector<std::size_t> bloc) {
  Partition found = partition_of(network_, std::move(bloc));
  if (found.frustration < best_.frustration - tolerance()) {
    best_ = std::move(found);
    another_ = false;
  } else if (!another_ && found.frustration <= best_.frustration + tolerance()) {
    another_ = frustrated_ties(network_, found) != frustrated_ties(network_, best_);
  }
  if (proven_ && another_) settle();
}

void Least::prove() {
  proven_ = true;
  bound_ = best_.frustration;
  if (another_) settle();
}

void Least::settle() {
  proven_ = true;
  bound_ = best_.frustration;
  unique_ = !another_;
}

double Least::tolerance() const {
  constexpr double half = 0.5, digits = 1e-12;
  return whole_ ? half : digits * total_;
}

double Least::seconds_left() const {
  return std::chrono::duration<double>(until_ - std::chrono::steady_clock::now()).count();
}

bool Least::late() { return late_ = late_ || (stop_ && *stop_) || std::chrono::steady_clock::now() > until_; }

}  // namespace entente::detail
