// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/settings/json_text.h"

#include <algorithm>
#include <cstdio>

namespace retort::project {

namespace {

std::string quoted(std::string_view text)
{
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            char escape[8];
            std::snprintf(escape, sizeof escape, "\\u%04x", static_cast<unsigned>(c));
            out += escape;
        } else {
            out += c;
        }
    }
    return out + "\"";
}

void newLine(std::string &out, int indent)
{
    out += '\n';
    out.append(static_cast<std::size_t>(indent) * 2, ' ');
}

} // namespace

JsonText JsonText::string(std::string_view text)
{
    return literal(quoted(text));
}

JsonText JsonText::literal(std::string text)
{
    JsonText json(Form::Scalar);
    json.m_scalar = std::move(text);
    return json;
}

JsonText JsonText::array(std::vector<JsonText> items)
{
    JsonText json(Form::Array);
    json.m_values = std::move(items);
    return json;
}

JsonText JsonText::strings(const std::vector<std::string> &texts)
{
    std::vector<JsonText> items;
    items.reserve(texts.size());
    for (const std::string &text : texts)
        items.push_back(string(text));
    return array(std::move(items));
}

JsonText &JsonText::set(std::string name, JsonText value) &
{
    m_names.push_back(std::move(name));
    m_values.push_back(std::move(value));
    return *this;
}

std::string JsonText::written() const
{
    std::string out;
    write(out, 0);
    return out + "\n";
}

/// Lists of a few words stay on one line.
bool JsonText::isShort() const
{
    return m_form == Form::Array && m_values.size() <= 4
           && std::all_of(m_values.begin(), m_values.end(), [](const JsonText &value) {
                  return value.m_form == Form::Scalar && value.m_scalar.size() < 20;
              });
}

void JsonText::write(std::string &out, int indent) const
{
    if (m_form == Form::Scalar) {
        out += m_scalar;
        return;
    }
    const bool isObject = m_form == Form::Object;
    const bool oneLine = isShort();
    out += isObject ? '{' : '[';
    for (std::size_t i = 0; i < m_values.size(); ++i) {
        if (i != 0)
            out += oneLine ? ", " : ",";
        if (!oneLine)
            newLine(out, indent + 1);
        if (isObject)
            out += quoted(m_names[i]) + ": ";
        m_values[i].write(out, indent + 1);
    }
    if (!oneLine && !m_values.empty())
        newLine(out, indent);
    out += isObject ? '}' : ']';
}

} // namespace retort::project
