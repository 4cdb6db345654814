// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/script/syntax/lexer.h"

#include "core/base/text.h"
#include "core/script/syntax/syntax_messages.h"

#include <algorithm>
#include <array>

namespace retort::script {

namespace {

constexpr int kDeepestIndent = 100;
constexpr int kDeepestBracket = 200;
constexpr int kDeepestString = 16;

enum ByteClass : std::uint8_t { Other, Letter, Digit, Quote, Space };

constexpr std::array<std::uint8_t, 256> makeClasses()
{
    std::array<std::uint8_t, 256> table{};
    for (int c = 'a'; c <= 'z'; ++c)
        table[static_cast<std::size_t>(c)] = Letter;
    for (int c = 'A'; c <= 'Z'; ++c)
        table[static_cast<std::size_t>(c)] = Letter;
    table['_'] = Letter;
    for (std::size_t c = 0x80; c < 0x100; ++c)
        table[c] = Letter; // told apart from other characters when the name is complete
    for (int c = '0'; c <= '9'; ++c)
        table[static_cast<std::size_t>(c)] = Digit;
    table['"'] = table['\''] = Quote;
    table[' '] = table['\t'] = table['\f'] = Space;
    return table;
}

constexpr std::array<std::uint8_t, 256> kClasses = makeClasses();

std::uint8_t classOf(char c)
{
    return kClasses[static_cast<unsigned char>(c)];
}

bool isNameByte(char c)
{
    const std::uint8_t kind = classOf(c);
    return kind == Letter || kind == Digit;
}

bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// Letters beyond ASCII are taken as they come, but for those that people paste by accident and Python refuses:
/// typographic quotes and dashes, no-break and zero-width spaces, full-width punctuation.
bool isForbiddenInName(char32_t c)
{
    return (c >= 0x2000 && c <= 0x206F) || c == 0xA0 || (c >= 0xA1 && c <= 0xBF && c != 0xAA && c != 0xB5 && c != 0xBA)
        || c == 0xD7 || c == 0xF7 || (c >= 0x2190 && c <= 0x2BFF) || (c >= 0x3000 && c <= 0x3004)
        || (c >= 0x3008 && c <= 0x3020) || (c >= 0xFF00 && c <= 0xFF0F) || (c >= 0xFF1A && c <= 0xFF20) || c == 0xFEFF
        || (c >= 0xE000 && c <= 0xF8FF) || (c >= 0x1F000 && c <= 0x1FAFF) || (c >= 0x20A0 && c <= 0x20CF);
}

class Lexer
{
public:
    Lexer(const Source &source, AtomTable &atoms, std::uint32_t begin, std::uint32_t end, bool field,
          std::vector<Token> room = {})
        : m_source(source)
        , m_text(source.text().substr(0, end))
        , m_atoms(atoms)
        , m_at(begin)
        , m_field(field)
        , m_hasNulls(m_text.find('\0', begin) != std::string_view::npos)
        , m_tokens(std::move(room))
    {
        m_tokens.resize(std::max<std::size_t>((end - begin) / 4 + 16, m_tokens.capacity()));
    }

    base::Result<std::vector<Token>> run()
    {
        if (!m_field && m_text.substr(0, 3) == "\xEF\xBB\xBF")
            m_at = 3;
        while (!m_failed && m_at < m_text.size()) {
            if (m_lineStart && m_depth == 0 && !m_field) {
                if (!startLine())
                    continue;
            }
            lexToken();
        }
        if (!m_failed)
            finish();
        if (m_failed)
            return tl::make_unexpected(std::move(m_error));
        m_tokens.resize(m_count);
        return std::move(m_tokens);
    }

private:
    struct Bracket
    {
        char open;
        std::uint32_t at;
    };

    void fail(const base::Message &message, std::size_t begin, std::size_t end, std::vector<std::string> arguments = {})
    {
        if (m_failed)
            return;
        m_failed = true;
        m_error = base::Diagnostic{&message, std::move(arguments),
                                   m_source.span(static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)),
                                   base::Severity::Error, {}};
    }

    void push(TokenKind kind, std::size_t begin, std::size_t end, const Atom *atom = nullptr)
    {
        if (m_count == m_tokens.size())
            m_tokens.resize(m_count * 2);
        m_tokens[m_count++] = Token{kind, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), atom};
    }

    char peek(std::size_t ahead = 0) const { return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0'; }

    /// Measures a line's indentation. False where the line is blank (skipped) or an error was found.
    bool startLine()
    {
        const std::size_t begin = m_at;
        int column = 0;
        int columnWithTabsOfOne = 0;
        for (; m_at < m_text.size(); ++m_at) {
            const char c = m_text[m_at];
            if (c == ' ') {
                ++column;
                ++columnWithTabsOfOne;
            } else if (c == '\t') {
                column = (column / 8 + 1) * 8;
                ++columnWithTabsOfOne;
            } else if (c == '\f') {
                column = columnWithTabsOfOne = 0;
            } else {
                break;
            }
        }
        if (m_at >= m_text.size())
            return false;
        if (m_text[m_at] == '#')
            skipComment();
        if (m_at < m_text.size() && m_text[m_at] == '\n') {
            ++m_at;
            return false;
        }
        if (m_at >= m_text.size())
            return false;
        if (m_text[m_at] == '\\' && peek(1) == '\n') {
            // Python joins the lines first; an indentation that ends in a continuation is that of the first line.
            m_at += 2;
            while (m_at < m_text.size() && classOf(m_text[m_at]) == Space)
                ++m_at;
        }
        m_lineStart = false;
        setIndent(column, columnWithTabsOfOne, begin);
        return !m_failed;
    }

    void setIndent(int column, int narrow, std::size_t begin)
    {
        const Indent top = m_indents[m_indentCount - 1];
        if (column == top.column) {
            if (narrow != top.narrow)
                fail(syntax::kTabsAndSpaces, begin, m_at);
            return;
        }
        if (column > top.column) {
            if (narrow <= top.narrow)
                return fail(syntax::kTabsAndSpaces, begin, m_at);
            if (m_indentCount >= kDeepestIndent)
                return fail(syntax::kTooDeep, begin, m_at);
            m_indents[m_indentCount++] = Indent{column, narrow};
            push(TokenKind::Indent, begin, m_at);
            return;
        }
        while (m_indents[m_indentCount - 1].column > column) {
            --m_indentCount;
            push(TokenKind::Dedent, m_at, m_at);
        }
        if (m_indents[m_indentCount - 1].column != column)
            return fail(syntax::kBadDedent, m_at, m_at);
        if (m_indents[m_indentCount - 1].narrow != narrow)
            fail(syntax::kTabsAndSpaces, begin, m_at);
    }

    bool refuseNulls(std::size_t begin, std::size_t end)
    {
        if (!m_hasNulls)
            return false;
        const std::size_t nul = m_text.substr(begin, end - begin).find('\0');
        if (nul == std::string_view::npos)
            return false;
        fail(syntax::kNullByte, begin + nul, begin + nul + 1);
        return true;
    }

    void skipComment()
    {
        const std::size_t end = m_text.find('\n', m_at);
        const std::size_t stop = end == std::string_view::npos ? m_text.size() : end;
        if (!refuseNulls(m_at, stop))
            m_at = stop;
    }

    void lexToken()
    {
        const char c = m_text[m_at];
        switch (classOf(c)) {
        case Space:
            ++m_at;
            return;
        case Letter:
            return lexName();
        case Digit:
            return lexNumber();
        case Quote:
            return lexString(m_at, false, false);
        default:
            break;
        }
        if (c == '\n') {
            ++m_at;
            if (m_depth == 0 && !m_field) {
                push(TokenKind::Newline, m_at - 1, m_at);
                m_lineStart = true;
            }
            return;
        }
        if (c == '#')
            return skipComment();
        if (c == '.' && classOf(peek(1)) == Digit)
            return lexNumber();
        if (c == '\\')
            return lexContinuation();
        lexOperator();
    }

    void lexContinuation()
    {
        if (peek(1) != '\n')
            return fail(syntax::kAfterContinuation, m_at, m_at + 1);
        m_at += 2;
    }

    void lexName()
    {
        const std::size_t begin = m_at;
        bool ascii = true;
        while (m_at < m_text.size() && isNameByte(m_text[m_at])) {
            ascii = ascii && static_cast<unsigned char>(m_text[m_at]) < 0x80;
            ++m_at;
        }
        const std::string_view name = m_text.substr(begin, m_at - begin);
        if (m_at < m_text.size() && classOf(m_text[m_at]) == Quote && name.size() <= 2 && isStringPrefix(name))
            return;
        if (!ascii && !checkName(begin))
            return;
        const Atom *atom = m_atoms.intern(name);
        push(atom->number < kKeywordCount ? static_cast<TokenKind>(atom->number) : TokenKind::Name, begin, m_at, atom);
    }

    /// True where the name was a string's prefix and the string has been read.
    bool isStringPrefix(std::string_view name)
    {
        bool raw = false;
        bool formatted = false;
        bool bytes = false;
        bool unicode = false;
        for (const char c : name) {
            const char lower = static_cast<char>(c | 0x20);
            bool *flag = lower == 'r' ? &raw : lower == 'f' ? &formatted : lower == 'b' ? &bytes
                : lower == 'u'                              ? &unicode
                                                            : nullptr;
            if (flag == nullptr || *flag)
                return false;
            *flag = true;
        }
        if ((bytes && formatted) || (unicode && name.size() > 1))
            return false;
        lexString(m_at - name.size(), raw, formatted);
        return true;
    }

    bool checkName(std::size_t begin)
    {
        std::size_t offset = begin;
        while (offset < m_at) {
            const std::size_t at = offset;
            const char32_t c = base::nextCodePoint(m_text, offset);
            if (c < 0x80 || !isForbiddenInName(c))
                continue;
            std::string shown = "'" + std::string(m_text.substr(at, offset - at)) + "' (U+";
            static constexpr char kHex[] = "0123456789ABCDEF";
            for (int shift = c > 0xFFFF ? 16 : 12; shift >= 0; shift -= 4)
                shown += kHex[(c >> shift) & 0xF];
            fail(syntax::kInvalidCharacter, at, offset, {shown + ")"});
            return false;
        }
        return true;
    }

    void lexString(std::size_t begin, bool raw, bool formatted)
    {
        const std::size_t quote = m_at;
        const bool triple = peek(1) == m_text[quote] && peek(2) == m_text[quote];
        const std::size_t end = endOfString(m_text, quote, raw, formatted);
        if (end == std::string_view::npos) {
            const auto &message = triple ? syntax::kUnterminatedTripleString : syntax::kUnterminatedString;
            return fail(message, begin, quote + (triple ? 3 : 1));
        }
        if (refuseNulls(quote, end))
            return;
        m_at = end;
        push(TokenKind::String, begin, end);
    }

    bool digits(bool (*accepts)(char))
    {
        const std::size_t begin = m_at;
        bool afterUnderscore = false;
        while (m_at < m_text.size()) {
            if (accepts(m_text[m_at]))
                afterUnderscore = false;
            else if (m_text[m_at] == '_' && !afterUnderscore)
                afterUnderscore = true;
            else
                break;
            ++m_at;
        }
        return m_at > begin && !afterUnderscore;
    }

    static bool isDecimal(char c) { return c >= '0' && c <= '9'; }
    static bool isOctal(char c) { return c >= '0' && c <= '7'; }
    static bool isBinary(char c) { return c == '0' || c == '1'; }

    void failNumber(std::size_t begin)
    {
        while (m_at < m_text.size() && (isNameByte(m_text[m_at]) || m_text[m_at] == '.'))
            ++m_at;
        fail(syntax::kBadNumber, begin, m_at, {std::string(m_text.substr(begin, m_at - begin))});
    }

    void lexNumber()
    {
        const std::size_t begin = m_at;
        const char kind = m_text[m_at] == '0' ? static_cast<char>(peek(1) | 0x20) : '\0';
        if (kind == 'x' || kind == 'o' || kind == 'b') {
            m_at += 2;
            if (peek() == '_')
                ++m_at;
            const bool good = digits(kind == 'x' ? isHexDigit : kind == 'o' ? isOctal : isBinary);
            if (!good || isNameByte(peek()))
                return failNumber(begin);
            return push(TokenKind::Integer, begin, m_at);
        }
        TokenKind token = TokenKind::Integer;
        if (peek() != '.' && !digits(isDecimal))
            return failNumber(begin);
        const std::size_t integerEnd = m_at;
        if (peek() == '.') {
            token = TokenKind::Float;
            ++m_at;
            if (isDecimal(peek()) && !digits(isDecimal))
                return failNumber(begin);
        }
        if (const char e = static_cast<char>(peek() | 0x20); e == 'e') {
            const std::size_t sign = peek(1) == '+' || peek(1) == '-' ? 2 : 1;
            if (isDecimal(peek(sign))) {
                token = TokenKind::Float;
                m_at += sign;
                if (!digits(isDecimal))
                    return failNumber(begin);
            }
        }
        if (peek() == 'j' || peek() == 'J') {
            token = TokenKind::Imaginary;
            ++m_at;
        }
        // CPython accepts a keyword right behind a number (`1if x else 2`); other names are an error.
        if (isNameByte(peek()) && !keywordFollows())
            return failNumber(begin);
        const std::string_view whole = m_text.substr(begin, integerEnd - begin);
        if (token == TokenKind::Integer && whole.size() > 1 && whole[0] == '0'
            && whole.find_first_not_of("0_") != std::string_view::npos)
            return fail(syntax::kLeadingZero, begin, m_at, {std::string(whole)});
        push(token, begin, m_at);
    }

    bool keywordFollows() const
    {
        for (const std::string_view keyword : {"and", "else", "for", "if", "in", "is", "or", "not"}) {
            if (m_text.substr(m_at, keyword.size()) == keyword && !isNameByte(peek(keyword.size())))
                return true;
        }
        return false;
    }

    void open(TokenKind kind)
    {
        if (m_depth >= kDeepestBracket)
            return fail(syntax::kTooDeep, m_at, m_at + 1);
        m_brackets[m_depth++] = Bracket{m_text[m_at], static_cast<std::uint32_t>(m_at)};
        push(kind, m_at, m_at + 1);
        ++m_at;
    }

    void close(TokenKind kind, char expected)
    {
        const std::string shown(1, m_text[m_at]);
        if (m_depth == 0)
            return fail(syntax::kUnmatched, m_at, m_at + 1, {shown});
        const Bracket last = m_brackets[--m_depth];
        if (last.open != expected) {
            return fail(syntax::kMismatched, m_at, m_at + 1,
                        {shown, std::string(1, last.open), std::to_string(m_source.position(last.at).line)});
        }
        push(kind, m_at, m_at + 1);
        ++m_at;
    }

    void take(TokenKind kind, std::size_t length)
    {
        push(kind, m_at, m_at + length);
        m_at += length;
    }

    /// `x`, `x=`, and for the doubled ones `xx`, `xx=`.
    void takeArithmetic(TokenKind single, TokenKind assign, TokenKind doubled, TokenKind doubledAssign)
    {
        if (doubled != TokenKind::End && peek(1) == m_text[m_at])
            return peek(2) == '=' ? take(doubledAssign, 3) : take(doubled, 2);
        return peek(1) == '=' ? take(assign, 2) : take(single, 1);
    }

    void lexOperator()
    {
        using K = TokenKind;
        const char next = peek(1);
        switch (m_text[m_at]) {
        case '(':
            return open(K::LeftParen);
        case '[':
            return open(K::LeftBracket);
        case '{':
            return open(K::LeftBrace);
        case ')':
            return close(K::RightParen, '(');
        case ']':
            return close(K::RightBracket, '[');
        case '}':
            return close(K::RightBrace, '{');
        case ',':
            return take(K::Comma, 1);
        case ':':
            return next == '=' ? take(K::Walrus, 2) : take(K::Colon, 1);
        case ';':
            return take(K::Semicolon, 1);
        case '.':
            return next == '.' && peek(2) == '.' ? take(K::Ellipsis, 3) : take(K::Dot, 1);
        case '+':
            return takeArithmetic(K::Plus, K::PlusAssign, K::End, K::End);
        case '-':
            return next == '>' ? take(K::Arrow, 2) : takeArithmetic(K::Minus, K::MinusAssign, K::End, K::End);
        case '*':
            return takeArithmetic(K::Star, K::StarAssign, K::DoubleStar, K::DoubleStarAssign);
        case '/':
            return takeArithmetic(K::Slash, K::SlashAssign, K::DoubleSlash, K::DoubleSlashAssign);
        case '%':
            return takeArithmetic(K::Percent, K::PercentAssign, K::End, K::End);
        case '&':
            return takeArithmetic(K::Ampersand, K::AmpersandAssign, K::End, K::End);
        case '|':
            return takeArithmetic(K::Pipe, K::PipeAssign, K::End, K::End);
        case '^':
            return takeArithmetic(K::Caret, K::CaretAssign, K::End, K::End);
        case '@':
            return takeArithmetic(K::At, K::AtAssign, K::End, K::End);
        case '~':
            return take(K::Tilde, 1);
        case '<':
            return next == '<' && peek(2) == '=' ? take(K::LeftShiftAssign, 3)
                : next == '<'                    ? take(K::LeftShift, 2)
                : next == '='                    ? take(K::LessEqual, 2)
                                                 : take(K::Less, 1);
        case '>':
            return next == '>' && peek(2) == '=' ? take(K::RightShiftAssign, 3)
                : next == '>'                    ? take(K::RightShift, 2)
                : next == '='                    ? take(K::GreaterEqual, 2)
                                                 : take(K::Greater, 1);
        case '=':
            return next == '=' ? take(K::Equal, 2) : take(K::Assign, 1);
        case '!':
            if (next == '=')
                return take(K::NotEqual, 2);
            break;
        case '\0':
            return fail(syntax::kNullByte, m_at, m_at + 1);
        default:
            break;
        }
        const std::string shown = "'" + base::escapeControls(m_text.substr(m_at, 1)) + "'";
        fail(syntax::kInvalidCharacter, m_at, m_at + 1, {shown});
    }

    void finish()
    {
        if (m_depth > 0) {
            const Bracket last = m_brackets[m_depth - 1];
            return fail(syntax::kNeverClosed, last.at, last.at + 1, {std::string(1, last.open)});
        }
        const std::size_t end = m_text.size();
        if (!m_field) {
            if (m_count > 0 && m_tokens[m_count - 1].kind != TokenKind::Newline
                && m_tokens[m_count - 1].kind != TokenKind::Dedent)
                push(TokenKind::Newline, end, end);
            while (m_indentCount > 1) {
                --m_indentCount;
                push(TokenKind::Dedent, end, end);
            }
        }
        push(TokenKind::End, end, end);
    }

    struct Indent
    {
        int column;
        int narrow;
    };

    const Source &m_source;
    std::string_view m_text;
    AtomTable &m_atoms;
    std::size_t m_at;
    bool m_field;
    bool m_hasNulls; ///< rare, so strings and comments are searched only then
    bool m_lineStart = true;
    bool m_failed = false;
    base::Diagnostic m_error;
    std::vector<Token> m_tokens; ///< the first m_count of them; the rest is room
    std::size_t m_count = 0;
    std::array<Indent, kDeepestIndent> m_indents{};
    int m_indentCount = 1;
    std::array<Bracket, kDeepestBracket> m_brackets{};
    int m_depth = 0;
};

std::size_t endOfStringAt(std::string_view text, std::size_t quote, bool raw, bool formatted, int depth);

/// Skips a replacement field from behind its `{` to behind its `}`; npos where it does not end before `limit`'s quote.
std::size_t endOfField(std::string_view text, std::size_t at, bool triple, int depth)
{
    int brackets = 0;
    bool inFormat = false;
    while (at < text.size()) {
        const char c = text[at];
        if (c == '\n' && !triple)
            return std::string_view::npos;
        if (inFormat && c == '{') {
            at = endOfField(text, at + 1, triple, depth);
            if (at == std::string_view::npos)
                return at;
            continue;
        }
        if (c == '}' && brackets == 0)
            return at + 1;
        if (!inFormat && (c == '"' || c == '\'')) {
            at = endOfStringAt(text, at, false, false, depth + 1);
            if (at == std::string_view::npos)
                return at;
            continue;
        }
        if (inFormat && (c == '"' || c == '\''))
            return std::string_view::npos; // the string ends inside the format: the parser will say what is open
        if (!inFormat && (c == '(' || c == '[' || c == '{'))
            ++brackets;
        else if (!inFormat && (c == ')' || c == ']' || c == '}'))
            --brackets;
        else if (c == ':' && brackets == 0)
            inFormat = true;
        ++at;
    }
    return std::string_view::npos;
}

std::size_t endOfStringAt(std::string_view text, std::size_t quote, bool raw, bool formatted, int depth)
{
    if (depth > kDeepestString)
        return std::string_view::npos;
    const char mark = text[quote];
    const bool triple = quote + 2 < text.size() && text[quote + 1] == mark && text[quote + 2] == mark;
    std::size_t at = quote + (triple ? 3 : 1);
    while (at < text.size()) {
        const char c = text[at];
        if (c == '\\') {
            at += 2;
            continue;
        }
        if (c == '\n' && !triple)
            return std::string_view::npos;
        if (c == mark && (!triple || (at + 2 < text.size() && text[at + 1] == mark && text[at + 2] == mark)))
            return at + (triple ? 3 : 1);
        if (formatted && c == '{') {
            if (at + 1 < text.size() && text[at + 1] == '{') {
                at += 2;
                continue;
            }
            const std::size_t behind = endOfField(text, at + 1, triple, depth);
            // A field that is not closed is the parser's to tell; here the string ends where it looks like ending.
            if (behind == std::string_view::npos)
                return endOfStringAt(text, quote, raw, false, depth);
            at = behind;
            continue;
        }
        ++at;
    }
    return std::string_view::npos;
}

} // namespace

std::size_t endOfString(std::string_view text, std::size_t quote, bool raw, bool formatted)
{
    return endOfStringAt(text, quote, raw, formatted, 0);
}

base::Result<std::vector<Token>> tokenize(const Source &source, AtomTable &atoms, std::vector<Token> room)
{
    return Lexer(source, atoms, 0, static_cast<std::uint32_t>(source.text().size()), false, std::move(room)).run();
}

base::Result<std::vector<Token>> tokenizeField(const Source &source, AtomTable &atoms, std::uint32_t begin,
                                               std::uint32_t end)
{
    return Lexer(source, atoms, begin, end, true).run();
}

} // namespace retort::script
