// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
// retort.yaml and values files: whatever the bytes, each problem is one line with a place in the file, and no secret
// of the environment is in it.
#include "core/project/settings/settings.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

using namespace retort;
using namespace retort::project;

namespace {

const std::string kSecret = "hunter2-secret";

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void check(const base::Diagnostic &problem, std::string_view text)
{
    require(problem.message != nullptr);
    const std::string line = base::lineText(problem);
    require(line.find('\n') == std::string::npos);
    require(base::messageText(problem).find(kSecret) == std::string::npos);
    require(base::hintText(problem).find(kSecret) == std::string::npos);
    const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1;
    require(problem.span.begin.line <= lines + 1);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string text(reinterpret_cast<const char *>(data), size);
    if (text.find(kSecret) != std::string::npos)
        return 0; // libFuzzer sees what is looked for; in the file itself it is no secret
    const SettingsFile file = parseSettings(text, "retort.yaml");
    for (const base::Diagnostic &problem : file.problems)
        check(problem, text);
    require(file.problems.empty() || file.problems.size() <= text.size() + 1);

    Host host;
    host.rules = base::PathRules::Posix;
    host.projectFolder = host.currentFolder = "/p";
    host.environment = {{"A", kSecret}, {"DB_PASSWORD", kSecret}};
    host.readFile = [&text](const std::string &) -> base::Result<std::string> { return text; };
    for (const Environment &environment : file.settings.environments) {
        const auto resolved = resolveEnvironment(file.settings, environment.name, host);
        if (!resolved)
            check(resolved.error(), text);
        else
            require(resolved->url.has_value() || resolved->shownUrl.empty());
    }
    return 0;
}
