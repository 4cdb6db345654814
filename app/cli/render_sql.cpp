// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "app/cli/render_sql.h"

#include "app/cli/current_rows.h"
#include "app/cli/json.h"
#include "app/cli/messages.h"
#include "app/cli/problems.h"
#include "app/cli/project_access.h"
#include "core/base/text.h"
#include "core/run/render.h"

namespace retort::cli {

namespace {

constexpr int kExceptionStatus = 1;

/// --json: the statements, each with what it came from.
void writeStatement(Json &json, const library::SentStatement &statement)
{
    const auto textOrNull = [&json](std::string_view name, const std::string &text) {
        json.key(name);
        if (text.empty())
            json.null();
        else
            json.value(text);
    };
    json.beginObject().member("sql", statement.text).member("comment", statement.isComment);
    textOrNull("revision", statement.revision);
    textOrNull("operation", statement.operation);
    textOrNull("file", statement.span.file);
    json.key("line");
    if (statement.span.begin.line == 0)
        json.null();
    else
        json.value(static_cast<std::int64_t>(statement.span.begin.line));
    json.endObject();
}

void printStatements(Context &context, const run::Rendered &rendered)
{
    Json json;
    json.beginObject().key("statements").beginArray();
    for (const library::SentStatement &statement : rendered.statements)
        writeStatement(json, statement);
    json.endArray();
    json.key("files").beginArray();
    for (const library::OutputFile &file : rendered.files)
        json.value(file.path);
    json.endArray();
    std::vector<base::Diagnostic> problems = rendered.warnings;
    if (rendered.scripts)
        problems.insert(problems.end(), rendered.scripts->problems.begin(), rendered.scripts->problems.end());
    writeProblems(json, problems, context.translate());
    context.print(json.endObject().finish());
}

/// Several heads where one is needed: which they are, and how to go on.
void tellHeads(Context &context, const run::Rendered &rendered)
{
    if (!rendered.scripts || !base::startsWith(rendered.commandError, "Multiple head revisions"))
        return;
    std::vector<std::string> heads;
    std::string ids;
    for (const history::Index head : rendered.scripts->map.heads()) {
        heads.push_back(rendered.scripts->map.id(head));
        ids += " " + heads.back();
    }
    context.note("retort: "
                 + base::lineText({&kMergeHeads, {base::joinComma(heads), ids}, {}, {}, {}}, context.translate()));
}

// The texts are Alembic's (MIT licence, see NOTICE).

/// "FROM:TO". Answers Alembic's error text, or nothing.
std::string splitRange(library::CommandRequest &request, const std::string &word)
{
    const std::size_t colon = word.find(':');
    if (colon == std::string::npos) {
        request.destination = {word};
        return request.asSql && request.kind == library::CommandKind::Downgrade
                   ? "downgrade with --sql requires <fromrev>:<torev>"
                   : "";
    }
    if (!request.asSql)
        return "Range revision not allowed";
    request.startingRevision = word.substr(0, colon);
    request.destination = {word.substr(colon + 1)};
    return {};
}

} // namespace

void noteEvaluation(Context &context, const run::Rendered &rendered)
{
    context.noteLines(rendered.log);
    for (const base::Diagnostic &warning : rendered.warnings)
        context.note("retort: " + problemLine(warning, context.translate()));
}

int failEvaluation(Context &context, run::Rendered &rendered)
{
    if (rendered.scripts && rendered.scripts->alembicStatus != 0) {
        ProjectScripts scripts = scriptsOf(std::move(*rendered.scripts), MapErrors::AreCommandErrors);
        if (!rendered.isCommandError)
            return finish(context, scripts);
    }
    if (!rendered.isCommandError && !context.json()) {
        context.note("retort: " + problemLine(rendered.error, context.translate()));
        return kExceptionStatus;
    }
    if (!rendered.isCommandError)
        return context.exception(rendered.error);
    if (context.json()) {
        context.exception(rendered.error);
        return context.commandErrorStatus();
    }
    const int status = context.endFailed(rendered.commandError);
    const std::string place = base::placeText(rendered.error.span);
    if (!place.empty() && !base::endsWith(rendered.error.span.file, "env.py"))
        context.note("retort: " + place);
    tellHeads(context, rendered);
    return status;
}

library::CommandRequest commandRequest(const Context &context, library::CommandKind kind)
{
    const Arguments &arguments = context.arguments();
    const auto text = [&arguments](const char *name) {
        const std::string *value = arguments.value(name);
        return value != nullptr ? *value : std::string();
    };
    library::CommandRequest request;
    request.kind = kind;
    request.asSql = arguments.has("sql");
    request.purge = arguments.has("purge");
    request.quiet = context.quiet();
    request.raiseError = arguments.has("raiseerr");
    request.x = arguments.values("x");
    if (const std::string *tag = arguments.value("tag"))
        request.tag = *tag;
    request.url = text("url");
    request.dialect = text("dialect");
    request.commandName = context.command().name;
    return request;
}

// The texts are Alembic's (MIT licence, see NOTICE).

std::string splitStamps(library::CommandRequest &request)
{
    for (const std::string &word : request.revisionWords) {
        const std::size_t colon = request.asSql ? word.find(':') : std::string::npos;
        if (colon == std::string::npos) {
            request.destination.push_back(word);
            continue;
        }
        const std::string start = word.substr(0, colon);
        if (request.startingRevision && *request.startingRevision != start)
            return "Stamp operation with --sql only supports a single starting revision at a time";
        request.startingRevision = start;
        request.destination.push_back(word.substr(colon + 1));
    }
    return {};
}

int renderRange(Context &context, library::CommandKind kind)
{
    library::CommandRequest request = commandRequest(context, kind);
    const std::string &word = *context.arguments().value("revision");
    request.revisionWords = {word};
    if (const auto error = splitRange(request, word); !error.empty())
        return context.endFailed(error);
    return renderSql(context, request);
}

int renderSql(Context &context, const library::CommandRequest &request)
{
    return renderSql(context, request, [](Context &running, const run::Rendered &rendered) {
        if (running.json())
            printStatements(running, rendered);
        else
            running.printInAnyCase(rendered.output);
    });
}

int renderSql(Context &context, const library::CommandRequest &request, PrintRendered print)
{
    const auto workspace = openProject(context);
    if (!workspace)
        return context.fail(workspace.error());
    if (!request.asSql)
        return context.exception({&kNoLiveRuns, {context.command().name}, {}, base::Severity::Error, {}});
    const project::SettingsFile settings = workspace->loadSettings();
    for (const base::Diagnostic &problem : settings.problems) {
        if (problem.severity == base::Severity::Error)
            return context.exception(problem);
        context.note(problemLine(problem, context.translate()));
    }
    auto rendered
        = workspace->renderSql(settings.settings, databaseRequest(context), request, context.json());
    if (!rendered)
        return context.exception(rendered.error());
    noteEvaluation(context, *rendered);
    if (!rendered->isDone)
        return failEvaluation(context, *rendered);
    if (const auto written = run::writeFiles(rendered->files); !written)
        return context.exception(written.error());
    print(context, *rendered);
    if (!rendered->scripts)
        return 0;
    const ProjectScripts scripts = scriptsOf(std::move(*rendered->scripts), MapErrors::AreCommandErrors);
    return finish(context, scripts);
}

} // namespace retort::cli
