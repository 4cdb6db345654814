// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/third_party/embedded_modules.h"

#include <array>
#include <module_texts.h> // made by this folder's CMakeLists.txt
#include <string>

namespace retort::library {

namespace {

struct Embedded
{
    std::string_view name;
    std::string_view text;
};
constexpr std::array kModules{
    Embedded{"alembic_revision", module_texts::alembic_revision},
    Embedded{"asyncio", module_texts::asyncio},
    Embedded{"decouple", module_texts::decouple},
    Embedded{"dotenv", module_texts::dotenv},
    Embedded{"flask", module_texts::flask},
    Embedded{"pydantic", module_texts::pydantic},
    Embedded{"pydantic.v1", module_texts::pydantic_settings},
    Embedded{"pydantic_settings", module_texts::pydantic_settings},
    Embedded{"starlette", ""},
    Embedded{"starlette.config", module_texts::starlette_config},
    Embedded{"starlette.datastructures", module_texts::starlette_config},
    Embedded{"retort_column_types", module_texts::column_types},
    Embedded{"retort_column_types_spatial", module_texts::column_types_spatial},
    Embedded{"retort_column_types_utils", module_texts::column_types_utils},
    Embedded{"yaml", module_texts::yaml},
};

} // namespace

std::shared_ptr<const script::Source> embeddedModule(std::string_view dotted, bool &isPackage)
{
    for (const Embedded &module : kModules) {
        if (module.name != dotted)
            continue;
        isPackage = true;
        auto source = std::make_shared<script::Source>("<" + std::string(dotted) + ">", std::string(module.text));
        source->markOurs();
        return source;
    }
    return nullptr;
}

} // namespace retort::library
