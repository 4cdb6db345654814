// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/script/header_lexer.h"

#include "core/base/text.h"
#include "core/script/messages.h"
#include "core/script/string_literal.h"

#include <algorithm>
#include <cstring>

namespace retort::script {

namespace {

constexpr std::size_t kNowhere = std::string_view::npos;

/// A statement of more tokens is data, no header; the rest of it is only skipped.
constexpr std::size_t kMaxTokens = 20000;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

constexpr std::array<bool, 256> makeNameTable()
{
    std::array<bool, 256> table{};
    for (unsigned c = 0; c < 256; ++c) {
        table[c] = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c >= 0x80;
    }
    return table;
}
constexpr std::array<bool, 256> kNamePart = makeNameTable();

bool isNamePart(char c)
{
    return kNamePart[static_cast<unsigned char>(c)];
}

bool isNameStart(char c)
{
    return isNamePart(c) && !isDigit(c);
}

char closingOf(char opening)
{
    return opening == '(' ? ')' : opening == '[' ? ']' : '}';
}

/// Characters beyond ASCII that cannot be part of a name, as far as ranges tell without Unicode's tables: blanks,
/// punctuation, quotes, arrows, symbols, full-width forms of ASCII's punctuation, emoji, private use.
bool isNeverInName(char32_t c)
{
    struct Range
    {
        char32_t first;
        char32_t last;
    };
    constexpr Range kRanges[] = {
        {0x80, 0xA9},     {0xAB, 0xB4},     {0xB6, 0xB6},     {0xB8, 0xB9},     {0xBB, 0xBF},     {0xD7, 0xD7},
        {0xF7, 0xF7},     {0x2000, 0x203E}, {0x2041, 0x2053}, {0x2055, 0x2070}, {0x2074, 0x207E}, {0x20A0, 0x20CF},
        {0x2190, 0x2BFF}, {0x3000, 0x3004}, {0x3008, 0x3020}, {0x3030, 0x3030}, {0xE000, 0xF8FF}, {0xFEFF, 0xFF0F},
        {0xFF1A, 0xFF20}, {0xFF3B, 0xFF3E}, {0xFF40, 0xFF40}, {0xFF5B, 0xFF65}, {0xFFE0, 0xFFFF}, {0x1F000, 0x1FAFF},
    };
    return std::any_of(std::begin(kRanges), std::end(kRanges),
                       [c](const Range &range) { return c >= range.first && c <= range.last; });
}

std::string characterName(std::string_view text, std::size_t at)
{
    constexpr char kDigits[] = "0123456789ABCDEF";
    const std::size_t begin = at;
    const char32_t c = base::nextCodePoint(text, at);
    std::string number;
    for (char32_t rest = c; rest != 0 || number.size() < 4; rest /= 16)
        number.insert(number.begin(), kDigits[rest % 16]);
    const bool isVisible = c > 0x20 && c != 0x7f && !(c >= 0x80 && c <= 0xA0) && !(c >= 0x2000 && c <= 0x200F)
                           && !(c >= 0x2028 && c <= 0x202F) && c != 0xFEFF && c != 0x3000;
    const std::string shown = isVisible ? "'" + std::string(text.substr(begin, at - begin)) + "' (U+" : "(U+";
    return shown + number + ")";
}

} // namespace

HeaderLexer::HeaderLexer(std::string_view text, Conflicts &conflicts)
    : m_text(text), m_index(text), m_conflicts(conflicts)
{ }

void HeaderLexer::report(const base::Message &message, std::size_t offset, std::vector<std::string> arguments)
{
    m_isBroken = true;
    if (m_problem.message == nullptr)
        m_problem = {&message, offset, std::move(arguments)};
}

void HeaderLexer::beginLine()
{
    m_depth = 0;
    m_hasComment = false;
    m_hasConflictInside = false;
    m_isBroken = false;
}

std::size_t HeaderLexer::endLine(std::size_t at)
{
    if (m_depth != 0) {
        const std::size_t bracket = m_brackets[m_depth - 1];
        report(kUnclosedBracket, bracket, {std::string(1, m_text[bracket])});
        m_depth = 0;
    }
    std::size_t end = m_hasComment ? m_codeEnd : at;
    while (end > 0 && (m_text[end - 1] == ' ' || m_text[end - 1] == '\t' || m_text[end - 1] == '\f'))
        --end;
    m_endsWithColon = end > 0 && m_text[end - 1] == ':';
    return std::min(at + 1, m_text.size());
}

std::size_t HeaderLexer::skipLine(std::size_t at)
{
    beginLine();
    for (;;) {
        at = m_index.next(at);
        if (at >= m_text.size() || step(at))
            return endLine(at);
    }
}

std::size_t HeaderLexer::readLine(std::size_t at, std::vector<HeaderToken> &tokens)
{
    beginLine();
    for (;;) {
        if (at >= m_text.size())
            return endLine(at);
        const char c = m_text[at];
        const std::size_t begin = at;
        if (tokens.size() > kMaxTokens) {
            m_isBroken = true;
            at = m_index.next(at);
            if (at >= m_text.size() || step(at))
                return endLine(at);
        } else if (c == ' ') {
            ++at;
        } else if (isNameStart(c)) {
            at = nameEnd(at);
            const bool isPrefix = at < m_text.size() && (m_text[at] == '"' || m_text[at] == '\'')
                                  && isStringPrefix(m_text.substr(begin, at - begin));
            if (isPrefix)
                at = skipString(at);
            add(tokens, isPrefix ? HeaderToken::Kind::String : HeaderToken::Kind::Name, begin, at);
        } else if (isDigit(c) || (c == '.' && at + 1 < m_text.size() && isDigit(m_text[at + 1]))) {
            at = numberEnd(at);
            add(tokens, HeaderToken::Kind::Number, begin, at);
        } else if (c == '"' || c == '\'') {
            at = skipString(at);
            add(tokens, HeaderToken::Kind::String, begin, at);
        } else if (c == '(' || c == '[' || c == '{') {
            open(at);
            add(tokens, HeaderToken::Kind::Operator, begin, ++at);
        } else if (c == ')' || c == ']' || c == '}') {
            add(tokens, HeaderToken::Kind::Operator, begin, at + 1);
            close(at++);
        } else if (c == '\n' || c == '#' || c == '\\' || c == '\t' || c == '\f') {
            if (step(at))
                return endLine(at);
        } else {
            if (static_cast<unsigned char>(c) < 0x20 || std::string_view("$?!`\x7f").find(c) != kNowhere)
                suspicious(at);
            at = std::max(at, operatorEnd(begin));
            add(tokens, HeaderToken::Kind::Operator, begin, at);
        }
    }
}

bool HeaderLexer::step(std::size_t &at)
{
    switch (m_text[at]) {
    case '\n':
        if (m_depth == 0)
            return true;
        lineBreakInside(at);
        return false;
    case '"':
    case '\'':
        at = skipString(at);
        return false;
    case '#':
        at = skipComment(at);
        return false;
    case '\\':
        continuation(at);
        return false;
    case '(':
    case '[':
    case '{':
        open(at++);
        return false;
    case ')':
    case ']':
    case '}':
        close(at++);
        return false;
    default:
        suspicious(at);
        return false;
    }
}

void HeaderLexer::lineBreakInside(std::size_t &at)
{
    ++at;
    while (!m_conflicts.empty() && m_conflicts.isMarker(at)) {
        m_hasConflictInside = true;
        const std::size_t end = m_text.find('\n', at);
        at = end == kNowhere ? m_text.size() : end + 1;
    }
}

std::size_t HeaderLexer::skipComment(std::size_t at)
{
    const std::size_t begin = at;
    if (m_depth == 0) {
        m_hasComment = true;
        m_codeEnd = at;
    }
    const void *found = std::memchr(m_text.data() + at, '\n', m_text.size() - at);
    at = found == nullptr ? m_text.size() : static_cast<std::size_t>(static_cast<const char *>(found) - m_text.data());
    if (m_notesComments)
        m_comments.emplace_back(begin, at);
    return at;
}

bool HeaderLexer::isInComment(std::size_t offset) const
{
    return std::any_of(m_comments.begin(), m_comments.end(),
                       [offset](const auto &comment) { return comment.first <= offset && offset < comment.second; });
}

void HeaderLexer::continuation(std::size_t &at)
{
    if (at + 1 >= m_text.size() || m_text[at + 1] != '\n')
        report(kAfterBackslash, at);
    else if (at + 2 >= m_text.size())
        report(kAfterBackslash, at); // Python: unexpected end of file
    else
        ++at;
    ++at;
}

void HeaderLexer::open(std::size_t at)
{
    if (m_depth == kMaxDepth) {
        report(kTooDeepBrackets, at);
        return;
    }
    m_brackets[m_depth++] = static_cast<std::uint32_t>(at);
}

void HeaderLexer::close(std::size_t at)
{
    if (m_depth == 0) {
        report(kUnmatchedBracket, at, {std::string(1, m_text[at])});
        return;
    }
    const std::size_t opening = m_brackets[--m_depth];
    if (closingOf(m_text[opening]) == m_text[at])
        return;
    m_isBroken = true;
    if (m_problem.message != nullptr)
        return; // counting lines for each of very many would take long
    const auto line = std::count(m_text.begin(), m_text.begin() + static_cast<std::ptrdiff_t>(opening), '\n') + 1;
    report(kMismatchedBracket, at, {std::string(1, m_text[at]), std::string(1, m_text[opening]), std::to_string(line)});
}

void HeaderLexer::suspicious(std::size_t &at)
{
    const char c = m_text[at];
    const std::size_t begin = at;
    if (static_cast<unsigned char>(c) >= 0x80) {
        if (isNeverInName(base::nextCodePoint(m_text, at)))
            report(kInvalidCharacter, begin, {characterName(m_text, begin)});
        return;
    }
    ++at;
    const bool isNotEqual = c == '!' && at < m_text.size() && m_text[at] == '=';
    const bool isBlankOrOperator = c == '\t' || c == '\f' || c == '|';
    if (!isNotEqual && !isBlankOrOperator && c != '\0') // SourceText tells of NUL
        report(kInvalidCharacter, begin, {characterName(m_text, begin)});
}

std::size_t HeaderLexer::skipString(std::size_t quote)
{
    const char quoteMark = m_text[quote];
    const bool isTriple = quote + 2 < m_text.size() && m_text[quote + 1] == quoteMark && m_text[quote + 2] == quoteMark;
    // Nobody needs the new rule between triple quotes, and an unclosed { must not swallow the rest of the file.
    std::size_t end = !isTriple && isFormatted(quote) ? formattedEnd(quote, 0) : kNowhere;
    if (end == kNowhere)
        end = stringEnd(quote);
    if (end == kNowhere) {
        const std::string mark(1, quoteMark);
        report(isTriple ? kUnterminatedTripleString : kUnterminatedString, quote,
               {isTriple ? mark + mark + mark : mark});
        end = isTriple ? m_text.size() : std::min(m_text.find('\n', quote), m_text.size());
    } else {
        checkEscapes(quote, end);
    }
    if (!m_conflicts.empty())
        m_conflicts.coveredByString(quote, end);
    return end;
}

/// Python refuses a whole file for one `"C:\users"`, wherever it stands.
void HeaderLexer::checkEscapes(std::size_t quote, std::size_t end)
{
    const std::string_view text = m_text.substr(quote, end - quote);
    for (std::size_t at = text.find('\\'); at != kNowhere; at = text.find('\\', at + 2)) {
        const char c = text[at + 1];
        if (c != 'x' && c != 'u' && c != 'U' && c != 'N')
            continue;
        const std::size_t prefix = prefixBegin(quote);
        std::string ignored;
        LiteralTraits traits;
        decodeLiteral(m_text.substr(prefix, end - prefix), ignored, traits);
        if (traits.badEscape != kNowhere) {
            const std::size_t begin = prefix + traits.badEscape;
            report(kBadEscape, begin, {std::string(m_text.substr(begin, traits.badEscapeEnd - traits.badEscape))});
        }
        return;
    }
}

std::size_t HeaderLexer::stringEnd(std::size_t quote) const
{
    const char mark = m_text[quote];
    const char *data = m_text.data();
    const std::size_t size = m_text.size();
    if (quote + 2 < size && data[quote + 1] == mark && data[quote + 2] == mark) {
        const std::size_t first = quote + 3;
        for (std::size_t at = first; at < size; ++at) {
            const void *found = std::memchr(data + at, mark, size - at);
            if (found == nullptr)
                return kNowhere;
            at = static_cast<std::size_t>(static_cast<const char *>(found) - data);
            std::size_t slashes = 0;
            while (at - slashes > first && data[at - slashes - 1] == '\\')
                ++slashes;
            if (slashes % 2 == 0 && at + 2 < size && data[at + 1] == mark && data[at + 2] == mark)
                return at + 3;
        }
        return kNowhere;
    }
    for (std::size_t at = m_index.next(quote + 1); at < size; at = m_index.next(at + 1)) {
        if (data[at] == mark)
            return at + 1;
        if (data[at] == '\n')
            return kNowhere;
        if (data[at] == '\\')
            ++at;
    }
    return kNowhere;
}

/// Where the string's prefix begins, or the quote where it has none.
std::size_t HeaderLexer::prefixBegin(std::size_t quote) const
{
    std::size_t begin = quote;
    while (begin > 0 && quote - begin < 3 && isNamePart(m_text[begin - 1]))
        --begin;
    return isStringPrefix(m_text.substr(begin, quote - begin)) ? begin : quote;
}

bool HeaderLexer::isFormatted(std::size_t quote) const
{
    if (quote == 0 || !isNamePart(m_text[quote - 1]))
        return false;
    return m_text.substr(0, quote).substr(prefixBegin(quote)).find_first_of("fFtT") != kNowhere;
}

/// The end of an f-string by the rules of Python 3.12, where a field may hold the string's own quote. For what older
/// versions accept both rules give the same end; kNowhere where only the plain rule can find one.
std::size_t HeaderLexer::formattedEnd(std::size_t quote, int nesting) const
{
    constexpr int kMaxNesting = 50;
    const char mark = m_text[quote];
    const bool isTriple = quote + 2 < m_text.size() && m_text[quote + 1] == mark && m_text[quote + 2] == mark;
    for (std::size_t at = quote + (isTriple ? 3 : 1); at < m_text.size();) {
        const char c = m_text[at];
        if (c == mark && !isTriple)
            return at + 1;
        if (c == mark && at + 2 < m_text.size() && m_text[at + 1] == mark && m_text[at + 2] == mark)
            return at + 3;
        if (c == '\n' && !isTriple)
            return kNowhere;
        if (c == '{' && at + 1 < m_text.size() && m_text[at + 1] != '{') {
            at = nesting > kMaxNesting ? kNowhere : fieldEnd(at + 1, nesting);
            if (at == kNowhere)
                return kNowhere;
            continue;
        }
        at += c == '\\' || c == '{' ? 2 : 1;
    }
    return kNowhere;
}

/// Behind the `}` of a field whose `{` stands before `at`; kNowhere where it is not closed or holds a format with a
/// quote in it.
std::size_t HeaderLexer::fieldEnd(std::size_t at, int nesting) const
{
    // Far more than anybody writes; without a limit many unclosed fields would cost the square of the text.
    constexpr std::size_t kMaxField = 1024;
    const std::size_t limit = std::min(m_text.size(), at + kMaxField);
    int depth = 0;
    bool isFormat = false;
    while (at < limit) {
        const char c = m_text[at];
        if ((c == '"' || c == '\'') && isFormat && depth == 0)
            return kNowhere;
        if (c == '"' || c == '\'') {
            at = isFormatted(at) ? formattedEnd(at, nesting + 1) : stringEnd(at);
            if (at == kNowhere)
                return kNowhere;
            continue;
        }
        if (c == '}' && depth == 0)
            return at + 1;
        if (c == '(' || c == '[' || c == '{')
            ++depth;
        if (c == ')' || c == ']' || c == '}')
            --depth;
        if (depth < 0)
            return kNowhere;
        isFormat = isFormat || (c == ':' && depth == 0);
        ++at;
    }
    return kNowhere;
}

std::size_t HeaderLexer::nameEnd(std::size_t at)
{
    while (at < m_text.size() && isNamePart(m_text[at])) {
        if (static_cast<unsigned char>(m_text[at]) >= 0x80)
            suspicious(at);
        else
            ++at;
    }
    return at;
}

std::size_t HeaderLexer::numberEnd(std::size_t at) const
{
    const std::size_t begin = at;
    const bool isHex = m_text.substr(at, 2) == "0x" || m_text.substr(at, 2) == "0X";
    while (at < m_text.size()) {
        const char c = m_text[at];
        const char before = at > begin ? m_text[at - 1] : ' ';
        const bool isExponentSign = (c == '+' || c == '-') && !isHex && (before == 'e' || before == 'E');
        if (!(isNamePart(c) && static_cast<unsigned char>(c) < 0x80) && c != '.' && !isExponentSign)
            break;
        ++at;
    }
    return at;
}

std::size_t HeaderLexer::operatorEnd(std::size_t at) const
{
    const auto charAt = [this](std::size_t place) { return place < m_text.size() ? m_text[place] : '\0'; };
    const char c = m_text[at];
    const char second = charAt(at + 1);
    const bool mayDouble = c == '*' || c == '/' || c == '<' || c == '>';
    if (mayDouble && second == c)
        return at + (charAt(at + 2) == '=' ? 3 : 2);
    if (c == '.' && second == '.' && charAt(at + 2) == '.')
        return at + 3;
    const bool mayEqual = std::string_view("=!<>+-*/%&|^@:").find(c) != kNowhere;
    return at + ((mayEqual && second == '=') || (c == '-' && second == '>') ? 2 : 1);
}

void HeaderLexer::add(std::vector<HeaderToken> &tokens, HeaderToken::Kind kind, std::size_t begin, std::size_t end) const
{
    const bool isSymbol = kind == HeaderToken::Kind::Operator && end == begin + 1;
    tokens.push_back({kind, static_cast<std::uint8_t>(m_depth), isSymbol ? m_text[begin] : '\0',
                      static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
}

} // namespace retort::script
