// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/run/evaluation.h"

#include "core/base/text.h"
#include "core/library/context/bind.h"
#include "core/library/context/logs.h"
#include "core/library/context/messages.h"
#include "core/run/run_messages.h"
#include "core/script/runtime/messages.h"

namespace retort::run {

namespace {

using library::CommandKind;
using library::CommandRequest;
using library::Environment;

void putOptions(library::Session &session, const CommandRequest &request)
{
    script::Vm &vm = session.vm();
    script::Dict &options = *Environment::of(session).options;
    const auto put = [&](const char *name, const script::Value &value) { vm.putInto(options, vm.text(name), value); };
    const auto textOrNone = [&](const std::optional<std::string> &text) {
        return text ? vm.text(*text) : script::Value::none();
    };
    put("as_sql", script::Value::boolean(request.asSql));
    switch (request.kind) {
    case CommandKind::Upgrade:
    case CommandKind::Downgrade:
    case CommandKind::Stamp: break;
    default: return;
    }
    put("starting_rev", textOrNone(request.startingRevision));
    if (request.kind == CommandKind::Stamp) {
        std::vector<script::Value> destinations;
        for (const std::string &destination : request.destination)
            destinations.push_back(vm.text(destination));
        put("destination_rev", vm.tuple(std::move(destinations)));
        put("purge", script::Value::boolean(request.purge));
    } else {
        put("destination_rev", vm.text(request.destination.front()));
    }
    put("tag", textOrNone(request.tag));
}

/// What an embedded module raises is told at the project's line that called it.
void leaveOurModules(base::Diagnostic &error)
{
    std::erase_if(error.related, [](const base::Related &place) { return base::startsWith(place.span.file, "<"); });
    if (base::startsWith(error.span.file, "<") && !error.related.empty()) {
        error.span = error.related.front().span;
        error.related.erase(error.related.begin());
    }
}

/// A script that reads what a query gives needs a live database: the error that comes of it does not say so.
bool wantsRows(library::Session &session, const base::Diagnostic &error)
{
    if (error.arguments[1] == "NoInspectionAvailable")
        return error.arguments[2].find("live database") != std::string::npos;
    return session.part<library::BindUse>().executed && error.arguments[2].find("'NoneType' object") != std::string::npos;
}

} // namespace

base::Result<std::shared_ptr<const script::Source>> readEnv(const RenderInput &input)
{
    const std::string path = base::joinPath(
        base::absolutePath(input.locations.folder, input.config.currentFolder(), input.config.rules()), "env.py",
        input.config.rules());
    bool isMissing = false;
    auto source = readSource(path, path, &isMissing);
    if (!source && isMissing)
        return base::fail(kNoEnv, {path});
    return source;
}

Evaluation::Evaluation(const RenderInput &input, const ProjectFolders &folders, ScriptRevisions &revisions,
                       const CommandRequest &request)
    : m_world(folders, input.settings, input.environment)
    , m_configuration(input.config, [&folders](std::string_view path) { return folders.read(path); })
    , m_session(m_world, script::Budgets{}, input.cancel)
{
    m_world.session = &m_session;
    Environment &environment = Environment::of(m_session);
    environment.configuration = &m_configuration;
    environment.revisions = &revisions;
    environment.request = request;
    environment.request.assumedUrl = input.assumedUrl;
    for (const project::ModelSource &models : input.settings.models) {
        if (!models.module.empty())
            environment.request.models.emplace_back(models.module, models.attribute);
    }
    environment.keepStatements = input.keepStatements;
    m_session.tellsPlaces = input.keepStatements || request.kind == CommandKind::Operations;
    if (!request.url.empty()) {
        std::string escaped;
        for (const char c : request.url)
            escaped.append(c == '%' ? 2 : 1, c);
        (void)m_configuration.set(m_configuration.section(), "sqlalchemy.url", escaped);
    }
    putOptions(m_session, request);
}

base::Result<void> Evaluation::run(const std::shared_ptr<const script::Source> &source)
{
    const auto done = m_session.vm().runModule(source, "env_py");
    if (!done)
        return tl::make_unexpected(done.error());
    return {};
}

bool isOurLimit(const base::Diagnostic &error)
{
    return error.message == &script::running::kOpaque || error.message == &script::running::kDenied
           || error.message == &library::messages::kOpensNoDatabase;
}

void Evaluation::take(Rendered &rendered)
{
    Environment &environment = this->environment();
    rendered.output = std::move(environment.output);
    rendered.log = std::move(environment.log);
    rendered.statements = std::move(environment.statements);
    rendered.operations = std::move(environment.operations);
    for (base::Diagnostic &warning : environment.warnings)
        rendered.warnings.push_back(std::move(warning));
    for (const auto &file : environment.files)
        rendered.files.push_back(*file);
}

void Evaluation::takeError(Rendered &rendered, base::Diagnostic error)
{
    const bool isException = error.message == &script::running::kException && error.arguments.size() > 2;
    rendered.isCommandError = isException && error.arguments[1] == "CommandError";
    if (rendered.isCommandError) {
        rendered.commandError = error.arguments[2];
        m_session.part<library::Logs>().log("alembic.util.messaging", library::Logs::Error, rendered.commandError);
    }
    if (isException && wantsRows(m_session, error))
        error.message = &kNoRows;
    leaveOurModules(error);
    rendered.error = std::move(error);
    take(rendered);
    rendered.output.clear();
    rendered.files.clear();
}

} // namespace retort::run
