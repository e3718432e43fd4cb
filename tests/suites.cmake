# cmake -D PROGRAM= -D TESTS= -D OUT= -P suites.cmake: a test of ctest for each suite of a program of GoogleTest, named
# ROOM:SUITE, where the suite stands in TESTS/ROOM. One process for a suite, not for each of its tests: most take less
# than a process takes to begin.
cmake_minimum_required(VERSION 3.22)
execute_process(COMMAND ${PROGRAM} --gtest_list_tests --gtest_output=json:${OUT}.json OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
file(READ ${OUT}.json listed)
string(REPLACE "\\/" "/" listed "${listed}")
string(REPLACE "\"${TESTS}/" "\"" listed "${listed}")  # the path as it is, which may have signs that an expression reads otherwise
# in their order: the name of a suite, "testsuite" before its tests, the name of a test and its file
string(REGEX MATCHALL "\n *\"(name|file)\": \"[^\"\n]*\"|\n *\"testsuite\": " lines "${listed}")
set(found "")
set(tests "")
foreach(line IN LISTS lines)
  if(line MATCHES "\"name\": \"(.*)\"")
    set(name ${CMAKE_MATCH_1})
  elseif(line MATCHES "\"testsuite\"")
    set(suite ${name})
  elseif(NOT "${suite}.${name}" MATCHES "DISABLED_" AND NOT suite IN_LIST found AND line MATCHES "\"file\": \"([a-z_]+)/")
    list(APPEND found ${suite})
    string(APPEND tests "add_test([=[${CMAKE_MATCH_1}:${suite}]=] [=[${PROGRAM}]=] [=[--gtest_filter=${suite}.*]=] --gtest_brief=1)\n")
  endif()
endforeach()
if(NOT found)
  message(FATAL_ERROR "${PROGRAM} lists no test")
endif()
file(WRITE ${OUT} "${tests}")
