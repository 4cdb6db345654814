// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/settings/description.h"

namespace retort::project {

namespace {

struct KindWords
{
    Kind kind;
    const char *one;     ///< "a duration"
    const char *several; ///< "durations"
    const char *example;
};

constexpr KindWords kWords[] = {
    {Kind::Boolean, "true or false", "booleans", "true"},
    {Kind::Integer, "a whole number", "whole numbers", "3"},
    {Kind::Text, "a text", "texts", "text"},
    {Kind::Template, "a text", "texts", "\"${NAME}\""},
    {Kind::Choice, "one of the allowed words", "allowed words", "off"},
    {Kind::Duration, "a duration", "durations", "5s"},
    {Kind::Colour, "a colour", "colours", "red"},
    {Kind::Path, "a file", "files", "sql/up.sql"},
    {Kind::FileTemplate, "a file name with the tokens of file_template", "file names", "\"%(rev)s_%(slug)s\""},
    {Kind::ModelSource, "module:attribute or a YAML file", "models", "app.models:Base.metadata"},
    {Kind::DottedName, "a dotted name of Python", "dotted names", "app.types.GUID"},
    {Kind::RuleName, "a name of letters, digits, dots and dashes", "names", "drop-column"},
    {Kind::Pattern, "a name, with * and ?", "names, with * and ?", "tmp_*"},
    {Kind::Revision, "a revision's id (without @ - + : and blanks)", "revision ids", "ae1027a6acf0"},
    {Kind::ValuePath, "a path of keys", "paths of keys", "database.url"},
    {Kind::Command, "a command", "commands", "make restart"},
    {Kind::Free, "a value or a list of values", "values", "63"},
    {Kind::VariableName, "a variable's name", "names of variables", "CONFIG_FILE"},
    {Kind::None, "a map", "maps", "{}"},
};

const KindWords &wordsOf(Kind kind)
{
    for (const KindWords &words : kWords) {
        if (words.kind == kind)
            return words;
    }
    return kWords[0];
}

} // namespace

std::string kindInWords(Kind kind)
{
    return wordsOf(kind).one;
}

std::string exampleOf(Kind kind)
{
    return wordsOf(kind).example;
}

std::string neededInWords(const Key &key)
{
    const KindWords &words = wordsOf(key.kind);
    switch (key.shape) {
    case Shape::One:
        return words.one;
    case Shape::List:
        return std::string("a list of ") + words.several;
    case Shape::OneOrList:
        return std::string(words.one) + " or a list of " + words.several;
    case Shape::Map:
        return std::string("a map from ") + key.placeholder + " to " + words.one;
    case Shape::Group:
        return "a map";
    case Shape::NamedGroups:
        return std::string("a map from ") + key.placeholder + " to a map";
    case Shape::GroupList:
        return "a list of maps";
    }
    return words.one;
}

const std::vector<std::string> &colourNames()
{
    static const std::vector<std::string> names{"red",  "orange", "yellow", "green", "teal",
                                                "blue", "purple", "pink",   "brown", "grey"};
    return names;
}

} // namespace retort::project
