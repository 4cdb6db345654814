// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/span.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace retort::history {

/// One revision as a script declares it. History takes these and knows no files: `path` is only carried along.
struct Revision
{
    std::string id;
    std::vector<std::string> downRevisions;  ///< as declared, in order; empty for a base
    std::vector<std::string> dependencies;   ///< depends_on as declared (ids, prefixes are not allowed, or labels)
    std::vector<std::string> branchLabels;   ///< as declared
    std::string longDoc;                     ///< stripped docstring
    std::string createDate;                  ///< as written, may be empty
    std::string path;                        ///< of the script; may be empty
    base::Position idPosition;               ///< of the values in the script, for problems
    base::Position downPosition;
    base::Position labelsPosition;
    base::Position dependsPosition;

    std::string doc() const;                 ///< the first paragraph of longDoc
};

/// The number of a revision in its map: its place in loading order. Stable while the map lives.
using Index = std::uint32_t;
inline constexpr Index kNoIndex = 0xffffffffU;

} // namespace retort::history
