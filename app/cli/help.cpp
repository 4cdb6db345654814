// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "app/cli/help.h"

#include "app/cli/language.h"
#include "app/cli/wrap.h"
#include "core/base/text.h"

#include <algorithm>
#include <vector>

namespace retort::cli {

constexpr Option kHelpOption{Option::Kind::Help, "-h", "--help", "", RETORT_TEXT("cli", "Show this help and exit.")};

namespace {

constexpr std::size_t kUsageColumns = 78;
constexpr std::size_t kTextColumn = 24;
constexpr std::size_t kWidest = 100;
constexpr std::size_t kNarrowest = 50;

std::string translatedText(const char *english)
{
    return translated("cli", english);
}

std::vector<const Option *> optionsOf(const CommandTable &table, const Command *command)
{
    std::vector<const Option *> options{&kHelpOption};
    for (const Option &option : command == nullptr ? table.globalOptions : command->options)
        options.push_back(&option);
    for (const Option &option : table.commonOptions)
        options.push_back(&option);
    return options;
}

std::string usageOf(const Option &option)
{
    std::string text = std::string("[") + (*option.shortName != '\0' ? option.shortName : option.longName);
    if (option.takesValue())
        text += std::string(" ") + option.valueName;
    return text + "]";
}

std::string usageOf(const Positional &positional)
{
    const std::string name = positional.name;
    switch (positional.arity) {
    case Positional::Arity::None:
        return {};
    case Positional::Arity::One:
        return name;
    case Positional::Arity::Optional:
        return "[" + name + "]";
    case Positional::Arity::OneOrMore:
        return name + " [" + name + " ...]";
    }
    return {};
}

/// Two columns: what it is called, and what it means; long names take a line of their own.
void addEntry(std::string &out, const std::string &heading, const std::string &meaning, std::size_t columns)
{
    std::string line = "  " + heading;
    if (base::displayWidth(line) + 2 > kTextColumn) {
        out += line + "\n";
        line.clear();
    }
    for (const std::string &part : wrapped(meaning, columns - kTextColumn)) {
        out += padded(line, kTextColumn) + part + "\n";
        line.clear();
    }
}

void addParagraphs(std::string &out, const std::string &text, std::size_t columns)
{
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = std::min(text.find("\n\n", begin), text.size());
        for (const std::string &line : wrapped(text.substr(begin, end - begin), columns))
            out += line + "\n";
        out += "\n";
        begin = end + 2;
    }
}

void addChoices(std::string &meaning, std::span<const char *const> choices)
{
    for (std::size_t i = 0; i < choices.size(); ++i)
        meaning += (i == 0 ? " [" : ", ") + std::string(choices[i]) + (i + 1 == choices.size() ? "]" : "");
}

} // namespace

std::string optionHeading(const Option &option)
{
    std::string text = option.shortName;
    if (*option.longName != '\0')
        text += (text.empty() ? "" : ", ") + std::string(option.longName);
    if (option.takesValue())
        text += std::string(" ") + option.valueName;
    return text;
}

std::string usageText(const CommandTable &table, const Command *command)
{
    std::string line = "usage: retort";
    if (command != nullptr)
        line += std::string(" ") + command->name;
    const std::size_t indent = line.size() + 1;
    std::vector<std::string> parts;
    for (const Option *option : optionsOf(table, command))
        parts.push_back(usageOf(*option));
    if (command == nullptr)
        parts.emplace_back("COMMAND ...");
    else if (command->positional.arity != Positional::Arity::None)
        parts.push_back(usageOf(command->positional));
    std::string out;
    for (const std::string &part : parts) {
        if (line.size() + 1 + part.size() > kUsageColumns && line.size() > indent) {
            out += line + "\n";
            line = std::string(indent - 1, ' ');
        }
        line += " " + part;
    }
    return out + line + "\n";
}

std::string helpText(const CommandTable &table, const Command *command, std::size_t columns)
{
    columns = std::clamp(columns, kNarrowest, kWidest);
    std::string out = usageText(table, command) + "\n";
    if (command == nullptr) {
        addParagraphs(out,
                      translatedText(RETORT_TEXT("cli", "Shows, checks and runs the migrations of an Alembic project, "
                                                        "without Python. A drop-in for the alembic command.")),
                      columns);
        out += translatedText(RETORT_TEXT("cli", "commands:")) + "\n";
        for (const Command *entry : table.commands)
            addEntry(out, entry->name, translatedText(entry->summary), columns);
        out += "\n";
    } else {
        addParagraphs(out, translatedText(command->summary), columns);
        addParagraphs(out, translatedText(command->description), columns);
        const Positional &positional = command->positional;
        if (positional.arity != Positional::Arity::None) {
            out += translatedText(RETORT_TEXT("cli", "arguments:")) + "\n";
            std::string meaning = translatedText(positional.help);
            addChoices(meaning, positional.choices);
            addEntry(out, positional.name, meaning, columns);
            out += "\n";
        }
    }
    out += translatedText(RETORT_TEXT("cli", "options:")) + "\n";
    for (const Option *option : optionsOf(table, command)) {
        std::string meaning = translatedText(option->help);
        addChoices(meaning, option->choices);
        addEntry(out, optionHeading(*option), meaning, columns);
    }
    if (command == nullptr)
        out += "\n" + translatedText(RETORT_TEXT("cli", "retort help COMMAND tells more of a command.")) + "\n";
    return out;
}

} // namespace retort::cli
