// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/message.h"

/// What can be wrong with retort.yaml, with the values files that it names, and with the environment that is in use.
namespace retort::project {

// YAML itself.
inline constexpr base::Message kYamlSyntax{
    "yaml.syntax", RETORT_TEXT("messages", "This is not YAML: {0}."),
    RETORT_TEXT("messages", "Look at the indentation, the colons and the quotes here and in the line above.")};
inline constexpr base::Message kYamlTab{
    "yaml.tab", RETORT_TEXT("messages", "This line is indented with a tab, which YAML does not allow."),
    RETORT_TEXT("messages", "Indent with spaces.")};
inline constexpr base::Message kYamlNotUtf8{
    "yaml.not-utf8", RETORT_TEXT("messages", "This file is not UTF-8: byte 0x{0} is wrong here."),
    RETORT_TEXT("messages", "Save it as UTF-8.")};
inline constexpr base::Message kYamlControl{
    "yaml.control-character", RETORT_TEXT("messages", "The control character 0x{0} is not allowed in YAML."),
    RETORT_TEXT("messages", "Remove it, or write it as an escape in double quotes.")};
inline constexpr base::Message kYamlTooLarge{
    "yaml.too-large", RETORT_TEXT("messages", "The file has more than {0} MiB, which no settings need."),
    RETORT_TEXT("messages", "Check that it is the right file.")};
inline constexpr base::Message kYamlOpenBracket{
    "yaml.open-bracket", RETORT_TEXT("messages", "This bracket is never closed."),
    RETORT_TEXT("messages", "Close it; inside brackets a text with ${…} needs quotes.")};
inline constexpr base::Message kYamlOpenQuote{"yaml.open-quote", RETORT_TEXT("messages", "This quote is never closed."),
                                              RETORT_TEXT("messages", "Close it.")};
inline constexpr base::Message kYamlNoColon{"yaml.no-colon",
                                            RETORT_TEXT("messages", "There is no colon behind this name."),
                                            RETORT_TEXT("messages", "Write \"name: value\".")};
inline constexpr base::Message kYamlSeveralDocuments{
    "yaml.several-documents", RETORT_TEXT("messages", "A second document begins here; only one is read."),
    RETORT_TEXT("messages", "Remove the line ---, or put the rest into another file.")};
inline constexpr base::Message kYamlTextAfterEnd{
    "yaml.text-after-end", RETORT_TEXT("messages", "This does not belong to what stands above it."),
    RETORT_TEXT("messages", "Look at the indentation: a list and \"name: value\" cannot stand side by side.")};
inline constexpr base::Message kYamlTooDeep{
    "yaml.too-deep", RETORT_TEXT("messages", "The nesting is more than {0} levels deep."),
    RETORT_TEXT("messages", "No setting needs that: look for brackets that are not closed.")};
inline constexpr base::Message kYamlTooManyNodes{
    "yaml.too-many-nodes", RETORT_TEXT("messages", "With its aliases expanded the file has more than {0} values."),
    RETORT_TEXT("messages", "No settings need that: use fewer aliases, and check that it is the right file.")};
inline constexpr base::Message kYamlUnknownAnchor{
    "yaml.unknown-anchor", RETORT_TEXT("messages", "This alias (*) has no anchor (&) above it."),
    RETORT_TEXT(
        "messages",
        "Write the anchor in front of the value that it stands for; put a text that begins with * into quotes.")};
inline constexpr base::Message kYamlAliasLoop{
    "yaml.alias-loop", RETORT_TEXT("messages", "This alias stands inside the value that it stands for."),
    RETORT_TEXT("messages", "Write the value out.")};
inline constexpr base::Message kYamlBadMerge{
    "yaml.bad-merge", RETORT_TEXT("messages", "The merge key << stands for {0}, where a map is needed."),
    RETORT_TEXT("messages", "Write <<: *anchor, where the anchor names a map, or a list of such aliases.")};
inline constexpr base::Message kYamlDuplicateKey{"yaml.duplicate-key", RETORT_TEXT("messages", "{0} is there twice."),
                                                 RETORT_TEXT("messages", "Remove one of them.")};
inline constexpr base::Message kYamlFirstHere{"yaml.first-here", RETORT_TEXT("messages", "The first one is here.")};
inline constexpr base::Message kYamlKeyNotText{
    "yaml.key-not-text", RETORT_TEXT("messages", "A name is needed in front of this colon, not {0}."),
    RETORT_TEXT("messages", "Write \"name: value\".")};
inline constexpr base::Message kYamlTag{
    "yaml.tag", RETORT_TEXT("messages", "A tag (!) means nothing here."),
    RETORT_TEXT("messages", "Remove it, or put a text that begins with ! into quotes.")};

// What retort.yaml may hold.
inline constexpr base::Message kSettingsUnknownKey{"settings.unknown-key",
                                                   RETORT_TEXT("messages", "There is no setting {0} in {1}."),
                                                   RETORT_TEXT("messages", "Allowed are: {2}.")};
inline constexpr base::Message kSettingsMisspelledKey{"settings.misspelled-key",
                                                      RETORT_TEXT("messages", "There is no setting {0} in {1}."),
                                                      RETORT_TEXT("messages", "Did you mean {2}?")};
inline constexpr base::Message kSettingsMisplacedKey{"settings.misplaced-key",
                                                     RETORT_TEXT("messages", "There is no setting {0} in {1}."),
                                                     RETORT_TEXT("messages", "It belongs into {2}.")};
inline constexpr base::Message kSettingsMissing{"settings.missing", RETORT_TEXT("messages", "{0} is missing in {1}."),
                                                RETORT_TEXT("messages", "Add, for example, {0}: {2}")};
inline constexpr base::Message kSettingsWrongType{"settings.wrong-type",
                                                  RETORT_TEXT("messages", "{0} is {1}, where {2} is needed."),
                                                  RETORT_TEXT("messages", "Write, for example, {3}")};
inline constexpr base::Message kSettingsQuoteText{"settings.quote-text",
                                                  RETORT_TEXT("messages", "{0} is {1}, where {2} is needed."),
                                                  RETORT_TEXT("messages", "Put it in quotes.")};
inline constexpr base::Message kSettingsNotBoolean{
    "settings.not-boolean", RETORT_TEXT("messages", "{0} must be true or false, not {1}."),
    RETORT_TEXT("messages", "Write {2}, in small letters and without quotes.")};
inline constexpr base::Message kSettingsNotInteger{"settings.not-integer",
                                                   RETORT_TEXT("messages", "{0} must be a whole number, not {1}."),
                                                   RETORT_TEXT("messages", "Write digits only, for example {2}.")};
inline constexpr base::Message kSettingsOutOfRange{"settings.out-of-range",
                                                   RETORT_TEXT("messages", "{0} must be between {1} and {2}."),
                                                   RETORT_TEXT("messages", "Write, for example, {3}.")};
inline constexpr base::Message kSettingsBadChoice{"settings.bad-choice", RETORT_TEXT("messages", "{0} cannot be {1}."),
                                                  RETORT_TEXT("messages", "Allowed are: {2}.")};
inline constexpr base::Message kSettingsMisspelledChoice{"settings.misspelled-choice",
                                                         RETORT_TEXT("messages", "{0} cannot be {1}."),
                                                         RETORT_TEXT("messages", "Did you mean {2}?")};
inline constexpr base::Message kSettingsBadDuration{
    "settings.bad-duration", RETORT_TEXT("messages", "{0} is {1}, which is no duration."),
    RETORT_TEXT("messages", "Write a number and a unit, for example {2}; the units are ms, s, min, h and d.")};
inline constexpr base::Message kSettingsBadColour{
    "settings.bad-colour", RETORT_TEXT("messages", "{0} is {1}, which is no colour that is known here."),
    RETORT_TEXT("messages", "Write one of {2}, or \"#rrggbb\" in quotes.")};
inline constexpr base::Message kSettingsEmptyText{"settings.empty-text", RETORT_TEXT("messages", "{0} is empty."),
                                                  RETORT_TEXT("messages", "Write, for example, {1}")};
inline constexpr base::Message kSettingsBadValue{"settings.bad-value",
                                                 RETORT_TEXT("messages", "{0} is {1}, which is not {2}."),
                                                 RETORT_TEXT("messages", "Write, for example, {3}")};
inline constexpr base::Message kSettingsBadName{"settings.bad-name",
                                                RETORT_TEXT("messages", "The name {0} in {1} is not {2}."),
                                                RETORT_TEXT("messages", "Write, for example, {3}.")};
inline constexpr base::Message kSettingsTwice{"settings.twice", RETORT_TEXT("messages", "{0} is named twice in {1}."),
                                              RETORT_TEXT("messages", "Remove one of them.")};
inline constexpr base::Message kSettingsTogether{"settings.together",
                                                 RETORT_TEXT("messages", "{0} and {1} cannot both be given in {2}."),
                                                 RETORT_TEXT("messages", "Remove one of them.")};
inline constexpr base::Message kSettingsNeeds{"settings.needs",
                                              RETORT_TEXT("messages", "{0} in {1} says nothing without {2}."),
                                              RETORT_TEXT("messages", "Add {2}.")};
inline constexpr base::Message kSettingsNothingIn{
    "settings.nothing-in", RETORT_TEXT("messages", "{0} says nothing: it has neither {1} nor {2}."),
    RETORT_TEXT("messages", "Add one of them, or remove {0}.")};

// ${…} in texts.
inline constexpr base::Message kVariableBareDollar{
    "variable.bare-dollar", RETORT_TEXT("messages", "{0} has a dollar sign that stands for nothing."),
    RETORT_TEXT("messages", "Write $$ for a dollar sign, or ${NAME} for a variable of the environment.")};
inline constexpr base::Message kVariableOpen{"variable.open",
                                             RETORT_TEXT("messages", "{0} has a ${ that is never closed."),
                                             RETORT_TEXT("messages", "Write ${NAME} or ${NAME:-default}.")};
inline constexpr base::Message kVariableBadName{
    "variable.bad-name", RETORT_TEXT("messages", "{0} has a ${…} that holds no name of a variable."),
    RETORT_TEXT("messages", "Write ${NAME} or ${NAME:-default}; a name has letters, digits and underscores.")};
inline constexpr base::Message kVariableTooDeep{
    "variable.too-deep", RETORT_TEXT("messages", "{0} has ${…} nested more than {1} levels deep."),
    RETORT_TEXT("messages", "Use fewer levels.")};
inline constexpr base::Message kVariableUnset{
    "variable.unset", RETORT_TEXT("messages", "{0} needs the variable {1}, which is not set."),
    RETORT_TEXT("messages", "Set {1} in the environment or in .env, or write ${{1}:-default}.")};

// The environment in use.
inline constexpr base::Message kEnvironmentUnknown{"environment.unknown",
                                                   RETORT_TEXT("messages", "There is no environment {0}."),
                                                   RETORT_TEXT("messages", "There are: {1}.")};
inline constexpr base::Message kEnvironmentMisspelled{
    "environment.misspelled", RETORT_TEXT("messages", "There is no environment {0}. There are: {1}."),
    RETORT_TEXT("messages", "Did you mean {2}?")};
inline constexpr base::Message kEnvironmentNone{
    "environment.none", RETORT_TEXT("messages", "There is no environment {0}: retort.yaml defines none."),
    RETORT_TEXT("messages", "Write one under environments in retort.yaml, beside alembic.ini.")};
inline constexpr base::Message kEnvironmentBadUrl{
    "environment.bad-url", RETORT_TEXT("messages", "The URL of the environment {0} is {1}, which is no database URL."),
    RETORT_TEXT("messages", "Write driver://user:password@host:port/database; for SQLite sqlite:///path.")};
inline constexpr base::Message kEnvironmentEmptyUrl{
    "environment.empty-url", RETORT_TEXT("messages", "The URL of the environment {0} is empty."),
    RETORT_TEXT("messages", "Give the variable or the key that it comes from a value.")};
inline constexpr base::Message kEnvironmentBadPart{
    "environment.bad-part", RETORT_TEXT("messages", "The {0} of the environment {1} is {2}, which is not {3}."),
    RETORT_TEXT("messages", "Mend it where it is written.")};

// The values file.
inline constexpr base::Message kValuesUnreadable{
    "values.unreadable", RETORT_TEXT("messages", "The values file {0} of the environment {1} cannot be read: {2}"),
    RETORT_TEXT("messages", "It was named by {3}; name the right one there.")};
inline constexpr base::Message kValuesError{"values.error", RETORT_TEXT("messages", "{0}")};
inline constexpr base::Message kValuesNotAMap{
    "values.not-a-map",
    RETORT_TEXT("messages", "The values file of the environment {0} holds {1}, where a map is needed."),
    RETORT_TEXT("messages", "It was named by {2}; name the right one there.")};
inline constexpr base::Message kValuesNoKey{
    "values.no-key", RETORT_TEXT("messages", "There is no {0} here, which the environment {1} needs: {2} is missing."),
    RETORT_TEXT("messages", "Add it here, or mend the path in retort.yaml; ({0}) lets it be missing.")};
inline constexpr base::Message kValuesMisspelledKey{
    "values.misspelled-key",
    RETORT_TEXT("messages", "There is no {0} here, which the environment {1} needs: {2} is missing."),
    RETORT_TEXT("messages", "Did you mean {3}?")};
inline constexpr base::Message kValuesNotAScalar{
    "values.not-a-scalar", RETORT_TEXT("messages", "{0} is {1}, where the environment {2} needs a text or a number."),
    RETORT_TEXT("messages", "Mend it here, or the path in retort.yaml.")};
inline constexpr base::Message kValuesTag{
    "values.tag",
    RETORT_TEXT("messages", "{0} has a tag (!), which only the program that it was written for understands."),
    RETORT_TEXT("messages", "Write the value itself, or take it from a variable in retort.yaml.")};
inline constexpr base::Message kValuesAskedHere{"values.asked-here", RETORT_TEXT("messages", "It is asked for here.")};
inline constexpr base::Message kValuesFixed{
    "values.fixed",
    RETORT_TEXT("messages", "The environment {0} always takes its values from {1}; {2} cannot change that."),
    RETORT_TEXT("messages", "Leave {2} out, choose another environment by -e, or remove fixed: true.")};
inline constexpr base::Message kValuesUnknownDriver{
    "values.unknown-driver",
    RETORT_TEXT("messages", "{0} is {1}, which from.drivers of the environment {2} does not list."),
    RETORT_TEXT("messages", "Add a line for {1} there: {3} are listed.")};

// The file beside alembic.ini.
inline constexpr base::Message kSettingsWrongFileName{
    "settings.wrong-file-name",
    RETORT_TEXT("messages", "The settings are read from retort.yaml only, not from this file."),
    RETORT_TEXT("messages", "Rename it to retort.yaml.")};
inline constexpr base::Message kSettingsUnreadable{"settings.unreadable",
                                                   RETORT_TEXT("messages", "The settings cannot be read: {0}."),
                                                   RETORT_TEXT("messages", "Give the right to read the file.")};

} // namespace retort::project
