// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
// project/ini: whatever the bytes, reading ends with sections or with one error that has a place; what can be listed
// can be read, and what items() gives is what get() gives.
#include "core/project/ini.h"

#include "core/base/text.h"

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

using namespace retort;
using project::Ini;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void errorIsOneLineWithPlace(const base::Diagnostic &error)
{
    require(error.message != nullptr && error.span.begin.line > 0 && error.span.begin.column > 0);
    require(base::lineText(error).find('\n') == std::string::npos);
}

void itemsAgree(const Ini &ini, const std::string &section)
{
    const auto items = ini.items(section);
    require(ini.hasSection(section));
    bool allRead = true;
    for (const std::string &option : ini.options(section)) {
        require(ini.hasOption(section, option) && ini.raw(section, option));
        const auto value = ini.get(section, option);
        require(!value || value->has_value());
        allRead = allRead && value.has_value();
    }
    require(items.has_value() == allRead);
    if (!items)
        return;
    require(items->size() == ini.options(section).size());
    for (const auto &item : *items)
        require(**ini.get(section, item.first) == item.second);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    const base::Result<Ini> ini = Ini::parse(text, "f", {{"here", "/h"}});
    if (!ini) {
        errorIsOneLineWithPlace(ini.error());
        return 0;
    }
    require(base::invalidUtf8At(text) == std::string_view::npos);
    // Each question is answered by going through the options, so that the many of a large input would take minutes.
    std::size_t left = 200;
    for (const std::string &section : ini->sections()) {
        if (left-- == 0)
            break;
        itemsAgree(*ini, section);
    }
    ini->checkAll();
    return 0;
}
