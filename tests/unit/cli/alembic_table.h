// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/command.h"

/// Alembic's whole command line as a table, with Retort's own options added that must not disturb it.
namespace retort::cli::test {

using Kind = Option::Kind;
using Arity = Positional::Arity;

inline constexpr Option kVerbose{Kind::Flag, "-v", "--verbose"};
inline constexpr Option kSql{Kind::Flag, "", "--sql"};
inline constexpr Option kTag{Kind::Value, "", "--tag"};
inline constexpr Option kMessage{Kind::Value, "-m", "--message"};
inline constexpr Option kSplice{Kind::Flag, "", "--splice"};
inline constexpr Option kBranchLabel{Kind::Value, "", "--branch-label"};
inline constexpr Option kRevId{Kind::Value, "", "--rev-id"};

inline constexpr Option kGlobal[] = {
    {Kind::Version, "", "--version"}, {Kind::List, "-c", "--config"}, {Kind::Value, "-n", "--name"},
    {Kind::List, "-x", ""},           {Kind::Flag, "", "--raiseerr"}, {Kind::Flag, "-q", "--quiet"},
};
inline constexpr Option kCommon[] = {
    {Kind::Value, "-e", "--env", "", "", true},
    {Kind::Value, "", "--config-file", "", "", true},
    {Kind::Flag, "", "--json", "", "", true},
};
inline constexpr Option kBranches[] = {kVerbose};
inline constexpr Option kCurrent[] = {{Kind::Flag, "-c", "--check-heads"}, kVerbose};
inline constexpr Option kUpgrade[] = {kSql, kTag};
inline constexpr Option kEnsureVersion[] = {kSql};
inline constexpr Option kHeads[] = {kVerbose, {Kind::Flag, "", "--resolve-dependencies"}};
inline constexpr Option kHistory[] = {{Kind::Value, "-r", "--rev-range"},
                                      kVerbose,
                                      {Kind::Flag, "-i", "--indicate-current"},
                                      {Kind::Flag, "", "--graph", "", "", true}};
inline constexpr Option kInit[] = {{Kind::Value, "-t", "--template"}, {Kind::Flag, "", "--package"}};
inline constexpr Option kMerge[] = {kMessage, kBranchLabel, kRevId};
inline constexpr Option kRevision[] = {
    kMessage,     {Kind::Flag, "", "--autogenerate"},  kSql,   {Kind::Value, "", "--head"},     kSplice,
    kBranchLabel, {Kind::Value, "", "--version-path"}, kRevId, {Kind::List, "", "--depends-on"}};
inline constexpr Option kStamp[] = {kSql, kTag, {Kind::Flag, "", "--purge"}};

inline constexpr Positional kOneRevision{Arity::One, "revision"};
inline constexpr Positional kRev{Arity::One, "rev"};
inline constexpr Positional kRevisions{Arity::OneOrMore, "revisions"};

inline constexpr Command kCommandList[] = {
    {"branches", "", "", kBranches, {}, nullptr},
    {"check", "", "", {}, {}, nullptr},
    {"current", "", "", kCurrent, {}, nullptr},
    {"downgrade", "", "", kUpgrade, kOneRevision, nullptr},
    {"edit", "", "", {}, kRev, nullptr},
    {"ensure_version", "", "", kEnsureVersion, {}, nullptr},
    {"heads", "", "", kHeads, {}, nullptr},
    {"history", "", "", kHistory, {}, nullptr},
    {"init", "", "", kInit, {Arity::One, "directory"}, nullptr},
    {"list_templates", "", "", {}, {}, nullptr},
    {"merge", "", "", kMerge, kRevisions, nullptr},
    {"revision", "", "", kRevision, {}, nullptr},
    {"show", "", "", {}, kRev, nullptr},
    {"stamp", "", "", kStamp, kRevisions, nullptr},
    {"upgrade", "", "", kUpgrade, kOneRevision, nullptr},
};
inline constexpr const Command *kCommands[] = {
    &kCommandList[0],  &kCommandList[1],  &kCommandList[2],  &kCommandList[3],  &kCommandList[4],
    &kCommandList[5],  &kCommandList[6],  &kCommandList[7],  &kCommandList[8],  &kCommandList[9],
    &kCommandList[10], &kCommandList[11], &kCommandList[12], &kCommandList[13], &kCommandList[14]};

inline constexpr CommandTable kAlembicTable{kGlobal, kCommon, kCommands};

} // namespace retort::cli::test
