// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/dialects/base/dialect.h"
#include "core/library/registry.h"
#include "core/script/runtime/vm.h"
#include "core/sql/node.h"
#include "core/sql/value.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace retort::dialects {
class Impl;
}

namespace retort::library {

/// A database URL taken apart: sqlalchemy.engine.URL's fields.
struct UrlParts
{
    std::string driverName;
    std::optional<std::string> username, password, host;
    std::optional<std::int64_t> port;
    std::optional<std::string> database;
    std::vector<std::pair<std::string, std::vector<std::string>>> query;
};

/// What the library knows of the world outside; the project's folder implements it.
class World
{
public:
    virtual ~World() = default;
    virtual std::shared_ptr<const script::Source> moduleSource(std::string_view dotted, bool &isPackage);
    virtual std::optional<std::string> readFile(std::string_view path);
    virtual std::optional<std::string> environment(std::string_view name);
    virtual void print(std::string_view text, const base::Span &where);
    virtual bool isHarmless(std::string_view trail);
    /// Whether `types:` in retort.yaml names that class; what its column is written as in a database, where it says so.
    virtual bool knowsType(std::string_view dotted);
    virtual std::optional<std::string> typeText(std::string_view dotted, std::string_view dialect);
    virtual std::map<std::string, std::string> environmentVariables();

    // Readers of text that need libraries the engine does without. Nothing where there is no such reader.
    virtual std::optional<UrlParts> parseUrl(std::string_view text);
    virtual std::string urlText(const UrlParts &url, bool hidePassword);
    /// A YAML document as plain values. The error is one line without any of the text.
    virtual base::Result<sql::Value> parseYaml(std::string_view text);
    /// A .env file, ${NAME} replaced; `override` as python-dotenv means it.
    virtual std::vector<std::pair<std::string, std::optional<std::string>>>
    parseDotEnv(std::string_view text, const std::map<std::string, std::string> &environment, bool override);
    /// The folder of the project, absolute; the folder that the command was started in.
    virtual std::string projectFolder();
    virtual std::string currentFolder();
    /// A file that env.py wants to write its output to; an error where that may not be.
    virtual base::Result<std::string> outputPath(std::string_view path);
    virtual std::int64_t now();                              ///< microseconds since 1970, in UTC
    virtual void drawRandom(std::span<unsigned char> bytes); ///< for uuid4, secrets, and to seed random
};

/// One evaluation with the library: the evaluator's host, and what alembic.op and alembic.context work on.
class Session : public script::Host
{
public:
    explicit Session(World &world, const script::Budgets &budgets = {}, const base::CancelToken &cancel = {});
    ~Session() override;

    static Session &of(script::Vm &vm) { return static_cast<Session &>(vm.host()); }
    script::Vm &vm() { return *m_vm; }
    sql::Arena &arena() { return m_arena; }
    World &world() { return m_world; }

    /// State that a folder of the library keeps for this evaluation: made when it is first asked for. Its types, the
    /// running migration context, a registry …
    template<class Part>
    Part &part()
    {
        const std::size_t place = kPlace<Part>;
        if (place < m_parts.size() && m_parts[place])
            return *static_cast<Part *>(m_parts[place].get());
        auto made = std::make_shared<Part>(*this); // may ask for other parts
        if (m_parts.size() <= place)
            m_parts.resize(place + 1);
        m_parts[place] = made;
        return *made;
    }

    /// The clock stands still during an evaluation, so that what it gives does not hang on how long it takes.
    std::int64_t now();

    /// Where op.* goes to: set while a revision's functions run, null else (op is then refused).
    dialects::Impl *impl = nullptr;
    const dialects::Dialect *dialect = nullptr;
    /// Whether operations are told their place in the script: it is looked up only where somebody will ask.
    bool tellsPlaces = true;

    /// os.environ as the script changes it: what it sets itself stands before the process' own; nothing: it was deleted.
    std::map<std::string, std::optional<std::string>, std::less<>> changedEnvironment;
    std::map<std::string, std::string> environmentVariables();

    /// The folders that the script put into sys.path.
    std::vector<std::string> addedImportRoots();

    /// A name that a module of ours does not have: an error with a suggestion where it looks misspelt, else an opaque
    /// value (SQLAlchemy has much that no migration needs).
    script::Value unknownName(script::Module &module, std::string_view name);

    // script::Host
    std::shared_ptr<const script::Source> moduleSource(std::string_view dotted, bool &isPackage) override;
    script::Ref<script::Module> nativeModule(script::Vm &vm, std::string_view dotted) override;
    std::optional<std::string> readFile(std::string_view path) override;
    std::optional<std::string> environment(std::string_view name) override;
    void print(std::string_view text, const base::Span &where) override;
    bool isHarmless(std::string_view trail) override;
    script::Value standIn(script::Vm &vm, std::string_view trail) override;

private:
    /// Parts are asked for all the time: each kind has a place of its own.
    static inline std::size_t kinds = 0;
    template<class Part>
    static inline const std::size_t kPlace = kinds++;

    World &m_world;
    std::optional<std::int64_t> m_now;
    sql::Arena m_arena;
    std::vector<std::shared_ptr<void>> m_parts;
    script::AtomTable m_atoms;
    std::unique_ptr<script::Vm> m_vm; ///< ends before what its objects point to
};

} // namespace retort::library
