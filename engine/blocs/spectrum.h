#pragma once
/// Eigenvalues of a connected part of a network, for as long as there is time.
#include "blocs/parts.h"

namespace entente::detail {

/// An eigenvalue of a part, with its vector.
struct Eigenpair {
  double value = 0;            ///< of the symmetric matrix of ties
  std::vector<double> vector;  ///< (actors of the part) of length 1; its sign is arbitrary
};

/// (actors) All of them, ascending: by Householder's reflections to a tridiagonal matrix, n^3 of work and n^2
/// of memory. Nothing where it became late.
std::optional<std::vector<double>> eigenvalues(const Part& part, const TimeLimit& limit = {});

/// The largest one: by Lanczos's steps with every vector kept orthogonal to all before it, until its residual
/// is rounding. Nothing where it became late.
std::optional<Eigenpair> leading(const Part& part, const TimeLimit& limit = {});

}  // namespace entente::detail
