# SPDX-License-Identifier: MIT
# What `cmake --install` lays down for those who build on the libraries: find_package(Retort) and the targets
# Retort::engine (no Qt) and Retort::core. Programs are installed where they are defined. Component: development.
include(CMakePackageConfigHelpers)
include(GNUInstallDirs)

set(package "${CMAKE_INSTALL_LIBDIR}/cmake/Retort")

foreach(name IN ITEMS engine core)
    set_target_properties(retort_${name} PROPERTIES EXPORT_NAME ${name})
    target_include_directories(retort_${name} INTERFACE "$<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}/retort>")
    add_library(Retort::${name} ALIAS retort_${name})
endforeach()

install(TARGETS retort_engine retort_core EXPORT RetortTargets
        ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}" COMPONENT development)
install(DIRECTORY "${CMAKE_SOURCE_DIR}/core" DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/retort" COMPONENT development
        FILES_MATCHING PATTERN "*.h")
install(EXPORT RetortTargets NAMESPACE Retort:: DESTINATION "${package}" COMPONENT development)

configure_package_config_file("${CMAKE_SOURCE_DIR}/packaging/cmake/RetortConfig.cmake.in"
                              "${CMAKE_BINARY_DIR}/RetortConfig.cmake" INSTALL_DESTINATION "${package}")
write_basic_package_version_file("${CMAKE_BINARY_DIR}/RetortConfigVersion.cmake" COMPATIBILITY SameMinorVersion)
install(FILES "${CMAKE_BINARY_DIR}/RetortConfig.cmake" "${CMAKE_BINARY_DIR}/RetortConfigVersion.cmake"
        DESTINATION "${package}" COMPONENT development)
