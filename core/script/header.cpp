// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/script/header.h"

#include "core/base/text.h"
#include "core/script/header_scanner.h"
#include "core/script/source_text.h"

namespace retort::script {

namespace {

/// The text behind "Create Date:" at the beginning of a line, as Alembic's templates write it.
std::string createDateIn(std::string_view docstring)
{
    constexpr std::string_view kLabel = "Create Date:";
    for (std::size_t at = docstring.find(kLabel); at != std::string_view::npos; at = docstring.find(kLabel, at + 1)) {
        const std::size_t lineBegin = docstring.rfind('\n', at) + 1;
        if (!base::strip(docstring.substr(lineBegin, at - lineBegin)).empty())
            continue;
        const std::string_view rest = docstring.substr(at + kLabel.size());
        return std::string(base::strip(rest.substr(0, rest.find('\n'))));
    }
    return {};
}

} // namespace

std::string Header::longDoc() const
{
    return std::string(base::strip(docstring));
}

std::string Header::doc() const
{
    const std::string all = longDoc();
    return all.substr(0, all.find("\n\n"));
}

Header scanHeader(std::string_view bytes, const Decoder &decoder)
{
    // Offsets have 32 bits; nobody writes a script of such a size.
    constexpr std::size_t kMaxSize = std::size_t{1} << 30;
    Header header;
    SourceText source(bytes.substr(0, kMaxSize), decoder);
    header.problems = std::move(source.problems());
    HeaderScanner(source).scan(header);
    header.createDate = createDateIn(header.docstring);
    return header;
}

} // namespace retort::script
