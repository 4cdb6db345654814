// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/project/settings/yaml_source.h"
#include "core/project/settings/yaml_tree.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

#include <map>
#include <optional>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

namespace retort::project {

/// Ends the parsing at once. Thrown through yaml-cpp only, and caught by readYaml.
struct YamlStop
{
    base::Diagnostic problem;
};

/// Makes the tree from yaml-cpp's events, and finds what yaml-cpp lets pass: duplicate keys, loops, open quotes,
/// missing colons. Private to the YAML reader.
class YamlBuilder : public YAML::EventHandler
{
public:
    YamlBuilder(const YamlSource &source, YamlUse use) : m_source(source), m_use(use) { }

    bool hasSecondDocument() const { return m_documents > 1; }
    std::optional<base::Position> innermostFlow() const;
    YamlDocument take();

    void OnDocumentStart(const YAML::Mark &mark) override;
    void OnDocumentEnd() override { }
    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override;
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor) override;
    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &value) override;
    void OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override;
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override;
    void OnMapEnd() override { close(); }

private:
    struct Open
    {
        YamlNode node;
        YAML::anchor_t anchor = 0;
        bool flow = false;
        std::optional<YamlNode> key; ///< of a map: read, its value is not yet
        std::vector<YamlNode::Entry> merges;
    };
    struct Anchored
    {
        YamlNode node;
        std::size_t size = 0;
        std::size_t height = 0;
    };

    void open(const YAML::Mark &mark, YamlKind kind, const std::string &tag, YAML::anchor_t anchor, bool flow);
    void close();
    void add(YamlNode node, YAML::anchor_t anchor);
    void addEntry(Open &map, YamlNode value);
    void applyMerges(Open &map);
    void mergeOne(YamlNode &map, std::unordered_set<std::string> &names, const YamlNode &key, const YamlNode &from);
    void noteTag(YamlNode &node, const std::string &tag);
    void count(std::size_t nodes, base::Position place);
    void report(const base::Message &message, std::vector<std::string> arguments, base::Position place);

    const YamlSource &m_source;
    YamlUse m_use;
    std::vector<Open> m_open;
    std::map<YAML::anchor_t, Anchored> m_anchors;
    std::optional<YamlNode> m_root;
    std::vector<base::Diagnostic> m_problems;
    std::size_t m_nodes = 0;
    int m_documents = 0;
};

} // namespace retort::project
