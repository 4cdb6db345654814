# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import _standard

glob = _standard.denied('glob.glob')
iglob = _standard.denied('glob.iglob')


def escape(pathname):
    import re
    return re.sub(r'([*?[])', r'[\1]', pathname)
