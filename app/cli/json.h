// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace retort::cli {

/// Writes one JSON text, indented by two blanks, keys in the order of the calls. Bytes that are not UTF-8 become U+FFFD,
/// so the result always parses. By hand because it is this small, and 10,000 revisions need no tree in between.
class Json
{
public:
    Json &beginObject();
    Json &endObject();
    Json &beginArray();
    Json &endArray();
    Json &key(std::string_view name);

    Json &value(std::string_view text);
    Json &value(const char *text) { return value(std::string_view(text)); }
    Json &value(bool truth);
    Json &value(std::int64_t number);
    Json &null();

    Json &member(std::string_view name, const std::vector<std::string> &texts);
    template<class T>
    Json &member(std::string_view name, const T &content)
    {
        return key(name).value(content);
    }

    /// The text, with a line end. Everything begun has been ended.
    std::string finish();

private:
    void separate();
    void open(char bracket);
    void close(char bracket);

    std::string m_text;
    std::vector<bool> m_hasMembers; ///< a level each
    bool m_afterKey = false;
};

} // namespace retort::cli
