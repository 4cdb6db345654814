// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
// Writes the files that are generated from the description of retort.yaml into a source tree.
#include "core/project/settings/settings_docs.h"

#include <cstdio>
#include <fstream>
#include <string>

namespace {

bool writeFile(const std::string &path, const std::string &text)
{
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file << text;
    file.close();
    if (file)
        return true;
    std::fprintf(stderr, "%s cannot be written.\n", path.c_str());
    return false;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2) {
        std::fprintf(stderr, "Usage: retort_settings_docs SOURCE_FOLDER\n");
        return 2;
    }
    const std::string root = argv[1];
    const bool done = writeFile(root + "/resources/retort.schema.json", retort::project::settingsJsonSchema())
                      && writeFile(root + "/docs/retort-yaml.md", retort::project::settingsReferencePage());
    return done ? 0 : 1;
}
