// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
// Carries the precompiled header of the test programs; the headers in it are listed in tests/CMakeLists.txt.
