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

Least::Least(const SignedNetwork& network, const TimeLimit& limit)
    : network_(network), limit_(limit), best_(clusters(network, 2, 200, 1, limit)) {
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

bool Least::late() { return late_ = late_ || limit_.late(); }

}  // namespace entente::detail
