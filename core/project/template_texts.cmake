# SPDX-License-Identifier: MIT
# The files of resources/templates as string constants, so that init needs no files of its own and no other command pays
# for them. Writes template_texts.h at configure time, and again whenever one of the files changes.
set(text_header "// Written by core/project/template_texts.cmake from resources/templates.\n#pragma once\n\n"
                "#include <string_view>\n\nnamespace retort::project::template_texts {\n\n")
string(JOIN "" text_header ${text_header})
foreach(file IN ITEMS single.ini.mako multidb.ini.mako database.ini.mako pyproject.toml.mako script.py.mako
                      script_multidb.py.mako env.py env_async.py env_multidb.py README_multidb)
    set(path "${CMAKE_SOURCE_DIR}/resources/templates/${file}")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${path}")
    file(READ "${path}" text)
    string(REPLACE "." "_" constant "${file}")
    string(APPEND text_header "inline constexpr std::string_view ${constant} = R\"RETORT(${text})RETORT\";\n\n")
endforeach()
string(APPEND text_header "} // namespace retort::project::template_texts\n")
file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/generated/template_texts.h" CONTENT "@text_header@" @ONLY)
target_include_directories(retort_core PRIVATE "${CMAKE_BINARY_DIR}/generated")
