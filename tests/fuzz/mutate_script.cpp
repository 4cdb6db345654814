// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
// How libFuzzer changes scripts: bytes alone make syntax errors of nearly every script. Half of the changes here take
// words and lines as a whole, so that more of them get to the evaluator.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <random>
#include <string>
#include <string_view>
#include <vector>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t *data, std::size_t size, std::size_t limit);

namespace {

using Random = std::minstd_rand;

constexpr const char *kWords[] = {
    "None", "True", "False", "0", "1", "-1", "2**70", "10**9", "1e308", "float('nan')", "''", "'a%b:c'", "'\\U0001f600'",
    "b'\\xff'", "()", "[]", "{}", "set()", "...", "self", "len", "range(3)", "lambda *a, **k: a", "[0] * 99", "str", "int",
    "object", "type", "print", "x", "x.y", "x[0]", "x()", "(yield)", "not x", "f'{x!r:>9}'", "*x", "**x", "x := 1",
    "sa.Column('c', sa.Integer)", "sa.text('a :b')", "sa.String(5)", "sa.func.now()", "op.f('n')", "sa.null()",
    "sa.Enum('a', 'b', name='e')", "sa.table('t', sa.column('c'))", "sa.select(sa.column('c'))", "sa.MetaData()"};

std::size_t below(Random &random, std::size_t limit)
{
    return limit == 0 ? 0 : random() % limit;
}

bool isWord(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'
           || (static_cast<unsigned char>(c) & 0x80) != 0;
}

struct Piece
{
    std::size_t begin;
    std::size_t end;
};

/// Words, strings as far as a line goes, and all else by the character; blanks are no pieces.
std::vector<Piece> piecesOf(std::string_view text)
{
    std::vector<Piece> pieces;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i + 1;
        if (isWord(text[i])) {
            while (end < text.size() && isWord(text[end]))
                ++end;
        } else if (text[i] == '\'' || text[i] == '"') {
            while (end < text.size() && text[end] != text[i] && text[end] != '\n')
                ++end;
            end = std::min(end + 1, text.size());
        }
        if (text[i] != ' ' && text[i] != '\n')
            pieces.push_back({i, end});
        i = end;
    }
    return pieces;
}

std::vector<Piece> linesOf(std::string_view text)
{
    std::vector<Piece> lines;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t end = std::min(text.find('\n', i), text.size() - 1) + 1;
        lines.push_back({i, end});
        i = end;
    }
    return lines;
}

void changeWords(std::string &text, Random &random)
{
    const auto pieces = piecesOf(text);
    if (pieces.empty())
        return;
    const Piece at = pieces[below(random, pieces.size())];
    const Piece other = pieces[below(random, pieces.size())];
    const std::string taken = text.substr(other.begin, other.end - other.begin);
    switch (below(random, 5)) {
    case 0: // another piece of the script in its place
        text.replace(at.begin, at.end - at.begin, taken);
        break;
    case 1:
        text.erase(at.begin, at.end - at.begin);
        break;
    case 2: // one more argument, item or operand
        text.insert(at.end, ", " + taken);
        break;
    default:
        text.replace(at.begin, at.end - at.begin, kWords[below(random, std::size(kWords))]);
    }
}

void changeLines(std::string &text, Random &random)
{
    const auto lines = linesOf(text);
    if (lines.empty())
        return;
    const Piece at = lines[below(random, lines.size())];
    const Piece other = lines[below(random, lines.size())];
    const std::string taken = text.substr(other.begin, other.end - other.begin);
    switch (below(random, 4)) {
    case 0:
        text.erase(at.begin, at.end - at.begin);
        break;
    case 1: // deeper, as the body of what stands before it
        text.insert(at.begin, "    ");
        break;
    default:
        text.insert(at.begin, taken);
    }
}

} // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t *data, std::size_t size, std::size_t limit, unsigned int seed)
{
    Random random(seed);
    if (below(random, 3) == 0)
        return LLVMFuzzerMutate(data, size, limit);
    std::string text(reinterpret_cast<const char *>(data), size);
    for (std::size_t changes = 1 + below(random, 3); changes != 0; --changes) {
        if (below(random, 4) == 0)
            changeLines(text, random);
        else
            changeWords(text, random);
    }
    text.resize(std::min(text.size(), limit));
    std::memcpy(data, text.data(), text.size());
    return text.size();
}
