# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
class _Feature:
    compiler_flag = 0


annotations = division = print_function = absolute_import = unicode_literals = _Feature()
generator_stop = with_statement = nested_scopes = generators = barry_as_FLUFL = _Feature()
