// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/script/header.h"
#include "core/script/header_lexer.h"
#include "core/script/string_literal.h"

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace retort::script {

/// Reads the right side of an assignment as far as it is a constant that a header may hold. Kind, values only; the
/// caller fills in position and source.
class ValueReader
{
public:
    /// What a plain name stands for, or null where that is not known.
    using Lookup = std::function<const HeaderValue *(std::string_view name)>;

    ValueReader(const HeaderLexer &lexer, std::span<const HeaderToken> tokens, const Lookup &lookup)
        : m_lexer(lexer), m_tokens(tokens), m_lookup(lookup)
    { }

    HeaderValue read();

private:
    HeaderValue list(std::string_view closing, bool isTuple);
    HeaderValue item();
    HeaderValue strings();
    HeaderValue braces();
    HeaderValue name();
    HeaderValue giveUp();
    bool isOperator(std::string_view op) const;

    static constexpr int kMaxNesting = 50;

    const HeaderLexer &m_lexer;
    std::span<const HeaderToken> m_tokens;
    const Lookup &m_lookup;
    std::size_t m_at = 0;
    int m_nesting = 0;
    bool m_gaveUp = false; ///< more than a constant: only the evaluator knows
};

/// The value of neighbouring string literals, decoded even where the whole is not a constant.
LiteralTraits joinLiterals(const HeaderLexer &lexer, std::span<const HeaderToken> literals, std::string &text);

} // namespace retort::script
