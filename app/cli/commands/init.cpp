// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "app/cli/commands/commands.h"
#include "app/cli/context.h"
#include "app/cli/json.h"
#include "app/cli/project_access.h"
#include "core/compat/text_wrap.h"
#include "core/project/init_project.h"

#include <utility>
#include <vector>

namespace retort::cli {

namespace {

constexpr Option kOptions[] = {
    {Option::Kind::Value, "-t", "--template", "TEMPLATE",
     RETORT_TEXT("cli", "What to make it from; list_templates names them. Default: generic.")},
    {Option::Kind::Flag, "", "--package", "",
     RETORT_TEXT("cli", "Put an empty __init__.py into the folder and into its versions folder.")},
};

/// A line as Alembic prints it: indented and wrapped where standard input is a terminal.
std::string shown(const Context &context, const std::string &text)
{
    const auto columns = context.system().inputColumns;
    return columns ? compat::wrappedMessage(text, *columns) : text + "\n";
}

project::InitOutput printingTo(Context &context)
{
    project::InitOutput output;
    output.begin = [&context](const std::string &text) {
        std::string line = shown(context, text);
        line.pop_back();
        context.printInAnyCase(line);
    };
    output.end = [&context](bool done) { context.printInAnyCase(done ? "  done\n" : "  FAILED\n"); };
    output.line = [&context](const std::string &text) { context.printInAnyCase(shown(context, text)); };
    return output;
}

project::InitOutput collectingIn(std::vector<std::string> &steps)
{
    project::InitOutput output;
    output.begin = [&steps](const std::string &text) { steps.push_back(text); };
    output.end = [&steps](bool done) { steps.back() += done ? " done" : " FAILED"; };
    output.line = [&steps](const std::string &text) { steps.push_back(text); };
    return output;
}

int runInit(Context &context)
{
    auto names = project::configFileNames(configRequest(context));
    if (!names)
        return context.fail(names.error());
    project::InitRequest request;
    request.directory = *context.arguments().value("directory");
    if (const std::string *name = context.arguments().value("template"))
        request.templateName = *name;
    request.package = context.arguments().has("package");
    request.quiet = context.quiet() && !context.json();
    request.iniPath = std::move(names->ini);
    request.tomlPath = std::move(names->toml);
    request.currentFolder = context.system().currentFolder;

    std::vector<std::string> steps;
    const auto made = project::initProject(request, context.json() ? collectingIn(steps) : printingTo(context));
    if (!made)
        return context.fail(made.error());
    if (context.json()) {
        Json json;
        json.beginObject().member("template", request.templateName).member("directory", request.directory);
        context.print(json.member("steps", steps).endObject().finish());
    }
    return 0;
}

} // namespace

extern const Command kInitCommand{
    "init",
    RETORT_TEXT("cli", "Make a new project: a folder for the scripts, and the configuration beside it."),
    RETORT_TEXT("cli",
                "Retort and Alembic both work on the result. Nothing that exists is overwritten: an ini file that "
                "is there already stays as it is, and a pyproject.toml gets a [tool.alembic] where it has none."),
    kOptions,
    {Positional::Arity::One, "directory", RETORT_TEXT("cli", "The folder to make."), {}, true},
    runInit,
};

} // namespace retort::cli
