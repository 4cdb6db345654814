// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <memory>

namespace retort::base {

/// Blocks of memory for what is built up piece by piece: the larger ones lie so that the system may give large pages for
/// them, which is a tenth of the time of a long run.
inline constexpr std::size_t kLargePage = std::size_t{2} << 20;

/// Told of each block of several large pages. The engine itself makes no system calls; who runs it may set this.
inline void (*largeBlockMade)(void *block, std::size_t size) = nullptr;

struct FreeBlock
{
    bool isLarge = false;
    void operator()(std::byte *block) const noexcept;
};
using Block = std::unique_ptr<std::byte[], FreeBlock>;

Block takeBlock(std::size_t size);

} // namespace retort::base
