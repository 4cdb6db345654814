// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/registry.h"

namespace retort::library {

std::span<const Export> hostExports(); ///< host_functions.cpp

std::span<const Export> thirdPartyExports()
{
    return hostExports();
}

} // namespace retort::library
