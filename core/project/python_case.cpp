// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/python_case.h"

#include "core/base/text.h"

#include <QChar>

#include <algorithm>

namespace retort::project {

namespace {

constexpr char32_t kCapitalSigma = 0x3A3;
constexpr char32_t kFinalSigma = 0x3C2;
constexpr char32_t kSmallSigma = 0x3C3;
constexpr char32_t kCapitalIWithDot = 0x130;

/// Unicode's Case_Ignorable, as far as names of options can need it.
bool isCaseIgnorable(char32_t codePoint)
{
    switch (QChar::category(codePoint)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
    case QChar::Letter_Modifier:
    case QChar::Symbol_Modifier:
        return true;
    default:
        return codePoint == '\'' || codePoint == '.' || codePoint == ':' || codePoint == 0xB7 || codePoint == 0x2018
               || codePoint == 0x2019 || codePoint == 0x2024 || codePoint == 0x2027;
    }
}

bool isCased(char32_t codePoint)
{
    return codePoint == 0xAA || codePoint == 0xBA || QChar::isUpper(codePoint) || QChar::isLower(codePoint)
           || QChar::isTitleCase(codePoint);
}

/// Whether the sigma at `at` ends a word: a cased letter before it, none behind.
bool isFinalSigma(const std::u32string &text, std::size_t at)
{
    std::size_t before = at;
    while (before > 0 && isCaseIgnorable(text[before - 1]))
        --before;
    if (before == 0 || !isCased(text[before - 1]))
        return false;
    std::size_t behind = at + 1;
    while (behind < text.size() && isCaseIgnorable(text[behind]))
        ++behind;
    return behind == text.size() || !isCased(text[behind]);
}

std::string lowerUnicode(std::string_view text)
{
    std::u32string codePoints;
    for (std::size_t offset = 0; offset < text.size();)
        codePoints += base::nextCodePoint(text, offset);
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < codePoints.size(); ++i) {
        const char32_t codePoint = codePoints[i];
        if (codePoint == kCapitalSigma)
            base::appendUtf8(out, isFinalSigma(codePoints, i) ? kFinalSigma : kSmallSigma);
        else if (codePoint == kCapitalIWithDot)
            out += "i\xCC\x87";
        else
            base::appendUtf8(out, QChar::toLower(codePoint));
    }
    return out;
}

} // namespace

std::string pythonLower(std::string_view text)
{
    const bool isAscii = std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) == 0; });
    if (!isAscii)
        return lowerUnicode(text);
    std::string out(text);
    for (char &c : out) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c + ('a' - 'A'));
    }
    return out;
}

} // namespace retort::project
