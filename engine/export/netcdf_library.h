#pragma once
/// NetCDF's library, loaded when the first file of its kind is written: it brings thirty other libraries with
/// it, which would make every start of a program take twice as long.
#include <netcdf.h>
#include <netcdf_mem.h>

namespace entente {

/// What exports call of it.
struct NetcdfLibrary {
  decltype(&nc_create_mem) create_mem;
  decltype(&nc_close_memio) close_memio;
  decltype(&nc_def_dim) def_dim;
  decltype(&nc_def_var) def_var;
  decltype(&nc_def_var_deflate) def_var_deflate;
  decltype(&nc_put_att_text) put_att_text;
  decltype(&nc_put_var_double) put_var_double;
  decltype(&nc_put_var_string) put_var_string;
  decltype(&nc_strerror) strerror;
};

/// The same at every call. Throws WriteError where the library is not there or is another.
const NetcdfLibrary& netcdf_library();

}  // namespace entente
