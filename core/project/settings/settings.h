// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/path_rules.h"
#include "core/base/result.h"

#include <chrono>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// retort.yaml, the optional file beside alembic.ini: what it says, and how an environment in it becomes a database
/// URL and rules. docs/retort-yaml.md describes every key; both come from the description in settings/description.cpp.
namespace retort::project {

using Milliseconds = std::chrono::milliseconds;

/// A text of retort.yaml and its place, for errors that are found only when it is used.
struct PlacedText
{
    std::string text;
    base::Position position;

    friend bool operator==(const PlacedText &, const PlacedText &) = default;
};

/// One way through a values file: "database.url", "servers[0].host". More than one: the first that is there.
struct ValuePath
{
    struct Step
    {
        std::string key;
        std::optional<std::size_t> index; ///< of a list, instead of a key

        friend bool operator==(const Step &, const Step &) = default;
    };
    std::string text; ///< as written, without parentheses
    std::vector<Step> steps;
    bool optional = false; ///< in parentheses: it may be missing
    base::Position position;

    friend bool operator==(const ValuePath &, const ValuePath &) = default;
};

/// What is taken out of another YAML file (environments.NAME.from).
struct ValuesSource
{
    PlacedText file; ///< may hold ${…}
    std::string variable = "CONFIG_FILE";
    bool fixed = false;
    bool expand = false;
    std::vector<ValuePath> url, driver, host, port, user, password, database;
    std::map<std::string, std::string> drivers;
    base::Position position;

    friend bool operator==(const ValuesSource &, const ValuesSource &) = default;
};

/// A command: a line for the shell, or a program and its arguments, never both.
struct Command
{
    std::string shell;
    std::vector<std::string> program;

    friend bool operator==(const Command &, const Command &) = default;
};

enum class BackupPolicy { Off, Ask, Required };
enum class BackupTool { Automatic, Sqlite, PgDump, MariadbDump };
enum class BackupScope { All, Touched };

struct BackupRules
{
    BackupPolicy policy = BackupPolicy::Off;
    BackupTool tool = BackupTool::Automatic;
    std::optional<Command> command;   ///< of the user's, instead of a tool
    std::optional<PlacedText> folder; ///< may hold ${…}
    BackupScope scope = BackupScope::All;
    std::optional<int> keep;             ///< the newest so many stay
    std::optional<Milliseconds> keepFor; ///< younger ones stay

    friend bool operator==(const BackupRules &, const BackupRules &) = default;
};

/// An absent limit: the server's own.
struct Timeouts
{
    std::optional<Milliseconds> lock, statement, connect;
    int lockRetries = 0;

    friend bool operator==(const Timeouts &, const Timeouts &) = default;
};

/// How long to wait for a server that is not there yet.
struct WaitRules
{
    Milliseconds longest{0};
    Milliseconds every{2000};

    friend bool operator==(const WaitRules &, const WaitRules &) = default;
};

/// One entry of `environments`: a database and its rules.
struct Environment
{
    std::string name;
    base::Position position;
    std::string description;
    std::string colour;
    std::optional<PlacedText> url;                                          ///< may hold ${…}; secret
    std::optional<PlacedText> driver, host, port, user, password, database; ///< the same
    std::map<std::string, PlacedText> options;
    std::optional<ValuesSource> from;
    bool isProtected = false;
    BackupRules backup;
    Timeouts timeouts;
    WaitRules wait;
    std::vector<Command> afterRun;
    std::string versionTable;
    std::string versionTableSchema;

    friend bool operator==(const Environment &, const Environment &) = default;
};

/// An entry of `models`: metadata in a module, or a YAML file that describes tables.
struct ModelSource
{
    std::string module;    ///< "app.models"
    std::string attribute; ///< "Base.metadata"
    std::string file;      ///< instead: "models/users.yaml"
    base::Position position;

    friend bool operator==(const ModelSource &, const ModelSource &) = default;
};

/// An entry of `types`: what a type that Retort does not know is in the database.
struct TypeMapping
{
    std::string name; ///< "app.types.GUID"
    base::Position position;
    std::string fallback;
    std::string sqlite, postgresql, mysql, mariadb, mssql, oracle;

    friend bool operator==(const TypeMapping &, const TypeMapping &) = default;
};

/// An entry of `overrides`: SQL files that stand for a revision's functions. Relative to retort.yaml.
struct ScriptOverride
{
    std::string name; ///< the revision
    base::Position position;
    std::string upgrade, downgrade;

    friend bool operator==(const ScriptOverride &, const ScriptOverride &) = default;
};

enum class RevisionIds { Random, Sequential };

struct Naming
{
    RevisionIds ids = RevisionIds::Random;
    int width = 3;
    int start = 1;
    std::string file; ///< instead of file_template; empty: that one holds

    friend bool operator==(const Naming &, const Naming &) = default;
};

enum class LintLevel { Off, On, Note, Warning, Error };
enum class FailOn { Never, Note, Warning, Error };

/// A value whose meaning the rule knows: one text, or several.
struct FreeValue
{
    std::vector<std::string> values;
    bool isList = false;
    base::Position position;

    friend bool operator==(const FreeValue &, const FreeValue &) = default;
};

struct LintRule
{
    std::string name;
    base::Position position;
    LintLevel level = LintLevel::On; ///< On: the level that the rule itself has
    std::map<std::string, FreeValue> options;

    friend bool operator==(const LintRule &, const LintRule &) = default;
};

struct LintIgnore
{
    base::Position position;
    std::string revision;
    std::vector<std::string> rules; ///< empty: all
    std::string reason;

    friend bool operator==(const LintIgnore &, const LintIgnore &) = default;
};

struct Lint
{
    FailOn failOn = FailOn::Error;
    std::vector<LintRule> rules;
    std::vector<LintIgnore> ignore;

    friend bool operator==(const Lint &, const Lint &) = default;
};

struct DiffFilter
{
    std::vector<std::string> tables, schemas; ///< with * and ?

    friend bool operator==(const DiffFilter &, const DiffFilter &) = default;
};

enum class DiffKind {
    Table,
    Column,
    ColumnOrder,
    Type,
    Nullable,
    Default,
    Comment,
    Index,
    Unique,
    ForeignKey,
    Check,
    PrimaryKey,
    Exclude,
    Enum,
    Sequence,
    Identity,
    Computed,
    Collation,
    TableOptions,
    View,
    Function,
    Trigger,
    Policy,
    Partition,
};

struct DiffRules
{
    bool beyond = false;
    DiffFilter include, exclude;
    std::vector<DiffKind> ignore;

    friend bool operator==(const DiffRules &, const DiffRules &) = default;
};

struct Settings
{
    std::string file; ///< as shown in errors; empty where there is no retort.yaml
    int version = 1;
    PlacedText defaultEnvironment;
    std::vector<Environment> environments;
    std::vector<ModelSource> models;
    std::vector<TypeMapping> types;
    std::vector<std::string> harmless;
    std::vector<ScriptOverride> overrides;
    Naming naming;
    Lint lint;
    DiffRules diff;

    const Environment *find(std::string_view name) const;

    friend bool operator==(const Settings &, const Settings &) = default;
};

/// What could be read, and everything that is wrong, in the order of the file. A program that runs something stops
/// where `problems` holds an error; one that only shows something may go on with what is there.
struct SettingsFile
{
    Settings settings;
    std::vector<base::Diagnostic> problems;
};

/// Text in, settings out: no I/O. `file` is the name shown in errors. Variables are checked for their form only.
SettingsFile parseSettings(std::string_view text, const std::string &file);

/// What resolving needs from the world. Nothing else is looked at.
struct Host
{
    /// Reads a whole file; the error's text is shown behind "cannot be read: ".
    std::function<base::Result<std::string>(const std::string &path)> readFile;
    std::map<std::string, std::string> environment; ///< variables, those of .env included
    std::string projectFolder;                      ///< of retort.yaml; files named there are relative to it
    std::string currentFolder;                      ///< files named on the command line are relative to it
    std::string configFile;                         ///< --config-file, or -x config_file=; empty where neither
    base::PathRules rules = base::nativePathRules();
};

/// An environment as it is used now.
struct ResolvedEnvironment
{
    Environment rules;
    /// The database URL, with the password: for the connection only. Absent where the environment names no database,
    /// which is then the one of env.py or alembic.ini.
    std::optional<std::string> url;
    std::string shownUrl;     ///< the same with ***
    std::string valuesFile;   ///< the file that values were taken out of, or empty
    std::string backupFolder; ///< with variables replaced, absolute; or empty
};

/// The environment of that name with its URL. Fails where there is none, a variable is not set, or the values file does
/// not have what is asked for. Which values file: --config-file or -x config_file=, else the variable of `from.variable`
/// ($CONFIG_FILE), else `from.file`. Passwords are in no error.
base::Result<ResolvedEnvironment> resolveEnvironment(const Settings &settings, std::string_view name, const Host &host);

} // namespace retort::project
