#include "export/netcdf_library.h"

#include <dlfcn.h>
#include <entente/results.h>

#include <string>

namespace entente {
namespace {

[[noreturn]] void not_there() {
  throw WriteError(std::string("NetCDF's library cannot be loaded: ") + dlerror());
}

/// By its name, wherever this machine has it; else where it was when this was built. It stays.
void* opened() {
  for (const char* place : {ENTENTE_NETCDF_NAME, ENTENTE_NETCDF_FILE})
    if (void* library = dlopen(place, RTLD_NOW | RTLD_LOCAL)) return library;
  not_there();
}

template <class Function>
void find(void* library, const char* name, Function& function) {
  function = reinterpret_cast<Function>(dlsym(library, name));
  if (!function) not_there();
}

NetcdfLibrary loaded() {
  void* library = opened();
  NetcdfLibrary all{};
  find(library, "nc_create_mem", all.create_mem);
  find(library, "nc_close_memio", all.close_memio);
  find(library, "nc_def_dim", all.def_dim);
  find(library, "nc_def_var", all.def_var);
  find(library, "nc_def_var_deflate", all.def_var_deflate);
  find(library, "nc_put_att_text", all.put_att_text);
  find(library, "nc_put_var_double", all.put_var_double);
  find(library, "nc_put_var_string", all.put_var_string);
  find(library, "nc_strerror", all.strerror);
  return all;
}

}  // namespace

const NetcdfLibrary& netcdf_library() {
  static const NetcdfLibrary library = loaded();
  return library;
}

}  // namespace entente
