// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
// Database URLs: whatever the bytes, there is a URL or one error; neither errors nor what is shown of a connection
// hold the password; what reads the client's files ends for any file.
#include "core/project/connection_settings.h"
#include "core/project/database_url.h"
#include "core/project/surroundings.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

using namespace retort;

namespace {

constexpr std::string_view kSecret = "Zq9ZSecretZq9Z";

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void showsNoSecret(const std::string &text)
{
    require(text.find(kSecret) == std::string::npos);
}

/// The part behind the first line is what every file holds.
project::Surroundings surroundings(std::string_view fileText)
{
    project::Surroundings around;
    around.homeFolder = "/home/me";
    around.currentFolder = "/work";
    around.userName = "me";
    around.rules = base::PathRules::Posix;
    around.readFile = [text = std::string(fileText)](const std::string &) {
        project::FileView view;
        view.text = text;
        return std::optional(view);
    };
    around.listFolder = [](const std::string &) { return std::vector<std::string>{"a.cnf"}; };
    return around;
}

void settingsHold(const project::DatabaseUrl &url, const project::Surroundings &around)
{
    const auto settings = project::ConnectionSettings::fromUrl(url, around);
    if (!settings) {
        require(settings.error().message != nullptr);
        showsNoSecret(base::lineText(settings.error()));
        return;
    }
    showsNoSecret(settings->describe());
    for (const base::Diagnostic &warning : settings->warnings)
        showsNoSecret(base::lineText(warning));
    for (const auto &option : settings->options)
        require(option.second.find(';') == std::string::npos);
    require(settings->connectOptions().find('\0') == std::string::npos);
    if (settings->password == kSecret)
        showsNoSecret(settings->withoutSecrets("the server said " + settings->password + "!"));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view input(reinterpret_cast<const char *>(data), size);
    // The fuzzer learns the secret from our own comparisons; a text that already holds it shows nothing.
    if (input.find(kSecret) != std::string_view::npos)
        return 0;
    const std::size_t lineEnd = std::min(input.find('\n'), input.size());
    const std::string_view text = input.substr(0, lineEnd);
    const project::Surroundings around = surroundings(input.substr(lineEnd));
    auto url = project::DatabaseUrl::parse(text);
    if (!url) {
        require(url.error().arguments.empty());
        return 0;
    }
    require(url->toString(true).size() > 0 && !url->backendName().empty() == (url->driverName.front() != '+'));
    settingsHold(*url, around);
    if (url->username && url->backendName() != "sqlite") {
        url->password = std::string(kSecret);
        showsNoSecret(url->toString());
        showsNoSecret(url->safeText());
        settingsHold(*url, around);
    }
    return 0;
}
