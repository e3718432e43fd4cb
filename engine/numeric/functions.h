#pragma once
/// Functions over contiguous values. Each result depends on its own arguments only, to the last bit: not on the
/// position in the array, its length, the optimisation level or the instruction set. No FMA, no fast-math.
#include <cstddef>

namespace entente::numeric {

/// e^x, off by less than 1 ulp; 0 below -745.2, infinite above 709.8, NaN for NaN.
double exponential(double x);
/// out[i] = e^in[i]; `in` and `out` may be the same array.
void exponentials(const double* in, double* out, std::size_t count);

}  // namespace entente::numeric
