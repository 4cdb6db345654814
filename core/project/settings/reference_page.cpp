// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/settings/description.h"
#include "core/project/settings/reference_text.h"
#include "core/project/settings/settings_docs.h"

#include <set>

namespace retort::project {

namespace {

/// In a table's cell.
std::string cell(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if (c == '|')
            out += '\\';
        out += c;
    }
    return out;
}

std::string code(std::string_view text)
{
    const bool hasTick = text.find('`') != std::string_view::npos;
    return (hasTick ? "`` " : "`") + cell(text) + (hasTick ? " ``" : "`");
}

/// `${NAME}`, `$$` and such inside sentences, so that Markdown leaves them alone.
std::string sentence(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t begin = text.find("${", i);
        if (begin == std::string_view::npos)
            return out + cell(text.substr(i));
        const std::size_t end = text.find('}', begin) + 1;
        out += cell(text.substr(i, begin - i)) + code(text.substr(begin, end - begin));
        i = end;
    }
    return out;
}

std::string limits(const Key &key)
{
    if (key.kind != Kind::Integer || key.minimum == key.maximum)
        return {};
    return " (" + std::to_string(key.minimum) + " to " + std::to_string(key.maximum) + ")";
}

std::string words(const std::vector<std::string> &all)
{
    std::string out;
    for (std::size_t i = 0; i < all.size(); ++i)
        out += (i == 0 ? "" : i + 1 == all.size() ? " or " : ", ") + code(all[i]);
    return out;
}

std::string valueCell(const Key &key)
{
    if (key.kind == Kind::Choice)
        return (key.shape == Shape::One ? "" : "one or several of ") + words(key.allowed);
    if (key.kind == Kind::Colour)
        return words(colourNames()) + ", or `\"#rrggbb\"`";
    return neededInWords(key) + limits(key) + (key.kind == Kind::Template ? ", variables allowed" : "");
}

std::string defaultCell(const Key &key)
{
    if (key.required)
        return "**required**";
    return key.fallback.empty() ? "" : sentence(key.fallback);
}

std::string row(const Key &key)
{
    return "| " + code(key.name) + " | " + valueCell(key) + " | " + defaultCell(key) + " | " + code(key.example) + " | "
           + sentence(key.documentation) + " | " + key.since + " |\n";
}

std::string pathOf(const std::string &outer, const Key &key)
{
    std::string path = outer.empty() ? key.name : outer + "." + key.name;
    if (key.shape == Shape::NamedGroups)
        path += "." + key.placeholder;
    if (key.shape == Shape::GroupList)
        path += "[]";
    return path;
}

void addGroup(std::string &page, const Group &group, const std::string &path)
{
    page += "\n## " + (path.empty() ? std::string("The top level") : code(path)) + "\n\n";
    if (!group.shorthand.empty()) {
        const Key &key = *group.find(group.shorthand);
        page +=
            "Short form: a value that is no map stands for " + code(key.name) + ", as " + code(key.example) + ".\n\n";
    }
    page += "| Key | Value | Default | Example | Meaning | Since |\n|---|---|---|---|---|---|\n";
    for (const Key &key : group.keys)
        page += row(key);
    for (const Key &key : group.keys) {
        if (key.group != nullptr)
            addGroup(page, *key.group, pathOf(path, key));
    }
}

} // namespace

std::string settingsReferencePage()
{
    std::string page = kReferenceIntroduction;
    addGroup(page, settingsDescription(), "");
    return page;
}

} // namespace retort::project
