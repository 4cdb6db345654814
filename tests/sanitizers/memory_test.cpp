// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include <QtTest/QtTest>

#include <memory>

/// Reads memory that was given back. Passes without the address sanitizer, and must fail with it.
class MemoryTest : public QObject
{
    Q_OBJECT

private slots:
    void readAfterDelete()
    {
        auto owner = std::make_unique<int>(1);
        const volatile int *gone = owner.get();
        owner.reset();
        QVERIFY(*gone == *gone);
    }
};

QTEST_APPLESS_MAIN(MemoryTest)
#include "memory_test.moc"
