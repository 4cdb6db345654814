// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
// The evaluator and the standard library: whatever a script does, it ends within its budgets, with one error at most,
// and holds no more memory than it may.
#include "tests/fuzz/play_script.h"

#include <cstddef>
#include <cstdint>

using namespace retort;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    fuzz::EmptyWorld world;
    library::Session session(world, fuzz::tinyBudgets());
    fuzz::play(session, {reinterpret_cast<const char *>(data), size});
    return 0;
}
