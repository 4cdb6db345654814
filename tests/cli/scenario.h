// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>
#include <QVector>

/// A scenario: files that are laid out in an empty folder, command lines, and what they must print. A text file of
/// directives, which begin with "@@", and their bodies:
///
///   @@ project                     alembic.ini, migrations/env.py, migrations/versions
///   @@ revision ID DOWN MESSAGE    a script; DOWN is - for none, a,b for a merge
///   @@ file PATH / @@ bytes PATH   the body; as hexadecimal digits
///   @@ folder PATH · @@ link PATH TARGET · @@ mode OCTAL PATH
///   @@ env NAME=VALUE · @@ in FOLDER · @@ as-nobody      for the runs below
///   @@ run WORDS                   quotes as in a shell
///   @@ exit N
///   @@ stdout / @@ stderr          the body, exactly; both empty where not said
///   @@ file-is PATH / @@ no-file PATH   the body, exactly; nothing of that name
///   @@ stdout-has / @@ stderr-has  each line of the body must be in there
///
/// $PROJECT in bodies and words stands for the folder, $NEWLINE for a line end.
struct Scenario
{
    struct Step
    {
        QString name;
        QString argument;
        QByteArray body;
        int line = 0;
    };

    QVector<Step> steps;

    static Scenario read(const QString &path);
};

/// Lays out and runs a scenario; an empty text where everything was as it must be, else what was not.
QString play(const Scenario &scenario, const QString &program);
