// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "tests/layering/layering.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>
#include <iterator>
#include <optional>
#include <string_view>

namespace retort::layering {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kLongestFile = 800;

/// A part of the tree, lower tiers first. A part may include lower tiers and itself. The studio and the command line
/// share a tier: the command line is MIT and must stay free of the studio's licence.
struct Part
{
    std::string_view folder;
    int tier;
    bool engine;
};

// clang-format off
constexpr std::array kParts{
    Part{"core/base", 0, true},        Part{"core/script", 1, true},     Part{"core/schema", 1, true},
    Part{"core/sql", 1, true},         Part{"core/history", 1, true},    Part{"core/operations", 2, true},
    Part{"core/compat", 2, true},      Part{"core/dialects", 3, true},   Part{"core/library", 4, true},
    Part{"core/models", 5, true},
    Part{"core/diff", 5, true},        Part{"core/lint", 5, true},       Part{"core/project", 6, false},
    Part{"core/db", 6, false},         Part{"core/backup", 6, false},    Part{"core/run", 7, false},
    Part{"core/workspace", 8, false},  Part{"ui", 9, false},             Part{"app/cli", 9, false},
    Part{"app/studio", 10, false},     Part{"tests", 11, false},
};
// clang-format on

/// Parts of one tier know nothing of each other, but for these.
struct Exception
{
    std::string_view from;
    std::string_view to;
};

constexpr std::array kExceptions{
    Exception{"core/schema", "core/sql"},     // columns and tables are expressions too
    Exception{"core/db", "core/project"},     // a URL becomes a connection
    Exception{"core/backup", "core/project"}, // an environment says what to back up
    Exception{"core/backup", "core/db"},
};

/// Beginnings of angle-bracket includes that would bring files, terminals or processes into the engine.
constexpr std::array kInputOutput{
    "fstream>", "filesystem>", "cstdio>", "stdio.h>",   "iostream>", "ostream>", "istream>", "unistd.h>",
    "fcntl.h>", "dirent.h>",   "sys/",    "windows.h>", "dlfcn.h>",  "poll.h>",  "netdb.h>",
};

/// Beginnings of Qt's includes that need a GUI.
constexpr std::array kGui{
    "QtWidgets", "QtGui",        "QtSvg",     "QApplication>", "QGuiApplication>", "QWidget>", "QMainWindow>",
    "QDialog>",  "QMessageBox>", "QPainter>", "QPixmap>",      "QImage>",          "QIcon>",   "QColor>",
    "QFont>",    "QClipboard>",  "Qsci/",
};

/// Words that mark unfinished work or a test that does not test. Split, so that this file may hold them.
constexpr std::array kForbiddenWords{"TO"
                                     "DO",
                                     "FIX"
                                     "ME",
                                     "X"
                                     "XX",
                                     "QSK"
                                     "IP",
                                     "QEXPECT_"
                                     "FAIL"};

struct File
{
    std::string name;
    std::vector<std::string> lines;
};

bool startsWith(std::string_view text, std::string_view beginning)
{
    return text.substr(0, beginning.size()) == beginning;
}

bool endsWith(std::string_view text, std::string_view end)
{
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

bool isCode(std::string_view name)
{
    return endsWith(name, ".h") || endsWith(name, ".cpp");
}

bool isChecked(std::string_view name)
{
    return isCode(name) || endsWith(name, ".cmake") || endsWith(name, ".cmake.in") || endsWith(name, ".sh")
           || endsWith(name, "CMakeLists.txt");
}

/// Inputs of tests, not sources: projects, seeds and scripts of other people's making may hold anything.
bool isFixture(std::string_view name)
{
    return startsWith(name, "tests/projects/") || startsWith(name, "tests/fuzz/seeds/");
}

bool isInside(std::string_view name, std::string_view folder)
{
    return startsWith(name, folder) && name.size() > folder.size()
           && (name[folder.size()] == '/' || (folder == "core/workspace" && name[folder.size()] == '.'));
}

const Part *partOf(std::string_view name)
{
    const auto found =
        std::find_if(kParts.begin(), kParts.end(), [&](const Part &part) { return isInside(name, part.folder); });
    return found == kParts.end() ? nullptr : &*found;
}

std::vector<fs::path> checkedFiles(const fs::path &root)
{
    std::vector<fs::path> files;
    for (const char *folder : {"core", "app", "ui", "tests", "packaging", "scripts"}) {
        if (!fs::is_directory(root / folder))
            continue;
        for (const auto &entry : fs::recursive_directory_iterator(root / folder)) {
            const std::string name = fs::relative(entry.path(), root).generic_string();
            if (entry.is_regular_file() && isChecked(name) && !isFixture(name))
                files.push_back(entry.path());
        }
    }
    if (fs::exists(root / "CMakeLists.txt"))
        files.push_back(root / "CMakeLists.txt");
    std::sort(files.begin(), files.end());
    return files;
}

File read(const fs::path &root, const fs::path &path)
{
    File file{fs::relative(path, root).generic_string(), {}};
    std::ifstream stream(path, std::ios::binary);
    for (std::string line; std::getline(stream, line);)
        file.lines.push_back(line);
    return file;
}

/// What an #include line names, with its opening bracket or quote: `<vector>`, `"core/base/text.h"`.
std::optional<std::string> includeOf(std::string_view line)
{
    const auto hash = line.find_first_not_of(" \t");
    if (hash == std::string_view::npos || line[hash] != '#')
        return std::nullopt;
    const auto word = line.find_first_not_of(" \t", hash + 1);
    if (word == std::string_view::npos || !startsWith(line.substr(word), "include"))
        return std::nullopt;
    const auto open = line.find_first_of("<\"", word);
    if (open == std::string_view::npos)
        return std::nullopt;
    const auto close = line.find(line[open] == '<' ? '>' : '"', open + 1);
    return std::string(line.substr(open, close == std::string_view::npos ? close : close - open + 1));
}

template<class Words>
bool startsWithOneOf(std::string_view text, const Words &beginnings)
{
    return std::any_of(beginnings.begin(), beginnings.end(), [&](const char *word) { return startsWith(text, word); });
}

bool mayInclude(const Part &from, const Part &to)
{
    if (from.folder == to.folder || to.tier < from.tier)
        return true;
    return std::any_of(kExceptions.begin(), kExceptions.end(), [&](const Exception &exception) {
        return exception.from == from.folder && exception.to == to.folder;
    });
}

class Checker
{
public:
    explicit Checker(const fs::path &root) : m_root(root) { }

    std::vector<Violation> run()
    {
        for (const fs::path &path : checkedFiles(m_root))
            checkFile(read(m_root, path));
        return std::move(m_violations);
    }

private:
    void report(const File &file, std::size_t line, std::string text)
    {
        m_violations.push_back({file.name, line, std::move(text)});
    }

    void checkFile(const File &file)
    {
        checkLicence(file);
        if (file.lines.size() > kLongestFile)
            report(file, 0,
                   "has " + std::to_string(file.lines.size()) + " lines, more than " + std::to_string(kLongestFile)
                       + ": split it");
        const Part *part = partOf(file.name);
        if (part == nullptr && isCode(file.name))
            report(file, 0, "stands in a folder that the layering test does not know");
        for (std::size_t i = 0; i < file.lines.size(); ++i) {
            checkWords(file, i + 1, file.lines[i]);
            const auto include = isCode(file.name) ? includeOf(file.lines[i]) : std::nullopt;
            if (include && part != nullptr)
                checkInclude(file, i + 1, *part, *include);
        }
    }

    void checkLicence(const File &file)
    {
        const bool copyleft = startsWith(file.name, "ui/") || startsWith(file.name, "app/studio/");
        const std::string wanted = copyleft ? "GPL-3.0-or-later" : "MIT";
        const std::string tag = "SPDX-License-Identifier: ";
        for (std::size_t i = 0; i < std::min<std::size_t>(4, file.lines.size()); ++i) {
            const auto at = file.lines[i].find(tag);
            if (at == std::string::npos)
                continue;
            if (file.lines[i].substr(at + tag.size()) != wanted)
                report(file, i + 1, "must be under " + wanted);
            return;
        }
        report(file, 1, "has no line '" + tag + wanted + "' at its top");
    }

    void checkWords(const File &file, std::size_t number, const std::string &line)
    {
        const auto isWord = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; };
        for (const std::string_view word : kForbiddenWords) {
            for (auto at = line.find(word); at != std::string::npos; at = line.find(word, at + 1)) {
                const auto behind = at + word.size();
                if ((at == 0 || !isWord(line[at - 1])) && (behind == line.size() || !isWord(line[behind])))
                    report(file, number, "holds the word " + std::string(word));
            }
        }
    }

    void checkInclude(const File &file, std::size_t number, const Part &from, const std::string &include)
    {
        const std::string_view name = std::string_view(include).substr(1);
        if (include[0] == '<') {
            checkSystemInclude(file, number, from, name);
            return;
        }
        const std::string_view path = name.substr(0, name.size() - 1);
        if (endsWith(path, ".moc") || startsWith(path, "ui_"))
            return;
        if (from.folder == "tests" && fs::exists((m_root / file.name).parent_path() / path))
            return; // a helper that stands beside its test
        const Part *to = partOf(path);
        const bool isThere = fs::exists(m_root / path) || fs::exists(m_root / (std::string(path) + ".in")); // configured
        if (to == nullptr || !isThere)
            report(file, number, "includes " + include + ", which is no file named from the source tree's root");
        else if (!mayInclude(from, *to))
            report(file, number, std::string(from.folder) + " must not include " + std::string(to->folder));
    }

    void checkSystemInclude(const File &file, std::size_t number, const Part &from, std::string_view name)
    {
        const bool isQt =
            name.size() > 1 && name[0] == 'Q'
            && (std::isupper(static_cast<unsigned char>(name[1])) != 0 || name[1] == 't' || name[1] == 's');
        const std::string shown = "<" + std::string(name);
        if (from.engine && isQt)
            report(file, number, "the engine must do without Qt: " + shown);
        if (from.engine && startsWithOneOf(name, kInputOutput))
            report(file, number, "the engine must do without files and processes: " + shown);
        if (startsWith(from.folder, "core/") && startsWithOneOf(name, kGui))
            report(file, number, "the core must do without a GUI: " + shown);
    }

    const fs::path &m_root;
    std::vector<Violation> m_violations;
};

} // namespace

std::vector<Violation> check(const fs::path &root)
{
    return Checker(root).run();
}

std::size_t fileCount(const fs::path &root)
{
    return checkedFiles(root).size();
}

} // namespace retort::layering
