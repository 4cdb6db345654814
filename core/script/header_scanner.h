// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/script/header.h"
#include "core/script/header_lexer.h"
#include "core/script/source_text.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace retort::script {

/// Follows a module's logical lines and blocks. Statements that run when the module is imported are looked at; bodies
/// of functions and classes are only walked over.
class HeaderScanner
{
public:
    explicit HeaderScanner(const SourceText &source);

    /// Fills everything but createDate, and adds problems.
    void scan(Header &header);

private:
    struct Block
    {
        std::uint32_t column;    ///< a tab reaches to the next multiple of 8
        std::uint32_t altColumn; ///< a tab is one: where the two disagree, Python refuses
        bool isBody;             ///< of a def or class: nothing in it binds a module's name
    };
    struct Indent
    {
        std::size_t end; ///< where the line's text begins
        std::uint32_t column;
        std::uint32_t altColumn;
    };
    using Tokens = std::span<const HeaderToken>;

    void lines();
    std::size_t line(std::size_t begin);
    bool isPlainImport(std::size_t at) const;
    Indent measureIndent(std::size_t begin) const;
    void indentation(std::size_t at, std::uint32_t column, std::uint32_t altColumn);
    void statement(Tokens tokens);
    void simpleStatement(Tokens tokens);
    bool docstring(Tokens tokens);
    bool definition(Tokens tokens);
    void assignment(Tokens tokens, std::size_t firstEquals);
    void assign(const HeaderToken &target, Tokens value);
    void annotated(Tokens tokens, std::size_t colon);
    void imports(Tokens tokens);
    void deletion(Tokens tokens);
    void otherBindings(Tokens tokens);
    void bindUnknown(std::string_view name, Tokens source);
    HeaderValue readValue(Tokens value);
    void describe(HeaderValue &value, Tokens source);
    const HeaderValue *lookup(std::string_view name) const;
    HeaderValue *slot(std::string_view name);
    void forget(std::string_view name);
    bool isUncertain() const { return m_blocks.size() > 1 || m_isInConflict || m_lexer.hasConflictInside(); }
    bool is(const HeaderToken &token, std::string_view text) const { return m_lexer.text(token) == text; }
    void finish();
    void reportInvalidBytes();
    void report(const base::Message &message, std::size_t offset, std::vector<std::string> arguments,
                base::Severity severity);

    const SourceText &m_source;
    std::string_view m_text;
    Conflicts m_conflicts;
    HeaderLexer m_lexer;
    PositionFinder m_positions;
    Header *m_header = nullptr;
    HeaderValue m_doc; ///< __doc__ where it is assigned
    std::vector<HeaderToken> m_tokens;
    std::vector<Block> m_blocks;
    std::vector<std::pair<std::string_view, HeaderValue>> m_constants;
    std::size_t m_colonLine = 0; ///< offset of the line whose colon demands a block
    bool m_expectsBlock = false;
    bool m_isDefinition = false; ///< the line last read begins a def or class
    bool m_isFirstStatement = true;
    bool m_isInConflict = false;
    bool m_hasStarImport = false;
};

} // namespace retort::script
