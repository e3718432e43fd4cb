/// A build without MPI: K programs that each write the whole result are not what anybody meant.
#include <cstdlib>

#include "ensemble/ranks.h"

namespace entente {

std::unique_ptr<Ranks> join_ranks() {
  for (const char* variable : {"OMPI_COMM_WORLD_SIZE", "PMI_SIZE"}) {
    const char* size = std::getenv(variable);
    if (size && std::strtol(size, nullptr, 10) > 1)
      throw RankError(std::string("started as one of ") + size +
                      " processes, but this entente was built without MPI (cmake -DENTENTE_MPI=ON)");
  }
  return nullptr;
}

}  // namespace entente
