// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/revision/file_name.h"

#include "core/base/text.h"
#include "core/project/python_case.h"
#include "core/project/revision/revision_messages.h"

#include <QChar>

#include <utility>
#include <vector>

namespace retort::project {

namespace {

using script::Value;

bool isWord(char32_t character)
{
    return character == '_' || QChar::isLetterOrNumber(character);
}

/// The first characters of a text.
std::string_view leading(std::string_view text, int characters)
{
    std::size_t at = 0;
    for (int i = 0; i < characters && at < text.size(); ++i)
        base::nextCodePoint(text, at);
    return text.substr(0, at);
}

} // namespace

std::string slugOf(std::string_view message, int longest)
{
    std::string words;
    bool inWord = false;
    for (std::size_t at = 0; at < message.size();) {
        const char32_t character = base::nextCodePoint(message, at);
        if (!isWord(character)) {
            inWord = false;
            continue;
        }
        if (!inWord && !words.empty())
            words += '_';
        inWord = true;
        base::appendUtf8(words, character);
    }
    std::string slug = pythonLower(words);
    if (static_cast<long long>(base::lengthInCharacters(slug)) <= longest)
        return slug;
    // A negative length counts from the end, as Python's slices do.
    const int kept = longest >= 0 ? longest : static_cast<int>(base::lengthInCharacters(slug)) + longest;
    const std::string_view cut = leading(slug, kept);
    return std::string(cut.substr(0, cut.rfind('_'))) + "_";
}

base::Result<std::string> scriptFileName(library::Session &session, const std::string &fileTemplate,
                                         const std::string &id, const std::string &slug, const CreateDate &date)
{
    script::Vm &vm = session.vm();
    const auto module = vm.runModule(
        std::make_shared<script::Source>("file_template", "def name(template, values):\n    return (template % values) + '.py'\n"),
        "file_template");
    if (!module)
        return tl::make_unexpected(module.error());
    const sql::Moment &moment = date.moment;
    const std::vector<std::pair<const char *, Value>> values{
        {"rev", vm.text(id)},
        {"slug", vm.text(slug)},
        {"epoch", Value::integer(date.epoch)},
        {"year", Value::integer(moment.year)},
        {"month", Value::integer(moment.month)},
        {"day", Value::integer(moment.day)},
        {"hour", Value::integer(moment.hour)},
        {"minute", Value::integer(moment.minute)},
        {"second", Value::integer(moment.second)},
    };
    auto dict = vm.dict();
    for (const auto &[name, value] : values)
        vm.putInto(*dict, vm.text(std::string_view(name)), value);
    const Value *function = (*module)->names.find(vm.atoms().intern("name"));
    const auto name = vm.callFunction(*function, {vm.text(fileTemplate), dict.value()});
    if (!name)
        return base::fail(kBadFileTemplate, {fileTemplate, base::messageText(name.error())});
    return std::string(vm.textOf(*name));
}

} // namespace retort::project
