#include "numeric/functions.h"

#include "numeric/exponential.h"

namespace entente::numeric {

double exponential(double x) { return exponential_kernel(x); }

void exponentials(const double* in, double* out, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) out[i] = exponential_kernel(in[i]);
}

}  // namespace entente::numeric
