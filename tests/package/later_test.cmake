# What was not there when a build was configured first is used once it is: NetCDF and the Python module.
# Called with -D SOURCE, WORK (a folder of its own), COMPILER, GENERATOR, PYTHON.
function(expect_parts disabled there)
  execute_process(
    COMMAND ${CMAKE_COMMAND} -S ${SOURCE} -B ${WORK} -G ${GENERATOR} -D ENTENTE_TESTS=OFF
      -D CMAKE_CXX_COMPILER=${COMPILER} -D Python3_EXECUTABLE=${PYTHON}
      -D CMAKE_DISABLE_FIND_PACKAGE_netCDF=${disabled} -D CMAKE_DISABLE_FIND_PACKAGE_pybind11=${disabled}
    OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
  file(READ ${WORK}/build.ninja rules)
  foreach(part ENTENTE_NETCDF_NAME entente_python)
    string(FIND "${rules}" ${part} at)
    if((there AND at EQUAL -1) OR (NOT there AND NOT at EQUAL -1))
      message(FATAL_ERROR "${part}: there should be ${there}, and it is not so")
    endif()
  endforeach()
endfunction()

file(REMOVE_RECURSE ${WORK})
expect_parts(ON FALSE)
expect_parts(OFF TRUE)
