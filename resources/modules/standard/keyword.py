# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import _standard


def iskeyword(s): return _standard.is_keyword(s)
