// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/settings/yaml_tree.h"

#include "core/base/text.h"
#include "core/project/settings/settings_messages.h"
#include "core/project/settings/yaml_builder.h"
#include "core/project/text_place.h"

#include <yaml-cpp/yaml.h>

#include <exception>
#include <istream>
#include <streambuf>

namespace retort::project {

namespace {

constexpr std::size_t kMaximumBytes = 4u << 20;

/// Reads from a text that it does not copy.
class ViewBuffer : public std::streambuf
{
public:
    explicit ViewBuffer(std::string_view text)
    {
        // The get area is only read; streambuf wants it writable for putback, which never happens here.
        char *begin = const_cast<char *>(text.data()); // NOLINT
        setg(begin, begin, begin + text.size());
    }
};

/// YAML allows no control characters but tab and line breaks; yaml-cpp takes 0x04 for the end of the file.
std::size_t controlCharacterAt(std::string_view text)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if ((byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7f)
            return i;
    }
    return std::string_view::npos;
}

/// The messages of yaml-cpp that have a clearer one of ours, or the place of what was meant.
base::Diagnostic syntaxError(const YAML::Exception &error, const YamlBuilder &builder, const YamlSource &source)
{
    const auto line = error.mark.line < 0 ? 0u : static_cast<std::size_t>(error.mark.line);
    if (const auto tab = source.tabInIndentation(line))
        return source.problem(kYamlTab, {}, *tab);
    if (error.msg == YAML::ErrorMsg::END_OF_MAP_FLOW || error.msg == YAML::ErrorMsg::END_OF_SEQ_FLOW) {
        if (const auto bracket = builder.innermostFlow())
            return source.problem(kYamlOpenBracket, {}, *bracket);
    }
    const base::Position place = source.position(error.mark.line, error.mark.column);
    if (error.msg == YAML::ErrorMsg::UNKNOWN_ANCHOR)
        return source.problem(kYamlUnknownAnchor, {}, place);
    return source.problem(kYamlSyntax, {error.msg}, place);
}

YamlDocument refused(base::Diagnostic problem)
{
    YamlDocument document;
    document.readable = false;
    document.problems.push_back(std::move(problem));
    return document;
}

void parseInto(YamlBuilder &builder, std::string_view text)
{
    ViewBuffer buffer(text);
    std::istream stream(&buffer);
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(builder) && !builder.hasSecondDocument()) { }
}

} // namespace

const YamlNode *YamlNode::find(std::string_view key) const
{
    for (const Entry &entry : entries) {
        if (entry.key.text == key)
            return &entry.value;
    }
    return nullptr;
}

YamlDocument readYaml(std::string_view text, const std::string &file, YamlUse use)
{
    if (base::startsWith(text, "\xef\xbb\xbf"))
        text.remove_prefix(3);
    const YamlSource source(text, file);
    if (text.size() > kMaximumBytes)
        return refused(source.problem(kYamlTooLarge, {std::to_string(kMaximumBytes >> 20)}, {}));
    if (const std::size_t at = base::invalidUtf8At(text); at != std::string_view::npos)
        return refused(source.problem(kYamlNotUtf8, {hexByte(text[at])}, source.positionAt(at)));
    if (const std::size_t at = controlCharacterAt(text); at != std::string_view::npos)
        return refused(source.problem(kYamlControl, {hexByte(text[at])}, source.positionAt(at)));

    YamlBuilder builder(source, use);
    try {
        parseInto(builder, text);
    } catch (const YamlStop &stop) {
        return refused(stop.problem);
    } catch (const YAML::Exception &error) {
        return refused(syntaxError(error, builder, source));
    } catch (const std::exception &error) {
        return refused(source.problem(kYamlSyntax, {error.what()}, {}));
    }
    return builder.take();
}

} // namespace retort::project
