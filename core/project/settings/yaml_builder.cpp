// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/settings/yaml_builder.h"

#include "core/base/text.h"
#include "core/project/settings/settings_messages.h"
#include "core/project/settings/shown_text.h"

#include <algorithm>
#include <unordered_map>

namespace retort::project {

namespace {

constexpr std::size_t kMaximumDepth = 64;
constexpr std::size_t kMaximumNodes = 100'000;
constexpr std::string_view kYamlTags = "tag:yaml.org,2002:";

std::size_t sizeOf(const YamlNode &node)
{
    std::size_t size = 1;
    for (const YamlNode &item : node.items)
        size += sizeOf(item);
    for (const YamlNode::Entry &entry : node.entries)
        size += 1 + sizeOf(entry.value);
    return size;
}

std::size_t heightOf(const YamlNode &node)
{
    std::size_t height = 0;
    for (const YamlNode &item : node.items)
        height = std::max(height, heightOf(item));
    for (const YamlNode::Entry &entry : node.entries)
        height = std::max(height, heightOf(entry.value));
    return height + 1;
}

} // namespace

std::optional<base::Position> YamlBuilder::innermostFlow() const
{
    for (auto it = m_open.rbegin(); it != m_open.rend(); ++it) {
        if (it->flow)
            return it->node.begin;
    }
    return std::nullopt;
}

YamlDocument YamlBuilder::take()
{
    YamlDocument document;
    if (m_root)
        document.root = std::move(*m_root);
    document.problems = std::move(m_problems);
    return document;
}

void YamlBuilder::report(const base::Message &message, std::vector<std::string> arguments, base::Position place)
{
    m_problems.push_back(m_source.problem(message, std::move(arguments), place));
}

void YamlBuilder::count(std::size_t nodes, base::Position place)
{
    m_nodes += nodes;
    if (m_nodes > kMaximumNodes)
        throw YamlStop{m_source.problem(kYamlTooManyNodes, {std::to_string(kMaximumNodes)}, place)};
}

void YamlBuilder::OnDocumentStart(const YAML::Mark &mark)
{
    if (++m_documents > 1) {
        const base::Position place = m_source.position(mark.line, mark.column);
        const bool marked = m_source.isDocumentMark(place);
        throw YamlStop{m_source.problem(marked ? kYamlSeveralDocuments : kYamlTextAfterEnd, {}, place)};
    }
}

void YamlBuilder::OnNull(const YAML::Mark &mark, YAML::anchor_t anchor)
{
    YamlNode node;
    node.begin = m_source.position(mark.line, mark.column);
    if (!m_open.empty() && m_open.back().key && m_open.back().key->begin == node.begin && !m_open.back().flow)
        throw YamlStop{m_source.problem(kYamlNoColon, {}, node.begin)}; // the name may be a password out of place
    add(std::move(node), anchor);
}

void YamlBuilder::OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor)
{
    const base::Position place = m_source.position(mark.line, mark.column);
    const auto found = m_anchors.find(anchor);
    if (found == m_anchors.end())
        throw YamlStop{m_source.problem(kYamlAliasLoop, {}, place)};
    if (m_open.size() + found->second.height > kMaximumDepth)
        throw YamlStop{m_source.problem(kYamlTooDeep, {std::to_string(kMaximumDepth)}, place)};
    count(found->second.size, place);
    add(found->second.node, 0);
}

void YamlBuilder::OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                           const std::string &value)
{
    YamlNode node;
    node.kind = YamlKind::Scalar;
    node.text = value;
    node.plain = tag == "?";
    node.begin = m_source.position(mark.line, mark.column);
    const std::size_t offset = m_source.offsetOf(mark.line, mark.column);
    if (!node.plain && !m_source.quoteIsClosed(offset))
        throw YamlStop{m_source.problem(kYamlOpenQuote, {}, node.begin)};
    if (node.plain && m_source.text().substr(offset, value.size()) == value)
        node.end = m_source.after(node.begin, value);
    noteTag(node, tag);
    add(std::move(node), anchor);
}

void YamlBuilder::OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                                  YAML::EmitterStyle::value style)
{
    open(mark, YamlKind::Sequence, tag, anchor, style == YAML::EmitterStyle::Flow);
}

void YamlBuilder::OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                             YAML::EmitterStyle::value style)
{
    open(mark, YamlKind::Map, tag, anchor, style == YAML::EmitterStyle::Flow);
}

void YamlBuilder::noteTag(YamlNode &node, const std::string &tag)
{
    if (tag == "?" || tag == "!" || tag.empty() || base::startsWith(tag, kYamlTags))
        return;
    node.tag = tag;
    if (m_use == YamlUse::Own)
        report(kYamlTag, {}, node.begin);
}

void YamlBuilder::open(const YAML::Mark &mark, YamlKind kind, const std::string &tag, YAML::anchor_t anchor, bool flow)
{
    Open level;
    level.node.kind = kind;
    level.node.begin = m_source.position(mark.line, mark.column);
    level.anchor = anchor;
    level.flow = flow;
    if (m_open.size() >= kMaximumDepth)
        throw YamlStop{m_source.problem(kYamlTooDeep, {std::to_string(kMaximumDepth)}, level.node.begin)};
    noteTag(level.node, tag);
    m_open.push_back(std::move(level));
}

void YamlBuilder::close()
{
    Open level = std::move(m_open.back());
    m_open.pop_back();
    if (level.node.kind == YamlKind::Map)
        applyMerges(level);
    add(std::move(level.node), level.anchor);
}

void YamlBuilder::add(YamlNode node, YAML::anchor_t anchor)
{
    count(1, node.begin);
    if (anchor != 0) {
        Anchored anchored{node, sizeOf(node), heightOf(node)};
        count(anchored.size, node.begin); // it is a copy too
        m_anchors[anchor] = std::move(anchored);
    }
    if (m_open.empty()) {
        m_root = std::move(node);
        return;
    }
    Open &parent = m_open.back();
    if (parent.node.kind == YamlKind::Sequence)
        parent.node.items.push_back(std::move(node));
    else if (!parent.key)
        parent.key = std::move(node);
    else
        addEntry(parent, std::move(node));
}

void YamlBuilder::addEntry(Open &map, YamlNode value)
{
    YamlNode key = std::move(*map.key);
    map.key.reset();
    if (key.kind != YamlKind::Scalar) {
        if (m_use == YamlUse::Own)
            report(kYamlKeyNotText, {kindInWords(key)}, key.begin);
        return;
    }
    if (key.plain && key.text == "<<")
        map.merges.push_back({std::move(key), std::move(value)});
    else
        map.node.entries.push_back({std::move(key), std::move(value)});
}

/// Duplicates are settled when the map is complete, so that a large map costs no more than its size.
void YamlBuilder::applyMerges(Open &map)
{
    std::unordered_map<std::string, std::size_t> seen;
    std::vector<YamlNode::Entry> entries;
    for (YamlNode::Entry &entry : map.node.entries) {
        const auto [first, isNew] = seen.emplace(entry.key.text, entries.size());
        if (isNew) {
            entries.push_back(std::move(entry));
            continue;
        }
        YamlNode::Entry &earlier = entries[first->second];
        if (m_use == YamlUse::Foreign) {
            earlier = std::move(entry);
            continue;
        }
        report(kYamlDuplicateKey, {shownText(entry.key.text)}, entry.key.begin);
        base::Related related;
        related.message = &kYamlFirstHere;
        related.span = m_source.problem(kYamlFirstHere, {}, earlier.key.begin).span;
        m_problems.back().related.push_back(std::move(related));
    }
    map.node.entries = std::move(entries);
    if (map.merges.empty())
        return;
    std::unordered_set<std::string> names;
    for (const YamlNode::Entry &entry : map.node.entries)
        names.insert(entry.key.text);
    for (const YamlNode::Entry &merge : map.merges) {
        if (merge.value.kind != YamlKind::Sequence) {
            mergeOne(map.node, names, merge.key, merge.value);
            continue;
        }
        for (const YamlNode &item : merge.value.items)
            mergeOne(map.node, names, merge.key, item);
    }
}

void YamlBuilder::mergeOne(YamlNode &map, std::unordered_set<std::string> &names, const YamlNode &key,
                           const YamlNode &from)
{
    if (from.kind != YamlKind::Map) {
        report(kYamlBadMerge, {kindInWords(from)}, key.begin);
        return;
    }
    for (const YamlNode::Entry &entry : from.entries) {
        if (names.insert(entry.key.text).second)
            map.entries.push_back(entry);
    }
}

} // namespace retort::project
