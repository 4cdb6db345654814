// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/diagnostic.h"

#include <tl/expected.hpp>

#include <string>
#include <utility>
#include <vector>

namespace retort::base {

/// A value, or the one diagnostic that says why there is none. No exception crosses a library's border.
template<class T>
using Result = tl::expected<T, Diagnostic>;

/// The error side of a Result.
inline tl::unexpected<Diagnostic> fail(const Message &message, std::vector<std::string> arguments = {}, Span span = {})
{
    return tl::make_unexpected(Diagnostic{&message, std::move(arguments), std::move(span), Severity::Error, {}});
}

} // namespace retort::base
