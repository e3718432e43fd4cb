#include "base/version.h"

namespace entente {

std::string program_version() { return ENTENTE_VERSION; }

}  // namespace entente
