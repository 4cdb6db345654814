// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include <string>

/// What is generated from the description of retort.yaml. The committed files (resources/retort.schema.json,
/// docs/retort-yaml.md) are written by the target settings_docs, and a test compares them.
namespace retort::project {

/// A JSON schema (draft 2020-12) for editors.
std::string settingsJsonSchema();

/// The reference page, Markdown.
std::string settingsReferencePage();

} // namespace retort::project
