// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/registry.h"
#include "core/library/third_party/column_types.h"

namespace retort::library {

std::span<const Export> hostExports(); ///< host_functions.cpp

std::span<const Export> thirdPartyExports()
{
    static const std::vector<Export> kExports = [] {
        std::vector<Export> all(hostExports().begin(), hostExports().end());
        addColumnTypes(all);
        return all;
    }();
    return kExports;
}

} // namespace retort::library
