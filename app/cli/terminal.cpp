// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "app/cli/terminal.h"

#include <algorithm>

namespace retort::cli {

namespace {

/// no-color.org and bixense.com/clicolors; the option comes first.
bool wantsColour(const Context &context)
{
    const std::string *word = context.arguments().value("color");
    if (word != nullptr && *word != "auto")
        return *word == "always";
    const System &system = context.system();
    if (system.isSet("NO_COLOR"))
        return false;
    if (system.isSet("CLICOLOR_FORCE") && *system.variable("CLICOLOR_FORCE") != "0")
        return true;
    const std::string *terminal = system.variable("TERM");
    return system.outputColumns.has_value() && (terminal == nullptr || *terminal != "dumb");
}

/// Whether the locale's encoding is UTF-8, as nl_langinfo would say; without a locale, ASCII is the safe guess.
bool speaksUtf8(const System &system)
{
    for (const char *name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
        if (!system.isSet(name))
            continue;
        std::string locale = *system.variable(name);
        std::transform(locale.begin(), locale.end(), locale.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
        return locale.find("utf-8") != std::string::npos || locale.find("utf8") != std::string::npos;
    }
    return false;
}

} // namespace

Terminal Terminal::of(const Context &context)
{
    Terminal terminal;
    terminal.colour = wantsColour(context);
    terminal.unicode = speaksUtf8(context.system());
    terminal.columns = context.system().outputColumns.value_or(0);
    return terminal;
}

std::string Terminal::painted(std::string_view text, const char *code) const
{
    if (!colour || text.empty())
        return std::string(text);
    return std::string("\x1b[") + code + "m" + std::string(text) + "\x1b[0m";
}

} // namespace retort::cli
