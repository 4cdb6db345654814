// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/base/text.h"
#include "core/library/standard/pattern/program.h"
#include "core/script/builtins/characters.h"

#include <algorithm>

namespace retort::library::standard::pattern {

using script::builtins::isAlnum;
using script::builtins::toLower;
using script::builtins::toUpper;

bool isWord(char32_t c, bool ascii)
{
    if (c < 0x80)
        return c == '_' || (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
    return !ascii && isAlnum(c);
}

namespace {

constexpr std::size_t kNowhere = std::string_view::npos;

bool inClass(char32_t c, char which, bool ascii)
{
    switch (which) {
    case 'd': return (c >= '0' && c <= '9') || (!ascii && c > 0x7F && script::builtins::isDigit(c));
    case 's': return ascii ? c == ' ' || (c >= '\t' && c <= '\r') : script::builtins::isSpace(c);
    case 'w': return isWord(c, ascii);
    default: return !inClass(c, static_cast<char>(which | 0x20), ascii);
    }
}

/// What must come back when the machine goes back: where to go on, or an old value of a slot or counter.
struct Saved
{
    std::uint32_t what; ///< kPoint, or the slot; counters behind the slots
    std::uint32_t pc;
    std::size_t value;
};
constexpr std::uint32_t kPoint = 0xffffffffU;

class Machine
{
public:
    Machine(script::Vm &vm, const Program &program, std::string_view text, How how, bool notEmpty)
        : m_vm(vm)
        , m_program(program)
        , m_text(text)
        , m_how(how)
        , m_notEmpty(notEmpty)
        , m_values(program.slots + program.counters, kNowhere)
    {
    }

    bool at(std::size_t begin)
    {
        std::fill(m_values.begin(), m_values.end(), kNowhere);
        m_stack.clear();
        std::size_t end = 0;
        m_begin = begin;
        return from(0, begin, end, true);
    }

    void allowEmpty() { m_notEmpty = false; }
    const std::vector<std::size_t> &values() const { return m_values; }

private:
    void set(std::uint32_t slot, std::size_t value)
    {
        push({slot, 0, m_values[slot]});
        m_values[slot] = value;
    }
    void push(const Saved &saved)
    {
        if (m_stack.size() == m_stack.capacity())
            m_vm.heap().ensure(m_stack.size() * 2 * sizeof(Saved));
        m_stack.push_back(saved);
    }

    char32_t character(std::size_t &pos) const { return base::nextCodePoint(m_text, pos); }
    char32_t before(std::size_t pos) const
    {
        back(pos);
        return base::nextCodePoint(m_text, pos);
    }
    void back(std::size_t &pos) const
    {
        --pos;
        while (pos > 0 && (static_cast<unsigned char>(m_text[pos]) & 0xC0) == 0x80)
            --pos;
    }

    bool edge(std::size_t pos) const
    {
        const bool ascii = (m_program.flags & Ascii) != 0;
        std::size_t next = pos;
        const bool left = pos > 0 && isWord(before(pos), ascii);
        const bool right = pos < m_text.size() && isWord(character(next), ascii);
        return left != right;
    }

    bool atEnd(std::size_t pos, std::uint32_t kind) const
    {
        if (pos == m_text.size())
            return true;
        return kind != 2 && m_text[pos] == '\n' && (kind == 1 || pos + 1 == m_text.size());
    }

    bool again(const Instruction &one, std::size_t &pos) const
    {
        const std::size_t begin = m_values[one.a * 2];
        const std::size_t end = m_values[one.a * 2 + 1];
        if (begin == kNowhere || end == kNowhere || end < begin)
            return false;
        const std::string_view wanted = m_text.substr(begin, end - begin);
        if (!one.fold) {
            if (m_text.substr(pos, wanted.size()) != wanted)
                return false;
            pos += wanted.size();
            return true;
        }
        for (std::size_t i = 0; i < wanted.size();) {
            if (pos >= m_text.size() || toLower(base::nextCodePoint(wanted, i)) != toLower(character(pos)))
                return false;
        }
        return true;
    }

    /// An assertion: runs by itself, and leaves no points to go back to.
    bool inside(std::uint32_t pc, std::size_t pos, std::size_t &end)
    {
        const script::Vm::NativeLevel level(m_vm);
        const std::size_t height = m_stack.size();
        push({kPoint, kPoint, 0}); // where going back has to stop
        const bool found = from(pc, pos, end, false);
        if (!found) {
            m_stack.resize(height);
            return false;
        }
        // Points go, but what was changed since must still come back when the whole goes back.
        std::size_t to = height;
        for (std::size_t i = height; i < m_stack.size(); ++i) {
            if (m_stack[i].what != kPoint)
                m_stack[to++] = m_stack[i];
        }
        m_stack.resize(to);
        return true;
    }

    void undoTo(std::size_t height)
    {
        while (m_stack.size() > height) {
            if (m_stack.back().what != kPoint)
                m_values[m_stack.back().what] = m_stack.back().value;
            m_stack.pop_back();
        }
    }

    bool goBack(std::uint32_t &pc, std::size_t &pos)
    {
        while (!m_stack.empty()) {
            const Saved saved = m_stack.back();
            if (saved.what == kPoint && saved.pc == kPoint)
                return false;
            m_stack.pop_back();
            if (saved.what == kPoint) {
                pc = saved.pc;
                pos = saved.value;
                return true;
            }
            m_values[saved.what] = saved.value;
        }
        return false;
    }

    bool from(std::uint32_t pc, std::size_t pos, std::size_t &end, bool outermost)
    {
        for (;;) {
            m_vm.work();
            if (step(pc, pos)) {
                if (m_program.code[pc].op != Op::Matched)
                    continue;
                const bool refused = outermost
                    && ((m_how == How::Whole && pos != m_text.size()) || (m_notEmpty && pos == m_begin));
                if (!refused) {
                    end = pos;
                    return true;
                }
            }
            if (!goBack(pc, pos))
                return false;
        }
    }

    /// Runs one instruction and moves on; false where it does not fit. Matched stays where it is.
    bool step(std::uint32_t &pc, std::size_t &pos)
    {
        const Instruction &one = m_program.code[pc];
        switch (one.op) {
        case Op::Character: {
            if (pos >= m_text.size())
                return false;
            const char32_t c = character(pos);
            if ((one.fold ? toLower(c) : c) != one.a)
                return false;
            break;
        }
        case Op::Any:
            if (pos >= m_text.size() || (one.a == 0 && m_text[pos] == '\n'))
                return false;
            character(pos);
            break;
        case Op::Set:
            if (pos >= m_text.size() || !m_program.sets[one.a].contains(character(pos)))
                return false;
            break;
        case Op::Begin:
            if (pos != 0 && (one.a == 0 || m_text[pos - 1] != '\n'))
                return false;
            break;
        case Op::End:
            if (!atEnd(pos, one.a))
                return false;
            break;
        case Op::WordEdge:
            if (edge(pos) != (one.a == 0))
                return false;
            break;
        case Op::Save:
        case Op::Mark: set(one.a, pos); break;
        case Op::Moved:
            if (m_values[one.a] == pos)
                return false;
            break;
        case Op::Split:
            push({kPoint, one.b, pos});
            pc = one.a;
            return true;
        case Op::Jump: pc = one.a; return true;
        case Op::Backward:
            if (!again(one, pos))
                return false;
            break;
        case Op::IfGroup:
            pc = m_values[one.a * 2 + 1] != kNowhere ? pc + 1 : one.b;
            return true;
        case Op::Look:
        case Op::LookBack:
        case Op::Atomic: return assertion(one, pc, pos);
        case Op::CountFrom: set(m_program.slots + one.a, 0); break;
        case Op::CountLoop: return countLoop(one, pc, pos);
        case Op::Matched: return true;
        case Op::Failed: return false;
        }
        ++pc;
        return true;
    }

    bool assertion(const Instruction &one, std::uint32_t &pc, std::size_t &pos)
    {
        std::size_t start = pos;
        bool fits = true;
        if (one.op == Op::LookBack) {
            for (std::uint32_t i = 0; i < one.width && fits; ++i) {
                fits = start > 0;
                if (fits)
                    back(start);
            }
        }
        std::size_t end = pos;
        const std::size_t height = m_stack.size();
        fits = fits && inside(pc + 1, start, end);
        const bool negative = one.op != Op::Atomic && one.b == 1;
        if (negative) {
            undoTo(height);
            fits = !fits;
        }
        if (!fits)
            return false;
        if (one.op == Op::Atomic)
            pos = end;
        pc = one.a;
        return true;
    }

    bool countLoop(const Instruction &one, std::uint32_t &pc, std::size_t pos)
    {
        const std::uint32_t slot = m_program.slots + one.a;
        const std::size_t turns = m_values[slot];
        if (turns < one.least) {
            set(slot, turns + 1);
            ++pc;
            return true;
        }
        // A turn that took nothing would go on forever.
        const std::uint32_t mark = m_program.groups * 2 + one.width;
        const bool stuck = turns > one.least && m_values[mark] == pos;
        if (turns >= one.most || stuck) {
            pc = one.b;
            return true;
        }
        if (one.greedy) {
            push({kPoint, one.b, pos});
            set(slot, turns + 1);
            ++pc;
        } else {
            // Going back must find the next turn counted: the point leads to the turn through the counter's old value.
            push({kPoint, pc + 1, pos});
            push({slot, 0, turns + 1});
            pc = one.b;
        }
        return true;
    }

    script::Vm &m_vm;
    const Program &m_program;
    std::string_view m_text;
    How m_how;
    bool m_notEmpty;
    std::size_t m_begin = 0;
    std::vector<std::size_t> m_values;
    std::vector<Saved> m_stack;
};

} // namespace

bool CharacterSet::contains(char32_t c) const
{
    const auto inside = [this](char32_t one) {
        return std::any_of(ranges.begin(), ranges.end(), [one](const auto &range) { return one >= range.first && one <= range.second; });
    };
    bool found = inside(c) || (fold && (inside(toLower(c)) || inside(toUpper(c))));
    for (std::size_t i = 0; i < classes.size() && !found; ++i)
        found = inClass(c, classes[i], ascii);
    return found != negated;
}

bool run(script::Vm &vm, const Program &program, std::string_view text, std::size_t begin, How how,
         std::vector<std::size_t> &groups, bool notEmpty)
{
    Machine machine(vm, program, text, how, notEmpty);
    // A pattern that begins with a character is looked for by that character.
    const Instruction &first = program.code[1];
    const bool isPlain = first.op == Op::Character && !first.fold && first.a < 0x80;
    for (std::size_t at = begin;;) {
        if (how == How::Search && isPlain) {
            at = text.find(static_cast<char>(first.a), at);
            if (at == std::string_view::npos)
                return false;
        }
        if (machine.at(at)) {
            groups.assign(machine.values().begin(), machine.values().begin() + program.groups * 2);
            return true;
        }
        machine.allowEmpty(); // only right behind the last match
        if (how != How::Search || at >= text.size())
            return false;
        base::nextCodePoint(text, at);
    }
}

} // namespace retort::library::standard::pattern
