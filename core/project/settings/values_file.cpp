// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/settings/values_file.h"

#include "core/base/suggest.h"
#include "core/base/text.h"
#include "core/project/settings/settings_messages.h"
#include "core/project/settings/shown_text.h"
#include "core/project/settings/template_text.h"

#include <charconv>

namespace retort::project {

namespace {

struct Choice
{
    std::string path;
    std::string namedBy;
};

base::Diagnostic atFrom(const Settings &settings, const Environment &environment, const base::Message &message,
                        std::vector<std::string> arguments)
{
    base::Diagnostic diagnostic;
    diagnostic.message = &message;
    diagnostic.arguments = std::move(arguments);
    diagnostic.span = base::Span{settings.file, environment.from->file.position, {}};
    return diagnostic;
}

base::Result<Choice> chooseFile(const Settings &settings, const Environment &environment, const Host &host)
{
    const ValuesSource &from = *environment.from;
    const auto variable = host.environment.find(from.variable);
    if (!from.fixed && !host.configFile.empty())
        return Choice{base::joinPath(host.currentFolder, host.configFile, host.rules), "the command line"};
    if (!from.fixed && variable != host.environment.end() && !variable->second.empty())
        return Choice{base::joinPath(host.projectFolder, variable->second, host.rules), "$" + from.variable};
    const auto file = expandTemplate(from.file.text, host.environment);
    if (!file) {
        return tl::make_unexpected(atFrom(settings, environment, *file.error().message,
                                          {"environments." + environment.name + ".from.file", file.error().argument}));
    }
    if (from.fixed && !host.configFile.empty()) {
        return tl::make_unexpected(atFrom(settings, environment, kValuesFixed,
                                          {environment.name, shownText(*file), "--config-file or -x config_file="}));
    }
    return Choice{base::joinPath(host.projectFolder, *file, host.rules), "from.file in " + settings.file};
}

const YamlNode *step(const YamlNode &node, const ValuePath::Step &step)
{
    if (node.kind == YamlKind::Map && !step.index)
        return node.find(step.key);
    if (node.kind != YamlKind::Sequence)
        return nullptr;
    std::size_t index = step.index.value_or(0);
    if (!step.index) { // servers.0.host
        const char *end = step.key.data() + step.key.size();
        const auto [stopped, error] = std::from_chars(step.key.data(), end, index);
        if (error != std::errc() || stopped != end)
            return nullptr;
    }
    return index < node.items.size() ? &node.items[index] : nullptr;
}

std::string nameOf(const ValuePath::Step &step)
{
    return step.index ? "[" + std::to_string(*step.index) + "]" : step.key;
}

} // namespace

base::Result<ValuesFile> ValuesFile::open(const Settings &settings, const Environment &environment, const Host &host)
{
    const auto choice = chooseFile(settings, environment, host);
    if (!choice)
        return tl::make_unexpected(choice.error());
    if (!host.readFile)
        return tl::make_unexpected(atFrom(settings, environment, kValuesUnreadable,
                                          {shownText(choice->path), environment.name, "", choice->namedBy}));
    const auto text = host.readFile(choice->path);
    if (!text) {
        return tl::make_unexpected(
            atFrom(settings, environment, kValuesUnreadable,
                   {shownText(choice->path), environment.name, base::messageText(text.error()), choice->namedBy}));
    }
    ValuesFile file;
    file.m_settingsFile = settings.file;
    file.m_environment = environment.name;
    file.m_path = choice->path;
    file.m_host = &host;
    file.m_expand = environment.from->expand;
    YamlDocument document = readYaml(*text, choice->path, YamlUse::Foreign);
    if (!document.readable)
        return tl::make_unexpected(std::move(document.problems.front()));
    if (document.root.kind != YamlKind::Map && document.root.kind != YamlKind::Sequence) {
        auto problem = atFrom(settings, environment, kValuesNotAMap,
                              {environment.name, kindInWords(document.root), choice->namedBy});
        problem.span = base::Span{choice->path, {1, 1}, {}};
        return tl::make_unexpected(std::move(problem));
    }
    file.m_root = std::move(document.root);
    return file;
}

base::Diagnostic ValuesFile::problem(const base::Message &message, std::vector<std::string> arguments,
                                     base::Position place, const ValuePath &path) const
{
    base::Diagnostic diagnostic;
    diagnostic.message = &message;
    diagnostic.arguments = std::move(arguments);
    diagnostic.span = base::Span{m_path, place, {}};
    base::Related related;
    related.message = &kValuesAskedHere;
    related.span = base::Span{m_settingsFile, path.position, {}};
    diagnostic.related.push_back(std::move(related));
    return diagnostic;
}

const YamlNode *ValuesFile::find(const ValuePath &path, Missing &missing) const
{
    const YamlNode *node = &m_root;
    missing.place = m_root.begin;
    for (const ValuePath::Step &next : path.steps) {
        missing.name = nameOf(next);
        missing.in = node;
        const YamlNode *inner = step(*node, next);
        if (inner == nullptr || inner->kind == YamlKind::Null)
            return nullptr;
        node = inner;
        missing.place = node->begin;
    }
    return node;
}

base::Result<std::optional<std::string>> ValuesFile::value(const std::vector<ValuePath> &paths, bool isSecret) const
{
    Missing first;
    bool isOptional = false;
    std::string tried;
    for (std::size_t i = 0; i < paths.size(); ++i) {
        Missing missing;
        if (const YamlNode *node = find(paths[i], missing))
            return textOf(*node, paths[i]);
        if (i == 0)
            first = missing;
        isOptional = isOptional || paths[i].optional;
        const bool isHidden = isSecret && paths[i].steps.size() == 1;
        tried += (i == 0 ? "" : " or ") + (isHidden ? "***" : paths[i].text);
        if (isHidden && i == 0)
            first.name = "***";
    }
    if (isOptional)
        return std::optional<std::string>();
    std::vector<std::string> names;
    for (const YamlNode::Entry &entry : first.in->entries)
        names.push_back(entry.key.text);
    const std::string near = paths.size() == 1 ? base::suggestion(first.name, names) : std::string();
    const base::Message &message = near.empty() ? kValuesNoKey : kValuesMisspelledKey;
    return tl::make_unexpected(problem(message, {tried, m_environment, first.name, near}, first.place, paths.front()));
}

base::Result<std::optional<std::string>> ValuesFile::textOf(const YamlNode &node, const ValuePath &path) const
{
    if (node.kind != YamlKind::Scalar || (node.plain && (node.text == "true" || node.text == "false"))) {
        return tl::make_unexpected(
            problem(kValuesNotAScalar, {path.text, kindInWords(node), m_environment}, node.begin, path));
    }
    if (!node.tag.empty())
        return tl::make_unexpected(problem(kValuesTag, {path.text}, node.begin, path));
    if (!m_expand)
        return std::optional<std::string>(node.text);
    auto expanded = expandTemplate(node.text, m_host->environment);
    if (!expanded) {
        return tl::make_unexpected(
            problem(*expanded.error().message, {path.text, expanded.error().argument}, node.begin, path));
    }
    return std::optional<std::string>(std::move(*expanded));
}

} // namespace retort::project
