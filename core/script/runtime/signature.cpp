// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/script/runtime/signature.h"

namespace retort::script {

Signature Signature::parse(AtomTable &atoms, std::string_view text)
{
    Signature made;
    const std::size_t open = text.find('(');
    made.name = std::string(text.substr(0, open));
    bool keywordOnly = false;
    std::size_t at = open + 1;
    while (at < text.size() && text[at] != ')') {
        const std::size_t end = text.find_first_of(",)", at);
        std::string_view part = text.substr(at, end - at);
        at = text[end] == ',' ? end + 2 : end;
        if (part == "*") {
            keywordOnly = true;
        } else if (part == "/") {
            made.positionalOnly = static_cast<std::uint32_t>(made.parameters.size());
        } else if (part.substr(0, 2) == "**") {
            made.varKeyword = true;
        } else if (part.substr(0, 1) == "*") {
            made.varPositional = true;
            keywordOnly = true;
        } else {
            const bool optional = part.back() == '=';
            if (optional)
                part.remove_suffix(1);
            made.parameters.push_back(Parameter{atoms.intern(part), optional, keywordOnly});
            made.positional += keywordOnly ? 0 : 1;
        }
    }
    return made;
}

} // namespace retort::script
