// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "app/cli/json.h"

#include "core/base/text.h"

namespace retort::cli {

namespace {

void appendEscaped(std::string &out, std::string_view text)
{
    static constexpr char kHex[] = "0123456789abcdef";
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte >= 0x80) {
            base::appendUtf8(out, base::nextCodePoint(text, at));
            continue;
        }
        ++at;
        switch (byte) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            if (byte < 0x20 || byte == 0x7f) {
                out += "\\u00";
                out += kHex[byte >> 4];
                out += kHex[byte & 15];
            } else {
                out += static_cast<char>(byte);
            }
        }
    }
}

} // namespace

void Json::separate()
{
    if (m_afterKey) {
        m_afterKey = false;
        return;
    }
    if (m_hasMembers.empty())
        return;
    m_text += m_hasMembers.back() ? ",\n" : "\n";
    m_hasMembers.back() = true;
    m_text.append(m_hasMembers.size() * 2, ' ');
}

void Json::open(char bracket)
{
    separate();
    m_text += bracket;
    m_hasMembers.push_back(false);
}

void Json::close(char bracket)
{
    const bool hadMembers = m_hasMembers.back();
    m_hasMembers.pop_back();
    if (hadMembers) {
        m_text += '\n';
        m_text.append(m_hasMembers.size() * 2, ' ');
    }
    m_text += bracket;
}

Json &Json::beginObject()
{
    open('{');
    return *this;
}

Json &Json::endObject()
{
    close('}');
    return *this;
}

Json &Json::beginArray()
{
    open('[');
    return *this;
}

Json &Json::endArray()
{
    close(']');
    return *this;
}

Json &Json::key(std::string_view name)
{
    separate();
    m_text += '"';
    appendEscaped(m_text, name);
    m_text += "\": ";
    m_afterKey = true;
    return *this;
}

Json &Json::value(std::string_view text)
{
    separate();
    m_text += '"';
    appendEscaped(m_text, text);
    m_text += '"';
    return *this;
}

Json &Json::value(bool truth)
{
    separate();
    m_text += truth ? "true" : "false";
    return *this;
}

Json &Json::value(std::int64_t number)
{
    separate();
    m_text += std::to_string(number);
    return *this;
}

Json &Json::null()
{
    separate();
    m_text += "null";
    return *this;
}

Json &Json::member(std::string_view name, const std::vector<std::string> &texts)
{
    key(name).beginArray();
    for (const std::string &text : texts)
        value(text);
    return endArray();
}

std::string Json::finish()
{
    m_text += '\n';
    return std::move(m_text);
}

} // namespace retort::cli
