// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/run/render.h"

#include "core/run/evaluation.h"
#include "core/run/large_pages.h"
#include "core/run/run_messages.h"

namespace retort::run {

namespace {

using library::CommandKind;
using library::CommandRequest;

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

/// Whether it begins or ends where the history does.
bool runsMost(const CommandRequest &request)
{
    if (request.kind == CommandKind::Upgrade)
        return !request.startingRevision || *request.startingRevision == "base";
    return request.kind == CommandKind::Downgrade && !request.destination.empty() && request.destination.front() == "base";
}

bool readsHistory(CommandKind kind)
{
    return kind == CommandKind::Upgrade || kind == CommandKind::Downgrade || kind == CommandKind::Stamp;
}

} // namespace

Rendered render(const RenderInput &input)
{
    useLargePages();
    Rendered rendered;
    const ProjectFolders folders(input.config, input.locations);
    ScriptRevisions revisions(input.locations, input.settings, input.config.projectFolder(), input.cancel,
                              runsMost(input.request));
    const auto source = readEnv(input);
    if (!source) {
        rendered.error = source.error();
        return rendered;
    }
    const std::string &envPath = (*source)->name();
    const auto finish = [&](Evaluation &evaluation, const base::Result<void> &done) {
        if (done)
            evaluation.take(rendered);
        else
            evaluation.takeError(rendered, done.error());
        rendered.isDone = done.has_value();
        rendered.scripts = std::move(revisions.loaded());
    };
    // Before env.py asks for it: thousands of revisions are laid out faster in memory that no evaluation has cut up. What
    // is wrong with them is told where they are asked for.
    if (readsHistory(input.request.kind))
        (void)revisions.map();
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
