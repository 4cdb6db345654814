// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace retort::base {

/// The candidate that was probably meant: the nearest by edit distance (a swap counts one) if it is near enough, ties
/// to the first. Empty where none is near.
std::string suggestion(std::string_view typed, const std::vector<std::string> &candidates);

} // namespace retort::base
