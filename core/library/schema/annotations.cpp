// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// Mapped[Optional[int]]: annotations are kept as text, and this reads as much of them as columns need.
#include "core/library/schema/declarative.h"
#include "core/sql/type_classes.h"

#include <array>

namespace retort::library {

using script::Value;
using script::Vm;

namespace {

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view kBlank = " \t\r\n";
    const std::size_t first = text.find_first_not_of(kBlank);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(kBlank) - first + 1);
}

/// Without quotes around it.
std::string_view unquoted(std::string_view text)
{
    text = trimmed(text);
    while (text.size() >= 2 && (text.front() == '"' || text.front() == '\'') && text.back() == text.front())
        text = trimmed(text.substr(1, text.size() - 2));
    return text;
}

/// "Name[inside]": the inside, where the last part of the name is that.
bool isSubscript(std::string_view text, std::string_view name, std::string_view &inside)
{
    const std::size_t open = text.find('[');
    if (open == std::string_view::npos || text.back() != ']')
        return false;
    std::string_view front = trimmed(text.substr(0, open));
    if (const std::size_t dot = front.rfind('.'); dot != std::string_view::npos)
        front = front.substr(dot + 1);
    if (front != name)
        return false;
    inside = trimmed(text.substr(open + 1, text.size() - open - 2));
    return true;
}

/// Parts between `separator`, outside of brackets and quotes.
std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    std::size_t start = 0;
    int depth = 0;
    char quote = '\0';
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (quote != '\0') {
            if (c == quote)
                quote = '\0';
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '[' || c == '(') {
            ++depth;
        } else if (c == ']' || c == ')') {
            --depth;
        } else if (c == separator && depth == 0) {
            parts.push_back(trimmed(text.substr(start, at - start)));
            start = at + 1;
        }
    }
    parts.push_back(trimmed(text.substr(start)));
    return parts;
}

void readUnion(const std::vector<std::string_view> &parts, std::string_view &rest, bool &nullable)
{
    for (const std::string_view part : parts) {
        if (unquoted(part) == "None")
            nullable = true;
        else if (rest.empty())
            rest = unquoted(part);
    }
}

std::string_view withoutOptional(std::string_view text, bool &nullable)
{
    for (;;) {
        text = unquoted(text);
        std::string_view inside;
        if (isSubscript(text, "Optional", inside)) {
            nullable = true;
            text = inside;
            continue;
        }
        if (isSubscript(text, "Union", inside)) {
            std::string_view rest;
            readUnion(split(inside, ','), rest, nullable);
            text = rest;
            continue;
        }
        if (isSubscript(text, "Annotated", inside)) {
            text = split(inside, ',').front();
            continue;
        }
        const auto parts = split(text, '|');
        if (parts.size() < 2)
            return text;
        std::string_view rest;
        readUnion(parts, rest, nullable);
        text = rest;
    }
}

/// What a name of the language itself means.
Value builtin(Vm &vm, std::string_view name)
{
    for (script::Type *type : {vm.types().integer, vm.types().str, vm.types().boolean, vm.types().real, vm.types().bytes,
                               vm.types().dict, vm.types().list}) {
        if (type->name == name)
            return Value(type);
    }
    return {};
}

/// A dotted name where the class stands, else Undefined.
Value lookUp(Vm &vm, std::string_view dotted)
{
    const std::size_t dot = dotted.find('.');
    const Value first = vm.text(dotted.substr(0, dot));
    Value value;
    for (const bool globals : {false, true}) {
        const Value names = vm.namesOfCaller(globals);
        if (!value && vm.contains(names, first))
            value = vm.getItem(names, first);
    }
    if (!value)
        value = builtin(vm, dotted.substr(0, dot));
    for (std::size_t at = dot; value && at != std::string_view::npos;) {
        const std::size_t next = dotted.find('.', at + 1);
        const std::string_view part =
            dotted.substr(at + 1, next == std::string_view::npos ? std::string_view::npos : next - at - 1);
        value = vm.findAttribute(value, part);
        at = next;
    }
    return value;
}

struct KnownPython
{
    std::string_view name;
    const sql::TypeClass *cls;
};
constexpr std::array kPythonTypes{
    KnownPython{"int", &sql::types::kInteger},       KnownPython{"float", &sql::types::kFloat},
    KnownPython{"bool", &sql::types::kBoolean},      KnownPython{"UUID", &sql::types::kUuid},
    KnownPython{"Decimal", &sql::types::kNumeric},   KnownPython{"date", &sql::types::kDate},
    KnownPython{"datetime", &sql::types::kDateTime}, KnownPython{"time", &sql::types::kTime},
    KnownPython{"timedelta", &sql::types::kInterval}, KnownPython{"bytes", &sql::types::kLargeBinary},
    KnownPython{"str", &sql::types::kString},
};

const sql::Type *fromTypeMap(Session &session, const Annotation &annotation, const Value &typeMap)
{
    Vm &vm = session.vm();
    if (!annotation.type || !typeMap || typeMap.isNone())
        return nullptr;
    if (!vm.contains(typeMap, annotation.type))
        return nullptr;
    return toType(session, vm.getItem(typeMap, annotation.type));
}

bool isEnum(Vm &vm, const Value &value)
{
    return value.isObject() && vm.typeOf(value)->isMetatype && static_cast<bool>(vm.findAttribute(value, "__members__"));
}

} // namespace

Annotation readAnnotation(Vm &vm, std::string_view text)
{
    Annotation out;
    std::string_view inside;
    text = unquoted(text);
    if (!isSubscript(text, "Mapped", inside))
        return out;
    out.isMapped = true;
    const std::string_view name = withoutOptional(inside, out.isNullable);
    out.name = name;
    const std::string_view plain = name.substr(0, name.find('['));
    out.type = lookUp(vm, plain);
    return out;
}

const sql::Type *typeFor(Session &session, const Annotation &annotation, const Value &typeMap)
{
    Vm &vm = session.vm();
    if (const sql::Type *type = fromTypeMap(session, annotation, typeMap))
        return type;
    std::string name = annotation.name;
    if (const std::size_t dot = name.rfind('.'); dot != std::string::npos)
        name = name.substr(dot + 1);
    if (isEnum(vm, annotation.type)) {
        const Value cls = vm.getAttribute(vm.loadModule("sqlalchemy"), vm.atoms().intern("Enum"));
        return toType(session, vm.call(cls, {annotation.type}));
    }
    if (annotation.type && annotation.type.isObject() && vm.typeOf(annotation.type)->isMetatype)
        name = static_cast<script::Type *>(annotation.type.asObject())->name;
    for (const KnownPython &known : kPythonTypes) {
        if (known.name != name)
            continue;
        // Interval and its kin have defaults of their own: the constructor knows them.
        const Value cls = vm.getAttribute(vm.loadModule("sqlalchemy"), vm.atoms().intern(known.cls->name));
        return toType(session, vm.call(cls));
    }
    return nullptr;
}

} // namespace retort::library
