// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/exit_status.h"

#include "core/project/config_messages.h"
#include "core/project/init_messages.h"
#include "core/project/script_messages.h"

#include <algorithm>
#include <iterator>

namespace retort::project {

namespace {

constexpr int kCommandError = 255;
constexpr int kException = 1;

/// kTomlTwice and kIniTwice are CommandErrors of Alembic's, but raised before anything catches them.
constexpr const base::Message *kExceptions[] = {
    &kFileNotUtf8,         &kIniByteOrderMark,     &kIniNoSectionHeader, &kIniBadLine,          &kIniNoName,
    &kIniDuplicateSection, &kIniDuplicateOption,   &kIniNoSection,       &kIniUnknownReference, &kIniBadReference,
    &kIniBarePercent,      &kIniReferenceLoop,     &kIniInvalidValue,    &kBadSeparator,        &kTomlSyntax,
    &kTomlByteOrderMark,   &kTomlUnreadable,       &kTomlToolNotATable,  &kTomlNotText,         &kTomlNotList,
    &kTomlNotTables,       &kTomlUnknownReference, &kTomlBadPercent,     &kTomlHookWithoutName, &kNotANumber,
    &kNoPackage,           &kTomlTwice,            &kIniTwice,           &kInitNotAFolder,      &kInitCannotLook,
    &kCannotMakeFolder,    &kCannotWrite,          &kAlreadyExists,
};

constexpr const base::Message *kCommandErrors[] = {
    &kTomlTwice, &kIniTwice, &kTomlNotATable, &kNoConfigSection, &kTomlNotBoolean, &kTomlUnsupportedType,
    &kInitNotEmpty, &kInitNoTemplate,
};

template<std::size_t size>
bool contains(const base::Message *const (&messages)[size], const base::Message *message)
{
    return std::find(std::begin(messages), std::end(messages), message) != std::end(messages);
}

} // namespace

int alembicExitStatus(const base::Diagnostic &diagnostic)
{
    return contains(kExceptions, diagnostic.message) ? kException : kCommandError;
}

bool isAlembicText(const base::Diagnostic &diagnostic)
{
    return contains(kCommandErrors, diagnostic.message);
}

} // namespace retort::project
