// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/standard/modules.h"

#include "core/library/standard/support.h"

#include <algorithm>
#include <standard_texts.h> // made by this folder's CMakeLists.txt

namespace retort::library::standard {

using script::Module;
using script::objectOf;

namespace {

/// What reaches the machine, the network or other programs, or runs what it is given.
constexpr std::string_view kDenied[] = {
    "subprocess", "socket", "socketserver", "ssl", "select", "selectors", "shutil", "tempfile", "pickle", "marshal",
    "shelve", "dbm", "ctypes", "cffi", "multiprocessing", "concurrent", "concurrent.futures", "signal", "pty", "tty",
    "termios", "fcntl", "mmap", "resource", "urllib.request", "http", "http.client", "http.server", "ftplib", "smtplib",
    "poplib", "imaplib", "telnetlib", "xmlrpc", "xmlrpc.client", "webbrowser", "requests", "httpx", "urllib3", "aiohttp",
    "boto3", "botocore", "paramiko", "fabric", "sqlite3", "psycopg2", "psycopg", "pymysql", "MySQLdb", "asyncpg", "code",
    "codeop", "runpy", "pdb", "zipfile", "tarfile", "gzip", "bz2", "lzma", "zlib", "fileinput", "getpass", "readline",
    "syslog", "pip", "ensurepip", "venv", "gc", "faulthandler", "tracemalloc", "cProfile", "sched", "asyncore",
};

/// Those that have exceptions, constants and classes which scripts name without doing anything.
Value deniedName(Vm &vm, Module &module, const Atom *name)
{
    if (name->text.substr(0, 2) == "__")
        return {};
    Value made = deniedValue(vm, module.name + "." + std::string(name->text));
    module.names.set(name, made);
    return made;
}

const texts::Entry *findText(std::string_view dotted)
{
    const auto found = std::lower_bound(std::begin(texts::kAll), std::end(texts::kAll), dotted,
                                        [](const texts::Entry &entry, std::string_view name) { return entry.name < name; });
    return found != std::end(texts::kAll) && found->name == dotted ? found : nullptr;
}

} // namespace

bool hasModuleText(std::string_view dotted)
{
    return findText(dotted) != nullptr;
}

std::shared_ptr<const script::Source> moduleText(std::string_view dotted, bool &isPackage)
{
    // "os.path" is posixpath by another name.
    const texts::Entry *found = findText(dotted == "os.path" ? "posixpath" : dotted);
    if (found == nullptr)
        return nullptr;
    isPackage = found->isPackage;
    auto source = std::make_shared<script::Source>("<" + std::string(dotted) + ">", std::string(found->text));
    source->markOurs();
    return source;
}

script::Ref<Module> deniedModule(Vm &vm, std::string_view dotted)
{
    if (std::find(std::begin(kDenied), std::end(kDenied), dotted) == std::end(kDenied))
        return {};
    auto module = vm.heap().make<Module>(vm.types().module, std::string(dotted));
    module->names.set(vm.atoms().intern("__name__"), vm.text(dotted));
    module->fallback = deniedName;
    return module;
}

Value deniedValue(Vm &vm, std::string what)
{
    const Value made = vm.newOpaque(std::move(what), nullptr);
    objectOf<script::Opaque>(made).denied = true;
    return made;
}

} // namespace retort::library::standard
