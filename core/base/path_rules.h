// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace retort::base {

/// How a system writes paths. It is a parameter, not an #ifdef, so that the rules of Windows are tested everywhere.
/// Pure text: nothing here looks at a file system.
enum class PathRules { Posix, Windows };

/// The rules of the system this was compiled for.
PathRules nativePathRules();

char listSeparator(PathRules rules);                                                 ///< os.pathsep: ':' or ';'
bool isAbsolutePath(std::string_view path, PathRules rules);                         ///< os.path.isabs
std::string joinPath(std::string_view base, std::string_view tail, PathRules rules); ///< os.path.join
std::string parentPath(std::string_view path, PathRules rules);                      ///< os.path.dirname
std::string fileName(std::string_view path, PathRules rules);                        ///< os.path.basename
std::string toPosixPath(std::string_view path, PathRules rules); ///< Path.as_posix(): `\` → `/` on Windows

/// pathlib's normal form: no doubled separators, no `.` parts, no trailing separator; `..` stays.
std::string purePath(std::string_view path, PathRules rules);

/// str(Path(path).parent): the pure path without its last part; an anchor and "." stay.
std::string pureParent(std::string_view path, PathRules rules);

/// Path(path).absolute(): joined to the current folder where relative, `..` kept.
std::string absolutePath(std::string_view path, std::string_view currentFolder, PathRules rules);

/// os.path.normpath: `..` taken away lexically too.
std::string normalPath(std::string_view path, PathRules rules);

} // namespace retort::base
