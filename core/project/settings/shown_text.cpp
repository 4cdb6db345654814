// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/settings/shown_text.h"

#include "core/base/text.h"
#include "core/project/database_url.h"

#include <algorithm>

namespace retort::project {

namespace {

constexpr std::size_t kMaximumShown = 60;
constexpr std::string_view kMask = "***";

std::string maskedQuery(std::string_view query)
{
    std::string out;
    while (!query.empty()) {
        const std::size_t end = std::min(query.find_first_of("&;"), query.size());
        const std::string_view option = query.substr(0, end);
        const std::size_t equals = option.find('=');
        if (equals != std::string_view::npos && isSecretOption(option.substr(0, equals)))
            out += std::string(option.substr(0, equals + 1)) + std::string(kMask);
        else
            out += option;
        if (end < query.size())
            out += query[end];
        query.remove_prefix(std::min(end + 1, query.size()));
    }
    return out;
}

bool isScheme(std::string_view text)
{
    if (text.empty())
        return false;
    for (const char c : text) {
        const bool isWord = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (!isWord && c != '_' && c != '+' && c != '-' && c != '.')
            return false;
    }
    return true;
}

/// "host:5432/…", or an IPv6 address in brackets, or a colon that comes later than the host.
bool isPortOrAddress(std::string_view text)
{
    const std::string_view server = text.substr(0, text.find_first_of("/?"));
    const std::size_t colon = server.rfind(':');
    if (colon == std::string_view::npos)
        return true;
    const std::string_view port = server.substr(colon + 1);
    const std::string_view host = server.substr(0, colon);
    const bool isAddress = !server.empty() && server.front() == '[';
    return (isAddress || host.find(':') == std::string_view::npos)
           && (port.find_first_not_of("0123456789") == std::string_view::npos || server.back() == ']');
}

std::string shortened(const std::string &text)
{
    std::size_t offset = 0;
    for (std::size_t i = 0; i < kMaximumShown && offset < text.size(); ++i)
        base::nextCodePoint(text, offset);
    return offset < text.size() ? text.substr(0, offset) + "…" : text;
}

bool isNumber(std::string_view text)
{
    std::size_t i = !text.empty() && (text[0] == '-' || text[0] == '+') ? 1 : 0;
    bool digits = false;
    for (; i < text.size(); ++i) {
        if (text[i] >= '0' && text[i] <= '9')
            digits = true;
        else if (text[i] != '.' && text[i] != '_')
            return false;
    }
    return digits;
}

} // namespace

std::string maskedUrl(std::string_view url)
{
    const std::size_t scheme = url.find("://");
    if (scheme == std::string_view::npos || !isScheme(url.substr(0, scheme)))
        return std::string(kMask);
    const std::string_view rest = url.substr(scheme + 3);
    std::string out(url.substr(0, scheme + 3));
    // The last @: a password with an @ that was not encoded must not show its tail.
    const std::size_t at = rest.rfind('@');
    std::string_view tail = rest;
    if (at != std::string_view::npos) {
        const std::string_view userInfo = rest.substr(0, at);
        const std::size_t colon = userInfo.find(':');
        out += userInfo.substr(0, colon);
        if (colon != std::string_view::npos)
            out += ":" + std::string(kMask);
        out += "@";
        tail = rest.substr(at + 1);
    }
    // Without an @, what stands for a port and is no number may be a password.
    const std::size_t port = at == std::string_view::npos ? tail.find(':') : std::string_view::npos;
    if (port != std::string_view::npos && !isPortOrAddress(tail))
        return out + std::string(tail.substr(0, port + 1)) + std::string(kMask);
    const std::size_t query = tail.find('?');
    out += tail.substr(0, query);
    if (query != std::string_view::npos)
        out += "?" + maskedQuery(tail.substr(query + 1));
    return out;
}

std::string shownText(std::string_view text)
{
    const bool mayHoldSecret = text.find("://") != std::string_view::npos;
    return "\"" + shortened(mayHoldSecret ? maskedUrl(text) : std::string(text)) + "\"";
}

std::string kindInWords(const YamlNode &node)
{
    switch (node.kind) {
    case YamlKind::Null:
        return "nothing";
    case YamlKind::Sequence:
        return "a list";
    case YamlKind::Map:
        return "a map";
    case YamlKind::Scalar:
        break;
    }
    if (node.plain && (node.text == "true" || node.text == "false"))
        return "a boolean";
    if (node.plain && isNumber(node.text))
        return "a number";
    return "a text";
}

} // namespace retort::project
