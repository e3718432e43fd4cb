# emscripten, by its programs alone. What is needed of the machine besides are headers, looked for where others are.
set(CMAKE_SYSTEM_NAME Generic)
set(CMAKE_CXX_COMPILER em++)
set(CMAKE_AR emar)
set(CMAKE_RANLIB emranlib)
set(CMAKE_TRY_COMPILE_TARGET_TYPE STATIC_LIBRARY)
set(CMAKE_SYSTEM_PREFIX_PATH /usr/local /usr)
