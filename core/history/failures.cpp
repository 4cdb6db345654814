// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/history/failures.h"

#include "core/history/messages.h"

namespace retort::history {

// The texts are Alembic's (MIT licence, see NOTICE): its drop-in prints the same.
namespace {

constexpr const char *kAncestor
    = "Requested range {0}:{1} does not refer to ancestor/descendant revisions along the same branch";
constexpr const char *kHeads = "Multiple head revisions are present for given argument '{0}'; please specify a specific "
                               "target revision, '<branchname>@{0}' to narrow to a specific head, or 'heads' for all "
                               "heads";

bool isAnyOf(const base::Message *message, std::initializer_list<const base::Message *> messages)
{
    for (const base::Message *one : messages) {
        if (message == one)
            return true;
    }
    return false;
}

} // namespace

ErrorKind errorKind(const base::Diagnostic &error)
{
    const base::Message *message = error.message;
    if (message == &kRangeNotAncestor)
        return ErrorKind::RangeNotAncestor;
    if (message == &kMultipleHeads)
        return ErrorKind::MultipleHeads;
    if (isAnyOf(message, {&kNoSuchRevision, &kNoSuchRevisionShort, &kNoSuchBranch, &kAmbiguousPrefix, &kNotOnBranch}))
        return ErrorKind::Resolution;
    if (isAnyOf(message, {&kMissingDependency, &kMissingParent, &kParentIsLabel, &kEmptyIdentifier, &kNotARevision,
                          &kBranchNotSingle, &kTargetNotText, &kBranchByRevision, &kUnsortable, &kStampBothWays,
                          &kVersionRows, &kNumberTooLong}))
        return ErrorKind::Exception;
    return ErrorKind::Revision;
}

CommandWording wordingOfWalk(const Identifiers &base, const Identifiers &head)
{
    CommandWording wording;
    wording.start = base.pythonText();
    // An empty tuple counts as nothing where Alembic names the argument.
    if (!head.values().empty())
        wording.end = head.pythonText();
    return wording;
}

CommandWording wordingOfUpgrade(const std::string &destination)
{
    CommandWording wording;
    wording.ancestor = "Destination {1} is not a valid upgrade target from current head(s)";
    wording.end = destination;
    return wording;
}

CommandWording wordingOfDowngrade(const std::string &destination)
{
    CommandWording wording;
    wording.ancestor = "Destination {1} is not a valid downgrade target from current head(s)";
    wording.end = destination;
    return wording;
}

CommandWording wordingOfStamp()
{
    CommandWording wording;
    wording.multipleHeads = "Multiple heads are present; please specify a single target revision";
    return wording;
}

CommandWording wordingOfNewRevision()
{
    CommandWording wording;
    wording.multipleHeads = "Multiple heads are present; please specify the head revision on which the new revision "
                            "should be based, or perform a merge.";
    return wording;
}

CommandFailure wordFailure(const base::Diagnostic &error, const CommandWording &wording)
{
    const auto argument = [&](std::size_t i) { return i < error.arguments.size() ? error.arguments[i] : std::string(); };
    switch (errorKind(error)) {
    case ErrorKind::RangeNotAncestor:
        return {base::fillIn(wording.ancestor.value_or(kAncestor),
                             {wording.start.value_or(argument(2)), wording.end.value_or(argument(3))})};
    case ErrorKind::MultipleHeads: {
        if (error.arguments.size() > 2)
            return {base::fillIn(kHeads, {argument(0)})};
        const bool hasEnd = wording.end && !wording.end->empty();
        return {base::fillIn(wording.multipleHeads.value_or(kHeads),
                             {hasEnd ? *wording.end : argument(0), argument(1)})};
    }
    case ErrorKind::Resolution:
        return {wording.resolution.value_or("Can't locate revision identified by '" + argument(0) + "'")};
    case ErrorKind::Revision:
        return {base::messageText(error)};
    case ErrorKind::Exception:
        break;
    }
    return {base::messageText(error), 1};
}

} // namespace retort::history
