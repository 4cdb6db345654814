// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// _standard: what the modules of the standard library that are written in the language itself ask of the evaluator and
// of the host.
#include "core/library/context/logs.h"
#include "core/library/context/output_files.h"
#include "core/library/standard/support.h"
#include "core/script/builtins/builtins.h"
#include "core/script/compile/code.h"
#include "core/script/runtime/classes.h"
#include "core/script/runtime/numbers.h"
#include "core/script/syntax/token.h"

#include <algorithm>

namespace retort::library::standard {

using script::Instance;
using script::objectOf;
namespace numbers = script::numbers;

namespace {

Type *classArgument(Vm &vm, const Value &value)
{
    if (!vm.typeOf(value)->isMetatype)
        vm.raise(vm.types().typeError, "a class is required, not " + vm.typeOf(value)->name);
    return static_cast<Type *>(value.asObject());
}

Value isFunction(Vm &vm, Arguments &arguments)
{
    Type *type = vm.typeOf(arguments[0]);
    return Value::boolean(type == vm.types().function || type == vm.types().nativeFunction || type == vm.types().method);
}

Value isAsync(Vm &vm, Arguments &arguments)
{
    return Value::boolean(vm.typeOf(arguments[0]) == vm.types().function
                          && objectOf<script::Function>(arguments[0]).code->isAsync);
}

/// The type of ours that a script's class extends (str, int …); None where it extends none.
Value extendedType(Vm &vm, Arguments &arguments)
{
    for (Type *base : classArgument(vm, arguments[0])->order) {
        if (!base->isScriptClass && base != vm.types().object)
            return Value(base);
    }
    return Value::none();
}

Value instanceOf(Vm &vm, Arguments &arguments)
{
    auto made = vm.heap().make<Instance>(classArgument(vm, arguments[0]));
    if (arguments.has(1))
        made->payload = arguments[1];
    return made.value();
}

/// What an instance extends, by itself; the value where it is no such instance.
Value payloadOf(Vm &vm, Arguments &arguments)
{
    if (vm.typeOf(arguments[0])->hasInstanceNames) {
        const Value &inner = objectOf<Instance>(arguments[0]).payload;
        if (!inner.isUndefined())
            return inner;
    }
    return arguments[0];
}

Value isSubtype(Vm &vm, Arguments &arguments)
{
    return Value::boolean(classArgument(vm, arguments[0])->isSubtypeOf(classArgument(vm, arguments[1])));
}

bool canDo(Vm &vm, const Type *type, std::string_view name)
{
    const script::Slots &ops = type->ops;
    if (name == "__iter__")
        return ops.iterate != nullptr;
    if (name == "__next__")
        return ops.next != nullptr;
    if (name == "__len__")
        return ops.length != nullptr;
    if (name == "__call__")
        return ops.call != nullptr;
    if (name == "__contains__")
        return ops.contains != nullptr || ops.length != nullptr;
    if (name == "__hash__")
        return ops.hash != nullptr;
    if (name == "__reversed__" && (type == vm.types().list || type == vm.types().tuple || type == vm.types().dict || type == vm.types().str))
        return true;
    return type->lookUp(vm.atoms().intern(name)) != nullptr;
}

Value can(Vm &vm, Arguments &arguments)
{
    return Value::boolean(canDo(vm, vm.typeOf(arguments[0]), arguments.text(1)));
}

Value canClass(Vm &vm, Arguments &arguments)
{
    return Value::boolean(canDo(vm, classArgument(vm, arguments[0]), arguments.text(1)));
}

Value formatPlain(Vm &vm, Arguments &arguments)
{
    return vm.text(script::builtins::formatText(vm, vm.str(arguments[0]), arguments.text(1)));
}

Value isKeyword(Vm &, Arguments &arguments)
{
    const auto &all = script::kKeywords;
    return Value::boolean(std::find(std::begin(all), std::end(all), arguments.text(0)) != std::end(all));
}

Value denied(Vm &vm, Arguments &arguments)
{
    return deniedValue(vm, std::string(arguments.text(0)));
}

Value denyNow(Vm &vm, Arguments &arguments)
{
    deny(vm, std::string(arguments.text(0)));
}

Value handled(Vm &vm, Arguments &)
{
    return vm.handled();
}

Value identity(Vm &vm, Arguments &arguments)
{
    return Value::integer(static_cast<std::int64_t>(vm.typeOf(arguments[0])->ops.hash == nullptr || arguments[0].isObject()
                                                        ? reinterpret_cast<std::uintptr_t>(arguments[0].asObject()) >> 4
                                                        : 0));
}

Value copyInstance(Vm &vm, Arguments &arguments)
{
    const Value &from = arguments[0];
    Type *type = vm.typeOf(from);
    if (!type->hasInstanceNames || !type->isScriptClass || type->isSubtypeOf(vm.types().baseException)
        || type->lookUp(vm.atoms().intern("_member_map_")) != nullptr)
        return from;
    const auto &old = objectOf<Instance>(from);
    auto made = vm.heap().make<Instance>(type);
    made->payload = old.payload;
    for (const auto &entry : old.names.entries()) {
        if (entry.name != nullptr)
            made->names.set(entry.name, entry.value);
    }
    // A list, dict or set that it extends is its own.
    if (const Value own = old.payload ? vm.findAttribute(old.payload, "copy") : Value())
        made->payload = vm.call(own);
    return made.value();
}

Value updateSlots(Vm &vm, Arguments &arguments)
{
    script::setScriptSlots(vm, *classArgument(vm, arguments[0]));
    return Value::none();
}

Value setGlobal(Vm &vm, Arguments &arguments)
{
    vm.setGlobalOfCaller(arguments.text(0), arguments[1]);
    return Value::none();
}

Value literal(Vm &vm, Arguments &arguments)
{
    return vm.literal(arguments.text(0));
}

// Modules

Value importModule(Vm &vm, Arguments &arguments)
{
    return vm.import(arguments.text(0), 0, true);
}

Value isLoaded(Vm &vm, Arguments &arguments)
{
    return Value::boolean(vm.isLoaded(arguments.text(0)));
}

// The world

World &worldOf(Vm &vm)
{
    return Session::of(vm).world();
}

Value environment(Vm &vm, Arguments &arguments)
{
    const auto found = Session::of(vm).environment(arguments.text(0));
    return found ? vm.text(*found) : Value::none();
}

Value environmentOfAll(Vm &vm, Arguments &)
{
    auto made = vm.dict();
    for (const auto &[name, value] : Session::of(vm).environmentVariables())
        vm.putInto(*made, vm.text(name), vm.text(value));
    return made.value();
}

Value setEnvironment(Vm &vm, Arguments &arguments)
{
    std::optional<std::string> value;
    if (!arguments[1].isNone())
        value = std::string(arguments.text(1));
    Session::of(vm).changedEnvironment.insert_or_assign(std::string(arguments.text(0)), std::move(value));
    return Value::none();
}

bool isBelow(std::string_view path, std::string_view folder)
{
    while (folder.size() > 1 && folder.back() == '/')
        folder.remove_suffix(1);
    return path == folder || folder == "/"
        || (path.size() > folder.size() && path.substr(0, folder.size()) == folder && path[folder.size()] == '/');
}

/// Nothing outside of the project is read. The path is absolute and has no `..` left.
void checkInside(Vm &vm, std::string_view path)
{
    if (!isBelow(path, worldOf(vm).projectFolder()) && !isBelow(path, worldOf(vm).currentFolder()))
        deny(vm, "Reading " + std::string(path) + ", which is outside of the project,");
}

Value readFile(Vm &vm, Arguments &arguments)
{
    checkInside(vm, arguments.text(0));
    const auto text = worldOf(vm).readFile(arguments.text(0));
    return text ? vm.bytes(*text) : Value::none();
}

Value isFolder(Vm &vm, Arguments &arguments)
{
    // Files are asked for by their names alone; of folders only those are known that lead to the project.
    const std::string_view path = arguments.text(0);
    return Value::boolean(isBelow(worldOf(vm).projectFolder(), path) || isBelow(worldOf(vm).currentFolder(), path));
}

Value openForWriting(Vm &vm, Arguments &arguments)
{
    return openOutput(Session::of(vm), arguments.text(0), arguments.text(1));
}

Value projectFolder(Vm &vm, Arguments &)
{
    return vm.text(worldOf(vm).projectFolder());
}

Value currentFolder(Vm &vm, Arguments &)
{
    return vm.text(worldOf(vm).currentFolder());
}

Value printLine(Vm &vm, Arguments &arguments)
{
    vm.host().print(arguments.text(0), vm.here());
    return Value::none();
}

Value now(Vm &vm, Arguments &)
{
    return Value::integer(Session::of(vm).now());
}

// Logging

Logs &logsOf(Vm &vm)
{
    return Session::of(vm).part<Logs>();
}

Value log(Vm &vm, Arguments &arguments)
{
    logsOf(vm).log(arguments.text(0), static_cast<int>(arguments.integer(1)), arguments.text(2));
    return Value::none();
}

Value loggerEnabled(Vm &vm, Arguments &arguments)
{
    return Value::boolean(logsOf(vm).isEnabled(arguments.text(0), static_cast<int>(arguments.integer(1))));
}

Value loggerLevel(Vm &vm, Arguments &arguments)
{
    return Value::integer(logsOf(vm).logger(arguments.text(0)).level);
}

Value loggerEffective(Vm &vm, Arguments &arguments)
{
    return Value::integer(logsOf(vm).effectiveLevel(arguments.text(0)));
}

Value setLoggerLevel(Vm &vm, Arguments &arguments)
{
    logsOf(vm).logger(arguments.text(0)).level = static_cast<int>(arguments.integer(1));
    return Value::none();
}

bool &flagOf(Vm &vm, const Arguments &arguments)
{
    Logs::Logger &logger = logsOf(vm).logger(arguments.text(0));
    return arguments.text(1) == "disabled" ? logger.disabled : logger.propagate;
}

Value loggerFlag(Vm &vm, Arguments &arguments)
{
    return Value::boolean(flagOf(vm, arguments));
}

Value setLoggerFlag(Vm &vm, Arguments &arguments)
{
    flagOf(vm, arguments) = vm.truth(arguments[2]);
    return Value::none();
}

Value addLogHandler(Vm &vm, Arguments &arguments)
{
    Logs::Handler handler;
    handler.level = static_cast<int>(arguments.integer(1));
    handler.format = std::string(arguments.text(2));
    handler.dateFormat = std::string(arguments.text(3));
    logsOf(vm).logger(arguments.text(0)).handlers.push_back(std::move(handler));
    return Value::none();
}

Value disableLogs(Vm &vm, Arguments &arguments)
{
    logsOf(vm).disabledBelow = static_cast<int>(arguments.integer(0));
    return Value::none();
}

Value configureLogs(Vm &vm, Arguments &arguments)
{
    logsOf(vm).basicConfigure(static_cast<int>(arguments.integer(0)), std::string(arguments.text(1)),
                              std::string(arguments.text(2)), vm.truth(arguments[3]));
    return Value::none();
}

constexpr std::array kFunctions{
    NativeEntry{"is_function(obj)", isFunction},
    NativeEntry{"is_async(obj)", isAsync},
    NativeEntry{"extended_type(cls)", extendedType},
    NativeEntry{"instance_of(cls, payload=)", instanceOf},
    NativeEntry{"payload(obj)", payloadOf},
    NativeEntry{"is_subtype(cls, base)", isSubtype},
    NativeEntry{"can(obj, name)", can},
    NativeEntry{"can_class(cls, name)", canClass},
    NativeEntry{"format_plain(obj, spec)", formatPlain},
    NativeEntry{"is_keyword(name)", isKeyword},
    NativeEntry{"denied(name)", denied},
    NativeEntry{"deny(name)", denyNow},
    NativeEntry{"handled()", handled},
    NativeEntry{"identity(obj)", identity},
    NativeEntry{"copy_instance(obj)", copyInstance},
    NativeEntry{"update_slots(cls)", updateSlots},
    NativeEntry{"set_global(name, value)", setGlobal},
    NativeEntry{"literal(text)", literal},
    NativeEntry{"import_module(name)", importModule},
    NativeEntry{"is_loaded(name)", isLoaded},
    NativeEntry{"environment(name)", environment},
    NativeEntry{"environ()", environmentOfAll},
    NativeEntry{"set_environment(name, value)", setEnvironment},
    NativeEntry{"read_file(path)", readFile},
    NativeEntry{"is_folder(path)", isFolder},
    NativeEntry{"open_for_writing(path, mode)", openForWriting},
    NativeEntry{"project_folder()", projectFolder},
    NativeEntry{"current_folder()", currentFolder},
    NativeEntry{"print_line(text)", printLine},
    NativeEntry{"now()", now},
    NativeEntry{"log(name, level, text)", log},
    NativeEntry{"logger_enabled(name, level)", loggerEnabled},
    NativeEntry{"logger_level(name)", loggerLevel},
    NativeEntry{"logger_effective(name)", loggerEffective},
    NativeEntry{"set_logger_level(name, level)", setLoggerLevel},
    NativeEntry{"logger_flag(name, flag)", loggerFlag},
    NativeEntry{"set_logger_flag(name, flag, value)", setLoggerFlag},
    NativeEntry{"add_log_handler(name, level, format, datefmt)", addLogHandler},
    NativeEntry{"disable_logs(level)", disableLogs},
    NativeEntry{"configure_logs(level, format, datefmt, force, to_stream)", configureLogs},
};
constexpr auto kFunctionExports = functionExports(kFunctions, "_standard");

/// A value that no script has otherwise, for "was not given".
Value missing(Session &session, const void *)
{
    return session.vm().heap().make<Instance>(session.vm().types().object).value();
}

} // namespace

std::span<const Export> systemExports()
{
    static const std::vector<Export> kAll = [] {
        std::vector<Export> all(kFunctionExports.begin(), kFunctionExports.end());
        all.push_back({"_standard", "missing", missing});
        return all;
    }();
    return kAll;
}

} // namespace retort::library::standard
