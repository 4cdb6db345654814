// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/project/settings/yaml_tree.h"

#include <string>
#include <string_view>

namespace retort::project {

/// A text of the user's for a message: in quotes, short, and without the password that a URL in it may hold.
std::string shownText(std::string_view text);

/// A URL with `***` for its password and for query options that look like one. A text that is no URL, but may be a
/// misspelled one with a password in it, becomes `***` as a whole.
std::string maskedUrl(std::string_view url);

/// "a list", "a map", "a text", "nothing", "a number", "a boolean": what a node is.
std::string kindInWords(const YamlNode &node);

} // namespace retort::project
