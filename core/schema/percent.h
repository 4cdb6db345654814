// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/text.h"
#include "core/schema/build.h"

#include <string>
#include <string_view>

namespace retort::schema {

/// Python's `text % mapping` for %(name)s, %(name)r and %%; `valueOf(name)` gives the values. Throws BuildError with Python's
/// words for anything else.
template<class ValueOf>
std::string percentFormat(std::string_view text, ValueOf valueOf)
{
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] != '%') {
            out += text[at++];
            continue;
        }
        const char next = at + 1 < text.size() ? text[at + 1] : '\0';
        if (next == '%') {
            out += '%';
            at += 2;
            continue;
        }
        if (next == '\0')
            throw BuildError{"ValueError", "incomplete format"};
        if (next != '(') {
            if (std::string_view("srdiuoxXeEfFgGca#0- +.*").find(next) == std::string_view::npos)
                throw BuildError{"ValueError", std::string("unsupported format character '") + next + "'"};
            throw BuildError{"TypeError", "not enough arguments for format string"};
        }
        const std::size_t close = text.find(')', at);
        if (close == std::string_view::npos)
            throw BuildError{"ValueError", "incomplete format key"};
        if (close + 1 >= text.size())
            throw BuildError{"ValueError", "incomplete format"};
        const std::string value = valueOf(text.substr(at + 2, close - at - 2));
        const char how = text[close + 1];
        if (how != 's' && how != 'r')
            throw BuildError{"ValueError", std::string("unsupported format character '") + how + "'"};
        out += how == 'r' ? base::pythonRepr(value) : value;
        at = close + 2;
    }
    return out;
}

} // namespace retort::schema
