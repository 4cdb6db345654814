// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/run/render.h"

#include "core/base/text.h"
#include "core/library/context/bind.h"
#include "core/library/context/logs.h"
#include "core/project/file_text.h"
#include "core/run/ini_configuration.h"
#include "core/run/project_world.h"
#include "core/run/run_messages.h"
#include "core/run/script_revisions.h"
#include "core/script/runtime/messages.h"

namespace retort::run {

namespace {

using library::CommandKind;
using library::CommandRequest;
using library::Environment;

/// What Alembic's template does offline; stands in where env.py cannot be evaluated.
constexpr const char *kAssumedEnv = R"(from alembic import context

context.configure(
    url=context.config.get_main_option("sqlalchemy.url"),
    literal_binds=True,
    dialect_opts={"paramstyle": "named"},
)
with context.begin_transaction():
    context.run_migrations()
)";

void putOptions(library::Session &session, const CommandRequest &request)
{
    script::Vm &vm = session.vm();
    script::Dict &options = *Environment::of(session).options;
    const auto put = [&](const char *name, const script::Value &value) { vm.putInto(options, vm.text(name), value); };
    const auto textOrNone = [&](const std::optional<std::string> &text) {
        return text ? vm.text(*text) : script::Value::none();
    };
    put("as_sql", script::Value::boolean(request.asSql));
    if (request.kind == CommandKind::EnsureVersion || request.kind == CommandKind::Operations)
        return;
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

/// One evaluation of env.py, or of what stands in for it.
class Evaluation
{
public:
    Evaluation(const RenderInput &input, const ProjectFolders &folders, ScriptRevisions &revisions,
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
        if (!request.url.empty()) {
            std::string escaped;
            for (const char c : request.url)
                escaped.append(c == '%' ? 2 : 1, c);
            (void)m_configuration.set(m_configuration.section(), "sqlalchemy.url", escaped);
        }
        putOptions(m_session, request);
    }

    base::Result<void> run(const std::shared_ptr<const script::Source> &source)
    {
        const auto done = m_session.vm().runModule(source, "env_py");
        if (!done)
            return tl::make_unexpected(done.error());
        return {};
    }

    Environment &environment() { return Environment::of(m_session); }
    library::Session &session() { return m_session; }

private:
    ProjectWorld m_world;
    IniConfiguration m_configuration;
    library::Session m_session;
};

/// Whether it was Retort's own limits, and no error of env.py, that ended it before anything ran.
bool isOurLimit(const base::Diagnostic &error)
{
    return error.message == &script::running::kOpaque || error.message == &script::running::kDenied;
}

void take(Rendered &rendered, Evaluation &evaluation)
{
    Environment &environment = evaluation.environment();
    rendered.output = std::move(environment.output);
    rendered.log = std::move(environment.log);
    rendered.statements = std::move(environment.statements);
    rendered.operations = std::move(environment.operations);
    for (base::Diagnostic &warning : environment.warnings)
        rendered.warnings.push_back(std::move(warning));
    for (const auto &file : environment.files)
        rendered.files.push_back(*file);
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

void takeError(Rendered &rendered, Evaluation &evaluation, base::Diagnostic error)
{
    const bool isException = error.message == &script::running::kException && error.arguments.size() > 2;
    rendered.isCommandError = isException && error.arguments[1] == "CommandError";
    if (rendered.isCommandError) {
        rendered.commandError = error.arguments[2];
        evaluation.session().part<library::Logs>().log("alembic.util.messaging", library::Logs::Error,
                                                       rendered.commandError);
    }
    if (isException && wantsRows(evaluation.session(), error))
        error.message = &kNoRows;
    leaveOurModules(error);
    rendered.error = std::move(error);
    take(rendered, evaluation);
    rendered.output.clear();
    rendered.files.clear();
}

} // namespace

Rendered render(const RenderInput &input)
{
    Rendered rendered;
    const ProjectFolders folders(input.config, input.locations);
    ScriptRevisions revisions(input.locations, input.settings, input.config.projectFolder(), input.cancel);
    const std::string envPath = base::joinPath(
        base::absolutePath(input.locations.folder, input.config.currentFolder(), input.config.rules()), "env.py",
        input.config.rules());
    bool isMissing = false;
    const auto source = readSource(envPath, envPath, &isMissing);
    if (!source) {
        rendered.error = isMissing ? base::Diagnostic{&kNoEnv, {envPath}, {}, base::Severity::Error, {}} : source.error();
        return rendered;
    }
    const auto finish = [&](Evaluation &evaluation, const base::Result<void> &done) {
        if (done)
            take(rendered, evaluation);
        else
            takeError(rendered, evaluation, done.error());
        rendered.isDone = done.has_value();
        rendered.scripts = std::move(revisions.loaded());
    };
    Evaluation evaluation(input, folders, revisions, input.request);
    const auto done = evaluation.run(*source);
    const bool isKnown = !input.assumedUrl.empty() || !input.request.url.empty() || !input.request.dialect.empty();
    if (done || evaluation.environment().ranMigrations || !isKnown || !isOurLimit(done.error())) {
        if (done && !evaluation.environment().ranMigrations) {
            rendered.warnings.push_back({&kNothingRan, {}, {envPath, {}, {}}, base::Severity::Warning, {}});
        }
        finish(evaluation, done);
        return rendered;
    }
    // env.py does something that Retort cannot do. What it says of the database is known from elsewhere.
    CommandRequest request = input.request;
    if (request.url.empty() && request.dialect.empty())
        request.url = input.assumedUrl;
    const std::string assumed = request.dialect.empty() ? input.assumedUrlSource : "--dialect " + request.dialect;
    rendered.warnings.push_back({&kEnvAssumed, {base::messageText(done.error()), assumed}, done.error().span,
                                 base::Severity::Warning, {}});
    Evaluation second(input, folders, revisions, request);
    finish(second, second.run(std::make_shared<const script::Source>(envPath, kAssumedEnv)));
    return rendered;
}

} // namespace retort::run
