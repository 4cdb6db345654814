// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/history/related.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace retort::history {

/// Resolves identifiers as RevisionMap does, its function names kept where they are clear. One resolver serves one
/// command: it remembers the lineages that it worked out.
class Resolver
{
public:
    using Text = std::optional<std::string>;

    /// _resolve_revision_number's result.
    struct Resolved
    {
        std::vector<std::string> ids;
        Text label;
    };

    explicit Resolver(const RevisionMap &map) : m_map(map) {}

    const RevisionMap &map() const { return m_map; }

    base::Result<Resolved> resolveNumber(const Text &identifier);
    base::Result<std::vector<Index>> revisions(const Text &identifier);
    base::Result<std::vector<Index>> revisions(const std::vector<std::string> &identifiers);
    base::Result<Index> revision(const Text &identifier);
    base::Result<Index> branch(const std::string &label);
    base::Result<Index> forIdentifier(const std::string &identifier, const Text &checkBranch = std::nullopt);
    base::Result<Text> currentHead(const Text &label);

    /// get_revisions() of ids that are the map's own. Only an id like "head" makes that more than a look-up.
    base::Result<std::vector<Index>> known(std::span<const Index> indices);

    /// filter_for_lineage.
    base::Result<std::vector<Index>> filter(const std::vector<Index> &targets, const Text &checkAgainst,
                                            bool includeDependencies = false);
    base::Result<std::vector<std::string>> filter(const std::vector<std::string> &targets, const Text &checkAgainst);

    /// _walk.
    base::Result<Index> walk(Index start, long long steps, const Text &label, bool noOverwalk);

private:
    using Resolve = std::function<base::Result<Index>(std::size_t)>;

    base::Result<std::vector<std::size_t>> filterTargets(std::size_t count, const Resolve &target,
                                                         const Text &checkAgainst, bool includeDependencies);
    base::Result<std::string> partialMatch(const std::string &identifier, const Text &checkBranch);
    base::Result<std::vector<Index>> above(Index node, const Text &label);
    base::Result<std::vector<Index>> below(Index node);
    bool isInLineage(Index target, Index tested, bool includeDependencies);

    const RevisionMap &m_map;
    std::map<std::pair<Index, bool>, NodeSet> m_lineages;
};

/// An error unless all of them are revisions; `identifier` is for its text.
base::Result<std::vector<Index>> asRevisions(base::Result<std::vector<Index>> found, const std::string &identifier);

} // namespace retort::history
