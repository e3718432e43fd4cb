# Installs entente into an empty folder and builds, with nothing but that, the project beside this file.
# Called with -D BUILD, PROGRAM (its path below the prefix), WORK (a folder of its own), COMPILER, BUILD_TYPE.
function(run)
  execute_process(COMMAND ${ARGN} OUTPUT_VARIABLE out ERROR_VARIABLE out RESULT_VARIABLE failed)
  if(failed)
    list(JOIN ARGN " " command)
    message(FATAL_ERROR "${command}\n${out}\nended with ${failed}")
  endif()
  set(out "${out}" PARENT_SCOPE)
endfunction()

file(REMOVE_RECURSE ${WORK})
run(${CMAKE_COMMAND} --install ${BUILD} --prefix ${WORK}/prefix)

# The installed program, with the installed scenarios.
run(${WORK}/prefix/${PROGRAM} check ${WORK}/prefix/share/entente/scenarios/pakistan-afghanistan-2025.json)

# What the program prints of itself, for man and for shells.
foreach(file man/man1/entente.1 bash-completion/completions/entente zsh/site-functions/_entente
        fish/vendor_completions.d/entente.fish)
  file(READ ${WORK}/prefix/share/${file} text)
  if(NOT text MATCHES "save.*trajectories")
    message(FATAL_ERROR "share/${file} does not tell of the program:\n${text}")
  endif()
endforeach()

# It takes the library from beside itself, for a scenario that lies elsewhere, and from nowhere else.
set(scenarios ${WORK}/prefix/share/entente/scenarios)
file(READ ${scenarios}/pakistan-afghanistan-2025.json scenario)
string(REPLACE "library/south-asia.json" "south-asia.json" scenario "${scenario}")
file(WRITE ${WORK}/elsewhere/scenario.json "${scenario}")
run(${WORK}/prefix/${PROGRAM} check ${WORK}/elsewhere/scenario.json)
file(RENAME ${scenarios}/library ${scenarios}/away)
execute_process(COMMAND ${WORK}/prefix/${PROGRAM} check ${WORK}/elsewhere/scenario.json
  ERROR_VARIABLE out OUTPUT_QUIET RESULT_VARIABLE code)
if(NOT code EQUAL 65 OR NOT out MATCHES "there is no file 'south-asia.json'")
  message(FATAL_ERROR "without its library, the program ended with ${code} and said\n${out}")
endif()
file(RENAME ${scenarios}/away ${scenarios}/library)

# A consumer: packages that only entente's own sources need are out of its sight.
run(${CMAKE_COMMAND} -S ${CMAKE_CURRENT_LIST_DIR}/consumer -B ${WORK}/consumer -G ${GENERATOR}
    -DCMAKE_PREFIX_PATH=${WORK}/prefix -DCMAKE_CXX_COMPILER=${COMPILER} -DCMAKE_BUILD_TYPE=${BUILD_TYPE}
    "-DCMAKE_CXX_FLAGS=${FLAGS}"
    -DCMAKE_DISABLE_FIND_PACKAGE_Eigen3=ON -DCMAKE_DISABLE_FIND_PACKAGE_nlohmann_json=ON
    -DCMAKE_DISABLE_FIND_PACKAGE_Boost=ON)
run(${CMAKE_COMMAND} --build ${WORK}/consumer)

# expect(EXAMPLE REGEX [ARGUMENT...]): what an example prints.
function(expect example regex)
  run(${WORK}/consumer/${example} ${ARGN})
  if(NOT out MATCHES "^${regex}$")
    message(FATAL_ERROR "${example} printed\n${out}")
  endif()
endfunction()
expect(outcomes "mended = 1\ngain = 0.5\n" ${CMAKE_CURRENT_LIST_DIR}/scenario.json)
expect(stop_early "hostile in [0-9]+ of [0-9]+ runs: between 0[.][0-9]+ and 0[.][0-9]+\nstopped early\n")
expect(custom_process "near = 1\ncamps = 1\ntalk moved A's opinion by 0[.]0[0-9]+\n")
