# SPDX-License-Identifier: MIT
# What every target of ours shares: the language, the warnings, the sanitizers. One INTERFACE target carries
# it and is never exported, so that none of it reaches whoever links our libraries.

set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

option(RETORT_WERROR "Warnings are errors" OFF)
set(RETORT_SANITIZE "" CACHE STRING "Comma separated sanitizers: address,undefined or thread")
option(RETORT_COVERAGE "Instrument for gcov" OFF)

add_library(retort_flags INTERFACE)
target_compile_features(retort_flags INTERFACE cxx_std_20)
target_include_directories(retort_flags INTERFACE "${CMAKE_SOURCE_DIR}")
target_compile_options(retort_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-qual
    -Wextra-semi -Wundef
    $<$<BOOL:${RETORT_WERROR}>:-Werror>)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    # With optimisation, GCC 12 sees overlapping and overlong copies inside std::string's operator+ that are not there
    # (its bugs 105329 and 105651). The sanitizer builds watch for real ones.
    target_compile_options(retort_flags INTERFACE -Wno-restrict -Wno-array-bounds -Wno-stringop-overflow)
endif()
if(RETORT_FUZZ)
    target_compile_options(retort_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()
if(RETORT_SANITIZE)
    target_compile_options(retort_flags INTERFACE -fsanitize=${RETORT_SANITIZE} -fno-omit-frame-pointer
                           -fno-sanitize-recover=all)
    target_link_options(retort_flags INTERFACE -fsanitize=${RETORT_SANITIZE})
endif()
if(RETORT_COVERAGE)
    target_compile_options(retort_flags INTERFACE --coverage -O0)
    target_link_options(retort_flags INTERFACE --coverage)
endif()

find_program(RETORT_MOLD mold)
if(RETORT_MOLD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND NOT CMAKE_CROSSCOMPILING)
    target_link_options(retort_flags INTERFACE -fuse-ld=mold)
endif()

# ccache: paths below the source tree are compared relative to it, so that another checkout finds the same results; the
# sloppiness is what precompiled headers need.
find_program(RETORT_CCACHE ccache)
if(RETORT_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env "CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}" CCACHE_NOHASHDIR=1
        CCACHE_PCH_EXTSUM=1 CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime "${RETORT_CCACHE}")
endif()

# retort_precompile_headers(<target> <header…>): headers that are no sources of ours, compiled once for the target. GCC writes
# other bytes each time, with which ccache would never find what another checkout compiled. So it is given a text that
# stands for them: the compiler (its file changes with every package, as do the library's headers) and what was asked for.
function(retort_precompile_headers target)
    target_precompile_headers(${target} PRIVATE ${ARGN})
    file(SHA256 "${CMAKE_CXX_COMPILER}" compiler)
    file(WRITE "${CMAKE_CURRENT_BINARY_DIR}/CMakeFiles/${target}.dir/cmake_pch.hxx.gch.sum"
         "${compiler} ${CMAKE_CXX_COMPILER_VERSION} Qt ${Qt6_VERSION} ${ARGN}\n")
endfunction()
