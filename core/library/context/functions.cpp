// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// alembic.context: Alembic's EnvironmentContext.
#include "core/library/context/functions.h"

#include "core/history/failures.h"
#include "core/history/traversal.h"
#include "core/library/context/bind.h"
#include "core/library/context/database_url.h"
#include "core/library/context/script_objects.h"
#include "core/library/objects.h"

#include <algorithm>
#include <array>

namespace retort::library {

using script::Arguments;
using script::Call;
using script::Dict;
using script::Ref;
using script::Value;
using script::Vm;

namespace {

Environment &environmentOf(Vm &vm)
{
    return Environment::of(Session::of(vm));
}

bool isGiven(const Value &value)
{
    return value && !value.isNone();
}

void setOption(Environment &environment, std::string_view name, const Value &value)
{
    Vm &vm = environment.session.vm();
    vm.putInto(*environment.options, vm.text(name), value);
}

/// The parameters behind dialect_opts, in configure()'s order; what is left out has this value.
enum class Default : std::uint8_t { None, False, True, Text, Absent };
struct ConfigureOption
{
    std::string_view name;
    Default fallback;
    std::string_view text = {};
};
constexpr ConfigureOption kOptions[] = {
    {"transactional_ddl", Default::Absent},
    {"transaction_per_migration", Default::False},
    {"output_buffer", Default::Absent},
    {"starting_rev", Default::Absent},
    {"tag", Default::Absent},
    {"template_args", Default::Absent},
    {"render_as_batch", Default::False},
    {"target_metadata", Default::None},
    {"include_name", Default::None},
    {"include_object", Default::None},
    {"include_schemas", Default::False},
    {"process_revision_directives", Default::None},
    {"compare_type", Default::True},
    {"compare_server_default", Default::False},
    {"render_item", Default::Absent},
    {"literal_binds", Default::False},
    {"upgrade_token", Default::Text, "upgrades"},
    {"downgrade_token", Default::Text, "downgrades"},
    {"alembic_module_prefix", Default::Text, "op."},
    {"sqlalchemy_module_prefix", Default::Text, "sa."},
    {"user_module_prefix", Default::None},
    {"on_version_apply", Default::None},
    {"autogenerate_plugins", Default::Absent},
};
/// The options behind the first four may be given by position too; nobody does.
constexpr std::string_view kConfigureSignature
    = "configure(connection=, url=, dialect_name=, dialect_opts=, *args, **kw)";

Value fallbackOf(Vm &vm, const ConfigureOption &option)
{
    switch (option.fallback) {
    case Default::False: return Value::boolean(false);
    case Default::True: return Value::boolean(true);
    case Default::Text: return vm.text(option.text);
    case Default::None:
    case Default::Absent: break;
    }
    return Value::none();
}

/// on_version_apply: one callable, or a sequence of them.
Value callbacks(Vm &vm, const Value &value)
{
    if (!isGiven(value))
        return vm.tuple({});
    if (vm.isInstance(value, vm.types().list) || vm.isInstance(value, vm.types().tuple)
        || vm.isInstance(value, vm.types().set))
        return vm.tuple(vm.unpackAll(value));
    return vm.tuple({value});
}

/// template_args go to the script that `revision` and `merge` write; other commands have no use for them.
void addTemplateArguments(Environment &environment, const Value &given)
{
    Vm &vm = environment.session.vm();
    const Value *held = environment.options->table.find(vm, vm.text("template_args"));
    if (held != nullptr && vm.truth(given))
        vm.update(script::objectOf<Dict>(*held), given);
}

/// Where no --sql was asked for, the context's connection is the one that configure() was given.
void keepConnection(Vm &vm, MigrationContext &context, const ConfigureArguments &given)
{
    context.connection = given.connection;
    if (const UrlParts *url = urlOfBind(vm, given.connection))
        context.url = *url;
    else if (isGiven(given.url) && vm.truth(given.url))
        context.url = urlOf(context.environment().session, given.url);
}

Value configure(Vm &vm, Arguments &arguments)
{
    Environment &environment = environmentOf(vm);
    std::array<Value, std::size(kOptions)> options;
    std::copy_n(arguments.rest().begin(), std::min(arguments.rest().size(), options.size()),
                options.begin());
    std::vector<std::pair<const script::Atom *, Value>> others;
    for (const auto &[name, value] : arguments.keywords()) {
        const auto option = std::find_if(std::begin(kOptions), std::end(kOptions),
                                         [name = name](const ConfigureOption &one) { return one.name == name->text; });
        if (option == std::end(kOptions))
            others.emplace_back(name, value);
        else
            options[static_cast<std::size_t>(option - std::begin(kOptions))] = value;
    }
    for (std::size_t i = 0; i < std::size(kOptions); ++i) {
        const ConfigureOption &option = kOptions[i];
        Value value = options[i];
        if (option.name == "on_version_apply")
            value = callbacks(vm, value);
        // These stay as the command line set them unless something is given.
        if (option.fallback == Default::Absent && !isGiven(value))
            continue;
        if ((option.name == "starting_rev" || option.name == "tag") && !vm.truth(value))
            continue;
        if (option.name == "template_args") {
            addTemplateArguments(environment, value);
            continue;
        }
        setOption(environment, option.name, value ? value : fallbackOf(vm, option));
    }
    for (const auto &[name, value] : others)
        setOption(environment, name->text, value);
    ConfigureArguments given;
    given.connection = arguments.orNone(0);
    given.url = arguments.orNone(1);
    given.dialectName = arguments.orNone(2);
    given.dialectOptions = arguments.orNone(3);
    given.dialect = Value::none();
    environment.context = makeContext(environment, configuredDialect(environment, given), environment.options);
    if (!environment.request.asSql)
        keepConnection(vm, *environment.context, given);
    return Value::none();
}

Value runMigrations(Vm &vm, Arguments &arguments)
{
    Environment &environment = environmentOf(vm);
    if (!environment.context)
        vm.raise(vm.newException(vm.types().assertionError, {}));
    const Ref<MigrationContext> context = environment.context;
    context->runMigrations(script::HeldCall(arguments).call());
    return Value::none();
}

Value beginTransaction(Vm &vm, Arguments &)
{
    Environment &environment = environmentOf(vm);
    MigrationContext &context = configuredContext(environment);
    return transactionMarks(environment.session, context, context.marksTransaction(false), false);
}

Value execute(Vm &vm, Arguments &arguments)
{
    Environment &environment = environmentOf(vm);
    executeValue(environment.session, configuredContext(environment).impl(), arguments[0]);
    return Value::none();
}

Value staticOutput(Vm &vm, Arguments &arguments)
{
    configuredContext(environmentOf(vm)).impl().sink().comment(arguments.text(0));
    return Value::none();
}

Value getBind(Vm &vm, Arguments &)
{
    return mockConnection(configuredContext(environmentOf(vm)));
}

Value getContext(Vm &vm, Arguments &)
{
    return Value(&configuredContext(environmentOf(vm)));
}

Value getImpl(Vm &vm, Arguments &)
{
    return implObject(configuredContext(environmentOf(vm)));
}

Value getHeadRevision(Vm &vm, Arguments &)
{
    return revisionNumber(environmentOf(vm), vm.text("head"));
}

Value getHeadRevisions(Vm &vm, Arguments &)
{
    return revisionNumber(environmentOf(vm), vm.text("heads"));
}

Value optionOf(Environment &environment, std::string_view name)
{
    Vm &vm = environment.session.vm();
    const Value *found = environment.options->table.find(vm, vm.text(name));
    return found != nullptr ? *found : Value();
}

Value getStartingRevision(Vm &vm, Arguments &)
{
    Environment &environment = environmentOf(vm);
    const Value starting = optionOf(environment, "starting_rev");
    if (starting.isUndefined() && !environment.context)
        raiseCommandError(environment.session, "No starting revision argument is available.");
    return revisionNumber(environment, starting);
}

Value getRevision(Vm &vm, Arguments &)
{
    Environment &environment = environmentOf(vm);
    const Value destination = optionOf(environment, "destination_rev");
    if (destination.isUndefined())
        vm.raise(vm.newException(vm.types().keyError, {vm.text("destination_rev")}));
    return revisionNumber(environment, destination);
}

Value getTag(Vm &vm, Arguments &)
{
    const Value tag = optionOf(environmentOf(vm), "tag");
    return tag ? tag : Value::none();
}

Value getX(Vm &vm, Arguments &arguments)
{
    const std::vector<std::string> &given = environmentOf(vm).request.x;
    if (!arguments.truthOr(0, false)) {
        std::vector<Value> all;
        for (const std::string &argument : given)
            all.push_back(vm.text(argument));
        return vm.list(std::move(all));
    }
    auto dict = vm.dict();
    for (const std::string &argument : given) {
        const std::size_t equals = argument.find('=');
        const std::string value = equals == std::string::npos ? "" : argument.substr(equals + 1);
        vm.putInto(*dict, vm.text(argument.substr(0, equals)), vm.text(value));
    }
    return dict.value();
}

Value isOffline(Vm &vm, Arguments &)
{
    return Value::boolean(environmentOf(vm).request.asSql);
}

Value requiresConnection(Vm &vm, Arguments &)
{
    return Value::boolean(!environmentOf(vm).request.asSql);
}

Value isTransactional(Vm &vm, Arguments &)
{
    return Value::boolean(configuredContext(environmentOf(vm)).impl().transactionalDdl());
}

constexpr ContextFunction kFunctions[] = {
    {"configure", kConfigureSignature, configure},
    {"run_migrations", "run_migrations(**kw)", runMigrations},
    {"begin_transaction", "begin_transaction()", beginTransaction},
    {"execute", "execute(sql, execution_options=)", execute},
    {"static_output", "static_output(text)", staticOutput},
    {"get_bind", "get_bind()", getBind},
    {"get_context", "get_context()", getContext},
    {"get_impl", "get_impl()", getImpl},
    {"get_head_revision", "get_head_revision()", getHeadRevision},
    {"get_head_revisions", "get_head_revisions()", getHeadRevisions},
    {"get_starting_revision_argument", "get_starting_revision_argument()", getStartingRevision},
    {"get_revision_argument", "get_revision_argument()", getRevision},
    {"get_tag_argument", "get_tag_argument()", getTag},
    {"get_x_argument", "get_x_argument(as_dictionary=)", getX},
    {"is_offline_mode", "is_offline_mode()", isOffline},
    {"requires_connection", "requires_connection()", requiresConnection},
    {"is_transactional_ddl", "is_transactional_ddl()", isTransactional},
};

} // namespace

/// What is typed is what is answered, but for head, heads and base.
Value revisionNumber(Environment &environment, const Value &wanted)
{
    Vm &vm = environment.session.vm();
    if (wanted.isUndefined() || wanted.isNone())
        return Value::none();
    if (!vm.isStr(wanted)) {
        const std::vector<Value> all = vm.unpackAll(wanted);
        return all.empty() ? Value::none() : all.front();
    }
    const std::string typed(vm.textOf(wanted));
    const std::size_t at = typed.find('@');
    const std::string label = at == std::string::npos ? "" : typed.substr(0, at);
    const std::string word = at == std::string::npos ? typed : typed.substr(at + 1);
    const history::RevisionMap &map = revisionMap(environment);
    if (word == "base" || word.empty())
        return Value::none();
    if (word == "head") {
        const auto head = history::currentHead(map, label);
        if (!head)
            raiseHistoryError(environment.session, head.error(), {});
        return head->has_value() ? vm.text(map.id(**head)) : Value::none();
    }
    if (word != "heads")
        return vm.text(word);
    base::Result<std::vector<history::Index>> heads
        = std::vector<history::Index>(map.realHeads().begin(), map.realHeads().end());
    if (!label.empty()) {
        const std::vector<history::Index> all(map.heads().begin(), map.heads().end());
        heads = history::filterForLineage(map, all, label);
    }
    if (!heads)
        raiseHistoryError(environment.session, heads.error(), {});
    if (heads->empty())
        return Value::none();
    std::vector<Value> ids;
    for (const history::Index index : *heads)
        ids.push_back(vm.text(map.id(index)));
    return label.empty() ? vm.tuple(std::move(ids)) : ids.front();
}

std::span<const ContextFunction> contextFunctions()
{
    return kFunctions;
}

MigrationContext &configuredContext(Environment &environment)
{
    if (!environment.context)
        environment.session.vm().raise(environment.session.vm().types().exception,
                                       "No context has been configured yet.");
    return *environment.context;
}

Value contextConfig(Session &session, const void *)
{
    return configObject(session);
}

Value contextScript(Session &session, const void *)
{
    return scriptDirectoryObject(session);
}

std::unique_ptr<dialects::Dialect> configuredDialect(Environment &environment, const ConfigureArguments &given)
{
    Session &session = environment.session;
    Vm &vm = session.vm();
    const CommandRequest &request = environment.request;
    // What the user asked for on the command line stands before what env.py says.
    if (!request.dialect.empty())
        return dialectFor(session, UrlParts{request.dialect, {}, {}, {}, {}, {}, {}}, given.dialectOptions);
    if (!request.url.empty())
        return dialectFor(session, urlOf(session, vm.text(request.url)), given.dialectOptions);
    if (isGiven(given.connection) && vm.truth(given.connection)) {
        if (isEngine(vm, given.connection)) {
            raiseCommandError(session, "'connection' argument to configure() is expected to be a "
                                       "sqlalchemy.engine.Connection instance, got "
                                           + vm.repr(given.connection));
        }
        if (vm.typeOf(given.connection) == vm.types().opaque)
            vm.refuseOpaque(given.connection, "used as a connection");
        if (const dialects::Dialect *dialect = dialectOf(vm, given.connection))
            return dialects::makeDialect(dialect->settings());
        vm.getAttribute(given.connection, vm.atoms().intern("dialect"));
    }
    if (isGiven(given.url) && vm.truth(given.url))
        return dialectFor(session, urlOf(session, given.url), given.dialectOptions);
    if (isGiven(given.dialectName) && vm.truth(given.dialectName)) {
        const std::string name = vm.str(given.dialectName);
        // A name needs no reader of URLs; whatever else it is, that says what is wrong.
        const bool isPlain = std::all_of(name.begin(), name.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '+'; });
        const UrlParts url = isPlain ? UrlParts{name, {}, {}, {}, {}, {}, {}} : urlOf(session, vm.text(name + "://"));
        return dialectFor(session, url, given.dialectOptions);
    }
    if (isGiven(given.dialect)) {
        if (const dialects::Dialect *dialect = dialectOf(vm, given.dialect))
            return dialects::makeDialect(dialect->settings());
    }
    vm.raise(vm.types().exception, "Connection, url, or dialect_name is required.");
}

} // namespace retort::library
