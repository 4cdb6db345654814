// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/base/text.h"
#include "core/library/standard/pattern/program.h"
#include "core/script/builtins/characters.h"

#include <algorithm>
#include <optional>

namespace retort::library::standard::pattern {

namespace {

constexpr int kDeepest = 100;
constexpr std::size_t kLargest = 100'000; ///< instructions

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

int hexDigit(char c)
{
    if (isDigit(c))
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

class Compiler
{
public:
    Compiler(std::string_view pattern, std::uint32_t flags)
        : m_pattern(pattern)
        , m_flags(flags)
    {
    }

    Program run()
    {
        emit({Op::Save, true, false, 0});
        alternatives();
        if (m_at < m_pattern.size())
            fail("unbalanced parenthesis", m_at);
        emit({Op::Save, true, false, 1});
        emit({Op::Matched});
        m_made.flags = m_flags;
        // Slots of loops stand behind those of the groups, whose number is known only now.
        const std::uint32_t first = m_made.groups * 2;
        for (Instruction &one : m_made.code) {
            if (one.op == Op::Mark || one.op == Op::Moved)
                one.a += first;
        }
        m_made.slots = first + m_marks;
        return std::move(m_made);
    }

private:
    [[noreturn]] void fail(std::string text, std::size_t at) const { throw SyntaxFault{std::move(text), at}; }
    bool more() const { return m_at < m_pattern.size(); }
    char peek() const { return more() ? m_pattern[m_at] : '\0'; }
    bool take(std::string_view text)
    {
        if (m_pattern.substr(m_at, text.size()) != text)
            return false;
        m_at += text.size();
        return true;
    }
    std::uint32_t here() const { return static_cast<std::uint32_t>(m_made.code.size()); }
    std::uint32_t emit(Instruction instruction)
    {
        if (m_made.code.size() >= kLargest)
            fail("the pattern is too large", m_at);
        m_made.code.push_back(instruction);
        return here() - 1;
    }
    bool has(Flag flag) const { return (m_flags & flag) != 0; }

    void insert(std::uint32_t at, Instruction instruction)
    {
        if (m_made.code.size() >= kLargest)
            fail("the pattern is too large", m_at);
        m_made.code.insert(m_made.code.begin() + at, instruction);
        for (std::uint32_t i = 0; i < here(); ++i) {
            Instruction &one = m_made.code[i];
            if (i == at)
                continue;
            const auto shift = [&](std::uint32_t &target) {
                if (target > at || (target == at && i > at && i != at))
                    ++target;
            };
            switch (one.op) {
            case Op::Split: shift(one.a); shift(one.b); break;
            case Op::Jump:
            case Op::Look:
            case Op::LookBack:
            case Op::Atomic: shift(one.a); break;
            case Op::CountLoop:
            case Op::IfGroup: shift(one.b); break;
            default: break;
            }
        }
    }

    void alternatives()
    {
        if (++m_depth > kDeepest)
            fail("the pattern is nested too deeply", m_at);
        const std::uint32_t begin = here();
        std::vector<std::uint32_t> ends;
        std::uint32_t start = begin;
        sequence();
        while (peek() == '|' && more()) {
            ++m_at;
            insert(start, {Op::Split, true, false, start + 1, 0});
            for (std::uint32_t &end : ends)
                end += end >= start ? 1 : 0;
            ends.push_back(emit({Op::Jump}));
            m_made.code[start].b = here();
            start = here();
            sequence();
        }
        for (const std::uint32_t end : ends)
            m_made.code[end].a = here();
        --m_depth;
    }

    void sequence()
    {
        while (more() && peek() != '|' && peek() != ')') {
            if (has(Verbose) && skipBlank())
                continue;
            piece();
        }
    }

    bool skipBlank()
    {
        const char c = peek();
        if (c == ' ' || (c >= '\t' && c <= '\r')) {
            ++m_at;
            return true;
        }
        if (c != '#')
            return false;
        while (more() && peek() != '\n')
            ++m_at;
        return true;
    }

    /// One atom and how often.
    void piece()
    {
        const std::size_t place = m_at;
        const std::uint32_t begin = here();
        const bool canRepeat = atom();
        bool repeated = false;
        for (;;) {
            while (has(Verbose) && more() && skipBlank()) { }
            std::uint32_t least = 0;
            std::uint32_t most = kNoLimit;
            const std::size_t at = m_at;
            if (!quantifier(least, most))
                return;
            if (!canRepeat || begin == here())
                fail("nothing to repeat", canRepeat ? place : at);
            if (repeated)
                fail("multiple repeat", at);
            repeated = true;
            const bool lazy = take("?");
            const bool possessive = !lazy && take("+");
            repeat(begin, least, most, !lazy);
            if (possessive) {
                insert(begin, {Op::Atomic});
                emit({Op::Matched});
                m_made.code[begin].a = here();
            }
        }
    }

    bool quantifier(std::uint32_t &least, std::uint32_t &most)
    {
        switch (peek()) {
        case '*': ++m_at; return true;
        case '+': ++m_at; least = 1; return true;
        case '?':
            if (!more())
                return false;
            ++m_at;
            most = 1;
            return true;
        case '{': break;
        default: return false;
        }
        std::size_t at = m_at + 1;
        const auto number = [&](std::uint32_t &value) {
            const std::size_t begin = at;
            std::uint64_t read = 0;
            while (at < m_pattern.size() && isDigit(m_pattern[at]))
                read = std::min<std::uint64_t>(read * 10 + static_cast<std::uint64_t>(m_pattern[at++] - '0'), kNoLimit - 1);
            if (at > begin)
                value = static_cast<std::uint32_t>(read);
            return at > begin;
        };
        const bool hasLeast = number(least);
        bool hasMost = false;
        if (at < m_pattern.size() && m_pattern[at] == ',') {
            ++at;
            hasMost = number(most);
            if (!hasMost)
                most = kNoLimit;
            hasMost = true;
        } else if (hasLeast) {
            most = least;
        }
        if (at >= m_pattern.size() || m_pattern[at] != '}' || (!hasLeast && !hasMost))
            return false;
        if (most < least)
            fail("min repeat greater than max repeat", m_at + 1);
        m_at = at + 1;
        return true;
    }

    void repeat(std::uint32_t begin, std::uint32_t least, std::uint32_t most, bool greedy)
    {
        const auto split = [&](std::uint32_t first, std::uint32_t second) {
            return greedy ? Instruction{Op::Split, true, false, first, second} : Instruction{Op::Split, true, false, second, first};
        };
        if (least == 0 && most == 1) {
            insert(begin, {Op::Failed});
            m_made.code[begin] = split(begin + 1, here());
            return;
        }
        const std::uint32_t mark = m_marks++;
        if (most == kNoLimit && least <= 1) {
            // L: split body, out; mark; body; moved; jump L (the first turn of + goes around the split)
            insert(begin, {Op::Mark, true, false, mark});
            emit({Op::Moved, true, false, mark});
            if (least == 0) {
                insert(begin, {Op::Failed});
                emit({Op::Jump, true, false, begin});
                m_made.code[begin] = split(begin + 1, here());
            } else {
                // The first turn may take nothing.
                m_made.code.pop_back();
                const std::uint32_t at = emit({Op::Failed});
                emit({Op::Moved, true, false, mark});
                emit({Op::Jump, true, false, begin});
                m_made.code[at] = split(at + 1, here());
            }
            return;
        }
        const std::uint32_t counter = m_made.counters++;
        insert(begin, {Op::Mark, true, false, mark});
        insert(begin, {Op::CountFrom, true, false, counter});
        // The loop's instruction decides before each turn.
        insert(begin + 1, {Op::CountLoop, greedy, false, counter, 0, least, most});
        emit({Op::Jump, true, false, begin + 1});
        m_made.code[begin + 1].b = here();
        m_made.code[begin + 1].width = mark;
    }

    /// False where what was read cannot be repeated.
    bool atom()
    {
        const char c = peek();
        switch (c) {
        case '^': ++m_at; emit({Op::Begin, true, false, has(Multiline) ? 1U : 0U}); return false;
        case '$': ++m_at; emit({Op::End, true, false, has(Multiline) ? 1U : 0U}); return false;
        case '.': ++m_at; emit({Op::Any, true, false, has(DotAll) ? 1U : 0U}); return true;
        case '[': ++m_at; set(); return true;
        case '(': return group();
        case '\\': return escape();
        case '*':
        case '+':
        case '?': fail("nothing to repeat", m_at);
        default: break;
        }
        character(base::nextCodePoint(m_pattern, m_at));
        return true;
    }

    void character(char32_t c)
    {
        const bool fold = has(IgnoreCase);
        emit({Op::Character, true, fold, static_cast<std::uint32_t>(fold ? script::builtins::toLower(c) : c)});
    }

    void shorthand(char which)
    {
        CharacterSet made;
        made.classes.push_back(which);
        made.ascii = has(Ascii);
        m_made.sets.push_back(std::move(made));
        emit({Op::Set, true, false, static_cast<std::uint32_t>(m_made.sets.size() - 1)});
    }

    std::optional<char32_t> hexadecimal(int digits)
    {
        char32_t value = 0;
        for (int i = 0; i < digits; ++i) {
            const int digit = hexDigit(peek());
            if (digit < 0)
                return std::nullopt;
            value = value * 16 + static_cast<char32_t>(digit);
            ++m_at;
        }
        return value;
    }

    /// What an escape stands for where it is one character; `m_at` is behind the backslash.
    char32_t escapedCharacter(std::size_t begin)
    {
        const char c = peek();
        switch (c) {
        case 'n': ++m_at; return '\n';
        case 't': ++m_at; return '\t';
        case 'r': ++m_at; return '\r';
        case 'f': ++m_at; return '\f';
        case 'v': ++m_at; return '\v';
        case 'a': ++m_at; return '\a';
        case 'x':
        case 'u':
        case 'U':
            ++m_at;
            if (const auto value = hexadecimal(c == 'x' ? 2 : c == 'u' ? 4 : 8); value && *value <= 0x10FFFF)
                return *value;
            fail("incomplete escape " + std::string(m_pattern.substr(begin, m_at - begin)), begin);
        default: break;
        }
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))
            fail("bad escape \\" + std::string(1, c), begin);
        return base::nextCodePoint(m_pattern, m_at);
    }

    bool escape()
    {
        const std::size_t begin = m_at++;
        if (!more())
            fail("bad escape (end of pattern)", begin);
        const char c = peek();
        switch (c) {
        case 'd':
        case 'D':
        case 'w':
        case 'W':
        case 's':
        case 'S': ++m_at; shorthand(c); return true;
        case 'b':
        case 'B': ++m_at; emit({Op::WordEdge, true, false, c == 'B' ? 1U : 0U}); return false;
        case 'A': ++m_at; emit({Op::Begin}); return false;
        case 'Z': ++m_at; emit({Op::End, true, false, 2}); return false;
        default: break;
        }
        if (c == '0' || (isDigit(c) && m_at + 2 < m_pattern.size() && octal(m_at) && octal(m_at + 1) && octal(m_at + 2))) {
            char32_t value = 0;
            for (int i = 0; i < 3 && more() && octal(m_at); ++i)
                value = value * 8 + static_cast<char32_t>(m_pattern[m_at++] - '0');
            character(value & 0xFF);
            return true;
        }
        if (isDigit(c)) {
            std::uint32_t number = static_cast<std::uint32_t>(m_pattern[m_at++] - '0');
            if (more() && isDigit(peek()))
                number = number * 10 + static_cast<std::uint32_t>(m_pattern[m_at++] - '0');
            backReference(number, begin);
            return true;
        }
        character(escapedCharacter(begin));
        return true;
    }

    bool octal(std::size_t at) const { return m_pattern[at] >= '0' && m_pattern[at] <= '7'; }

    void backReference(std::uint32_t number, std::size_t begin)
    {
        if (number >= m_made.groups)
            fail("invalid group reference " + std::to_string(number), begin + 1);
        if (std::find(m_open.begin(), m_open.end(), number) != m_open.end())
            fail("cannot refer to an open group", begin);
        emit({Op::Backward, true, has(IgnoreCase), number});
    }

    void set()
    {
        const std::size_t begin = m_at - 1;
        CharacterSet made;
        made.fold = has(IgnoreCase);
        made.ascii = has(Ascii);
        made.negated = take("^");
        bool first = true;
        for (;; first = false) {
            if (!more())
                fail("unterminated character set", begin);
            if (peek() == ']' && !first) {
                ++m_at;
                break;
            }
            char shorthandClass = '\0';
            const std::size_t place = m_at;
            const char32_t low = member(shorthandClass);
            if (peek() == '-' && m_at + 1 < m_pattern.size() && m_pattern[m_at + 1] != ']') {
                ++m_at;
                char other = '\0';
                const char32_t high = member(other);
                if (shorthandClass != '\0' || other != '\0' || high < low)
                    fail("bad character range " + std::string(m_pattern.substr(place, m_at - place)), place);
                made.ranges.emplace_back(low, high);
            } else if (shorthandClass != '\0') {
                made.classes.push_back(shorthandClass);
            } else {
                made.ranges.emplace_back(low, low);
            }
        }
        m_made.sets.push_back(std::move(made));
        emit({Op::Set, true, false, static_cast<std::uint32_t>(m_made.sets.size() - 1)});
    }

    char32_t member(char &shorthandClass)
    {
        if (!more())
            fail("unterminated character set", m_at);
        if (peek() != '\\')
            return base::nextCodePoint(m_pattern, m_at);
        const std::size_t begin = m_at++;
        const char c = peek();
        if (c == 'd' || c == 'D' || c == 'w' || c == 'W' || c == 's' || c == 'S') {
            ++m_at;
            shorthandClass = c;
            return 0;
        }
        if (c == 'b') {
            ++m_at;
            return '\b';
        }
        if (more() && octal(m_at)) {
            char32_t value = 0;
            for (int i = 0; i < 3 && more() && octal(m_at); ++i)
                value = value * 8 + static_cast<char32_t>(m_pattern[m_at++] - '0');
            return value & 0xFF;
        }
        if (!more())
            fail("bad escape (end of pattern)", begin);
        return escapedCharacter(begin);
    }

    std::string name(char end)
    {
        const std::size_t begin = m_at;
        const std::size_t close = m_pattern.find(end, m_at);
        if (close == std::string_view::npos)
            fail(std::string("missing ") + end + ", unterminated name", begin);
        m_at = close + 1;
        std::string found(m_pattern.substr(begin, close - begin));
        const bool wrong = found.empty() || isDigit(found[0])
            || std::any_of(found.begin(), found.end(), [](char c) {
                   return static_cast<unsigned char>(c) < 0x80 && c != '_' && !isDigit(c) && !((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
               });
        if (wrong)
            fail(found.empty() ? "missing group name" : "bad character in group name '" + found + "'", begin);
        return found;
    }

    void close(std::size_t begin)
    {
        if (!take(")"))
            fail("missing ), unterminated subpattern", begin);
    }

    void capture(std::size_t begin, const std::string &named)
    {
        const std::uint32_t number = m_made.groups++;
        if (!named.empty() && !m_made.names.emplace(named, number).second) {
            fail("redefinition of group name '" + named + "' as group " + std::to_string(number) + "; was group "
                     + std::to_string(m_made.names.at(named)), begin + 4);
        }
        emit({Op::Save, true, false, number * 2});
        m_open.push_back(number);
        inner(begin, m_flags);
        m_open.pop_back();
        emit({Op::Save, true, false, number * 2 + 1});
    }

    void inner(std::size_t begin, std::uint32_t flags)
    {
        const std::uint32_t outer = m_flags;
        m_flags = flags;
        alternatives();
        m_flags = outer;
        close(begin);
    }

    bool group()
    {
        const std::size_t begin = m_at++;
        if (!take("?")) {
            capture(begin, {});
            return true;
        }
        if (take(":")) {
            inner(begin, m_flags);
            return true;
        }
        if (take("P<")) {
            const std::string named = name('>');
            capture(begin, named);
            return true;
        }
        if (take("P=")) {
            const std::string named = name(')');
            const auto found = m_made.names.find(named);
            if (found == m_made.names.end())
                fail("unknown group name '" + named + "'", begin + 4);
            backReference(found->second, begin);
            return true;
        }
        if (take("#")) {
            const std::size_t end = m_pattern.find(')', m_at);
            if (end == std::string_view::npos)
                fail("missing ), unterminated comment", begin);
            m_at = end + 1;
            return false;
        }
        if (take("=") || take("!"))
            return look(begin, Op::Look, m_pattern[m_at - 1] == '!');
        if (take("<=") || take("<!"))
            return look(begin, Op::LookBack, m_pattern[m_at - 1] == '!');
        if (take(">")) {
            const std::uint32_t at = emit({Op::Atomic});
            inner(begin, m_flags);
            emit({Op::Matched});
            m_made.code[at].a = here();
            return true;
        }
        if (take("("))
            return conditional(begin);
        return flagGroup(begin);
    }

    bool look(std::size_t begin, Op op, bool negative)
    {
        const std::uint32_t at = emit({op, true, false, 0, negative ? 1U : 0U});
        inner(begin, m_flags);
        emit({Op::Matched});
        if (op == Op::LookBack) {
            const auto width = widthOf(at + 1, here() - 1);
            if (!width)
                fail("look-behind requires fixed-width pattern", begin);
            m_made.code[at].width = *width;
        }
        m_made.code[at].a = here();
        return true;
    }

    bool conditional(std::size_t begin)
    {
        const std::string condition(m_pattern.substr(m_at, m_pattern.find(')', m_at) - m_at));
        std::uint32_t number = 0;
        if (!condition.empty() && isDigit(condition[0])) {
            for (const char c : condition) {
                if (!isDigit(c) || number > 1000)
                    fail("bad character in group name '" + condition + "'", m_at);
                number = number * 10 + static_cast<std::uint32_t>(c - '0');
            }
            m_at += condition.size() + 1;
        } else {
            const auto found = m_made.names.find(name(')'));
            if (found == m_made.names.end())
                fail("unknown group name '" + condition + "'", begin + 3);
            number = found->second;
        }
        const std::uint32_t at = emit({Op::IfGroup, true, false, number});
        sequence();
        if (take("|")) {
            const std::uint32_t end = emit({Op::Jump});
            m_made.code[at].b = here();
            sequence();
            m_made.code[end].a = here();
        } else {
            m_made.code[at].b = here();
        }
        if (number >= m_made.groups)
            fail("invalid group reference " + std::to_string(number), begin + 3);
        close(begin);
        return true;
    }

    /// (?i), (?i:…), (?-i:…)
    bool flagGroup(std::size_t begin)
    {
        std::uint32_t flags = m_flags;
        bool off = false;
        for (; more() && peek() != ')' && peek() != ':'; ++m_at) {
            std::uint32_t flag = 0;
            switch (peek()) {
            case 'i': flag = IgnoreCase; break;
            case 'm': flag = Multiline; break;
            case 's': flag = DotAll; break;
            case 'x': flag = Verbose; break;
            case 'a': flag = Ascii; break;
            case 'u':
            case 'L': break;
            case '-': off = true; continue;
            default: fail("unknown extension ?" + std::string(1, peek()), begin + 1);
            }
            flags = off ? flags & ~flag : flags | flag;
        }
        if (!more())
            fail("missing ), unterminated subpattern", begin);
        if (peek() == ':') {
            ++m_at;
            inner(begin, flags);
            return true;
        }
        ++m_at;
        if (begin != 0)
            fail("global flags not at the start of the expression", begin);
        m_flags = flags;
        return false;
    }

    /// How many characters the instructions take, where that is always the same.
    std::optional<std::uint32_t> widthOf(std::uint32_t from, std::uint32_t to) const
    {
        std::uint32_t width = 0;
        for (std::uint32_t at = from; at < to;) {
            const Instruction &one = m_made.code[at];
            switch (one.op) {
            case Op::Character:
            case Op::Any:
            case Op::Set:
                ++width;
                ++at;
                break;
            case Op::Look:
            case Op::LookBack: at = one.a; break;
            case Op::Split: {
                // Alternatives: a jump at the end of the first tells where they end.
                if (one.a != at + 1 || one.b <= at || one.b > to || m_made.code[one.b - 1].op != Op::Jump)
                    return std::nullopt;
                const std::uint32_t end = m_made.code[one.b - 1].a;
                if (end < one.b || end > to)
                    return std::nullopt;
                const auto left = widthOf(at + 1, one.b - 1);
                const auto right = widthOf(one.b, end);
                if (!left || !right || *left != *right)
                    return std::nullopt;
                width += *left;
                at = end;
                break;
            }
            case Op::CountFrom: {
                const Instruction &loop = m_made.code[at + 1];
                if (loop.least != loop.most || loop.b > to)
                    return std::nullopt;
                const auto once = widthOf(at + 3, loop.b - 1);
                if (!once)
                    return std::nullopt;
                width += *once * loop.least;
                at = loop.b;
                break;
            }
            case Op::Backward:
            case Op::Jump:
            case Op::IfGroup:
            case Op::CountLoop:
            case Op::Atomic: return std::nullopt;
            default: ++at; break;
            }
        }
        return width;
    }

    std::string_view m_pattern;
    std::uint32_t m_flags;
    std::size_t m_at = 0;
    Program m_made;
    std::uint32_t m_marks = 0;
    int m_depth = 0;
    std::vector<std::uint32_t> m_open;
};

} // namespace

Program compile(std::string_view pattern, std::uint32_t flags)
{
    return Compiler(pattern, flags).run();
}

} // namespace retort::library::standard::pattern
