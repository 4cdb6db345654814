// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/system.h"

#include <string>

namespace retort::cli {

/// Chooses the language by $RETORT_LANG, else $LC_ALL, $LC_MESSAGES, $LANG. English costs nothing: the translations are
/// only looked at where another language is asked for.
void chooseLanguage(const System &system);

/// The translation of a text of one of our contexts ("cli", "messages"), or the text itself.
std::string translated(const char *context, const char *english);

} // namespace retort::cli
