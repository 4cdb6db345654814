// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/script/syntax/arena.h"

namespace retort::script {

namespace {

constexpr std::size_t kMostSpare = 4;

thread_local std::vector<std::unique_ptr<std::byte[]>> spare;

} // namespace

std::unique_ptr<std::byte[]> SpareChunks::take()
{
    if (spare.empty())
        return std::unique_ptr<std::byte[]>(new std::byte[kSize]);
    auto chunk = std::move(spare.back());
    spare.pop_back();
    return chunk;
}

void SpareChunks::giveBack(std::unique_ptr<std::byte[]> chunk)
{
    if (spare.size() < kMostSpare)
        spare.push_back(std::move(chunk));
}

} // namespace retort::script
