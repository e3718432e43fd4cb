#include <entente/interchange.h>
#include <entente/results.h>

namespace entente {

bool has_netcdf() { return false; }

void write_netcdf(const std::filesystem::path&, const std::string&, const std::filesystem::path& file) {
  throw WriteError("cannot write " + file.string() + ": this program was built without NetCDF");
}

}  // namespace entente
