// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/revision/new_revision.h"

#include "core/base/path_rules.h"
#include "core/base/text.h"
#include "core/history/identifiers.h"
#include "core/history/messages.h"
#include "core/library/standard/values.h"
#include "core/project/file_text.h"
#include "core/project/init_messages.h"
#include "core/project/new_file.h"
#include "core/project/revision/create_date.h"
#include "core/project/revision/file_name.h"
#include "core/project/revision/revision_messages.h"
#include "core/project/script_decoder.h"
#include "core/project/script_list.h"
#include "core/script/header.h"
#include "core/script/syntax/tree.h"

#include <QRandomGenerator>
#include <QStringEncoder>

#include <algorithm>
#include <filesystem>
#include <set>
#include <utility>

namespace retort::project {

namespace {

namespace fs = std::filesystem;
using history::Index;
using script::Value;

fs::path systemPath(const std::string &path)
{
    return fs::path(std::u8string(path.begin(), path.end()));
}

/// comma() of the templates: nothing for None, a text as it is, a list joined.
Value joinByComma(script::Vm &vm, script::Arguments &arguments)
{
    const Value &given = arguments[0];
    if (given.isNone() || vm.isStr(given))
        return given.isNone() ? vm.text(std::string()) : given;
    std::string text;
    for (const Value &item : vm.unpackAll(given))
        text += (text.empty() ? "" : ", ") + std::string(vm.textOf(item));
    return vm.text(std::move(text));
}

class Maker
{
public:
    Maker(library::Session &session, const ScriptLocations &locations, const history::RevisionMap &map,
          const RevisionRequest &request, const RevisionOutput &output)
        : m_session(session), m_vm(session.vm()), m_locations(locations), m_map(map), m_request(request), m_output(output)
    { }

    base::Result<NewRevision> make();

private:
    using Done = base::Result<void>;

    Done checkRequest();
    Done findFolder();
    Done checkHeads();
    Done checkFile();
    Done checkLabels();
    Done render();
    Done checkScript();
    base::Result<std::string> encoded() const;
    Done makeFolder(const std::string &path);
    Done write();

    std::string absolute(const std::string &path) const
    {
        return base::absolutePath(path, m_request.currentFolder, base::nativePathRules());
    }
    /// None, one text, or all: a tuple of the heads, a list of the dependencies, as Alembic passes them.
    Value scalar(const std::vector<std::string> &values, bool asList) const;
    library::mako::Values templateValues();

    library::Session &m_session;
    script::Vm &m_vm;
    const ScriptLocations &m_locations;
    const history::RevisionMap &m_map;
    const RevisionRequest &m_request;
    const RevisionOutput &m_output;
    NewRevision m_made;
    CreateDate m_date;
    std::vector<std::string> m_dependsOn;
    std::string m_folder;
    std::string m_text;
};

base::Result<void> Maker::checkRequest()
{
    m_made.id = m_request.id.empty() ? newRevisionId() : m_request.id;
    if (auto checked = checkRevisionId(m_made.id); !checked)
        return checked;
    std::set<Index> once;
    for (const Index parent : m_request.parents) {
        if (!once.insert(parent).second)
            return base::fail(kDuplicateHeads);
        m_made.parents.push_back(m_map.id(parent));
    }
    return {};
}

base::Result<void> Maker::findFolder()
{
    if (m_request.versionPath) {
        m_folder = absolute(*m_request.versionPath);
    } else if (m_locations.versions.size() == 1) {
        m_folder = m_locations.versions.front();
    } else if (!m_request.parents.empty()) {
        m_folder = base::pureParent(m_map.revision(m_request.parents.front()).path, base::nativePathRules());
    } else {
        return base::fail(kManyLocations);
    }
    const bool known = std::any_of(m_locations.versions.begin(), m_locations.versions.end(),
                                   [this](const std::string &folder) { return absolute(folder) == m_folder; });
    if (!known)
        return base::fail(kForeignLocation, {m_request.versionPath.value_or(m_folder)});
    return {};
}

base::Result<void> Maker::checkHeads()
{
    for (const Index parent : m_request.parents) {
        if (!m_request.splice && !m_map.isHead(parent))
            return base::fail(kNotAHead, {m_map.id(parent)});
    }
    if (!m_request.dependsOn)
        return {};
    auto dependsOn = m_request.dependsOn();
    if (!dependsOn)
        return tl::make_unexpected(dependsOn.error());
    m_dependsOn = std::move(*dependsOn);
    return {};
}

/// What Alembic would overwrite, or never see again: refused after everything that Alembic itself refuses.
base::Result<void> Maker::checkFile()
{
    const base::PathRules rules = base::nativePathRules();
    if (const Index taken = m_map.find(m_made.id); taken != history::kNoIndex && m_map.id(taken) == m_made.id)
        return base::fail(kIdTaken, {m_made.id, m_map.revision(taken).path});
    if (classify(base::fileName(m_made.path, rules), false) != NameClass::Source) {
        const std::string name = m_made.path.substr(std::min(m_made.path.size(), m_folder.size() + 1));
        return base::fail(kBadFileTemplate, {m_locations.fileTemplate, base::pythonRepr(name) + " is no name of a script"});
    }
    return fileKind(m_made.path) != FileKind::Absent ? base::fail(kAlreadyExists, {m_made.path}) : base::Result<void>();
}

base::Result<void> Maker::checkLabels()
{
    for (const std::string &label : m_request.branchLabels) {
        if (const Index taken = m_map.find(label); taken != history::kNoIndex)
            return base::fail(history::kLabelTaken, {label, m_made.id, m_map.id(taken)});
    }
    return {};
}

Value Maker::scalar(const std::vector<std::string> &values, bool asList) const
{
    if (values.empty())
        return Value::none();
    if (values.size() == 1)
        return m_vm.text(values.front());
    std::vector<Value> items;
    for (const std::string &value : values)
        items.push_back(m_vm.text(value));
    return asList ? m_vm.list(std::move(items)) : m_vm.tuple(std::move(items));
}

library::mako::Values Maker::templateValues()
{
    library::mako::Values values;
    if (m_request.templateArguments)
        values = m_request.templateArguments(m_session);
    std::vector<Value> labels;
    for (const std::string &label : m_request.branchLabels)
        labels.push_back(m_vm.text(label));
    values.emplace_back("up_revision", m_vm.text(m_made.id));
    values.emplace_back("down_revision", scalar(m_made.parents, false));
    values.emplace_back("branch_labels", labels.empty() ? Value::none() : m_vm.tuple(std::move(labels)));
    values.emplace_back("depends_on", scalar(m_dependsOn, true));
    values.emplace_back("create_date",
                        library::fromStandardValue(m_session, sql::Value::dateTime(m_date.moment)));
    values.emplace_back("comma", m_vm.nativeFunction("comma(value)", joinByComma));
    values.emplace_back("message", m_vm.text(m_request.message.value_or("empty message")));
    return values;
}

base::Result<void> Maker::render()
{
    const std::string path = base::joinPath(m_locations.folder, "script.py.mako", base::nativePathRules());
    const FileText file = readFileText(path);
    if (!file.text)
        return base::fail(kNoTemplateFile, {path, file.error.empty() ? "it is too large" : file.error});
    auto text = library::mako::render(m_session, *file.text, path, templateValues());
    if (!text)
        return tl::make_unexpected(text.error());
    m_text = std::move(*text);
    return {};
}

base::Result<void> Maker::checkScript()
{
    script::AtomTable atoms;
    const auto tree = script::parse(std::make_shared<script::Source>(m_made.path, m_text), atoms);
    if (!tree)
        return base::fail(kNotLoadable, {m_made.path, base::messageText(tree.error())}, tree.error().span);
    const auto bytes = encoded();
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    const script::Header header = script::scanHeader(*bytes, decodeSource);
    for (const base::Diagnostic &problem : header.problems) {
        if (problem.severity == base::Severity::Error)
            return base::fail(kNotLoadable, {m_made.path, base::messageText(problem)});
    }
    if (header.revision.kind == script::HeaderValue::Kind::Text && header.revision.values.front() != m_made.id)
        return base::fail(kNoRevisionInIt, {base::pythonRepr(m_made.id)});
    if (header.revision.kind == script::HeaderValue::Kind::Absent)
        return base::fail(kNoRevisionInIt, {base::pythonRepr(m_made.id)});
    using Kind = script::HeaderValue::Kind;
    if (!m_request.branchLabels.empty()
        && (header.branchLabels.kind == Kind::Absent || header.branchLabels.kind == Kind::None))
        return base::fail(kLabelsMissing, {m_made.id, m_request.branchLabels.front(), m_made.path});
    return {};
}

base::Result<std::string> Maker::encoded() const
{
    const std::string &name = m_locations.outputEncoding;
    QStringEncoder encoder(name.c_str());
    if (!encoder.isValid())
        return base::fail(kNotEncodable, {name});
    const QByteArray bytes = encoder.encode(QString::fromStdString(m_text));
    if (encoder.hasError())
        return base::fail(kNotEncodable, {name});
    return bytes.toStdString();
}

base::Result<void> Maker::makeFolder(const std::string &path)
{
    if (fileKind(path) != FileKind::Absent)
        return {};
    m_output.begin("Creating directory " + path);
    std::error_code error;
    fs::create_directories(systemPath(path), error);
    m_output.end(!error);
    return error ? base::fail(kCannotMakeFolder, {path, error.message()}) : base::Result<void>();
}

base::Result<void> Maker::write()
{
    auto bytes = encoded();
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    if (m_locations.versionsConfigured) {
        if (auto made = makeFolder(m_folder); !made)
            return made;
    }
    if (auto made = makeFolder(base::pureParent(m_made.path, base::nativePathRules())); !made)
        return made;
    m_output.begin("Generating " + m_made.path);
    auto written = writeNewFile(m_made.path, *bytes);
    m_output.end(written.has_value());
    return written;
}

base::Result<NewRevision> Maker::make()
{
    if (auto checked = checkRequest(); !checked)
        return tl::make_unexpected(checked.error());
    auto date = createDate(m_locations.timezone, m_request.environment);
    if (!date)
        return tl::make_unexpected(date.error());
    m_date = *date;
    if (auto found = findFolder(); !found)
        return tl::make_unexpected(found.error());
    const std::string slug = slugOf(m_request.message.value_or(""), m_locations.truncateSlugLength);
    auto name = scriptFileName(m_session, m_locations.fileTemplate, m_made.id, slug, m_date);
    if (!name)
        return tl::make_unexpected(name.error());
    const base::PathRules rules = base::nativePathRules();
    m_made.path = base::purePath(base::joinPath(m_folder, *name, rules), rules);
    if (!base::startsWith(base::normalPath(m_made.path, rules), base::normalPath(m_folder, rules)))
        return base::fail(kOutsideLocation, {m_made.path});
    using Step = base::Result<void> (Maker::*)();
    for (const Step step : {&Maker::checkHeads, &Maker::checkFile, &Maker::checkLabels, &Maker::render, &Maker::checkScript, &Maker::write}) {
        if (auto done = (this->*step)(); !done)
            return tl::make_unexpected(done.error());
    }
    return std::move(m_made);
}

} // namespace

std::string newRevisionId()
{
    constexpr char kHex[] = "0123456789abcdef";
    std::string id;
    for (int i = 0; i < 12; ++i)
        id += kHex[QRandomGenerator::system()->bounded(16)];
    return id;
}

base::Result<void> checkRevisionId(std::string_view id)
{
    const std::string illegal = history::illegalCharacters(id);
    return illegal.empty() ? base::Result<void>() : base::fail(history::kIllegalCharacter, {illegal, std::string(id)});
}

base::Result<NewRevision> makeRevision(library::Session &session, const ScriptLocations &locations,
                                       const history::RevisionMap &map, const RevisionRequest &request,
                                       const RevisionOutput &output)
{
    return Maker(session, locations, map, request, output).make();
}

} // namespace retort::project
