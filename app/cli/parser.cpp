// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "app/cli/parser.h"

#include "app/cli/help.h"
#include "core/base/suggest.h"
#include "core/base/text.h"

#include <algorithm>
#include <optional>

namespace retort::cli {

namespace {

using base::startsWith;

/// What a word that looks like an option stands for; without an option, it is one that nobody knows.
struct OptionWord
{
    const Option *option = nullptr;
    std::string name;                    ///< as the option calls itself
    std::optional<std::string> attached; ///< the value behind = or behind a short name
};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// ^-\d+$|^-\d*\.\d+$
bool looksLikeNegativeNumber(std::string_view word)
{
    std::string_view rest = word.substr(1);
    const auto digits = static_cast<std::size_t>(std::find_if_not(rest.begin(), rest.end(), isDigit) - rest.begin());
    if (digits == rest.size())
        return digits > 0;
    if (rest[digits] != '.')
        return false;
    rest.remove_prefix(digits + 1);
    return !rest.empty() && std::all_of(rest.begin(), rest.end(), isDigit);
}

std::string displayName(const Option &option)
{
    std::string name = option.shortName;
    if (*option.longName != '\0')
        name += (name.empty() ? "" : "/") + std::string(option.longName);
    return name;
}

std::string argumentError(const std::string &name, const std::string &text)
{
    return "argument " + name + ": " + text;
}

std::string choiceError(const std::string &name, const std::string &word, const std::vector<std::string> &choices)
{
    std::vector<std::string> quoted;
    for (const std::string &choice : choices)
        quoted.push_back(base::pythonRepr(choice));
    std::string text = "invalid choice: " + base::pythonRepr(word) + " (choose from " + base::joinComma(quoted) + ")";
    const std::string near = base::suggestion(word, choices);
    return argumentError(name, near.empty() ? text : text + "; did you mean " + base::pythonRepr(near) + "?");
}

/// One level of the command line: the program's own options and the command, or a command's options and arguments.
/// The order of the steps is argparse's, as it decides which error is told first.
class Level
{
public:
    Level(const CommandTable &table, const Command *command, Parsed &parsed)
        : m_table(table), m_command(command), m_parsed(parsed)
    {
        addOptions(command == nullptr ? table.globalOptions : command->options);
        addOptions(table.commonOptions);
    }

    /// False where the parsing is over: help, version or an error, which then stands in the result.
    bool read(const std::vector<std::string> &words);

    const std::vector<std::string> &unrecognized() const { return m_extras; }

private:
    void addOptions(std::span<const Option> options)
    {
        if (m_options.empty())
            m_options.push_back(&kHelpOption);
        for (const Option &option : options)
            m_options.push_back(&option);
    }

    bool stop(Parsed::Outcome outcome)
    {
        m_parsed.outcome = outcome;
        m_parsed.command = m_command;
        return false;
    }
    bool stopWith(std::string error)
    {
        m_parsed.error = std::move(error);
        return stop(Parsed::Outcome::UsageError);
    }

    bool classify(const std::vector<std::string> &words);
    bool classifyWord(const std::string &word, std::optional<OptionWord> &result);
    const Option *named(std::string_view name) const;
    std::vector<OptionWord> candidates(const std::string &word) const;
    bool consumeOption(std::size_t &index);
    bool unfoldCluster(OptionWord &current, std::vector<const Option *> &flags);
    bool apply(const Option &option, const std::string *value);
    bool consumePositional(std::size_t &index);
    std::size_t positionalLength(std::size_t index, bool &matches) const;
    bool takePositional(std::vector<std::string> words);
    bool takeCommand(const std::vector<std::string> &words);
    bool checkRequired();

    const CommandTable &m_table;
    const Command *m_command;
    Parsed &m_parsed;
    std::vector<const Option *> m_options;
    std::vector<std::string> m_words;
    std::string m_pattern; ///< a letter a word: O option, A argument, - the first "--"
    std::vector<std::optional<OptionWord>> m_optionWords;
    std::vector<std::string> m_extras;
    bool m_positionalTaken = false;
};

const Option *Level::named(std::string_view name) const
{
    for (const Option *option : m_options) {
        if (!name.empty() && (name == option->shortName || name == option->longName))
            return option;
    }
    return nullptr;
}

std::vector<OptionWord> Level::candidates(const std::string &word) const
{
    std::vector<OptionWord> found;
    std::vector<OptionWord> ours;
    const bool isLong = word[1] == '-';
    const auto equals = isLong ? word.find('=') : std::string::npos;
    const std::string prefix = word.substr(0, equals);
    std::optional<std::string> attached;
    if (equals != std::string::npos)
        attached = word.substr(equals + 1);
    for (const Option *option : m_options) {
        auto &list = option->own ? ours : found;
        if (isLong && startsWith(option->longName, prefix))
            list.push_back({option, option->longName, attached});
        else if (!isLong && *option->shortName != '\0' && word.substr(0, 2) == option->shortName)
            list.push_back({option, option->shortName, word.substr(2)});
    }
    return found.empty() ? ours : found;
}

bool Level::classifyWord(const std::string &word, std::optional<OptionWord> &result)
{
    result.reset();
    if (word.empty() || word[0] != '-')
        return true;
    if (const Option *option = named(word); option != nullptr) {
        result = OptionWord{option, word, std::nullopt};
        return true;
    }
    if (word.size() == 1)
        return true;
    if (const auto equals = word.find('='); equals != std::string::npos) {
        if (const Option *option = named(std::string_view(word).substr(0, equals)); option != nullptr) {
            result = OptionWord{option, word.substr(0, equals), word.substr(equals + 1)};
            return true;
        }
    }
    std::vector<OptionWord> found = candidates(word);
    if (found.size() > 1) {
        std::vector<std::string> names;
        for (const OptionWord &candidate : found)
            names.push_back(candidate.name);
        return stopWith("ambiguous option: " + word + " could match " + base::joinComma(names));
    }
    if (found.size() == 1)
        result = std::move(found.front());
    else if (!looksLikeNegativeNumber(word) && word.find(' ') == std::string::npos)
        result = OptionWord{nullptr, word, std::nullopt};
    return true;
}

bool Level::classify(const std::vector<std::string> &words)
{
    m_words = words;
    m_optionWords.resize(words.size());
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == "--") {
            m_pattern += '-';
            m_pattern.append(words.size() - i - 1, 'A');
            return true;
        }
        if (!classifyWord(words[i], m_optionWords[i]))
            return false;
        m_pattern += m_optionWords[i] ? 'O' : 'A';
    }
    return true;
}

/// `-vi` is -v -i, `-vr1:2` is -v -r 1:2: the flags in front go to `flags`, the last option stays in `current`.
bool Level::unfoldCluster(OptionWord &current, std::vector<const Option *> &flags)
{
    while (current.attached && !current.option->takesValue()) {
        const bool isShort = current.name[1] != '-';
        const std::string next = isShort && !current.attached->empty() ? "-" + current.attached->substr(0, 1) : "";
        const Option *option = named(next);
        if (option == nullptr) {
            return stopWith(argumentError(displayName(*current.option),
                                          "ignored explicit argument " + base::pythonRepr(*current.attached)));
        }
        flags.push_back(current.option);
        const std::string rest = current.attached->substr(1);
        current = {option, next, rest.empty() ? std::nullopt : std::optional(rest)};
    }
    return true;
}

bool Level::consumeOption(std::size_t &index)
{
    OptionWord current = *m_optionWords[index];
    if (current.option == nullptr) {
        m_extras.push_back(m_words[index++]);
        return true;
    }
    std::vector<const Option *> flags;
    if (!unfoldCluster(current, flags))
        return false;
    std::size_t next = index + 1;
    if (current.option->takesValue() && !current.attached) {
        if (next >= m_words.size() || m_pattern[next] != 'A')
            return stopWith(argumentError(displayName(*current.option), "expected one argument"));
        current.attached = m_words[next++];
    }
    index = next;
    for (const Option *flag : flags) {
        if (!apply(*flag, nullptr))
            return false;
    }
    return apply(*current.option, current.attached ? &*current.attached : nullptr);
}

bool Level::apply(const Option &option, const std::string *value)
{
    switch (option.kind) {
    case Option::Kind::Help:
        return stop(Parsed::Outcome::Help);
    case Option::Kind::Version:
        return stop(Parsed::Outcome::Version);
    case Option::Kind::Flag:
        m_parsed.arguments.set(option.key());
        return true;
    case Option::Kind::Value:
    case Option::Kind::List:
        break;
    }
    const std::vector<std::string> choices(option.choices.begin(), option.choices.end());
    if (!choices.empty() && std::find(choices.begin(), choices.end(), *value) == choices.end())
        return stopWith(choiceError(displayName(option), *value, choices));
    m_parsed.arguments.add(option.key(), *value);
    return true;
}

/// How many words from `index` on the positional argument takes: argparse's regular expressions over the pattern.
std::size_t Level::positionalLength(std::size_t index, bool &matches) const
{
    std::size_t at = index;
    const auto skip = [&](std::string_view letters) {
        while (at < m_pattern.size() && letters.find(m_pattern[at]) != std::string_view::npos)
            ++at;
    };
    skip("-");
    const bool isArgument = at < m_pattern.size() && m_pattern[at] == 'A';
    const auto arity = m_command != nullptr ? m_command->positional.arity : Positional::Arity::OneOrMore;
    matches = isArgument || arity == Positional::Arity::Optional;
    if (!matches)
        return 0;
    if (isArgument)
        ++at;
    if (m_command == nullptr)
        skip("-AO");
    else
        skip(arity == Positional::Arity::OneOrMore ? "-A" : "-");
    return at - index;
}

bool Level::consumePositional(std::size_t &index)
{
    if (m_positionalTaken || (m_command != nullptr && m_command->positional.arity == Positional::Arity::None))
        return true;
    bool matches = false;
    const std::size_t length = positionalLength(index, matches);
    if (!matches)
        return true;
    m_positionalTaken = true;
    const auto first = m_words.begin() + static_cast<std::ptrdiff_t>(index);
    std::vector<std::string> words(first, first + static_cast<std::ptrdiff_t>(length));
    index += length;
    return m_command == nullptr ? takeCommand(words) : takePositional(std::move(words));
}

bool Level::takePositional(std::vector<std::string> words)
{
    if (const auto dashes = std::find(words.begin(), words.end(), "--"); dashes != words.end())
        words.erase(dashes);
    const Positional &positional = m_command->positional;
    const std::vector<std::string> choices(positional.choices.begin(), positional.choices.end());
    for (std::string &word : words) {
        if (!choices.empty() && std::find(choices.begin(), choices.end(), word) == choices.end())
            return stopWith(choiceError(positional.name, word, choices));
        m_parsed.arguments.add(positional.name, std::move(word));
    }
    return true;
}

bool Level::takeCommand(const std::vector<std::string> &words)
{
    std::vector<std::string> names;
    for (const Command *command : m_table.commands) {
        if (words.front() == command->name) {
            Level level(m_table, command, m_parsed);
            if (!level.read({words.begin() + 1, words.end()}))
                return false;
            m_parsed.command = command;
            m_extras.insert(m_extras.end(), level.m_extras.begin(), level.m_extras.end());
            return true;
        }
        names.emplace_back(command->name);
    }
    return stopWith(choiceError("COMMAND", words.front(), names));
}

bool Level::checkRequired()
{
    if (m_command == nullptr || m_positionalTaken)
        return true;
    const auto arity = m_command->positional.arity;
    if (arity == Positional::Arity::One || arity == Positional::Arity::OneOrMore)
        return stopWith(std::string("the following arguments are required: ") + m_command->positional.name);
    return true;
}

bool Level::read(const std::vector<std::string> &words)
{
    if (!classify(words))
        return false;
    std::size_t index = 0;
    const auto nextOption = [&](std::size_t from) { return m_pattern.find('O', from); };
    for (std::size_t next = nextOption(0); next != std::string::npos; next = nextOption(index)) {
        if (index != next) {
            const std::size_t before = index;
            if (!consumePositional(index))
                return false;
            if (index > before)
                continue;
        }
        for (; index < next; ++index)
            m_extras.push_back(m_words[index]);
        if (!consumeOption(index))
            return false;
    }
    if (!consumePositional(index))
        return false;
    for (; index < m_words.size(); ++index)
        m_extras.push_back(m_words[index]);
    return checkRequired();
}

} // namespace

Parsed parse(const CommandTable &table, const std::vector<std::string> &words)
{
    Parsed parsed;
    Level level(table, nullptr, parsed);
    if (!level.read(words))
        return parsed;
    const bool hasExtras = !level.unrecognized().empty();
    if (!hasExtras && parsed.command != nullptr)
        return parsed;
    std::string extras;
    for (const std::string &word : level.unrecognized())
        extras += " " + word;
    parsed.error = hasExtras ? "unrecognized arguments:" + extras : "too few arguments";
    parsed.outcome = Parsed::Outcome::UsageError;
    parsed.command = nullptr;
    return parsed;
}

} // namespace retort::cli
