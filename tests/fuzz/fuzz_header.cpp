// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
// script/header: whatever the bytes, nothing breaks, and what the scan says is consistent and can be shown.
#include "core/base/diagnostic.h"
#include "core/base/text.h"
#include "core/script/header.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

using namespace retort;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

bool isUtf8(std::string_view text)
{
    return base::invalidUtf8At(text) == std::string_view::npos;
}

void isConsistent(const script::HeaderValue &value)
{
    using Kind = script::HeaderValue::Kind;
    switch (value.kind) {
    case Kind::Text:
        require(value.values.size() == 1);
        break;
    case Kind::Sequence:
        break;
    default:
        require(value.values.empty());
    }
    for (const std::string &text : value.values)
        require(isUtf8(text));
    require(isUtf8(value.source));
    require(value.kind != Kind::Absent || value.position == base::Position());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    const script::Header header = script::scanHeader(bytes);
    for (const script::HeaderValue *value :
         {&header.revision, &header.downRevision, &header.branchLabels, &header.dependsOn})
        isConsistent(*value);
    require(isUtf8(header.docstring) && isUtf8(header.createDate));
    require(header.hasDocstring || header.docstring.empty());
    require(header.longDoc().starts_with(header.doc()));
    for (const base::Diagnostic &problem : header.problems) {
        require(problem.span.begin.line > 0 && problem.span.begin.column > 0);
        require(isUtf8(base::lineText(problem)));
    }
    return 0;
}
