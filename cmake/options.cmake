# How everything is compiled. CMakePresets.json holds the only combinations that are used.
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release)
endif()

# Warnings are errors with the compiler of the house; others (clang, to fuzz) know other warnings.
add_compile_options(-Wall -Wextra -Wpedantic)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # -Wrestrict is wrong about std::string in g++ 12 (GCC bug 105651).
  add_compile_options(-Werror -Wno-restrict)
  # Fields left out of a designated initialiser take their defaults: that is what they are for.
  add_compile_options(-Wno-missing-field-initializers)
endif()

# Faster where it is there, the same without.
find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_C_COMPILER_LAUNCHER ${CCACHE})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()
find_program(MOLD mold)
if(MOLD)
  add_link_options(-fuse-ld=mold)
endif()

# SUOT_SANITIZE: a list for -fsanitize=; a finding ends the program, so a test cannot pass over it.
set(SUOT_SANITIZE "" CACHE STRING "sanitizers: address,undefined or thread")
if(SUOT_SANITIZE)
  # With sanitizers g++ 12 takes moved variants for uninitialised (GCC's manual warns of it).
  add_compile_options(-Wno-maybe-uninitialized)
  add_compile_options(-fsanitize=${SUOT_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${SUOT_SANITIZE})
endif()

option(SUOT_FUZZ "build tests/fuzz with libFuzzer (clang)" OFF)
if(SUOT_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
option(SUOT_COVERAGE "measure which lines the tests reach" OFF)
if(SUOT_COVERAGE)
  add_compile_options(--coverage)
  add_link_options(--coverage)
endif()
