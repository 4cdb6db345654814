// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace retort::project {

/// A JSON value that is only built and written: enough for the schema. Members keep their order.
class JsonText
{
public:
    static JsonText string(std::string_view text);
    static JsonText literal(std::string text); ///< a number, true, false
    static JsonText array(std::vector<JsonText> items);
    static JsonText strings(const std::vector<std::string> &texts);
    static JsonText object() { return JsonText(Form::Object); }

    JsonText &set(std::string name, JsonText value) &;
    JsonText set(std::string name, JsonText value) && { return std::move(set(std::move(name), std::move(value))); }

    std::string written() const; ///< indented by two, with a line break at the end

private:
    enum class Form { Scalar, Array, Object };

    explicit JsonText(Form form) : m_form(form) { }
    void write(std::string &out, int indent) const;
    bool isShort() const;

    Form m_form;
    std::string m_scalar;
    std::vector<std::string> m_names;
    std::vector<JsonText> m_values;
};

} // namespace retort::project
