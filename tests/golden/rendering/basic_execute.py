# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
from alembic import op


def case_text():
    op.execute("UPDATE t SET a = 1")


def case_two_statements():
    op.execute("\n\tSELECT 1  \n")
    op.execute("SELECT '100%', 'a\\:b'")


def case_not_a_statement():
    op.execute(17)
