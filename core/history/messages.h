// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/message.h"

/// What history has to say. Texts that Alembic prints too are Alembic's byte for byte (MIT licence, see NOTICE);
/// arguments behind those that the text shows are for wordFailure().
namespace retort::history {

// --- Problems of the history as a whole (RevisionMap::problems) ---------------------------------------------------

/// {0} id
inline constexpr base::Message kSelfLoop{
    "history.self-loop", RETORT_TEXT("messages", "Self-loop is detected in revisions ({0})"),
    RETORT_TEXT("messages", "The script names itself as its down_revision: name the revision before it instead.")};

/// {0} id
inline constexpr base::Message kDependencySelfLoop{
    "history.dependency-self-loop", RETORT_TEXT("messages", "Dependency self-loop is detected in revisions ({0})"),
    RETORT_TEXT("messages", "The script names itself in depends_on: remove that.")};

/// {0} the characters, {1} id
inline constexpr base::Message kIllegalCharacter{
    "history.illegal-character",
    RETORT_TEXT("messages", "Character(s) '{0}' not allowed in revision identifier '{1}'"),
    RETORT_TEXT("messages", "Use letters, digits and underscores in revision ids.")};

/// {0} id; the span is the later script, which counts; `related` names the first.
inline constexpr base::Message kDuplicate{
    "history.duplicate", RETORT_TEXT("messages", "Revision {0} is present more than once"),
    RETORT_TEXT("messages", "Give one of the scripts another id: of the two only the one loaded last can be run.")};
inline constexpr base::Message kDuplicateFirst{"history.duplicate-first",
                                               RETORT_TEXT("messages", "{0} is defined here first")};

/// {0} label, {1} id of the revision that wants it, {2} id of the revision that has it
inline constexpr base::Message kLabelTaken{
    "history.label-taken", RETORT_TEXT("messages", "Branch name '{0}' in revision {1} already used by revision {2}"),
    RETORT_TEXT("messages", "Branch labels and revision ids share one set of names: choose another label.")};
inline constexpr base::Message kNameTakenHere{"history.name-taken-here",
                                              RETORT_TEXT("messages", "'{0}' stands for this revision already")};

/// {0} the dependency, {1} id
inline constexpr base::Message kMissingDependency{
    "history.missing-dependency",
    RETORT_TEXT("messages", "Revision {1} depends on '{0}', which is neither a revision nor a branch label"),
    RETORT_TEXT("messages", "Add the missing script, or mend depends_on. A prefix of an id does not do here.")};

/// {0} the missing id, {1} the child as Alembic's str() shows it, {2} the child's id
inline constexpr base::Message kMissingParent{
    "history.missing-parent", RETORT_TEXT("messages", "Revision {0} referenced from {1} is not present"),
    RETORT_TEXT("messages", "Add the missing script, or mend down_revision.")};

/// {0} the label, {1} id
inline constexpr base::Message kParentIsLabel{
    "history.parent-is-label",
    RETORT_TEXT("messages", "Revision {1} names the branch label '{0}' as its down_revision"),
    RETORT_TEXT("messages", "Write the id of the revision there: labels are understood in depends_on only.")};

/// The same, where Alembic comes upon it while it resolves dependencies. {0} the label, {1} id: only for the span
inline constexpr base::Message kBrokenMap{
    "history.parent-is-label", RETORT_TEXT("messages", "Dependency resolution failed; broken map"),
    RETORT_TEXT("messages", "Revision {1} names the branch label '{0}' as its down_revision: write a revision id.")};

/// {0} ids as Alembic lists them: everything that hangs on the cycle; `related` names the cycle itself.
inline constexpr base::Message kCycle{
    "history.cycle", RETORT_TEXT("messages", "Cycle is detected in revisions ({0})"),
    RETORT_TEXT("messages", "Mend the down_revision of one of the scripts of the cycle.")};
inline constexpr base::Message kDependencyCycle{
    "history.dependency-cycle", RETORT_TEXT("messages", "Dependency cycle is detected in revisions ({0})"),
    RETORT_TEXT("messages", "Mend depends_on or down_revision of one of the scripts of the cycle.")};
inline constexpr base::Message kCycleMember{"history.cycle-member",
                                            RETORT_TEXT("messages", "{0} is part of the cycle")};

/// {0} ids. A cycle that Alembic does not come to see (then its commands may run for ever), or has no words for.
inline constexpr base::Message kHiddenCycle{
    "history.hidden-cycle",
    RETORT_TEXT("messages", "The revisions {0} go in a circle"),
    RETORT_TEXT("messages", "Mend depends_on or down_revision of one of these scripts.")};

/// {0} id
inline constexpr base::Message kReservedId{
    "history.reserved-id", RETORT_TEXT("messages", "Revision id '{0}' is a word of the revision grammar"),
    RETORT_TEXT("messages", "Give the revision another id: commands take this one for its other meaning.")};

// --- What an identifier or a range can go wrong with -------------------------------------------------------------

/// {0} lower or "base", {1} upper or "base", {2} and {3} both as Python's str()
inline constexpr base::Message kRangeNotAncestor{
    "history.range-not-ancestor", RETORT_TEXT("messages", "Revision {0} is not an ancestor of revision {1}")};

/// {0} the argument, {1} heads; a third one says that the command's own words do not apply
inline constexpr base::Message kMultipleHeads{
    "history.multiple-heads",
    RETORT_TEXT("messages", "Multiple heads are present for given argument '{0}'; {1}"),
    RETORT_TEXT("messages", "Name one head, 'label@head' for one branch, or 'heads' for all.")};

/// {0} identifier (ResolutionError's argument in all five of this kind)
inline constexpr base::Message kNoSuchRevision{
    "history.no-such-revision", RETORT_TEXT("messages", "No such revision or branch '{0}'")};
inline constexpr base::Message kNoSuchRevisionShort{
    "history.no-such-revision",
    RETORT_TEXT("messages", "No such revision or branch '{0}'; please ensure at least four characters are present for "
                            "partial revision identifier matches")};
inline constexpr base::Message kNoSuchBranch{"history.no-such-branch",
                                             RETORT_TEXT("messages", "No such branch: '{0}'")};
/// {1} the first three, quoted
inline constexpr base::Message kAmbiguousPrefix{
    "history.ambiguous-prefix", RETORT_TEXT("messages", "Multiple revisions start with '{0}': {1}...")};
/// {1} id, {2} branch
inline constexpr base::Message kNotOnBranch{
    "history.not-on-branch", RETORT_TEXT("messages", "Revision {1} is not a member of branch '{2}'")};

/// {0} as written, {1} the number
inline constexpr base::Message kRelativeTooFar{
    "history.relative-too-far", RETORT_TEXT("messages", "Relative revision {0} didn't produce {1} migrations")};
inline constexpr base::Message kWalkedTooFar{"history.walked-too-far", RETORT_TEXT("messages", "Walked too far")};
inline constexpr base::Message kAmbiguousWalk{"history.ambiguous-walk", RETORT_TEXT("messages", "Ambiguous walk")};
inline constexpr base::Message kAmbiguousUpgrade{
    "history.ambiguous-upgrade",
    RETORT_TEXT("messages", "Ambiguous upgrade from multiple current revisions")};
inline constexpr base::Message kNotADowngradeTarget{
    "history.not-a-downgrade-target",
    RETORT_TEXT("messages", "Not a valid downgrade target from current heads")};
/// {0} id, {1} ids
inline constexpr base::Message kOverlap{
    "history.overlap",
    RETORT_TEXT("messages", "Requested revision {0} overlaps with other requested revisions {1}")};

/// A warning, not an error.
inline constexpr base::Message kAmbiguousDowngrade{
    "history.ambiguous-downgrade",
    RETORT_TEXT("messages", "downgrade -1 from multiple heads is ambiguous; this usage will be disallowed in a future "
                            "release.")};

// --- Where Alembic ends in a traceback (exit status 1): our own words ----------------------------------------------

inline constexpr base::Message kEmptyIdentifier{
    "history.empty-identifier", RETORT_TEXT("messages", "A revision identifier is empty"),
    RETORT_TEXT("messages", "Write a revision id, 'head', 'heads' or 'base'.")};
/// {0} identifier
inline constexpr base::Message kNotARevision{
    "history.not-a-revision", RETORT_TEXT("messages", "'{0}' leads to the base or beyond it, not to a revision"),
    RETORT_TEXT("messages", "Name a revision, or go fewer steps.")};
/// {0} label, {1} how many
inline constexpr base::Message kBranchNotSingle{
    "history.branch-not-single",
    RETORT_TEXT("messages", "A relative downgrade on branch '{0}' needs exactly one applied revision there, not {1}"),
    RETORT_TEXT("messages", "Name the target revision by its id.")};
inline constexpr base::Message kTargetNotText{
    "history.target-not-text", RETORT_TEXT("messages", "The lower end of the range must be one identifier"),
    RETORT_TEXT("messages", "Name one revision.")};
/// {0} revision, {1} how many
inline constexpr base::Message kBranchByRevision{
    "history.branch-by-revision",
    RETORT_TEXT("messages", "'{0}' is used as a branch, but that revision is on {1} labelled branches, not on one"),
    RETORT_TEXT("messages", "Use the label of the branch.")};
inline constexpr base::Message kUnsortable{
    "history.unsortable",
    RETORT_TEXT("messages", "Some of the revisions cannot be reached from the revisions to start from: {0}"),
    RETORT_TEXT("messages", "Name the ends of the range by their ids.")};
/// {0} id
inline constexpr base::Message kStampBothWays{
    "history.stamp-both-ways",
    RETORT_TEXT("messages", "Some applied revisions are above '{0}' and some below it"),
    RETORT_TEXT("messages", "Stamp 'base' first, or use --purge.")};
/// {0} the step
inline constexpr base::Message kVersionRows{
    "history.version-rows",
    RETORT_TEXT("messages", "The rows of the version table do not fit the step '{0}'"),
    RETORT_TEXT("messages", "See what `current` shows, and stamp what is really applied.")};
/// {0} the number as written
inline constexpr base::Message kNumberTooLong{
    "history.number-too-long", RETORT_TEXT("messages", "'{0}' is not a sensible number of steps"),
    RETORT_TEXT("messages", "Write a smaller number.")};

} // namespace retort::history
