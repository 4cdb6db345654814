// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// alembic.script.ScriptDirectory and Script, as far as env.py asks them.
#include "core/history/failures.h"
#include "core/history/traversal.h"
#include "core/library/context/functions.h"
#include "core/library/context/script_objects.h"

namespace retort::library {

using script::Arguments;
using script::Atom;
using script::objectOf;
using script::Ref;
using script::Type;
using script::Value;
using script::Vm;

namespace {

struct RevisionObject : script::Object
{
    RevisionObject(Type *ofType, history::Index ofIndex)
        : Object(ofType)
        , index(ofIndex)
    {
    }
    history::Index index;
};

struct DirectoryTypes
{
    explicit DirectoryTypes(Session &session);
    Ref<Type> directory, revision;
    Value instance;
};

const history::RevisionMap &mapOf(Vm &vm)
{
    return revisionMap(Environment::of(Session::of(vm)));
}

Value idsOf(Vm &vm, const std::vector<std::string> &ids)
{
    std::vector<Value> all;
    for (const std::string &id : ids)
        all.push_back(vm.text(id));
    return vm.tuple(std::move(all));
}

Value objectOfRevision(Vm &vm, history::Index index)
{
    return vm.heap()
        .make<RevisionObject>(Session::of(vm).part<DirectoryTypes>().revision.get(), index)
        .value();
}

Value revisionAttribute(Vm &vm, const Value &self, const Atom *name)
{
    const history::RevisionMap &map = mapOf(vm);
    const history::Index index = objectOf<RevisionObject>(self).index;
    const history::Revision &revision = map.revision(index);
    const std::string_view wanted = name->text;
    if (wanted == "revision")
        return vm.text(revision.id);
    if (wanted == "down_revision") {
        if (revision.downRevisions.empty())
            return Value::none();
        return revision.downRevisions.size() == 1 ? vm.text(revision.downRevisions.front())
                                                  : idsOf(vm, revision.downRevisions);
    }
    if (wanted == "branch_labels") {
        auto labels = vm.set();
        for (const std::string &label : map.labels(index))
            vm.addTo(*labels, vm.text(label));
        return labels.value();
    }
    if (wanted == "dependencies")
        return revision.dependencies.empty() ? Value::none() : idsOf(vm, revision.dependencies);
    if (wanted == "doc")
        return vm.text(revision.doc());
    if (wanted == "longdoc")
        return vm.text(revision.longDoc);
    if (wanted == "path")
        return vm.text(revision.path);
    if (wanted == "is_head")
        return Value::boolean(map.isHead(index));
    if (wanted == "is_base")
        return Value::boolean(revision.downRevisions.empty());
    if (wanted == "is_branch_point")
        return Value::boolean(map.isBranchPoint(index));
    if (wanted == "is_merge_point")
        return Value::boolean(map.isMergePoint(index));
    if (wanted == "nextrev") {
        auto ids = vm.set(true);
        for (const history::Index next : map.next(index))
            vm.addTo(*ids, vm.text(map.id(next)));
        return ids.value();
    }
    return {};
}

std::vector<history::Index> found(Vm &vm, base::Result<std::vector<history::Index>> result)
{
    if (!result)
        raiseHistoryError(Session::of(vm), result.error(), {});
    return std::move(*result);
}

history::Identifiers identifiersOf(Vm &vm, const Value &value)
{
    if (value.isNone())
        return {};
    if (vm.isStr(value))
        return std::string(vm.textOf(value));
    std::vector<std::string> rows;
    for (const Value &item : vm.unpackAll(value))
        rows.push_back(vm.str(item));
    return rows;
}

Value listOf(Vm &vm, const std::vector<history::Index> &revisions)
{
    std::vector<Value> all;
    for (const history::Index index : revisions)
        all.push_back(objectOfRevision(vm, index));
    return vm.list(std::move(all));
}

Value currentHead(Vm &vm, Arguments &)
{
    const history::RevisionMap &map = mapOf(vm);
    const auto head = history::currentHead(map);
    if (!head) {
        history::CommandWording wording;
        wording.multipleHeads = "The script directory has multiple heads (due to branching).Please use get_heads(), or "
                                "merge the branches using alembic merge.";
        raiseHistoryError(Session::of(vm), head.error(), wording);
    }
    return head->has_value() ? vm.text(map.id(**head)) : Value::none();
}

Value heads(Vm &vm, Arguments &)
{
    const history::RevisionMap &map = mapOf(vm);
    std::vector<Value> all;
    for (const history::Index index : map.heads())
        all.push_back(vm.text(map.id(index)));
    return vm.list(std::move(all));
}

Value bases(Vm &vm, Arguments &)
{
    const history::RevisionMap &map = mapOf(vm);
    std::vector<Value> all;
    for (const history::Index index : map.bases())
        all.push_back(vm.text(map.id(index)));
    return vm.list(std::move(all));
}

Value base(Vm &vm, Arguments &)
{
    const history::RevisionMap &map = mapOf(vm);
    if (map.bases().size() > 1) {
        raiseCommandError(Session::of(vm),
                          "The script directory has multiple bases. Please use get_bases().");
    }
    return map.bases().empty() ? Value::none() : vm.text(map.id(map.bases().front()));
}

Value getRevision(Vm &vm, Arguments &arguments)
{
    const auto all = found(vm, history::getRevisions(mapOf(vm), identifiersOf(vm, arguments[1])));
    return all.empty() ? Value::none() : objectOfRevision(vm, all.front());
}

Value getRevisions(Vm &vm, Arguments &arguments)
{
    const auto all = found(vm, history::getRevisions(mapOf(vm), identifiersOf(vm, arguments[1])));
    return vm.tuple(vm.unpackAll(listOf(vm, all)));
}

Value walk(Vm &vm, Arguments &arguments)
{
    const history::Identifiers from = arguments.has(1) ? identifiersOf(vm, arguments[1]) : "base";
    const history::Identifiers to = arguments.has(2) ? identifiersOf(vm, arguments[2]) : "heads";
    return vm.iterate(listOf(vm, found(vm, history::walkRevisions(mapOf(vm), from, to))));
}

Value asRevisionNumber(Vm &vm, Arguments &arguments)
{
    return revisionNumber(Environment::of(Session::of(vm)), arguments[1]);
}

Value directoryAttribute(Vm &vm, const Value &, const Atom *name)
{
    const Revisions *revisions = Environment::of(Session::of(vm)).revisions;
    if (revisions == nullptr)
        return {};
    if (name->text == "dir")
        return vm.text(revisions->folder());
    if (name->text == "version_locations" || name->text == "_version_locations") {
        std::vector<Value> all;
        for (const std::string &folder : revisions->versionLocations())
            all.push_back(vm.text(folder));
        return vm.list(std::move(all));
    }
    if (name->text == "versions")
        return vm.text(revisions->versionLocations().front());
    return {};
}

Value fromConfig(Vm &vm, Arguments &)
{
    return scriptDirectoryObject(Session::of(vm));
}

DirectoryTypes::DirectoryTypes(Session &session)
    : directory(script::newType(session.vm(), "ScriptDirectory", {}))
    , revision(script::newType(session.vm(), "Script", {}))
{
    Vm &vm = session.vm();
    revision->module = "alembic.script.base";
    revision->ops.getAttribute = revisionAttribute;
    directory->module = "alembic.script.base";
    directory->hasInstanceNames = true;
    directory->ops.getAttribute = directoryAttribute;
    setMethod(vm, directory.get(), "get_current_head(self)", currentHead);
    setMethod(vm, directory.get(), "get_heads(self)", heads);
    setMethod(vm, directory.get(), "get_bases(self)", bases);
    setMethod(vm, directory.get(), "get_base(self)", base);
    setMethod(vm, directory.get(), "get_revision(self, id_)", getRevision);
    setMethod(vm, directory.get(), "get_revisions(self, id_)", getRevisions);
    setMethod(vm, directory.get(), "walk_revisions(self, base=, head=)", walk);
    setMethod(vm, directory.get(), "as_revision_number(self, id_)", asRevisionNumber);
    auto method = vm.heap().make<script::Descriptor>(vm.types().classMethod);
    method->get = vm.nativeFunction("from_config(cls, config)", fromConfig);
    directory->attributes.set(vm.atoms().intern("from_config"), method.value());
}

} // namespace

Type *scriptDirectoryType(Session &session)
{
    return session.part<DirectoryTypes>().directory.get();
}

Value scriptDirectoryObject(Session &session)
{
    DirectoryTypes &types = session.part<DirectoryTypes>();
    if (types.instance.isUndefined())
        types.instance = session.vm().heap().make<script::Instance>(types.directory.get()).value();
    return types.instance;
}

Value revisionObject(Session &session, const std::string &id)
{
    const history::Index index = revisionMap(Environment::of(session)).find(id);
    return index == history::kNoIndex ? Value::none() : objectOfRevision(session.vm(), index);
}

} // namespace retort::library
