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

} // namespace

std::string hexByte(char byte)
{
    constexpr char kDigits[] = "0123456789abcdef";
    const auto value = static_cast<unsigned char>(byte);
    return {'0', 'x', kDigits[value >> 4], kDigits[value & 15]};
}

SourceText::SourceText(std::string_view bytes, const Decoder &decoder) : m_raw(bytes)
{
    const ByteTraits traits = byteTraits(bytes);
    m_isAscii = !traits.high;
    if (traits.nul)
        report(kNulByte, bytes.find('\0'), {});
    if (traits.high)
        decode(decoder);
    else if (const std::string declared = declaredEncoding(bytes); !declared.empty() && !isAsciiCompatible(declared))
        decode(decoder);
    if (traits.carriageReturn)
        normaliseLineEnds();
    if (m_hasInvalid || (traits.high && !m_problems.empty()))
        replaceInvalid();
    if (!m_hasInvalid)
        m_invalidOffsets.clear(); // they are told of otherwise
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
        m_hasInvalid = base::invalidUtf8At(m_raw) != std::string_view::npos;
        return;
    }
    if (encoding == Encoding::Other) {
        std::optional<std::string> converted;
        if (decoder && !isWide(declared))
            converted = decoder(declared, m_raw);
        if (!converted) {
            report(kUnknownEncoding, 0, {declared});
            return;
        }
        m_raw = *converted;
        if (const std::size_t bad = m_raw.find("\xEF\xBF\xBD"); bad != std::string_view::npos)
            report(kBytesNotInEncoding, bad, {declared});
        own(std::move(*converted));
        return;
    }
    std::size_t bad = std::string_view::npos;
    std::string converted = decodeSingleByte(encoding, m_raw, bad);
    if (bad != std::string_view::npos)
        report(kNotInEncoding, bad, {hexByte(m_raw[bad]), declared});
    own(std::move(converted));
}

/// So that whatever is quoted from the text can be shown.
void SourceText::replaceInvalid()
{
    const std::string_view from = text();
    std::string out;
    for (std::size_t at = 0; at < from.size();) {
        std::size_t next = at;
        const char32_t character = base::nextCodePoint(from, next);
        if (base::invalidUtf8At(from.substr(at, next - at)) == 0) {
            m_invalidOffsets.push_back(out.size());
            m_invalidBytes += from[at];
        }
        base::appendUtf8(out, character);
        at = next;
    }
    own(std::move(out));
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
    // CPython adds one line end too many here, so that a last line may end with a backslash.
    if (base::endsWith(from, "\r\n"))
        out += '\n';
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
    std::uint32_t column = 1;
    for (const char c : m_text.substr(m_lineStart, offset - m_lineStart))
        column += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; // the text is valid UTF-8
    return {m_line, column};
}

} // namespace retort::script
