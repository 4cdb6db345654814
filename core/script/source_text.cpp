// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/script/source_text.h"

#include "core/base/text.h"
#include "core/script/byte_index.h"
#include "core/script/encodings.h"
#include "core/script/messages.h"

#include <cstring>

namespace retort::script {

namespace {

constexpr std::string_view kBom = "\xEF\xBB\xBF";

std::string hexByte(char byte)
{
    constexpr char kDigits[] = "0123456789abcdef";
    const auto value = static_cast<unsigned char>(byte);
    return {'0', 'x', kDigits[value >> 4], kDigits[value & 15]};
}

} // namespace

SourceText::SourceText(std::string_view bytes, const Decoder &decoder) : m_raw(bytes)
{
    const ByteTraits traits = byteTraits(bytes);
    m_isAscii = !traits.high;
    if (traits.nul)
        report(kNulByte, bytes.find('\0'), {});
    if (traits.high)
        decode(decoder);
    else if (const std::string declared = declaredEncoding(bytes);
             !declared.empty() && !isAsciiCompatible(declared) && !(decoder && decoder(declared, "")))
        report(kUnknownEncoding, 0, {declared});
    if (traits.carriageReturn)
        normaliseLineEnds();
}

void SourceText::decode(const Decoder &decoder)
{
    const bool hasBom = base::startsWith(m_raw, kBom);
    if (hasBom)
        m_raw.remove_prefix(kBom.size());
    const std::string declared = declaredEncoding(m_raw);
    const Encoding encoding = encodingOf(declared);
    if (hasBom && encoding != Encoding::Utf8) {
        report(kBomAndEncoding, 0, {declared});
        return;
    }
    if (encoding == Encoding::Utf8) {
        if (const auto bad = base::invalidUtf8At(m_raw); bad != std::string_view::npos)
            report(kNotUtf8, bad, {hexByte(m_raw[bad])});
        return;
    }
    if (encoding == Encoding::Other) {
        std::optional<std::string> converted;
        if (decoder)
            converted = decoder(declared, m_raw);
        if (converted)
            own(std::move(*converted));
        else
            report(kUnknownEncoding, 0, {declared});
        return;
    }
    std::size_t bad = std::string_view::npos;
    std::string converted = decodeSingleByte(encoding, m_raw, bad);
    if (bad != std::string_view::npos)
        report(kNotInEncoding, bad, {hexByte(m_raw[bad]), declared});
    own(std::move(converted));
}

void SourceText::normaliseLineEnds()
{
    const std::string_view from = text();
    std::string out;
    out.reserve(from.size());
    std::size_t done = 0;
    while (true) {
        const std::size_t at = from.find('\r', done);
        out.append(from.substr(done, at - done));
        if (at == std::string_view::npos)
            break;
        out += '\n';
        done = at + (at + 1 < from.size() && from[at + 1] == '\n' ? 2 : 1);
    }
    own(std::move(out));
}

void SourceText::report(const base::Message &message, std::size_t offset, std::vector<std::string> arguments)
{
    // Lines are counted by Python's line ends, which the raw bytes may still hold in all their forms.
    const std::string_view before = m_raw.substr(0, offset);
    base::Position position{1, 1};
    for (std::size_t i = 0; i < before.size();) {
        const bool isPair = before[i] == '\r' && i + 1 < before.size() && before[i + 1] == '\n';
        if (before[i] == '\n' || before[i] == '\r') {
            ++position.line;
            position.column = 1;
            i += isPair ? 2 : 1;
        } else {
            base::nextCodePoint(before, i);
            ++position.column;
        }
    }
    m_problems.push_back({&message, std::move(arguments), {{}, position, position}, base::Severity::Error, {}});
}

void SourceText::own(std::string text)
{
    m_owned = std::move(text);
    m_isOwned = true;
}

base::Position PositionFinder::at(std::size_t offset)
{
    if (offset < m_lineStart) {
        m_lineStart = 0;
        m_line = 1;
    }
    while (m_lineStart < offset) {
        const void *found = std::memchr(m_text.data() + m_lineStart, '\n', offset - m_lineStart);
        if (found == nullptr)
            break;
        m_lineStart = static_cast<std::size_t>(static_cast<const char *>(found) - m_text.data()) + 1;
        ++m_line;
    }
    const auto column = base::lengthInCharacters(m_text.substr(m_lineStart, offset - m_lineStart));
    return {m_line, static_cast<std::uint32_t>(column) + 1};
}

} // namespace retort::script
