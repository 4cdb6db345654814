// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/context/database_url.h"

#include "core/library/context/messages.h"
#include "core/library/objects.h"
#include "core/script/runtime/native_method.h"

#include <algorithm>
#include <array>

namespace retort::library {

using script::Arguments;
using script::Atom;
using script::objectOf;
using script::Type;
using script::Value;
using script::Vm;

namespace {

struct Drivers
{
    std::string_view dialect;
    std::string_view names; ///< blank-separated
};
constexpr std::array kDrivers{
    Drivers{"postgresql", " psycopg2 psycopg psycopg_async asyncpg pg8000 psycopg2cffi pygresql "},
    Drivers{"mysql", " mysqldb pymysql mysqlconnector asyncmy aiomysql cymysql pyodbc mariadbconnector oursql "},
    Drivers{"mariadb", " mysqldb pymysql mysqlconnector asyncmy aiomysql cymysql pyodbc mariadbconnector "},
    Drivers{"sqlite", " pysqlite aiosqlite pysqlcipher pysqlite_numeric pysqlite_dollar "},
};

constexpr std::string_view kNotYet = " mssql oracle ";

Value orNone(Vm &vm, const std::optional<std::string> &text)
{
    return text ? vm.text(*text) : Value::none();
}

Value queryOf(Vm &vm, const UrlParts &url)
{
    auto dict = vm.dict();
    for (const auto &[key, values] : url.query) {
        std::vector<Value> all;
        for (const std::string &value : values)
            all.push_back(vm.text(value));
        vm.putInto(*dict, vm.text(key), all.size() == 1 ? all.front() : vm.tuple(std::move(all)));
    }
    return dict.value();
}

std::string backendOf(const std::string &driverName)
{
    return driverName.substr(0, driverName.find('+'));
}

Value getAttribute(Vm &vm, const Value &self, const Atom *name)
{
    const UrlParts &url = objectOf<UrlObject>(self).parts;
    const std::string_view wanted = name->text;
    if (wanted == "drivername")
        return vm.text(url.driverName);
    if (wanted == "username")
        return orNone(vm, url.username);
    if (wanted == "password")
        return orNone(vm, url.password);
    if (wanted == "host")
        return orNone(vm, url.host);
    if (wanted == "port")
        return url.port ? Value::integer(*url.port) : Value::none();
    if (wanted == "database")
        return orNone(vm, url.database);
    if (wanted == "query")
        return queryOf(vm, url);
    return {};
}

UrlParts &partsOf(Arguments &arguments)
{
    return script::selfAs<UrlObject>(arguments.vm(), arguments[0]).parts;
}

Value render(Vm &vm, Arguments &arguments)
{
    return vm.text(Session::of(vm).world().urlText(partsOf(arguments), arguments.truthOr(1, true)));
}

std::string str(Vm &vm, const Value &self)
{
    // SQLAlchemy 2: str(url) shows no password.
    return Session::of(vm).world().urlText(objectOf<UrlObject>(self).parts, true);
}

/// An argument of URL.create() or .set(): text, or None.
std::optional<std::string> textOf(Vm &vm, const Value &value, const char *name)
{
    if (value.isNone())
        return std::nullopt;
    if (!vm.isStr(value)) {
        // Passwords may be objects that say theirs when asked.
        if (std::string_view(name) == "password")
            return vm.str(value);
        vm.raise(vm.types().typeError, std::string(name) + " must be a string");
    }
    return std::string(vm.textOf(value));
}

void setQuery(Vm &vm, UrlParts &url, const Value &query)
{
    url.query.clear();
    if (query.isNone())
        return;
    auto dict = vm.dict();
    vm.update(*dict, query);
    for (const auto &entry : dict->table.entries()) {
        if (entry.key.isUndefined())
            continue;
        std::vector<std::string> values;
        if (vm.isStr(entry.value))
            values.emplace_back(vm.textOf(entry.value));
        else {
            for (const Value &value : vm.unpackAll(entry.value))
                values.push_back(vm.str(value));
        }
        url.query.emplace_back(vm.str(entry.key), std::move(values));
    }
}

/// drivername, username, password, host, port, database, query: those that were given.
void takeParts(Vm &vm, Arguments &arguments, UrlParts &url)
{
    if (arguments.has(1) && !arguments[1].isNone())
        url.driverName = std::string(arguments.text(1));
    if (arguments.has(2))
        url.username = textOf(vm, arguments[2], "username");
    if (arguments.has(3))
        url.password = textOf(vm, arguments[3], "password");
    if (arguments.has(4))
        url.host = textOf(vm, arguments[4], "host");
    if (arguments.has(5)) {
        url.port.reset();
        if (!arguments[5].isNone()) {
            const Value number = vm.call(Value(vm.types().integer), {arguments[5]});
            url.port = number.asInteger();
        }
    }
    if (arguments.has(6))
        url.database = textOf(vm, arguments[6], "database");
    if (arguments.has(7))
        setQuery(vm, url, arguments[7]);
}

Value create(Vm &vm, Arguments &arguments)
{
    UrlParts url;
    takeParts(vm, arguments, url);
    return makeUrl(Session::of(vm), std::move(url));
}

Value set(Vm &vm, Arguments &arguments)
{
    UrlParts url = partsOf(arguments);
    takeParts(vm, arguments, url);
    return makeUrl(Session::of(vm), std::move(url));
}

Value updateQuery(Vm &vm, Arguments &arguments)
{
    UrlParts url = partsOf(arguments);
    UrlParts more;
    setQuery(vm, more, arguments[1]);
    for (auto &[key, values] : more.query) {
        const auto same = std::find_if(url.query.begin(), url.query.end(),
                                       [&key = key](const auto &entry) { return entry.first == key; });
        if (same == url.query.end())
            url.query.emplace_back(key, values);
        else if (arguments.truthOr(2, false))
            same->second.insert(same->second.end(), values.begin(), values.end());
        else
            same->second = values;
    }
    return makeUrl(Session::of(vm), std::move(url));
}

Value removeQuery(Vm &vm, Arguments &arguments)
{
    UrlParts url = partsOf(arguments);
    for (const Value &name : vm.unpackAll(arguments[1])) {
        const std::string key = vm.str(name);
        std::erase_if(url.query, [&](const auto &entry) { return entry.first == key; });
    }
    return makeUrl(Session::of(vm), std::move(url));
}

Value backendName(Vm &vm, Arguments &arguments)
{
    return vm.text(backendOf(partsOf(arguments).driverName));
}

Value driverName(Vm &vm, Arguments &arguments)
{
    const std::string &name = partsOf(arguments).driverName;
    if (const std::size_t plus = name.find('+'); plus != std::string::npos)
        return vm.text(name.substr(plus + 1));
    return vm.text(dialectFor(Session::of(vm), partsOf(arguments), Value())->driver());
}

Value compare(Vm &vm, script::CompareOp op, const Value &left, const Value &right)
{
    if ((op != script::CompareOp::Equal && op != script::CompareOp::NotEqual)
        || vm.typeOf(left) != vm.typeOf(right))
        return {};
    World &world = Session::of(vm).world();
    const bool same = world.urlText(objectOf<UrlObject>(left).parts, false)
                      == world.urlText(objectOf<UrlObject>(right).parts, false);
    return Value::boolean(same == (op == script::CompareOp::Equal));
}

struct UrlTypes
{
    explicit UrlTypes(Session &session)
        : url(script::newType(session.vm(), "URL", {}))
    {
        Vm &vm = session.vm();
        url->module = "sqlalchemy.engine.url";
        url->ops.getAttribute = getAttribute;
        url->ops.str = url->ops.repr = str;
        url->ops.compare = compare;
        constexpr const char *kParts = "drivername=, username=, password=, host=, port=, database=, query=)";
        setMethod(vm, url.get(), "render_as_string(self, hide_password=)", render);
        setMethod(vm, url.get(), "__to_string__(self, hide_password=)", render);
        setMethod(vm, url.get(), std::string("set(self, ") + kParts, set);
        setMethod(vm, url.get(), std::string("_replace(self, ") + kParts, set);
        setMethod(vm, url.get(), "update_query_dict(self, query_parameters, append=)", updateQuery);
        setMethod(vm, url.get(), "update_query_pairs(self, key_value_pairs, append=)", updateQuery);
        setMethod(vm, url.get(), "difference_update_query(self, names)", removeQuery);
        setMethod(vm, url.get(), "get_backend_name(self)", backendName);
        setMethod(vm, url.get(), "get_driver_name(self)", driverName);
        auto method = vm.heap().make<script::Descriptor>(vm.types().classMethod);
        method->get = vm.nativeFunction("create(cls, drivername, username=, password=, host=, port=, database=, "
                                        "query=)",
                                        create);
        url->attributes.set(vm.atoms().intern("create"), method.value());
    }
    script::Ref<Type> url;
};

} // namespace

Type *urlType(Session &session)
{
    return session.part<UrlTypes>().url.get();
}

Value makeUrl(Session &session, UrlParts parts)
{
    return session.vm().heap().make<UrlObject>(urlType(session), std::move(parts)).value();
}

UrlParts urlOf(Session &session, const Value &value)
{
    Vm &vm = session.vm();
    if (vm.typeOf(value) == urlType(session))
        return objectOf<UrlObject>(value).parts;
    if (vm.typeOf(value) == vm.types().opaque)
        vm.refuseOpaque(value, "used as a database URL");
    if (!vm.isStr(value)) {
        // What pydantic calls a URL is a text of its own kind.
        if (vm.findAttribute(value, "unicode_string"))
            return urlOf(session, vm.callMethod(value, "unicode_string"));
        raiseNamed(session, "ArgumentError", "Expected string or URL object, got " + vm.repr(value));
    }
    auto parsed = session.world().parseUrl(vm.textOf(value));
    if (!parsed)
        raiseNamed(session, "ArgumentError", "Could not parse SQLAlchemy URL from given URL string");
    return std::move(*parsed);
}

std::unique_ptr<dialects::Dialect> dialectFor(Session &session, const UrlParts &url, const Value &options)
{
    Vm &vm = session.vm();
    dialects::DialectSettings settings;
    settings.name = backendOf(url.driverName);
    const std::size_t plus = url.driverName.find('+');
    if (plus != std::string::npos)
        settings.driver = url.driverName.substr(plus + 1);
    const auto unknown = [&] {
        std::string plugin = url.driverName;
        if (plus != std::string::npos)
            plugin[plus] = '.';
        raiseNamed(session, "NoSuchModuleError", "Can't load plugin: sqlalchemy.dialects:" + plugin);
    };
    for (const Drivers &known : kDrivers) {
        if (known.dialect == settings.name && !settings.driver.empty()
            && known.names.find(" " + settings.driver + " ") == std::string_view::npos)
            unknown();
    }
    if (options && !options.isNone()) {
        auto dict = vm.dict();
        vm.update(*dict, options);
        for (const auto &entry : dict->table.entries()) {
            if (entry.key.isUndefined())
                continue;
            const std::string name = vm.str(entry.key);
            if (name == "paramstyle" && vm.isStr(entry.value)) {
                static constexpr std::array<std::string_view, 6> kStyles{"named",  "pyformat", "format",
                                                                         "qmark", "numeric",  "numeric_dollar"};
                const auto style = std::find(kStyles.begin(), kStyles.end(), vm.textOf(entry.value));
                if (style == kStyles.end())
                    vm.raise(vm.newException(vm.types().keyError, {entry.value}));
                settings.paramStyle = static_cast<dialects::ParamStyle>(style - kStyles.begin());
            } else {
                settings.options.set(name, toValue(session, entry.value));
            }
        }
    }
    auto dialect = dialects::makeDialect(settings);
    if (!dialect) {
        if (kNotYet.find(" " + settings.name + " ") != std::string_view::npos)
            vm.stop(messages::kNoDialect, {settings.name});
        unknown();
    }
    return dialect;
}

} // namespace retort::library
