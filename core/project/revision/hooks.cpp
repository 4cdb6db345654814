// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/revision/hooks.h"

#include "core/base/path_rules.h"
#include "core/base/text.h"
#include "core/project/revision/hook_messages.h"

#include <utility>

namespace retort::project {

namespace {

constexpr std::string_view kToken = "REVISION_SCRIPT_FILENAME";

class HookRun
{
public:
    HookRun(const Hook &hook, const std::string &script, const HookSurroundings &surroundings, const HookOutput &output)
        : m_hook(hook), m_script(script), m_surroundings(surroundings), m_output(output)
    { }

    base::Result<void> run()
    {
        const std::string *type = option("type");
        if (type == nullptr)
            return base::fail(kHookWithoutType, {m_hook.name, base::pythonRepr(m_hook.name)});
        m_output.steps.begin("Running post write hook " + base::pythonRepr(m_hook.name));
        base::Result<void> done = start(*type);
        m_output.steps.end(done.has_value());
        return done;
    }

private:
    const std::string *option(const std::string &name) const
    {
        const auto found = m_hook.options.find(name);
        return found == m_hook.options.end() ? nullptr : &found->second;
    }
    base::Result<std::string> needed(const std::string &name) const
    {
        const std::string *value = option(name);
        if (value == nullptr)
            return base::fail(kHookWithoutOption, {m_hook.name, name, base::pythonRepr(m_hook.name)});
        return *value;
    }
    base::Result<void> start(const std::string &type)
    {
        if (type == "exec")
            return startExecutable();
        if (type == "console_scripts")
            return startEntryPoint();
        if (type == "module")
            return startModule();
        return base::fail(kUnknownHookType, {type});
    }

    /// Of the user's Python environment first.
    std::string program(const std::string &name) const
    {
        const auto environment = m_surroundings.environment.find("VIRTUAL_ENV");
        if (environment != m_surroundings.environment.end()) {
            const std::string path = base::joinPath(environment->second, "bin/" + name, base::nativePathRules());
            if (std::string found = find(path); !found.empty())
                return found;
        }
        return find(name);
    }
    std::string find(const std::string &name) const
    {
        return findProgram(name, m_surroundings.environment, folder());
    }
    /// Where it runs; a relative path of a program starts there too.
    std::string folder() const
    {
        const std::string *own = option("cwd");
        return own != nullptr ? base::absolutePath(*own, m_surroundings.currentFolder, base::nativePathRules())
                              : m_surroundings.currentFolder;
    }

    base::Result<void> startExecutable()
    {
        const auto name = needed("executable");
        if (!name)
            return tl::make_unexpected(name.error());
        const std::string found = find(*name);
        if (found.empty())
            return base::fail(kHookNotStarted, {m_hook.name, *name, "there is no such program"});
        return execute({found});
    }
    base::Result<void> startEntryPoint()
    {
        const auto name = needed("entrypoint");
        if (!name)
            return tl::make_unexpected(name.error());
        const std::string found = program(*name);
        if (found.empty())
            return base::fail(kNoEntryPoint, {*name});
        return execute({found});
    }
    base::Result<void> startModule()
    {
        const auto name = needed("module");
        if (!name)
            return tl::make_unexpected(name.error());
        std::string python = program("python");
        if (python.empty())
            python = program("python3");
        if (python.empty())
            return base::fail(kNoHookModule, {*name});
        const ProgramRun there = runProgram(
            {python, "-c", "import importlib.util, sys; sys.exit(importlib.util.find_spec(sys.argv[1]) is None)", *name},
            m_surroundings.currentFolder, false);
        if (!there.started || there.status != 0)
            return base::fail(kNoHookModule, {*name});
        return execute({python, "-m", *name});
    }

    base::Result<void> execute(std::vector<std::string> words)
    {
        std::string line = option("options") != nullptr ? *option("options") : std::string();
        if (line.find(kToken) == std::string::npos)
            line = std::string(kToken) + " " + line;
        auto given = shellWords(line);
        if (!given)
            return base::fail(kHookOptions, {m_hook.name});
        for (std::string &word : *given) {
            for (std::size_t at = word.find(kToken); at != std::string::npos; at = word.find(kToken, at + m_script.size()))
                word.replace(at, kToken.size(), m_script);
            words.push_back(std::move(word));
        }
        const std::string program = words.front();
        const ProgramRun done = runProgram(words, folder(), false);
        if (!done.started)
            return base::fail(kHookNotStarted, {m_hook.name, program, done.problem});
        m_output.output(done.output);
        m_output.error(done.error);
        if (done.status != 0)
            m_output.bad(m_hook.name, done.status);
        return {};
    }

    const Hook &m_hook;
    const std::string &m_script;
    const HookSurroundings &m_surroundings;
    const HookOutput &m_output;
};

/// $EDITOR before $VISUAL before what is commonly there. A value with blanks that is no program is a command line.
std::vector<std::string> editor(const HookSurroundings &surroundings)
{
    for (const char *variable : {"EDITOR", "VISUAL"}) {
        const auto set = surroundings.environment.find(variable);
        if (set == surroundings.environment.end() || set->second.empty())
            continue;
        if (std::string found = findProgram(set->second, surroundings.environment, surroundings.currentFolder);
            !found.empty())
            return {found};
        auto words = shellWords(set->second);
        if (!words || words->empty())
            continue;
        if (std::string found = findProgram(words->front(), surroundings.environment, surroundings.currentFolder);
            !found.empty()) {
            words->front() = std::move(found);
            return std::move(*words);
        }
    }
    for (const char *name : {"sensible-editor", "editor", "nano", "vim", "code"}) {
        if (std::string found = findProgram(name, surroundings.environment, surroundings.currentFolder); !found.empty())
            return {found};
    }
    return {};
}

} // namespace

base::Result<void> runHooks(const std::vector<Hook> &hooks, const std::string &script,
                            const HookSurroundings &surroundings, const HookOutput &output)
{
    for (const Hook &hook : hooks) {
        if (auto done = HookRun(hook, script, surroundings, output).run(); !done)
            return done;
    }
    return {};
}

base::Result<void> openInEditor(const std::string &path, const HookSurroundings &surroundings)
{
    std::vector<std::string> words = editor(surroundings);
    if (words.empty())
        return base::fail(kEditorFailed, {"No suitable editor found. Please set the \"EDITOR\" or \"VISUAL\" environment variables"});
    const std::string program = words.front();
    words.push_back(path);
    const ProgramRun run = runProgram(words, surroundings.currentFolder, true);
    if (!run.started)
        return base::fail(kEditorFailed, {program + ": " + run.problem});
    if (run.status != 0)
        return base::fail(kEditorFailed, {"Command '['" + program + "', '" + path + "']' returned non-zero exit status "
                                          + std::to_string(run.status) + "."});
    return {};
}

} // namespace retort::project
