// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/history/revision.h"

namespace retort::history {

std::string Revision::doc() const
{
    return longDoc.substr(0, longDoc.find("\n\n"));
}

} // namespace retort::history
