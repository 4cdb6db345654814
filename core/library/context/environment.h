// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/history/revision_map.h"
#include "core/library/session.h"
#include "core/operations/describe.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace retort::library {

class MigrationContext;

/// The ini file as env.py reads and changes it through alembic.config.Config.
class Configuration
{
public:
    virtual ~Configuration() = default;
    virtual std::optional<std::string> iniFile() const = 0; ///< as named, whether it exists or not
    virtual std::optional<std::string> tomlFile() const = 0;
    virtual std::string section() const = 0; ///< -n
    virtual bool hasSection(std::string_view section) const = 0;
    virtual std::vector<std::string> sections() const = 0;
    virtual base::Result<std::optional<std::string>> get(std::string_view section, std::string_view option) const = 0;
    virtual std::optional<std::string> raw(std::string_view section, std::string_view option) const = 0;
    virtual base::Result<std::vector<std::pair<std::string, std::string>>> items(std::string_view section) const = 0;
    virtual base::Result<void> set(std::string_view section, std::string_view option, std::string_view value) = 0;
    virtual void remove(std::string_view section, std::string_view option) = 0;
    virtual base::Result<std::optional<std::string>> alembicOption(std::string_view name) const = 0; ///< ini, else toml
    /// Another ini file of the project, for logging.config and configparser; null where it cannot be read.
    virtual std::unique_ptr<Configuration> open(std::string_view path) const = 0;
};

/// What stands for one direction of a revision: a script whose function is called, or SQL as it is.
struct RevisionBody
{
    std::shared_ptr<const script::Source> script;
    std::shared_ptr<const script::Source> sql; ///< its statements are sent one by one
    std::uint32_t sqlBegin = 0;
    std::uint32_t sqlEnd = 0;
};

/// The script directory.
class Revisions
{
public:
    virtual ~Revisions() = default;
    /// Read when it is first asked for. An error where Alembic would stop.
    virtual base::Result<const history::RevisionMap *> map() = 0;
    virtual base::Result<RevisionBody> body(history::Index revision, bool isUpgrade) = 0;
    virtual std::string folder() const = 0; ///< ScriptDirectory.dir
    virtual std::vector<std::string> versionLocations() const = 0;
};

enum class CommandKind : std::uint8_t {
    Upgrade, Downgrade, Stamp, EnsureVersion, Operations,
    Revision, Merge, ///< with revision_environment
    Current,         ///< which databases env.py means: nothing runs
    Other,
};

/// The words of `revision`: Alembic's command_args.
struct RevisionArguments
{
    std::optional<std::string> id;
    std::optional<std::string> message;
    std::string head = "head";
    bool splice = false;
    std::optional<std::string> branchLabel;
    std::optional<std::string> versionPath;
    std::vector<std::string> dependsOn;
};

/// A database that env.py ran migrations on, as far as it can be told without opening it.
struct ReachedDatabase
{
    std::optional<UrlParts> url; ///< nothing where configure() was given only a dialect
    std::string versionTable;
    std::string versionTableSchema;
};

/// What the user asked for, as EnvironmentContext and Config.cmd_opts say it.
struct CommandRequest
{
    CommandKind kind = CommandKind::Other;
    std::vector<std::string> destination; ///< of stamp several
    std::optional<std::string> startingRevision;
    std::optional<std::string> tag;
    bool asSql = true;
    bool purge = false;
    bool quiet = false;
    bool raiseError = false;
    std::vector<std::string> x;
    std::vector<std::string> revisionWords; ///< cmd_opts.revision, as typed
    std::optional<RevisionArguments> revision; ///< of revision
    std::string commandName;
    // Retort's own: they stand before what env.py says.
    std::string url;
    std::string dialect;
    std::string assumedUrl; ///< of retort.yaml or the ini, for an env.py that asks an application for it
    std::vector<std::pair<std::string, std::string>> models; ///< retort.yaml's: module and attribute
    std::string versionTable; ///< where configure() names none
    std::string versionTableSchema;
};

/// A statement that was sent, for JSON and previews.
struct SentStatement
{
    std::string text;      ///< without terminator
    std::string revision;  ///< empty outside of revisions
    std::string operation; ///< "create_table"; empty for the version table, BEGIN, and what a bind executed
    std::string database;  ///< the file it was written to; empty: standard output
    base::Span span;
    bool isComment = false;
    bool isUpgrade = true;
};

/// An operation of the revision that CommandKind::Operations asks about.
struct DescribedOperation
{
    operations::Description description;
    std::string kind; ///< "create_table"
    bool isUpgrade = true;
};

/// A file that env.py opened for its output (the multidb template). It is written when everything went well.
struct OutputFile
{
    std::string path;
    std::string text;
    bool append = false;
};

/// alembic.context and all that hangs on it: Alembic's EnvironmentContext of one run.
class Environment
{
public:
    explicit Environment(Session &session);
    ~Environment();

    /// The one of this evaluation.
    static Environment &of(Session &session) { return session.part<Environment>(); }

    Session &session;
    Configuration *configuration = nullptr; ///< null: no project is open (tests)
    Revisions *revisions = nullptr;
    CommandRequest request;

    // What came of it
    std::string output; ///< standard output
    std::string log;    ///< standard error
    std::vector<std::shared_ptr<OutputFile>> files;
    std::vector<SentStatement> statements;
    std::vector<DescribedOperation> operations;
    std::vector<base::Diagnostic> warnings;
    std::vector<ReachedDatabase> databases; ///< of CommandKind::Current
    std::vector<std::string> unsent;        ///< what env.py wanted to execute, and nobody did
    bool keepStatements = false;
    bool ranMigrations = false;

    // The objects that scripts hold
    script::Value config;                ///< alembic.config.Config
    script::Ref<script::Dict> options;   ///< context_opts
    script::Ref<MigrationContext> context; ///< null before configure()
    std::string runningRevision;
    bool runningUpgrade = true;
};

/// The running MigrationContext, as op.get_context() gives it; NameError where there is none.
script::Value currentContext(Session &session);
/// What op.get_bind() gives: offline, a connection that prints what it is asked to execute.
script::Value currentBind(Session &session);

/// Makes a context by hand and sets it: for tests, which render operations without env.py. The options are configure()'s.
void configureForTests(Session &session, std::string_view dialectName,
                       const std::vector<std::pair<const script::Atom *, script::Value>> &options);

/// Something that may be executed: text as text(), a clause as it is.
void executeValue(Session &session, dialects::Impl &impl, const script::Value &statement);

} // namespace retort::library
