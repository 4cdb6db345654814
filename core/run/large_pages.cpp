// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/run/large_pages.h"

#include "core/base/large_blocks.h"

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace retort::run {

void useLargePages()
{
#ifdef __linux__
    // Once, however many threads render.
    static const bool isSet = [] {
        base::largeBlockMade = [](void *block, std::size_t size) { (void)madvise(block, size, MADV_HUGEPAGE); };
        return true;
    }();
    (void)isSet;
#endif
}

} // namespace retort::run
