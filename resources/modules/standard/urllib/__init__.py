# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
