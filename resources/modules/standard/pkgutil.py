# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import _standard

iter_modules = _standard.denied('pkgutil.iter_modules')
walk_packages = _standard.denied('pkgutil.walk_packages')
get_data = _standard.denied('pkgutil.get_data')


def extend_path(path, name): return path
