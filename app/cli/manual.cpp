// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "app/cli/manual.h"

#include "app/cli/help.h"
#include "app/cli/version.h"

#include <string_view>

namespace retort::cli {

namespace {

/// roff reads a backslash as its own, a hyphen as a dash, and a dot or quote at the start of a line as a request.
std::string roff(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        const bool atStart = out.empty() || out.back() == '\n';
        if (atStart && (c == '.' || c == '\''))
            out += "\\&";
        if (c == '\\')
            out += "\\e";
        else if (c == '-')
            out += "\\-";
        else
            out += c;
    }
    return out;
}

void addParagraphs(std::string &out, std::string_view text)
{
    while (!text.empty()) {
        const auto end = text.find("\n\n");
        out += ".PP\n" + roff(text.substr(0, end)) + "\n";
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 2);
    }
}

void addOption(std::string &out, const Option &option)
{
    out += ".TP\n.B " + roff(optionHeading(option)) + "\n" + roff(option.help);
    for (std::size_t i = 0; i < option.choices.size(); ++i)
        out +=
            std::string(i == 0 ? " One of " : ", ") + option.choices[i] + (i + 1 == option.choices.size() ? "." : "");
    out += "\n";
}

void addCommand(std::string &out, const Command &command)
{
    std::string name = command.name;
    const Positional &positional = command.positional;
    switch (positional.arity) {
    case Positional::Arity::None:
        break;
    case Positional::Arity::One:
        name += std::string(" ") + positional.name;
        break;
    case Positional::Arity::Optional:
        name += std::string(" [") + positional.name + "]";
        break;
    case Positional::Arity::OneOrMore:
        name += std::string(" ") + positional.name + "...";
        break;
    }
    out += ".SS " + roff(name) + "\n" + roff(command.summary) + "\n";
    addParagraphs(out, command.description);
    if (positional.arity != Positional::Arity::None)
        out += ".TP\n.I " + roff(positional.name) + "\n" + roff(positional.help) + "\n";
    for (const Option &option : command.options)
        addOption(out, option);
}

constexpr const char *kExitStatus = R"(.SH EXIT STATUS
.TP
.B 0
Done.
.TP
.B 1
Something cannot be read or done; one line on standard error says what, where and what to do.
.TP
.B 2
The command line is wrong.
.TP
.B 255
What Alembic reports as a failed command: a line beginning with FAILED: on standard output.
)";

constexpr const char *kEnvironment = R"(.SH ENVIRONMENT
.TP
.B ALEMBIC_CONFIG
The configuration file, where \-c does not name one.
.TP
.B RETORT_LANG
The language of messages and help (en, zh_CN); else LC_ALL, LC_MESSAGES and LANG decide. What Alembic prints stays as
Alembic prints it.
.TP
.BR NO_COLOR ", " CLICOLOR_FORCE
Never colour, or always. Without them only a terminal gets colour.
)";

} // namespace

std::string manualPage(const CommandTable &table)
{
    std::string out =
        std::string(".\\\" Made by: retort help --man\n.TH RETORT 1 \"\" \"retort ") + kVersion
        + "\" \"Retort\"\n.SH NAME\nretort \\- migrations of an Alembic project, without Python\n.SH SYNOPSIS\n"
          ".B retort\n[options]\n.I command\n[arguments]\n.SH DESCRIPTION\n"
          "Retort opens the Alembic project that is there and works on it without Python: the same files, the same\n"
          "output, the same exit status. Long options may be shortened as long as they stay unambiguous.\n"
          ".SH OPTIONS\nThey stand in front of the command.\n";
    addOption(out, kHelpOption);
    for (const Option &option : table.globalOptions)
        addOption(out, option);
    out += ".PP\nThese may stand behind the command too.\n";
    for (const Option &option : table.commonOptions)
        addOption(out, option);
    out += ".SH COMMANDS\n";
    for (const Command *command : table.commands)
        addCommand(out, *command);
    return out + kExitStatus + kEnvironment;
}

} // namespace retort::cli
