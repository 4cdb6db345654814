# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import _standard


def literal_eval(node_or_string):
    return _standard.literal(node_or_string.lstrip(' \t'))


parse = _standard.denied('ast.parse')
dump = _standard.denied('ast.dump')
walk = _standard.denied('ast.walk')
unparse = _standard.denied('ast.unparse')
