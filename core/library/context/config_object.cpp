// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// alembic.config.Config, and the Namespace of cmd_opts.
#include "core/library/context/environment.h"
#include "core/library/context/migration_context.h"
#include "core/library/context/script_objects.h"
#include "core/library/objects.h"

namespace retort::library {

using script::Arguments;
using script::Atom;
using script::objectOf;
using script::Ref;
using script::Type;
using script::Value;
using script::Vm;

namespace {

/// A Config. Several may be made by hand in env.py; those without a file hold what is set in them.
struct ConfigObject : script::Instance
{
    using Instance::Instance;
    Configuration *configuration = nullptr;
    std::unique_ptr<Configuration> own;
};

template<class T>
T valueOf(Session &session, base::Result<T> result)
{
    if (!result) {
        // configparser's own errors; Retort's words say the same without showing the value.
        raiseNamed(session, "ValueError", base::messageText(result.error()));
    }
    return std::move(*result);
}

Configuration &configurationIn(Vm &vm, const Value &self)
{
    Configuration *configuration = objectOf<ConfigObject>(self).configuration;
    if (configuration == nullptr)
        raiseCommandError(Session::of(vm), "No config file None found, or file has no '[alembic]' section");
    return *configuration;
}

std::string sectionOf(Vm &vm, const Value &self)
{
    return vm.str(vm.getAttribute(self, vm.atoms().intern("config_ini_section")));
}

Value option(Vm &vm, const Value &self, const std::string &section, std::string_view name, const Value &fallback)
{
    Configuration &configuration = configurationIn(vm, self);
    if (!configuration.hasSection(section)) {
        const std::string file = vm.repr(vm.getAttribute(self, vm.atoms().intern("config_file_name")));
        raiseCommandError(Session::of(vm),
                          "No config file " + file + " found, or file has no '[" + section + "]' section");
    }
    const auto found = valueOf(Session::of(vm), configuration.get(section, name));
    return found ? vm.text(*found) : fallback;
}

Value getMainOption(Vm &vm, Arguments &arguments)
{
    return option(vm, arguments[0], sectionOf(vm, arguments[0]), arguments.text(1), arguments.orNone(2));
}

Value getSectionOption(Vm &vm, Arguments &arguments)
{
    return option(vm, arguments[0], std::string(arguments.text(1)), arguments.text(2), arguments.orNone(3));
}

Value getAlembicOption(Vm &vm, Arguments &arguments)
{
    const auto found = valueOf(Session::of(vm), configurationIn(vm, arguments[0]).alembicOption(arguments.text(1)));
    return found ? vm.text(*found) : arguments.orNone(2);
}

Value getSection(Vm &vm, Arguments &arguments)
{
    Configuration &configuration = configurationIn(vm, arguments[0]);
    const std::string_view section = arguments.text(1);
    if (!configuration.hasSection(section))
        return arguments.orNone(2);
    auto dict = vm.dict();
    for (const auto &[name, value] : valueOf(Session::of(vm), configuration.items(section)))
        vm.putInto(*dict, vm.text(name), vm.text(value));
    return dict.value();
}

void set(Vm &vm, const Value &self, const std::string &section, std::string_view name, const Value &value)
{
    Session &session = Session::of(vm);
    if (vm.typeOf(value) == vm.types().opaque)
        vm.refuseOpaque(value, "put into the configuration");
    if (!vm.isStr(value))
        vm.raise(vm.types().typeError, "option values must be strings");
    const std::string text(vm.textOf(value));
    if (const auto done = configurationIn(vm, self).set(section, name, text); !done) {
        // ConfigParser's text holds the value, which may be a URL with a password: only the place is shown.
        std::size_t at = 0;
        while ((at = text.find('%', at)) != std::string::npos && text.substr(at, 2) == "%%")
            at += 2;
        raiseNamed(session, "ValueError",
                   "invalid interpolation syntax in the value of '" + std::string(name) + "' at position "
                       + std::to_string(at == std::string::npos ? 0 : at) + ": write %% for a percent sign");
    }
}

Value setMainOption(Vm &vm, Arguments &arguments)
{
    set(vm, arguments[0], sectionOf(vm, arguments[0]), arguments.text(1), arguments[2]);
    return Value::none();
}

Value setSectionOption(Vm &vm, Arguments &arguments)
{
    set(vm, arguments[0], std::string(arguments.text(1)), arguments.text(2), arguments[3]);
    return Value::none();
}

Value removeMainOption(Vm &vm, Arguments &arguments)
{
    configurationIn(vm, arguments[0]).remove(sectionOf(vm, arguments[0]), arguments.text(1));
    return Value::none();
}

Value printStdout(Vm &vm, Arguments &arguments)
{
    Environment &environment = Environment::of(Session::of(vm));
    std::string text = vm.str(arguments[1]);
    if (!arguments.rest().empty()) {
        const Value parts = vm.tuple(arguments.rest());
        text = vm.str(vm.binary(script::BinaryOp::Modulo, vm.text(text), parts));
    }
    if (!environment.request.quiet)
        environment.output += text + "\n";
    return Value::none();
}

// config.file_config: the ConfigParser

Value parserGet(Vm &vm, Arguments &arguments)
{
    const std::string section(arguments.text(1));
    const std::string_view name = arguments.text(2);
    Value fallback;
    bool isRaw = false;
    for (const auto &[keyword, value] : arguments.keywords()) {
        if (keyword->text == "fallback")
            fallback = value;
        else if (keyword->text == "raw")
            isRaw = vm.truth(value);
    }
    Configuration &configuration = configurationIn(vm, arguments[0]);
    const auto found = isRaw ? configuration.raw(section, name)
                             : valueOf(Session::of(vm), configuration.get(section, name));
    if (found)
        return vm.text(*found);
    if (fallback)
        return fallback;
    vm.raise(vm.types().keyError, configuration.hasSection(section)
                                      ? "No option '" + std::string(name) + "' in section: '" + section + "'"
                                      : "No section: '" + section + "'");
}

Value parserHasSection(Vm &vm, Arguments &arguments)
{
    return Value::boolean(configurationIn(vm, arguments[0]).hasSection(arguments.text(1)));
}

Value parserHasOption(Vm &vm, Arguments &arguments)
{
    return Value::boolean(configurationIn(vm, arguments[0]).raw(arguments.text(1), arguments.text(2)).has_value());
}

Value parserSections(Vm &vm, Arguments &arguments)
{
    std::vector<Value> all;
    for (const std::string &name : configurationIn(vm, arguments[0]).sections())
        all.push_back(vm.text(name));
    return vm.list(std::move(all));
}

Value parserItems(Vm &vm, Arguments &arguments)
{
    std::vector<Value> all;
    for (const auto &[name, value] :
         valueOf(Session::of(vm), configurationIn(vm, arguments[0]).items(arguments.text(1))))
        all.push_back(vm.tuple({vm.text(name), vm.text(value)}));
    return vm.list(std::move(all));
}

Value parserSet(Vm &vm, Arguments &arguments)
{
    set(vm, arguments[0], std::string(arguments.text(1)), arguments.text(2), arguments[3]);
    return Value::none();
}

Value parserItem(Vm &vm, const Value &self, const Value &key)
{
    Configuration &configuration = configurationIn(vm, self);
    const std::string section = vm.str(key);
    if (!configuration.hasSection(section))
        vm.raise(vm.newException(vm.types().keyError, {key}));
    auto dict = vm.dict();
    for (const auto &[name, value] : valueOf(Session::of(vm), configuration.items(section)))
        vm.putInto(*dict, vm.text(name), vm.text(value));
    return dict.value();
}

Value optionalText(Vm &vm, const std::optional<std::string> &text)
{
    return text ? vm.text(*text) : Value::none();
}

Value listOf(Vm &vm, const std::vector<std::string> &texts)
{
    std::vector<Value> all;
    for (const std::string &text : texts)
        all.push_back(vm.text(text));
    return vm.list(std::move(all));
}

struct ConfigTypes
{
    explicit ConfigTypes(Session &session);
    Ref<Type> config, parser, names;
};

/// What argparse would have made of the command line.
Value commandOptions(Session &session)
{
    Vm &vm = session.vm();
    const CommandRequest &request = Environment::of(session).request;
    auto made = vm.heap().make<script::Instance>(session.part<ConfigTypes>().names.get());
    const auto put = [&](const char *name, Value value) { made->names.set(vm.atoms().intern(name), std::move(value)); };
    const Configuration *configuration = Environment::of(session).configuration;
    put("x", request.x.empty() ? Value::none() : listOf(vm, request.x));
    put("name", vm.text(configuration != nullptr ? configuration->section() : "alembic"));
    put("config", configuration != nullptr ? optionalText(vm, configuration->iniFile()) : Value::none());
    put("raiseerr", Value::boolean(request.raiseError));
    put("quiet", Value::boolean(request.quiet));
    put("sql", Value::boolean(request.asSql));
    put("tag", optionalText(vm, request.tag));
    if (request.kind == CommandKind::Stamp) {
        put("revisions", listOf(vm, request.revisionWords));
        put("purge", Value::boolean(request.purge));
    } else if (request.revision) {
        const RevisionArguments &words = *request.revision;
        put("message", optionalText(vm, words.message));
        put("branch_label", optionalText(vm, words.branchLabel));
        put("rev_id", optionalText(vm, words.id));
        put("splice", Value::boolean(words.splice));
        if (request.kind == CommandKind::Merge) {
            put("revisions", listOf(vm, request.revisionWords));
        } else {
            put("autogenerate", Value::boolean(false));
            put("head", words.head.empty() ? Value::none() : vm.text(words.head));
            put("version_path", optionalText(vm, words.versionPath));
            put("depends_on", words.dependsOn.empty() ? Value::none() : listOf(vm, words.dependsOn));
        }
    } else if (!request.revisionWords.empty()) {
        put("revision", vm.text(request.revisionWords.front()));
    }
    put("cmd", vm.tuple({vm.text(request.commandName), vm.list({}), vm.list({})}));
    return made.value();
}

void fill(Session &session, ConfigObject &config, const Configuration *configuration)
{
    Vm &vm = session.vm();
    const auto put = [&](const char *name, Value value) { config.names.set(vm.atoms().intern(name), std::move(value)); };
    put("config_file_name", configuration != nullptr ? optionalText(vm, configuration->iniFile()) : Value::none());
    put("toml_file_name", configuration != nullptr ? optionalText(vm, configuration->tomlFile()) : Value::none());
    put("config_ini_section", vm.text(configuration != nullptr ? configuration->section() : "alembic"));
    put("attributes", vm.dict().value());
    put("output_buffer", Value::none());
    put("config_args", vm.dict().value());
    put("cmd_opts", Value::none());
}

Value configAttribute(Vm &vm, const Value &self, const Atom *name)
{
    if (name->text == "file_config") {
        auto made = vm.heap().make<ConfigObject>(Session::of(vm).part<ConfigTypes>().parser.get());
        made->configuration = objectOf<ConfigObject>(self).configuration;
        return made.value();
    }
    if (name->text == "stdout")
        return vm.getAttribute(vm.loadModule("sys"), vm.atoms().intern("stdout"));
    if (name->text == "messaging_opts") {
        auto dict = vm.dict();
        vm.putInto(*dict, vm.text("quiet"), Value::boolean(Environment::of(Session::of(vm)).request.quiet));
        return dict.value();
    }
    return {};
}

/// Config("alembic.ini"): the project's own, or another ini of it.
Value construct(Vm &vm, Type *type, const script::Call &call)
{
    Session &session = Session::of(vm);
    Environment &environment = Environment::of(session);
    auto made = vm.heap().make<ConfigObject>(type);
    Value file = call.positional > 0 ? call.values[0] : Value::none();
    for (std::uint32_t i = 0; i < call.named; ++i) {
        if (call.names[i]->text == "file_")
            file = call.namedValue(i);
    }
    made->configuration = environment.configuration;
    if (!file.isNone() && environment.configuration != nullptr) {
        if (auto opened = environment.configuration->open(vm.str(file))) {
            made->configuration = opened.get();
            made->own = std::move(opened);
        }
    }
    fill(session, *made, made->configuration);
    if (!file.isNone())
        made->names.set(vm.atoms().intern("config_file_name"), vm.text(vm.str(file)));
    return made.value();
}

ConfigTypes::ConfigTypes(Session &session)
    : config(script::newType(session.vm(), "Config", {}))
    , parser(script::newType(session.vm(), "ConfigParser", {}))
    , names(script::newType(session.vm(), "Namespace", {}))
{
    Vm &vm = session.vm();
    names->module = "argparse";
    names->hasInstanceNames = true;
    config->module = "alembic.config";
    config->hasInstanceNames = true;
    config->ops.construct = construct;
    config->ops.getAttribute = configAttribute;
    setMethod(vm, config.get(), "get_main_option(self, name, default=)", getMainOption);
    setMethod(vm, config.get(), "get_section_option(self, section, name, default=)", getSectionOption);
    setMethod(vm, config.get(), "get_alembic_option(self, name, default=)", getAlembicOption);
    setMethod(vm, config.get(), "get_section(self, name, default=)", getSection);
    setMethod(vm, config.get(), "set_main_option(self, name, value)", setMainOption);
    setMethod(vm, config.get(), "set_section_option(self, section, name, value)", setSectionOption);
    setMethod(vm, config.get(), "remove_main_option(self, name)", removeMainOption);
    setMethod(vm, config.get(), "print_stdout(self, text, *arg)", printStdout);
    parser->module = "configparser";
    parser->hasInstanceNames = true;
    parser->ops.getItem = parserItem;
    setMethod(vm, parser.get(), "get(self, section, option, **kw)", parserGet);
    setMethod(vm, parser.get(), "has_section(self, section)", parserHasSection);
    setMethod(vm, parser.get(), "has_option(self, section, option)", parserHasOption);
    setMethod(vm, parser.get(), "sections(self)", parserSections);
    setMethod(vm, parser.get(), "items(self, section)", parserItems);
    setMethod(vm, parser.get(), "set(self, section, option, value)", parserSet);
}

} // namespace

Type *configType(Session &session)
{
    return session.part<ConfigTypes>().config.get();
}

Value configObject(Session &session)
{
    Environment &environment = Environment::of(session);
    if (environment.config.isUndefined()) {
        auto made = session.vm().heap().make<ConfigObject>(configType(session));
        made->configuration = environment.configuration;
        environment.config = made.value();
        fill(session, *made, environment.configuration);
        made->names.set(session.vm().atoms().intern("cmd_opts"), commandOptions(session));
    }
    return environment.config;
}

Configuration *configurationOf(Vm &vm, const Value &value)
{
    const ConfigTypes &types = Session::of(vm).part<ConfigTypes>();
    if (vm.typeOf(value) == types.config.get() || vm.typeOf(value) == types.parser.get())
        return objectOf<ConfigObject>(value).configuration;
    return nullptr;
}

} // namespace retort::library
