// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/message.h"

/// What a running evaluation may say.
namespace retort::script::running {

using base::Message;

inline constexpr Message kException{"script.exception", RETORT_TEXT("messages", "{0}"), ""};
inline constexpr Message kCalledFrom{"script.called-from", RETORT_TEXT("messages", "called from {0}"), ""};
inline constexpr Message kTooDeep{
    "script.too-deep", RETORT_TEXT("messages", "The script calls itself more than {0} levels deep."),
    RETORT_TEXT("messages", "End the recursion, or turn it into a loop.")};
inline constexpr Message kTooManySteps{
    "script.too-many-steps", RETORT_TEXT("messages", "The script did not come to an end within {0} steps."),
    RETORT_TEXT("messages", "Look for a loop that does not end.")};
inline constexpr Message kTooMuchMemory{
    "script.too-much-memory",
    RETORT_TEXT("messages", "The script needs more than the {0} MiB of memory that it may use."),
    RETORT_TEXT("messages", "Work in smaller pieces, or do it in SQL.")};
inline constexpr Message kIntegerTooLarge{
    "script.integer-too-large", RETORT_TEXT("messages", "This calculation needs an integer of more than {0} bits."),
    RETORT_TEXT("messages", "Do it in SQL, or with smaller numbers.")};
inline constexpr Message kCancelled{"script.cancelled", RETORT_TEXT("messages", "Cancelled."), ""};
inline constexpr Message kDenied{
    "script.denied", RETORT_TEXT("messages", "{0} is not allowed here: previewing a script never touches the machine."),
    RETORT_TEXT("messages",
                "Take it out of the script, or give the revision's SQL under 'overrides' in retort.yaml.")};
inline constexpr Message kOpaque{
    "script.opaque",
    RETORT_TEXT("messages", "{0} cannot be {1}: Retort does not know it (imported at {2})."),
    RETORT_TEXT("messages",
                "If it changes nothing in the database, name it under 'harmless' in retort.yaml; if it is a column "
                "type, under 'types'; else give the revision's SQL under 'overrides'.")};

/// Of what is named as harmless already.
inline constexpr Message kHarmlessUnknown{
    "script.harmless-unknown",
    RETORT_TEXT("messages", "{0} cannot be {1}: Retort does not know it (imported at {2})."),
    RETORT_TEXT("messages",
                "Take it out of the script, or give the revision's SQL under 'overrides' in retort.yaml.")};

} // namespace retort::script::running
