// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/base/large_blocks.h"

#include <new>

namespace retort::base {

void FreeBlock::operator()(std::byte *block) const noexcept
{
    if (isLarge)
        ::operator delete(block, std::align_val_t{kLargePage});
    else
        ::operator delete(block);
}

Block takeBlock(std::size_t size)
{
    if (size < 2 * kLargePage)
        return {static_cast<std::byte *>(::operator new(size)), FreeBlock{false}};
    auto *block = static_cast<std::byte *>(::operator new(size, std::align_val_t{kLargePage}));
    if (largeBlockMade != nullptr)
        largeBlockMade(block, size);
    return {block, FreeBlock{true}};
}

} // namespace retort::base
