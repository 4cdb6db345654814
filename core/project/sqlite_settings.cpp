// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/base/text.h"
#include "core/project/settings_builder.h"
#include "core/project/url_encoding.h"
#include "core/project/url_messages.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace retort::project {

namespace {

constexpr std::string_view kMemory = ":memory:";

/// What sqlite3.connect() takes; with uri=true every other key belongs to the URI.
const std::vector<std::string> kDriverOptions{"uri",          "timeout",           "isolation_level",
                                              "detect_types", "check_same_thread", "cached_statements"};

bool isDriverOption(const std::string &name)
{
    return std::find(kDriverOptions.begin(), kDriverOptions.end(), name) != kDriverOptions.end();
}

/// A path inside of a URI: SQLite decodes %XX there, and ? and # end it.
std::string inUri(std::string_view path)
{
    return percentEncoded(path, "/:+ ,;=@!$&'()*\\");
}

/// Makes the path of a "file:" URI absolute, as SQLite would see it from the current folder.
std::string absoluteUri(const std::string &uri, const Surroundings &around)
{
    constexpr std::string_view scheme = "file:";
    const std::size_t end = std::min(uri.find_first_of("?#"), uri.size());
    const std::string_view path = std::string_view(uri).substr(scheme.size(), end - scheme.size());
    const std::string_view rest = std::string_view(uri).substr(end);
    const bool inMemory = base::startsWith(path, kMemory) || rest.find("mode=memory") != std::string_view::npos;
    const bool hasDrive = path.size() > 1 && path[1] == ':' && around.rules == base::PathRules::Windows;
    if (inMemory || path.empty() || path.front() == '/' || hasDrive)
        return uri;
    std::string folder = base::toPosixPath(around.currentFolder, around.rules);
    if (around.rules == base::PathRules::Windows)
        folder.insert(0, "/");
    if (!base::endsWith(folder, "/"))
        folder += '/';
    return std::string(scheme) + inUri(folder) + std::string(path) + std::string(rest);
}

/// The database name with uri=true: the URL's other options belong to it, sorted, as SQLAlchemy puts them together.
std::string uriName(const SettingsBuilder &builder)
{
    std::vector<std::string> parts;
    for (const auto &entry : builder.url.query) {
        if (!isDriverOption(entry.first))
            parts.push_back(entry.first + '=' + entry.second.front());
    }
    std::sort(parts.begin(), parts.end());
    std::string name = builder.url.database.value_or("");
    if (name.empty())
        return std::string(kMemory);
    for (std::size_t i = 0; i < parts.size(); ++i)
        name += (i == 0 ? '?' : '&') + parts[i];
    if (base::startsWith(name, "file:"))
        return absoluteUri(name, builder.around);
    return name == kMemory ? name : builder.around.resolved(name);
}

Problem takeTimeout(const SettingsBuilder &builder, int &milliseconds)
{
    const std::vector<std::string> *given = builder.url.values("timeout");
    if (given == nullptr)
        return std::nullopt;
    const std::string_view text = base::strip(given->front());
    double seconds = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), seconds);
    constexpr double longest = 86400;
    if (parsed.ec != std::errc() || parsed.ptr != text.data() + text.size() || !(seconds >= 0) || seconds > longest)
        return builder.fail(kOptionValue, {"timeout", base::pythonRepr(text), "a number of seconds"}).value();
    milliseconds = static_cast<int>(std::lround(seconds * 1000));
    return std::nullopt;
}

Problem takeIsolation(const SettingsBuilder &builder)
{
    const std::vector<std::string> *given = builder.url.values("isolation_level");
    if (given == nullptr)
        return std::nullopt;
    std::string word = given->front();
    std::transform(word.begin(), word.end(), word.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    constexpr std::array<std::string_view, 3> known{"DEFERRED", "IMMEDIATE", "EXCLUSIVE"};
    if (std::find(known.begin(), known.end(), word) == known.end()) {
        return builder
            .fail(kOptionValue,
                  {"isolation_level", base::pythonRepr(given->front()), "DEFERRED, IMMEDIATE or EXCLUSIVE"})
            .value();
    }
    builder.settings.sqliteBegin = word;
    return std::nullopt;
}

} // namespace

Problem buildSqlite(const SettingsBuilder &builder)
{
    const DatabaseUrl &url = builder.url;
    const auto filled = [](const std::optional<std::string> &part) { return part && !part->empty(); };
    if (filled(url.username) || filled(url.password) || filled(url.host) || url.port.value_or(0) != 0)
        return builder.fail(kUrlSqliteParts, {url.safeText()}).value();
    for (const auto &entry : url.query) {
        if (entry.second.size() > 1)
            return builder.fail(kOptionTwice, {entry.first}).value();
    }
    bool uri = false;
    if (const std::vector<std::string> *given = url.values("uri")) {
        const std::optional<bool> value = truthOf(given->front());
        if (!value)
            return builder.fail(kOptionValue, {"uri", base::pythonRepr(given->front()), "true or false"}).value();
        uri = *value;
    }
    int milliseconds = 5000;
    if (Problem problem = takeTimeout(builder, milliseconds))
        return problem;
    if (Problem problem = takeIsolation(builder))
        return problem;
    if (uri) {
        builder.settings.database = uriName(builder);
    } else {
        const std::string name = url.database.value_or("");
        const bool inMemory = name.empty() || name == kMemory;
        builder.settings.database = inMemory ? std::string(kMemory) : builder.around.resolved(name);
        for (const auto &entry : url.query) {
            if (isDriverOption(entry.first))
                continue;
            if (base::startsWith(name, "file:") || entry.first == "mode" || entry.first == "immutable")
                builder.warn(kOptionIgnored, {entry.first, "SQLAlchemy hands it to SQLite only beside uri=true"});
            else if (Problem problem = builder.unknownOption(entry.first, kDriverOptions))
                return problem;
        }
    }
    builder.addOption("QSQLITE_BUSY_TIMEOUT", std::to_string(milliseconds));
    if (uri)
        builder.addOption("QSQLITE_OPEN_URI", "");
    return std::nullopt;
}

} // namespace retort::project
