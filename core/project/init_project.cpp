// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/init_project.h"

#include "core/project/file_text.h"
#include "core/project/init_messages.h"
#include "core/project/new_file.h"
#include "core/project/templates.h"
#include "core/project/toml_options.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <vector>

namespace retort::project {

namespace {

namespace fs = std::filesystem;

fs::path systemPath(const std::string &path)
{
    return fs::path(std::u8string(path.begin(), path.end()));
}

std::string utf8(const fs::path &path)
{
    const std::u8string text = path.u8string();
    return std::string(text.begin(), text.end());
}

std::vector<std::string> partsOf(std::string_view posixPath)
{
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= posixPath.size();) {
        const std::size_t end = std::min(posixPath.find('/', begin), posixPath.size());
        if (end > begin)
            parts.emplace_back(posixPath.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

/// In both files a percent sign begins a reference, so one that is meant is doubled.
std::string escapePercent(std::string_view path)
{
    std::string escaped;
    for (const char c : path)
        escaped.append(c == '%' ? 2 : 1, c);
    return escaped;
}

/// For a basic string of TOML.
std::string escapeToml(std::string_view value)
{
    constexpr char kHex[] = "0123456789ABCDEF";
    std::string escaped;
    for (const char c : value) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            (escaped += '\\') += c;
        else if (byte < 0x20 || byte == 0x7f)
            ((escaped += "\\u00") += kHex[byte >> 4]) += kHex[byte & 15];
        else
            escaped += c;
    }
    return escaped;
}

/// One run of init. What it makes it remembers, to be able to take it away.
class Init
{
public:
    Init(const InitRequest &request, const InitOutput &output)
        : m_request(request),
          m_output(output),
          m_directory(base::purePath(request.directory, request.rules)),
          m_absolute(absolute(m_directory)),
          m_versions(base::joinPath(m_absolute, "versions", request.rules))
    { }

    base::Result<void> run();

private:
    std::string absolute(const std::string &path) const
    {
        return base::absolutePath(path, m_request.currentFolder, m_request.rules);
    }

    /// "Doing something ...  done". Alembic's -q silences the folders, not what is written into them.
    template<class Action>
    base::Result<void> step(const std::string &text, bool silent, Action action)
    {
        if (!silent)
            m_output.begin(text + " ...");
        base::Result<void> result = action();
        if (!silent)
            m_output.end(result.has_value());
        return result;
    }

    void say(const std::string &text) const
    {
        if (!m_request.quiet)
            m_output.line(text);
    }

    base::Result<void> checkDirectory() const;
    base::Result<void> make();
    base::Result<void> makeFolder(const std::string &path);
    base::Result<void> makeFile(const std::string &path, std::string_view text);
    base::Result<void> makePackage();
    base::Result<void> writeNew(const std::string &path, std::string_view text);
    base::Result<void> makeIni(std::string_view text);
    base::Result<void> makeToml(std::string_view text);
    base::Result<void> appendToml(const std::string &old, const std::string &text);
    std::string scriptLocation(const std::string &configPath) const;
    void takeBack() const;

    const InitRequest &m_request;
    const InitOutput &m_output;
    const Template *m_template = nullptr;
    std::string m_directory; ///< pure, as named
    std::string m_absolute;
    std::string m_versions;
    std::string m_ini, m_toml;       ///< absolute; the second only where the template has one
    std::vector<std::string> m_made; ///< files and folders, in order
    std::string m_oldToml;
    bool m_tomlReplaced = false;
};

base::Result<void> Init::checkDirectory() const
{
    switch (fileKind(m_absolute)) {
    case FileKind::Absent:
        return {};
    case FileKind::File:
    case FileKind::Other:
        return base::fail(kInitNotAFolder, {m_directory});
    case FileKind::Folder:
    case FileKind::Unreachable:
        break;
    }
    std::error_code error;
    const fs::directory_iterator entries(systemPath(m_absolute), error);
    if (error)
        return base::fail(kInitCannotLook, {m_directory, error.message()});
    if (entries != fs::directory_iterator())
        return base::fail(kInitNotEmpty, {m_directory});
    return {};
}

base::Result<void> Init::makeFolder(const std::string &path)
{
    return step("Creating directory " + path, m_request.quiet, [&]() -> base::Result<void> {
        fs::path made;
        for (const fs::path &part : systemPath(path)) {
            made /= part;
            std::error_code error, ignored;
            if (fs::create_directory(made, error))
                m_made.push_back(utf8(made));
            else if (!fs::is_directory(made, ignored))
                return base::fail(kCannotMakeFolder, {utf8(made), error ? error.message() : "something else is there"});
        }
        // A folder that was there all the time behind a "..", with who knows what in it.
        if (m_made.empty() || m_made.back() != utf8(made))
            return base::fail(kCannotMakeFolder, {path, "it exists already"});
        return {};
    });
}

base::Result<void> Init::writeNew(const std::string &path, std::string_view text)
{
    auto written = writeNewFile(path, text);
    if (written)
        m_made.push_back(path);
    return written;
}

base::Result<void> Init::makeFile(const std::string &path, std::string_view text)
{
    return step("Generating " + path, false, [&] { return writeNew(path, text); });
}

base::Result<void> Init::makePackage()
{
    for (const std::string *folder : {&m_absolute, &m_versions}) {
        const std::string path = base::joinPath(*folder, "__init__.py", m_request.rules);
        if (auto made = step("Adding " + path, m_request.quiet, [&] { return writeNew(path, {}); }); !made)
            return made;
    }
    return {};
}

std::string Init::scriptLocation(const std::string &configPath) const
{
    if (base::isAbsolutePath(m_directory, m_request.rules))
        return escapePercent(base::toPosixPath(m_directory, m_request.rules));
    return relativeToHere(m_absolute, base::pureParent(configPath, m_request.rules), m_request.rules);
}

base::Result<void> Init::makeIni(std::string_view text)
{
    m_ini = absolute(m_request.iniPath);
    if (fileKind(m_ini) != FileKind::Absent) {
        say("File " + m_ini + " already exists, skipping");
        return {};
    }
    return makeFile(m_ini, fillInTemplate(text, scriptLocation(m_ini)));
}

base::Result<void> Init::makeToml(std::string_view text)
{
    m_toml = absolute(m_request.tomlPath);
    const std::string filled = fillInTemplate(text, escapeToml(scriptLocation(m_toml)));
    if (fileKind(m_toml) == FileKind::Absent)
        return makeFile(m_toml, filled);

    const FileText old = readFileText(m_toml);
    if (!old.text)
        return base::fail(kInitCannotLook, {m_toml, old.error.empty() ? "it is too large" : old.error});
    const auto options = TomlOptions::parse(*old.text, m_toml, base::pureParent(m_toml, m_request.rules));
    if (!options)
        return tl::make_unexpected(options.error());
    if (options->hasTable()) {
        m_output.line("File " + m_toml + " already exists and already has a [tool.alembic] section, skipping");
        return {};
    }
    return appendToml(*old.text, filled);
}

base::Result<void> Init::appendToml(const std::string &old, const std::string &text)
{
    return step("Appending to existing " + m_toml, false, [&]() -> base::Result<void> {
        auto written = replaceFile(m_toml, old + "\n\n" + text);
        if (written) {
            m_oldToml = old;
            m_tomlReplaced = true;
        }
        return written;
    });
}

base::Result<void> Init::make()
{
    if (fileKind(m_absolute) != FileKind::Folder) {
        if (auto made = makeFolder(m_absolute); !made)
            return made;
    }
    if (auto made = makeFolder(m_versions); !made)
        return made;
    for (const TemplateFile &file : m_template->files) {
        base::Result<void> made;
        if (file.name == "alembic.ini.mako")
            made = makeIni(file.text);
        else if (file.name == "pyproject.toml.mako")
            made = makeToml(file.text);
        else
            made = makeFile(base::joinPath(m_absolute, file.name, m_request.rules), file.text);
        if (!made)
            return made;
    }
    return m_request.package ? makePackage() : base::Result<void>();
}

/// Only what this run made; a folder that somebody has put something into meanwhile stays.
void Init::takeBack() const
{
    if (m_tomlReplaced)
        (void)replaceFile(m_toml, m_oldToml);
    std::error_code ignored;
    for (auto made = m_made.rbegin(); made != m_made.rend(); ++made)
        fs::remove(systemPath(*made), ignored);
}

base::Result<void> Init::run()
{
    if (auto checked = checkDirectory(); !checked)
        return checked;
    m_template = findTemplate(m_request.templateName);
    if (m_template == nullptr)
        return base::fail(kInitNoTemplate, {m_request.templateName});
    if (auto made = make(); !made) {
        takeBack();
        return made;
    }
    say(m_toml.empty() ? "Please edit configuration/connection/logging settings in " + m_ini + " before proceeding."
                       : "Please edit configuration settings in " + m_toml
                             + " and configuration/connection/logging settings in " + m_ini + " before proceeding.");
    return {};
}

} // namespace

base::Result<void> initProject(const InitRequest &request, const InitOutput &output)
{
    return Init(request, output).run();
}

std::string relativeToHere(std::string_view directory, std::string_view configFolder, base::PathRules rules)
{
    const auto parts = [rules](std::string_view path) { return partsOf(base::toPosixPath(path, rules)); };
    std::vector<std::string> target = parts(directory);
    std::vector<std::string> here = parts(configFolder);
    if (std::find(here.begin(), here.end(), "..") != here.end()) {
        target = parts(base::normalPath(directory, rules));
        here = parts(base::normalPath(configFolder, rules));
    }
    const auto split = std::mismatch(target.begin(), target.end(), here.begin(), here.end());
    if (rules == base::PathRules::Windows && split.first == target.begin())
        return escapePercent(base::toPosixPath(directory, rules));
    std::string path = "%(here)s";
    for (auto part = split.second; part != here.end(); ++part)
        path += "/..";
    for (auto part = split.first; part != target.end(); ++part)
        (path += '/') += escapePercent(*part);
    return path;
}

} // namespace retort::project
