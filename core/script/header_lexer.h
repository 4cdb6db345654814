// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/message.h"
#include "core/script/byte_index.h"
#include "core/script/conflicts.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace retort::script {

/// A token of a statement that is looked at.
struct HeaderToken
{
    enum class Kind : std::uint8_t { Name, Number, String, Operator };
    Kind kind;
    std::uint8_t depth; ///< brackets open around it; an opening bracket and its closing one count as inside
    char symbol;        ///< of an operator of one character, else 0
    std::uint32_t begin;
    std::uint32_t end;
};

/// Walks a script's logical lines: either into tokens, or, where only the end of the line matters (function bodies),
/// from one interesting byte to the next. Keeps the first lexical error, as Python stops at it.
class HeaderLexer
{
public:
    struct Problem
    {
        const base::Message *message = nullptr;
        std::size_t offset = 0;
        std::vector<std::string> arguments;
    };

    HeaderLexer(std::string_view text, Conflicts &conflicts);

    std::string_view text() const { return m_text; }
    std::string_view text(const HeaderToken &token) const { return m_text.substr(token.begin, token.end - token.begin); }

    /// Moves behind the logical line that begins at `at`.
    std::size_t skipLine(std::size_t at);
    /// The same, collecting its tokens.
    std::size_t readLine(std::size_t at, std::vector<HeaderToken> &tokens);

    /// Behind the comment whose `#` stands at `at`: its line break.
    std::size_t skipComment(std::size_t at);

    /// Tells where comments are, for those few who ask (most scripts have nobody who asks).
    void noteComments() { m_notesComments = true; }
    bool isInComment(std::size_t offset) const;

    /// About the line last walked:
    bool endsWithColon() const { return m_endsWithColon; }
    bool hasConflictInside() const { return m_hasConflictInside; }
    bool isBroken() const { return m_isBroken; }

    void report(const base::Message &message, std::size_t offset, std::vector<std::string> arguments = {});
    const Problem &problem() const { return m_problem; }

private:
    void beginLine();
    std::size_t endLine(std::size_t at);
    /// Handles the byte at `at`, which is no letter or digit; true where the logical line ends there.
    bool step(std::size_t &at);
    void lineBreakInside(std::size_t &at);
    void continuation(std::size_t &at);
    void checkEscapes(std::size_t quote, std::size_t end);
    void open(std::size_t at);
    void close(std::size_t at);
    void suspicious(std::size_t &at);
    std::size_t skipString(std::size_t quote);
    std::size_t stringEnd(std::size_t quote) const;
    std::size_t formattedEnd(std::size_t quote, int nesting) const;
    std::size_t fieldEnd(std::size_t at, int nesting) const;
    std::size_t prefixBegin(std::size_t quote) const;
    bool isFormatted(std::size_t quote) const;
    std::size_t nameEnd(std::size_t at);
    std::size_t numberEnd(std::size_t at) const;
    std::size_t operatorEnd(std::size_t at) const;
    void add(std::vector<HeaderToken> &tokens, HeaderToken::Kind kind, std::size_t begin, std::size_t end) const;

    static constexpr std::size_t kMaxDepth = 200; ///< CPython's

    std::string_view m_text;
    ByteIndex m_index;
    Conflicts &m_conflicts;
    std::array<std::uint32_t, kMaxDepth> m_brackets{};
    std::size_t m_depth = 0;
    std::size_t m_codeEnd = 0; ///< of the logical line: its line break or the comment before that
    bool m_hasComment = false;
    bool m_endsWithColon = false;
    bool m_hasConflictInside = false;
    bool m_isBroken = false;
    bool m_notesComments = false;
    std::vector<std::pair<std::size_t, std::size_t>> m_comments;
    Problem m_problem;
};

} // namespace retort::script
