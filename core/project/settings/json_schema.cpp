// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/settings/description.h"
#include "core/project/settings/json_text.h"
#include "core/project/settings/settings_docs.h"

#include <set>

namespace retort::project {

namespace {

/// A text that YAML may take for a number, since the parser takes it as it is written.
JsonText looseText()
{
    return JsonText::object().set("type", JsonText::strings({"string", "number"}));
}

JsonText textLike(const char *pattern)
{
    return JsonText::object().set("type", JsonText::string("string")).set("pattern", JsonText::string(pattern));
}

JsonText either(std::vector<JsonText> choices)
{
    return JsonText::object().set("anyOf", JsonText::array(std::move(choices)));
}

JsonText listOf(JsonText item)
{
    return JsonText::object().set("type", JsonText::strings({"array", "null"})).set("items", std::move(item));
}

JsonText command()
{
    return either({JsonText::object().set("type", JsonText::string("string")).set("minLength", JsonText::literal("1")),
                   JsonText::object()
                       .set("type", JsonText::string("array"))
                       .set("items", looseText())
                       .set("minItems", JsonText::literal("1"))});
}

JsonText freeValue()
{
    const auto scalar = [] {
        return JsonText::object().set("type", JsonText::strings({"string", "number", "boolean"}));
    };
    return either({scalar(), JsonText::object().set("type", JsonText::string("array")).set("items", scalar())});
}

JsonText colour()
{
    return either({JsonText::object().set("enum", JsonText::strings(colourNames())), textLike("^#[0-9a-fA-F]{6}$")});
}

/// One value of the key's kind.
JsonText oneOf(const Key &key)
{
    switch (key.kind) {
    case Kind::Boolean:
        return JsonText::object().set("type", JsonText::string("boolean"));
    case Kind::Integer:
        return JsonText::object()
            .set("type", JsonText::string("integer"))
            .set("minimum", JsonText::literal(std::to_string(key.minimum)))
            .set("maximum", JsonText::literal(std::to_string(key.maximum)));
    case Kind::Choice:
        return JsonText::object().set("enum", JsonText::strings(key.allowed));
    case Kind::Duration:
        return textLike("^ *([0-9]+(\\.[0-9]+)? *(ms|s|min|h|d) *)+$");
    case Kind::Colour:
        return colour();
    case Kind::ModelSource:
        return textLike("^[^:\\s]+:[^:\\s]+$|\\.ya?ml$");
    case Kind::DottedName:
        return textLike("^[^\\s.]+(\\.[^\\s.]+)*$");
    case Kind::VariableName:
        return textLike("^[A-Za-z_][A-Za-z0-9_]*$");
    case Kind::FileTemplate:
        return textLike("\\S");
    case Kind::Command:
        return command();
    case Kind::Free:
        return freeValue();
    default:
        return looseText();
    }
}

JsonText reference(const Group &group)
{
    return JsonText::object().set("$ref", JsonText::string("#/$defs/" + group.name));
}

/// What the user's names must be, as far as a pattern can say it.
JsonText mapOf(const Key &key, JsonText value)
{
    JsonText map = JsonText::object().set("type", JsonText::strings({"object", "null"}));
    if (key.nameKind == Kind::DottedName)
        map.set("propertyNames", JsonText::object().set("pattern", JsonText::string("^[^\\s.]+(\\.[^\\s.]+)*$")));
    else if (key.nameKind == Kind::Revision)
        map.set("propertyNames", JsonText::object().set("pattern", JsonText::string("^[^@:+\\s-]+$")));
    else if (key.nameKind == Kind::RuleName)
        map.set("propertyNames", JsonText::object().set("pattern", JsonText::string("^[A-Za-z0-9._-]+$")));
    return std::move(map).set("additionalProperties", std::move(value));
}

JsonText valueOf(const Key &key)
{
    switch (key.shape) {
    case Shape::One:
        return oneOf(key);
    case Shape::List:
        return listOf(oneOf(key));
    case Shape::OneOrList:
        return either({oneOf(key), listOf(oneOf(key))});
    case Shape::Map:
        return mapOf(key, oneOf(key));
    case Shape::Group:
        return reference(*key.group);
    case Shape::NamedGroups:
        return mapOf(key, reference(*key.group));
    case Shape::GroupList:
        return listOf(reference(*key.group));
    }
    return oneOf(key);
}

/// The default where it is a value and not a description of one.
void setDefault(JsonText &schema, const Key &key)
{
    if (key.fallback.empty() || key.shape != Shape::One)
        return;
    const bool isNumber =
        key.kind == Kind::Integer && key.fallback.find_first_not_of("0123456789") == std::string::npos;
    if (key.kind == Kind::Boolean || isNumber)
        schema.set("default", JsonText::literal(key.fallback));
    else if (key.kind == Kind::Choice || key.kind == Kind::VariableName)
        schema.set("default", JsonText::string(key.fallback));
}

JsonText objectOf(const Group &group)
{
    JsonText properties = JsonText::object();
    std::vector<std::string> required;
    for (const Key &key : group.keys) {
        JsonText schema = valueOf(key);
        schema.set("description", JsonText::string(key.documentation));
        setDefault(schema, key);
        properties.set(key.name, std::move(schema));
        if (key.required)
            required.push_back(key.name);
    }
    JsonText object = JsonText::object().set("type", required.empty() ? JsonText::strings({"object", "null"})
                                                                      : JsonText::string("object"));
    object.set("properties", std::move(properties)).set("additionalProperties", JsonText::literal("false"));
    if (!required.empty())
        object.set("required", JsonText::strings(required));
    return object;
}

JsonText definitionOf(const Group &group)
{
    if (group.shorthand.empty())
        return objectOf(group);
    return either({oneOf(*group.find(group.shorthand)), objectOf(group)});
}

void addDefinitions(const Group &group, JsonText &definitions, std::set<std::string> &done)
{
    for (const Key &key : group.keys) {
        if (key.group == nullptr || !done.insert(key.group->name).second)
            continue;
        definitions.set(key.group->name, definitionOf(*key.group));
        addDefinitions(*key.group, definitions, done);
    }
}

} // namespace

std::string settingsJsonSchema()
{
    const Group &root = settingsDescription();
    JsonText definitions = JsonText::object();
    std::set<std::string> done;
    addDefinitions(root, definitions, done);
    JsonText schema = JsonText::object()
                          .set("$schema", JsonText::string("https://json-schema.org/draft/2020-12/schema"))
                          .set("title", JsonText::string("retort.yaml"))
                          .set("$comment", JsonText::string("Generated from core/project/settings; do not edit."))
                          .set("$ref", JsonText::string("#/$defs/settings"));
    definitions.set("settings", objectOf(root));
    schema.set("$defs", std::move(definitions));
    return schema.written();
}

} // namespace retort::project
