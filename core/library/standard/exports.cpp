// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/registry.h"
#include "core/library/standard/support.h"

#include <vector>

namespace retort::library {

std::span<const Export> standardExports()
{
    using namespace standard;
    static const std::vector<Export> kAll = [] {
        std::vector<Export> all;
        for (const auto part : {datetimeExports, decimalExports, uuidExports, jsonExports, patternExports, hashExports,
                                mathExports, systemExports})
            all.insert(all.end(), part().begin(), part().end());
        return all;
    }();
    return kAll;
}

} // namespace retort::library
