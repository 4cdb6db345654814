# SPDX-License-Identifier: MIT
# The libraries that we build on. The engine needs one header-only library; everything else begins with retort_core.

if(CMAKE_CROSSCOMPILING)
    # A header-only library is the same for every system, but the host's include folder must not come along with it: so
    # the cross build sees a folder that holds nothing but a link to these headers.
    find_path(RETORT_EXPECTED_HEADERS tl/expected.hpp PATHS /usr/include NO_CMAKE_FIND_ROOT_PATH REQUIRED)
    file(MAKE_DIRECTORY "${CMAKE_BINARY_DIR}/host-headers")
    file(CREATE_LINK "${RETORT_EXPECTED_HEADERS}/tl" "${CMAKE_BINARY_DIR}/host-headers/tl" SYMBOLIC)
    add_library(tl::expected INTERFACE IMPORTED)
    target_include_directories(tl::expected INTERFACE "${CMAKE_BINARY_DIR}/host-headers")
else()
    find_package(tl-expected REQUIRED)
endif()

if(NOT RETORT_ENGINE_ONLY)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Core Sql)
    find_package(Qt6LinguistTools 6.4 REQUIRED)
    find_package(yaml-cpp REQUIRED)
    find_package(tomlplusplus REQUIRED)
endif()
