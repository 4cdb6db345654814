// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <map>
#include <string>
#include <vector>

namespace retort::project {

struct Surroundings;

/// Who reads the option file: the C libraries know !include, escapes and # inside a line; PyMySQL and those after it
/// read plain "name = value" with quotes around.
enum class MyCnfRules { C, Python };

/// What to read: files in order (a later value wins), and the groups that count.
struct MyCnfRequest
{
    std::vector<std::string> files;
    std::vector<std::string> groups{"client"};
    bool mustExist = true; ///< a file that cannot be read is an error
    MyCnfRules rules = MyCnfRules::C;
};

struct MyCnf
{
    std::map<std::string, std::string> options; ///< names with dashes: "ssl-ca"; a bare name has an empty value
    std::vector<base::Diagnostic> warnings;
};

base::Result<MyCnf> readMyCnf(const MyCnfRequest &request, const Surroundings &around);

} // namespace retort::project
