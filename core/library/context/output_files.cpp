// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// Files that env.py opens for its output, as the multidb template does. Nothing is written while it runs: the text is
// kept, and the program writes it when everything went well.
#include "core/library/context/output_files.h"

#include "core/library/context/environment.h"
#include "core/script/runtime/messages.h"
#include "core/script/runtime/native_method.h"

namespace retort::library {

using script::Arguments;
using script::Atom;
using script::objectOf;
using script::Type;
using script::Value;
using script::Vm;

namespace {

struct FileObject : script::Object
{
    FileObject(Type *ofType, std::shared_ptr<OutputFile> ofFile, std::string named)
        : Object(ofType)
        , file(std::move(ofFile))
        , name(std::move(named))
    {
    }
    std::shared_ptr<OutputFile> file;
    std::string name;
    bool isClosed = false;
};

Value write(Vm &vm, Arguments &arguments)
{
    auto &object = script::selfAs<FileObject>(arguments.vm(), arguments[0]);
    if (object.isClosed)
        vm.raise(vm.types().valueError, "I/O operation on closed file.");
    if (!vm.isStr(arguments[1]))
        vm.raise(vm.types().typeError, "write() argument must be str, not " + vm.typeOf(arguments[1])->name);
    const std::string_view text = vm.textOf(arguments[1]);
    Session::of(vm).vm().heap().spend(text.size());
    object.file->text += text;
    return Value::integer(static_cast<std::int64_t>(text.size()));
}

Value writeLines(Vm &vm, Arguments &arguments)
{
    for (const Value &line : vm.unpackAll(arguments[1]))
        script::selfAs<FileObject>(arguments.vm(), arguments[0]).file->text += vm.textOf(line);
    return Value::none();
}

Value nothing(Vm &, Arguments &)
{
    return Value::none();
}

Value itself(Vm &, Arguments &arguments)
{
    return arguments[0];
}

Value close(Vm &, Arguments &arguments)
{
    script::selfAs<FileObject>(arguments.vm(), arguments[0]).isClosed = true;
    return Value::none();
}

Value getAttribute(Vm &vm, const Value &self, const Atom *name)
{
    if (name->text == "name")
        return vm.text(objectOf<FileObject>(self).name);
    if (name->text == "closed")
        return Value::boolean(objectOf<FileObject>(self).isClosed);
    if (name->text == "encoding")
        return vm.text("utf-8");
    return {};
}

struct FileTypes
{
    explicit FileTypes(Session &session)
        : file(script::newType(session.vm(), "TextIOWrapper", {}))
    {
        Vm &vm = session.vm();
        file->module = "_io";
        file->ops.getAttribute = getAttribute;
        setMethod(vm, file.get(), "write(self, text)", write);
        setMethod(vm, file.get(), "writelines(self, lines)", writeLines);
        setMethod(vm, file.get(), "flush(self)", nothing);
        setMethod(vm, file.get(), "close(self)", close);
        setMethod(vm, file.get(), "__enter__(self)", itself);
        setMethod(vm, file.get(), "__exit__(self, type=, value=, traceback=)", close);
    }
    script::Ref<Type> file;
};

} // namespace

Value openOutput(Session &session, std::string_view path, std::string_view mode)
{
    Vm &vm = session.vm();
    Environment &environment = Environment::of(session);
    // A revision that writes files is no preview any more; env.py's output is all that goes to files.
    if (vm.isRunning() || environment.configuration == nullptr)
        vm.stop(script::running::kDenied, {"open(\"" + std::string(path) + "\", \"" + std::string(mode) + "\")"});
    auto absolute = session.world().outputPath(path);
    if (!absolute)
        vm.stop(*absolute.error().message, absolute.error().arguments);
    std::shared_ptr<OutputFile> file;
    for (const auto &known : environment.files) {
        if (known->path == *absolute)
            file = known;
    }
    const bool appends = mode.find('a') != std::string_view::npos;
    if (!file) {
        file = std::make_shared<OutputFile>(OutputFile{*absolute, {}, appends});
        environment.files.push_back(file);
    } else if (!appends) {
        file->text.clear();
        file->append = false;
    }
    return vm.heap()
        .make<FileObject>(session.part<FileTypes>().file.get(), std::move(file), std::string(path))
        .value();
}

} // namespace retort::library
