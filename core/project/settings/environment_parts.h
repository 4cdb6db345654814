// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/project/settings/settings.h"

#include <string>
#include <string_view>
#include <vector>

namespace retort::project {

/// One part of a URL, and the two places that it may come from.
struct Part
{
    const char *name;
    const PlacedText *literal = nullptr;
    const std::vector<ValuePath> *paths = nullptr;

    bool is(std::string_view other) const { return other == name; }
    bool hasPaths() const { return paths != nullptr && !paths->empty(); }
};

/// driver, host, port, user, password, database, in this order.
std::vector<Part> partsOf(const Environment &environment);

/// A way in which an environment says its URL.
struct UrlSource
{
    std::string name; ///< "url", "from.url", or the first part that is given
    base::Position position;
    bool isPart = false;
};

/// At most one may be left after the checks; none means the project's own URL.
std::vector<UrlSource> urlSources(const Environment &environment);

/// "There is no environment …", with the list, and what was probably meant.
base::Diagnostic unknownEnvironment(const Settings &settings, std::string_view name);

} // namespace retort::project
