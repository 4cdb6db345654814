// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include <QtTest/QtTest>

#include <thread>

/// Two threads write one number. Passes without the thread sanitizer, and must fail with it.
class RaceTest : public QObject
{
    Q_OBJECT

private slots:
    void race()
    {
        int shared = 0;
        std::thread other([&shared] { ++shared; });
        ++shared;
        other.join();
        QVERIFY(shared > 0);
    }
};

QTEST_APPLESS_MAIN(RaceTest)
#include "race_test.moc"
