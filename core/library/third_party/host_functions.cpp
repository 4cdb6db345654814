// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// _retort: what the modules written in the language itself ask of the host.
#include "core/library/context/environment.h"
#include "core/library/context/messages.h"
#include "core/library/objects.h"
#include "core/library/registry.h"
#include "core/script/compile/code.h"

#include <array>

namespace retort::library {

using script::Arguments;
using script::objectOf;
using script::Type;
using script::Value;
using script::Vm;

namespace {

Value textOrNone(Vm &vm, const std::optional<std::string> &text)
{
    return text ? vm.text(*text) : Value::none();
}

Value read(Vm &vm, Arguments &arguments)
{
    return textOrNone(vm, Session::of(vm).world().readFile(arguments.text(0)));
}

Value isFile(Vm &vm, Arguments &arguments)
{
    return Value::boolean(Session::of(vm).world().readFile(arguments.text(0)).has_value());
}

/// Where find_dotenv() begins to look: the folder of env.py, which mostly is what calls it.
Value folderOfCaller(Vm &vm, Arguments &)
{
    Session &session = Session::of(vm);
    const Revisions *revisions = Environment::of(session).revisions;
    return vm.text(revisions != nullptr ? revisions->folder() : session.world().projectFolder());
}

Value parseDotEnv(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    std::vector<Value> pairs;
    for (const auto &[name, value] : session.world().parseDotEnv(arguments.text(0), session.environmentVariables(),
                                                                 arguments.truthOr(1, true)))
        pairs.push_back(vm.tuple({vm.text(name), textOrNone(vm, value)}));
    return vm.list(std::move(pairs));
}

Value parseYaml(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    const auto value = session.world().parseYaml(arguments.text(0));
    if (!value)
        return vm.tuple({Value::none(), vm.text(base::messageText(value.error()))});
    return vm.tuple({fromValue(session, *value), Value::none()});
}

/// (scheme, username, password, host, port, database, query); None where it is no URL.
Value urlParts(Vm &vm, Arguments &arguments)
{
    const auto url = Session::of(vm).world().parseUrl(arguments.text(0));
    if (!url)
        return Value::none();
    return vm.tuple({vm.text(url->driverName), textOrNone(vm, url->username), textOrNone(vm, url->password),
                     textOrNone(vm, url->host), url->port ? Value::integer(*url->port) : Value::none(),
                     textOrNone(vm, url->database), Value::none()});
}

Value hiddenUrl(Vm &vm, Arguments &arguments)
{
    World &world = Session::of(vm).world();
    const auto url = world.parseUrl(arguments.text(0));
    return vm.text(url ? world.urlText(*url, true) : "***");
}

/// Runs a coroutine to its end: nothing here ever waits.
Value drive(Vm &vm, Arguments &arguments)
{
    const Value &coroutine = arguments[0];
    if (vm.typeOf(coroutine) == vm.types().opaque)
        vm.refuseOpaque(coroutine, "awaited");
    if (vm.typeOf(coroutine) != vm.types().coroutine && vm.typeOf(coroutine) != vm.types().generator)
        vm.raise(vm.types().valueError, "a coroutine was expected, got " + vm.repr(coroutine));
    const script::Ref<script::Generator> held(&objectOf<script::Generator>(coroutine));
    while (vm.resume(*held, Value::none()))
        vm.work();
    return held->result ? held->result : Value::none();
}

/// A function, classmethod or staticmethod as an attribute of that owner would give it.
Value bind(Vm &vm, Arguments &arguments)
{
    const bool isClass = vm.typeOf(arguments[1])->isMetatype;
    if (isClass && vm.typeOf(arguments[0]) == vm.types().function)
        return vm.bind(arguments[0], arguments[1], vm.typeOf(arguments[1]));
    Type *owner = isClass ? static_cast<Type *>(arguments[1].asObject()) : vm.typeOf(arguments[1]);
    return vm.bind(arguments[0], isClass ? Value() : arguments[1], owner);
}

/// How many parameters a function takes, the class or self among them.
Value parameters(Vm &vm, Arguments &arguments)
{
    Value function = arguments[0];
    std::int64_t more = 0;
    if (vm.typeOf(function) == vm.types().classMethod || vm.typeOf(function) == vm.types().staticMethod) {
        more = vm.typeOf(function) == vm.types().staticMethod ? 1 : 0;
        function = objectOf<script::Descriptor>(function).get;
    }
    if (vm.typeOf(function) != vm.types().function)
        return Value::integer(2);
    return Value::integer(static_cast<std::int64_t>(objectOf<script::Function>(function).code->positional) + more);
}

/// What a name (with dots) means in the module that a class was defined in; None where it is not known.
Value nameInModule(Vm &vm, Arguments &arguments)
{
    if (!vm.typeOf(arguments[0])->isMetatype)
        return Value::none();
    Value at = vm.loadModule(static_cast<Type *>(arguments[0].asObject())->module);
    if (at.isUndefined())
        return Value::none();
    std::string_view left = arguments.text(1);
    while (!left.empty()) {
        const std::size_t dot = left.find('.');
        at = vm.findAttribute(at, left.substr(0, dot));
        if (at.isUndefined())
            return Value::none();
        left = dot == std::string_view::npos ? std::string_view{} : left.substr(dot + 1);
    }
    return at;
}

/// The URL that retort.yaml or the ini names, for env.py that asks an application for it.
Value databaseUrl(Vm &vm, Arguments &)
{
    const CommandRequest &request = Environment::of(Session::of(vm)).request;
    const std::string &url = request.url.empty() ? request.assumedUrl : request.url;
    if (!url.empty())
        return vm.text(url);
    if (!request.dialect.empty())
        return vm.text(request.dialect + "://");
    vm.stop(messages::kNoApplicationUrl);
}

/// The application's further databases (SQLALCHEMY_BINDS): sections of the ini with a URL of their own.
Value binds(Vm &vm, Arguments &)
{
    Session &session = Session::of(vm);
    const Configuration *configuration = Environment::of(session).configuration;
    std::vector<Value> all;
    if (configuration != nullptr) {
        for (const std::string &section : configuration->sections()) {
            const auto url = configuration->get(section, "sqlalchemy.url");
            if (section != configuration->section() && url && url->has_value())
                all.push_back(vm.tuple({vm.text(section), vm.text(**url)}));
        }
    }
    if (all.empty())
        vm.stop(messages::kNoApplicationBinds);
    return vm.list(std::move(all));
}

/// The metadata that retort.yaml's `models` names; None where it names none.
Value targetMetadata(Vm &vm, Arguments &)
{
    const CommandRequest &request = Environment::of(Session::of(vm)).request;
    for (const auto &[module, attribute] : request.models) {
        Value at = vm.import(module, 0, true);
        std::string_view left = attribute;
        while (!left.empty()) {
            const std::size_t dot = left.find('.');
            at = vm.getAttribute(at, vm.atoms().intern(left.substr(0, dot)));
            left = dot == std::string_view::npos ? std::string_view{} : left.substr(dot + 1);
        }
        return at;
    }
    return Value::none();
}

/// An operation that has no form as Python yet.
Value refuseRendering(Vm &vm, Arguments &arguments)
{
    vm.stop(messages::kNotRendered, {std::string(arguments.text(0))});
}

struct HostFunction
{
    std::string_view signature;
    Value (*run)(Vm &, Arguments &);
};
constexpr std::array kFunctions{
    HostFunction{"read(path)", read},
    HostFunction{"is_file(path)", isFile},
    HostFunction{"folder_of_caller()", folderOfCaller},
    HostFunction{"parse_dotenv(text, override=)", parseDotEnv},
    HostFunction{"parse_yaml(text)", parseYaml},
    HostFunction{"url_parts(text)", urlParts},
    HostFunction{"hidden_url(text)", hiddenUrl},
    HostFunction{"drive(coroutine)", drive},
    HostFunction{"bind(function, owner)", bind},
    HostFunction{"parameters(function)", parameters},
    HostFunction{"name_in_module(owner, name)", nameInModule},
    HostFunction{"database_url()", databaseUrl},
    HostFunction{"binds()", binds},
    HostFunction{"target_metadata()", targetMetadata},
    HostFunction{"refuse_rendering(name)", refuseRendering},
};

Value makeFunction(Session &session, const void *data)
{
    const auto &function = *static_cast<const HostFunction *>(data);
    return session.vm().nativeFunction(function.signature, function.run);
}

template<std::size_t N>
std::array<Export, N> exportsOf(const std::array<HostFunction, N> &functions)
{
    std::array<Export, N> exports{};
    for (std::size_t i = 0; i < N; ++i) {
        const std::string_view signature = functions[i].signature;
        exports[i] = Export{"_retort", signature.substr(0, signature.find('(')), makeFunction, &functions[i]};
    }
    return exports;
}

} // namespace

std::span<const Export> hostExports()
{
    static const auto kExports = exportsOf(kFunctions);
    return kExports;
}

} // namespace retort::library
