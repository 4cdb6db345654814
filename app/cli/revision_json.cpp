// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "app/cli/revision_json.h"

namespace retort::cli {

void writeRevisionMembers(Json &json, const history::RevisionMap &map, history::Index index)
{
    const history::Revision &revision = map.revision(index);
    json.member("revision", revision.id);
    json.member("down_revisions", revision.downRevisions);
    json.member("depends_on", revision.dependencies);
    json.member("branch_labels", map.labels(index));
    json.member("is_head", map.isHead(index));
    json.member("is_effective_head", map.isHead(index) && !map.isRealHead(index));
    json.member("is_branch_point", map.isBranchPoint(index));
    json.member("is_merge_point", map.isMergePoint(index));
    json.member("message", revision.doc());
    json.member("doc", revision.longDoc);
    json.key("create_date");
    if (revision.createDate.empty())
        json.null();
    else
        json.value(revision.createDate);
    json.member("path", revision.path);
}

void writeRevision(Json &json, const history::RevisionMap &map, history::Index index)
{
    json.beginObject();
    writeRevisionMembers(json, map, index);
    json.endObject();
}

} // namespace retort::cli
