// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "app/cli/completions.h"

#include "app/cli/help.h"

#include <string_view>
#include <vector>

namespace retort::cli {

namespace {

std::vector<const Option *> optionsOf(const CommandTable &table, const Command *command)
{
    std::vector<const Option *> options{&kHelpOption};
    for (const Option &option : command == nullptr ? table.globalOptions : command->options)
        options.push_back(&option);
    for (const Option &option : table.commonOptions)
        options.push_back(&option);
    return options;
}

bool isFile(const Option &option)
{
    return std::string_view(option.valueName) == "FILE";
}

std::string joined(std::span<const char *const> words)
{
    std::string out;
    for (const char *word : words)
        out += (out.empty() ? "" : " ") + std::string(word);
    return out;
}

std::string optionWords(const CommandTable &table, const Command *command)
{
    std::string out;
    for (const Option *option : optionsOf(table, command)) {
        for (const char *name : {option->shortName, option->longName}) {
            if (*name != '\0')
                out += (out.empty() ? "" : " ") + std::string(name);
        }
    }
    return out;
}

std::string commandWords(const CommandTable &table)
{
    std::string out;
    for (const Command *command : table.commands)
        out += (out.empty() ? "" : " ") + std::string(command->name);
    return out;
}

std::string patternOf(const Option &option)
{
    std::string pattern = option.shortName;
    if (*option.longName != '\0')
        pattern += (pattern.empty() ? "" : "|") + std::string(option.longName);
    return pattern;
}

/// The words in single quotes for a shell.
std::string quoted(std::string_view text)
{
    std::string out = "'";
    for (const char c : text)
        out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return out + "'";
}

/// In zsh's descriptions brackets and colons have a meaning.
std::string zshEscaped(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if (c == '[' || c == ']' || c == ':' || c == '\\')
            out += '\\';
        out += c;
    }
    return out;
}

/// What stands behind an option: its choices, files, or anything.
std::string bashValue(const Option &option)
{
    if (!option.choices.empty())
        return "COMPREPLY=($(compgen -W '" + joined(option.choices) + "' -- \"$word\"))";
    return isFile(option) ? "COMPREPLY=($(compgen -f -- \"$word\"))" : "COMPREPLY=()";
}

void addBashValues(std::string &out, const CommandTable &table, const Command *command, const char *indent)
{
    out += std::string(indent) + "case $previous in\n";
    for (const Option *option : optionsOf(table, command)) {
        if (option->takesValue())
            out += std::string(indent) + patternOf(*option) + ") " + bashValue(*option) + "; return ;;\n";
    }
    out += std::string(indent) + "esac\n";
}

std::string zshSpecification(const Option &option)
{
    std::string value;
    if (option.takesValue()) {
        const std::string action = !option.choices.empty() ? "(" + joined(option.choices) + ")"
                                   : isFile(option)        ? "_files"
                                                           : " ";
        value = ":" + zshEscaped(option.valueName) + ":" + action;
    }
    const std::string meaning = "[" + zshEscaped(option.help) + "]";
    const std::string repeated = option.kind == Option::Kind::List ? "*" : "";
    std::string out;
    for (const char *name : {option.shortName, option.longName}) {
        if (*name != '\0')
            out += " \\\n        " + quoted(repeated + name + meaning + value);
    }
    return out;
}

} // namespace

std::string bashCompletion(const CommandTable &table)
{
    std::string out = "# Completion of retort for bash; made by: retort completions bash\n"
                      "_retort()\n{\n"
                      "    local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} command= i\n"
                      "    for ((i = 1; i < COMP_CWORD; ++i)); do\n"
                      "        case ${COMP_WORDS[i]} in\n";
    std::string withValue;
    for (const Option *option : optionsOf(table, nullptr)) {
        if (option->takesValue())
            withValue += (withValue.empty() ? "" : "|") + patternOf(*option);
    }
    out += "        " + withValue + ") ((++i)) ;;\n        -*) ;;\n        *) command=${COMP_WORDS[i]}; break ;;\n"
           + "        esac\n    done\n    case $command in\n    '')\n";
    addBashValues(out, table, nullptr, "        ");
    out += "        if [[ $word == -* ]]; then\n            COMPREPLY=($(compgen -W '" + optionWords(table, nullptr)
           + "' -- \"$word\"))\n        else\n            COMPREPLY=($(compgen -W '" + commandWords(table)
           + "' -- \"$word\"))\n        fi\n        ;;\n";
    for (const Command *command : table.commands) {
        out += std::string("    ") + command->name + ")\n";
        addBashValues(out, table, command, "        ");
        out += "        if [[ $word == -* ]]; then\n            COMPREPLY=($(compgen -W '" + optionWords(table, command)
               + "' -- \"$word\"))\n";
        const Positional &positional = command->positional;
        const std::string name = positional.name;
        if (!positional.choices.empty())
            out += "        else\n            COMPREPLY=($(compgen -W '" + joined(positional.choices)
                   + "' -- \"$word\"))\n";
        else if (name == "command")
            out += "        else\n            COMPREPLY=($(compgen -W '" + commandWords(table) + "' -- \"$word\"))\n";
        else if (positional.isFolder)
            out += "        else\n            COMPREPLY=($(compgen -d -- \"$word\"))\n";
        out += "        fi\n        ;;\n";
    }
    return out + "    esac\n}\ncomplete -F _retort retort\n";
}

std::string zshCompletion(const CommandTable &table)
{
    std::string out = "#compdef retort\n# Completion of retort for zsh; made by: retort completions zsh\n"
                      "_retort()\n{\n    local state line\n    _arguments -C";
    for (const Option *option : optionsOf(table, nullptr))
        out += zshSpecification(*option);
    out += " \\\n        '1:command:->command' \\\n        '*::argument:->argument'\n    case $state in\n    command)\n"
           "        local -a commands=(";
    for (const Command *command : table.commands)
        out += "\n            " + quoted(zshEscaped(command->name) + ":" + command->summary);
    out += "\n        )\n        _describe command commands\n        ;;\n    argument)\n        case $line[1] in\n";
    for (const Command *command : table.commands) {
        out += std::string("        ") + command->name + ")\n        _arguments";
        for (const Option *option : optionsOf(table, command))
            out += zshSpecification(*option);
        const Positional &positional = command->positional;
        if (positional.arity != Positional::Arity::None) {
            const std::string name = positional.name;
            const std::string action = !positional.choices.empty() ? "(" + joined(positional.choices) + ")"
                                       : name == "command"         ? "(" + commandWords(table) + ")"
                                       : positional.isFolder       ? "_directories"
                                                                   : " ";
            out += " \\\n        "
                   + quoted((positional.arity == Positional::Arity::OneOrMore ? "*:" : "1:") + name + ":" + action);
        }
        out += "\n        ;;\n";
    }
    return out + "        esac\n        ;;\n    esac\n}\n_retort \"$@\"\n";
}

std::string fishCompletion(const CommandTable &table)
{
    std::string out = "# Completion of retort for fish; made by: retort completions fish\ncomplete -c retort -f\n";
    const auto addOption = [&](const std::string &condition, const Option &option) {
        out += "complete -c retort -n " + quoted(condition);
        if (*option.shortName != '\0')
            out += std::string(" -s ") + (option.shortName + 1);
        if (*option.longName != '\0')
            out += std::string(" -l ") + (option.longName + 2);
        if (option.takesValue())
            out += isFile(option) ? " -r -F" : " -x";
        if (!option.choices.empty())
            out += " -a " + quoted(joined(option.choices));
        out += " -d " + quoted(option.help) + "\n";
    };
    for (const Option *option : optionsOf(table, nullptr))
        addOption("__fish_use_subcommand", *option);
    for (const Command *command : table.commands) {
        out += "complete -c retort -n '__fish_use_subcommand' -a " + quoted(command->name) + " -d "
               + quoted(command->summary) + "\n";
        const std::string condition = std::string("__fish_seen_subcommand_from ") + command->name;
        for (const Option *option : optionsOf(table, command))
            addOption(condition, *option);
        const Positional &positional = command->positional;
        const std::string name = positional.name;
        if (!positional.choices.empty() || name == "command") {
            const std::string words = name == "command" ? commandWords(table) : joined(positional.choices);
            out += "complete -c retort -n " + quoted(condition) + " -a " + quoted(words) + "\n";
        } else if (positional.isFolder) {
            out += "complete -c retort -n " + quoted(condition) + " -a '(__fish_complete_directories)'\n";
        }
    }
    return out;
}

} // namespace retort::cli
