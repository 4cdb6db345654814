// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/script/syntax/arena.h"
#include "core/script/syntax/ast.h"
#include "core/script/syntax/source.h"

#include <memory>

namespace retort::script {

/// A parsed module: its source and its statements. Only read once made; it may be kept and evaluated again.
struct Tree
{
    std::shared_ptr<const Source> source;
    Arena arena;
    ast::Block body;
    std::string_view docstring; ///< of the module; valid as long as the arena
    bool hasDocstring = false;
};

/// Parses a whole module. Fails at the first syntax error, with its place, as Python does.
base::Result<std::unique_ptr<Tree>> parse(std::shared_ptr<const Source> source, AtomTable &atoms);

/// Parses one expression, as a mako template or retort.yaml holds it.
base::Result<std::unique_ptr<Tree>> parseExpression(std::shared_ptr<const Source> source, AtomTable &atoms);

} // namespace retort::script
