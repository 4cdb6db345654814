// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/schema/orm.h"

namespace retort::library {

std::span<const Export> ormExports()
{
    return {};
}

} // namespace retort::library
