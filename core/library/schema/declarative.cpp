// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/schema/declarative.h"

#include "core/library/schema/classes.h"
#include "core/schema/build.h"

#include <algorithm>

namespace retort::library {

using schema::Column;
using script::Arguments;
using script::Atom;
using script::Dict;
using script::Ref;
using script::Type;
using script::Value;
using script::Vm;

namespace {

/// A column of the class that is being mapped.
struct Declared
{
    std::string attribute;
    Column *column;
    std::int64_t order = 0;
};

class Mapper
{
public:
    Mapper(Session &session, Type &made, RegistryObject &registry)
        : m_session(session)
        , m_vm(session.vm())
        , m_made(made)
        , m_registry(registry)
        , m_declarations(session.part<Declarations>())
    {
    }

    void run()
    {
        for (Type *type : m_made.order) {
            if (type != &m_made && m_declarations.mapped.contains(type)) {
                m_parent = type;
                break;
            }
        }
        if (const Value table = declared("__table__", false); table && nodeAs<schema::Table>(m_vm, table) != nullptr)
            return takeTable(*nodeAs<schema::Table>(m_vm, table));
        const Value name = declared("__tablename__", true);
        for (Type *type : m_made.order) {
            if (type == &m_made || isMixin(*type))
                collect(*type);
        }
        std::stable_sort(m_columns.begin(), m_columns.end(),
                         [](const Declared &a, const Declared &b) { return a.order < b.order; });
        if (!name || name.isNone())
            return joinParent();
        makeTable(name);
    }

private:
    void setAttribute(std::string_view name, Value value)
    {
        m_made.attributes.set(m_vm.atoms().intern(name), std::move(value));
    }

    /// Parents that are models have their own table, and so has what they extend.
    bool isMixin(const Type &type) const
    {
        return type.isScriptClass && !m_declarations.mapped.contains(&type)
               && (m_parent == nullptr || !m_parent->isSubtypeOf(&type));
    }

    /// A special attribute of the class or of a mixin; functions of mixins are called.
    Value declared(std::string_view name, bool computes)
    {
        const Atom *atom = m_vm.atoms().intern(name);
        for (Type *type : m_made.order) {
            if (type != &m_made && !isMixin(*type))
                continue;
            const Value *found = type->attributes.find(atom);
            if (found == nullptr)
                continue;
            if (Value made = called(*found)) {
                setAttribute(name, made);
                return made;
            }
            if (computes || type == &m_made)
                return *found;
        }
        return {};
    }

    /// What a declared_attr answers for this class; Undefined for other values.
    Value called(const Value &value)
    {
        if (!value.isObject() || m_vm.typeOf(value) != m_declarations.declaredAttr.get())
            return {};
        Value function = script::objectOf<DeclaredAttribute>(value).function;
        if (m_vm.typeOf(function) == m_vm.types().classMethod)
            function = script::objectOf<script::Descriptor>(function).get;
        return m_vm.call(function, {Value(&m_made)});
    }

    /// Names of attributes and annotations, in the order of the class' body.
    std::vector<std::string> namesIn(Type &type)
    {
        std::vector<std::string> attributes;
        for (const auto &entry : type.attributes.entries()) {
            if (entry.name != nullptr)
                attributes.emplace_back(entry.name->text);
        }
        std::vector<std::string> annotations;
        if (const Dict *all = annotationsOf(type)) {
            for (const auto &entry : all->table.entries()) {
                if (!entry.key.isUndefined())
                    annotations.emplace_back(m_vm.textOf(entry.key));
            }
        }
        return merged(attributes, annotations);
    }

    /// Both in their order; where they meet, one goes on where the other stood.
    static std::vector<std::string> merged(const std::vector<std::string> &a, const std::vector<std::string> &b)
    {
        std::vector<std::string> overlap;
        for (const std::string &name : a) {
            if (std::find(b.begin(), b.end(), name) != b.end())
                overlap.push_back(name);
        }
        std::vector<std::string> out;
        const std::vector<std::string> *current = &a;
        const std::vector<std::string> *other = &b;
        std::size_t at = 0;
        std::size_t otherAt = 0;
        for (;;) {
            bool switched = false;
            while (at < current->size()) {
                const std::string &name = (*current)[at++];
                const auto met = std::find(overlap.begin(), overlap.end(), name);
                if (met != overlap.end()) {
                    overlap.erase(met);
                    std::swap(current, other);
                    std::swap(at, otherAt);
                    switched = true;
                    break;
                }
                out.push_back(name);
            }
            if (switched)
                continue;
            out.insert(out.end(), other->begin() + static_cast<std::ptrdiff_t>(otherAt), other->end());
            return out;
        }
    }

    const Dict *annotationsOf(Type &type)
    {
        const Value *found = type.attributes.find(m_vm.atoms().intern("__annotations__"));
        return found != nullptr ? static_cast<const Dict *>(m_vm.payload(*found, m_vm.types().dict)) : nullptr;
    }

    std::string annotationText(Type &type, const std::string &name)
    {
        const Value *all = type.attributes.find(m_vm.atoms().intern("__annotations__"));
        const Value key = m_vm.text(name);
        if (all == nullptr || !m_vm.contains(*all, key))
            return {};
        const Value text = m_vm.getItem(*all, key);
        return m_vm.isStr(text) ? std::string(m_vm.textOf(text)) : std::string();
    }

    void collect(Type &type)
    {
        const bool isOwn = &type == &m_made;
        for (const std::string &name : namesIn(type)) {
            if (name.starts_with("__") || std::find(m_seen.begin(), m_seen.end(), name) != m_seen.end())
                continue;
            const Value *found = type.attributes.find(m_vm.atoms().intern(name));
            const std::string text = annotationText(type, name);
            Value value = found != nullptr ? *found : Value();
            bool computed = false;
            if (value) {
                if (const Value made = called(value)) {
                    value = made;
                    computed = true;
                }
            }
            auto *column = value ? nodeAs<Column>(m_vm, value) : nullptr;
            if (column == nullptr && (found != nullptr || text.empty())) {
                if (computed)
                    setAttribute(name, value);
                m_seen.push_back(name);
                continue;
            }
            const Annotation annotation = text.empty() ? Annotation{} : readAnnotation(m_vm, text);
            if (column == nullptr && !annotation.isMapped)
                continue;
            m_seen.push_back(name);
            add(name, column, isOwn || computed, annotation);
        }
    }

    void add(const std::string &name, Column *given, bool isOwn, const Annotation &annotation)
    {
        Column *column = given;
        std::int64_t order = 0;
        if (given == nullptr) {
            column = m_session.arena().make<Column>(sql::Name(), nullptr);
        } else {
            if (const auto extras = extrasOf(m_session, *given, false)) {
                const Value key = m_vm.text("_sort_order");
                if (m_vm.contains(extras.value(), key))
                    order = m_vm.getItem(extras.value(), key).asInteger();
            }
            if (!isOwn) {
                column = schema::copyColumn(m_session.arena(), *given);
                copyExtras(m_session, *given, *column);
            }
        }
        if (annotation.isMapped)
            annotate(*column, annotation);
        if (column->name.empty())
            column->name = name;
        m_columns.push_back({name, column, order});
    }

    void annotate(Column &column, const Annotation &annotation)
    {
        if (schema::isNullType(column.type) && column.foreignKeys.empty()) {
            column.type = typeFor(m_session, annotation, m_registry.typeMap);
            if (column.type == nullptr && annotation.type && m_vm.typeOf(annotation.type) == m_vm.types().opaque)
                column.type = columnType(m_session, annotation.type);
            if (column.type == nullptr) {
                raiseNamed(m_session, "MappedAnnotationError",
                           "Could not locate SQLAlchemy Core type when resolving for Python type indicated by '"
                               + annotation.name + "' inside the Mapped[] annotation for the '" + column.keyText()
                               + "' attribute; the type object is not resolvable by the registry");
            }
        }
        if (!column.nullable)
            column.nullable = annotation.isNullable;
    }

    void makeTable(const Value &name)
    {
        std::vector<Value> positional{name, m_registry.metadata};
        if (const Value own = declared("metadata", true); own && nodeAs<schema::MetaData>(m_vm, own) != nullptr)
            positional[1] = own;
        for (const Declared &each : m_columns)
            positional.push_back(wrapSchema(m_session, each.column));
        std::vector<const Atom *> names;
        std::vector<Value> named;
        readTableArguments(positional, names, named);
        positional.insert(positional.end(), named.begin(), named.end());
        script::Call call;
        call.values = positional.data();
        call.positional = static_cast<std::uint32_t>(positional.size() - named.size());
        call.names = names.data();
        call.named = static_cast<std::uint32_t>(named.size());
        const Value table = m_vm.call(Value(schemaType(m_session, SchemaClass::Table)), call);
        takeTable(*nodeAs<schema::Table>(m_vm, table));
    }

    /// __table_args__: a dictionary, or a tuple whose last may be one.
    void readTableArguments(std::vector<Value> &positional, std::vector<const Atom *> &names, std::vector<Value> &named)
    {
        const Value given = declared("__table_args__", true);
        if (!given || given.isNone())
            return;
        Value options;
        if (m_vm.payload(given, m_vm.types().dict) != nullptr) {
            options = given;
        } else if (m_vm.payload(given, m_vm.types().tuple) != nullptr) {
            std::vector<Value> items = m_vm.unpackAll(given);
            if (!items.empty() && m_vm.payload(items.back(), m_vm.types().dict) != nullptr) {
                options = items.back();
                items.pop_back();
            }
            positional.insert(positional.end(), items.begin(), items.end());
        } else {
            raiseNamed(m_session, "ArgumentError", "__table_args__ value must be a tuple, dict, or None");
        }
        if (!options)
            return;
        for (const auto &entry : static_cast<const Dict *>(m_vm.payload(options, m_vm.types().dict))->table.entries()) {
            if (entry.key.isUndefined())
                continue;
            names.push_back(m_vm.atomOf(entry.key));
            named.push_back(entry.value);
        }
    }

    void takeTable(schema::Table &table)
    {
        if (table.primaryKey == nullptr || table.primaryKey->columns.empty()) {
            raiseNamed(m_session, "ArgumentError", "Mapper Mapper[" + m_made.name + "(" + table.name.text
                                                       + ")] could not assemble any primary key columns for mapped table '"
                                                       + table.name.text + "'");
        }
        MappedClass &mapped = m_declarations.mapped[&m_made];
        mapped.table = &table;
        setAttribute("__table__", wrapSchema(m_session, &table));
        for (const Declared &each : m_columns) {
            setAttribute(each.attribute, wrapSchema(m_session, each.column));
            mapped.attributes.push_back(each.attribute);
        }
        for (const sql::ColumnClause *column : table.columns) {
            const bool isDeclared = std::any_of(m_columns.begin(), m_columns.end(),
                                                [&](const Declared &each) { return each.column == column; });
            if (isDeclared || m_made.attributes.find(m_vm.atoms().intern(column->keyText())) != nullptr)
                continue;
            // The table was given, or is the parent's.
            setAttribute(column->keyText(), wrapSchema(m_session, const_cast<sql::ColumnClause *>(column))); // NOLINT(cppcoreguidelines-pro-type-const-cast)
            mapped.attributes.push_back(column->keyText());
        }
    }

    /// Without a table of its own: columns go to the parent's (single-table inheritance).
    void joinParent()
    {
        if (m_parent == nullptr) {
            raiseNamed(m_session, "InvalidRequestError",
                       "Class <class '" + m_made.module + "." + m_made.name
                           + "'> does not have a __table__ or __tablename__ specified and does not inherit from an existing "
                             "table-mapped class.");
        }
        schema::Table &table = *m_declarations.mapped[m_parent].table;
        compiling(m_session, [&] {
            for (const Declared &each : m_columns)
                schema::append(m_session.arena(), table, *each.column);
        });
        takeTable(table);
    }

    Session &m_session;
    Vm &m_vm;
    Type &m_made;
    RegistryObject &m_registry;
    Declarations &m_declarations;
    Type *m_parent = nullptr;
    std::vector<Declared> m_columns;
    std::vector<std::string> m_seen;
};

Value attributeOf(Vm &vm, const Type &type, std::string_view name)
{
    const Value *found = type.lookUp(vm.atoms().intern(name));
    return found != nullptr ? *found : Value();
}

/// A class that extends DeclarativeBase itself: what models extend.
void declareBase(Session &session, Type &made)
{
    Vm &vm = session.vm();
    const Value given = attributeOf(vm, made, "registry");
    Ref<RegistryObject> registry;
    if (given && vm.typeOf(given) == session.part<Declarations>().registry.get())
        registry = Ref<RegistryObject>(static_cast<RegistryObject *>(given.asObject()));
    else
        registry = makeRegistry(session, attributeOf(vm, made, "metadata"), attributeOf(vm, made, "type_annotation_map"));
    if (const Value *own = made.attributes.find(vm.atoms().intern("metadata")))
        registry->metadata = *own;
    made.attributes.set(vm.atoms().intern("metadata"), registry->metadata);
    made.attributes.set(vm.atoms().intern("registry"), registry.value());
    session.part<Declarations>().bases[&made] = registry;
}

} // namespace

void mapClass(Session &session, Type &made, RegistryObject &registry)
{
    Mapper(session, made, registry).run();
}

Value declareClass(Vm &vm, Type &made, Dict &)
{
    Session &session = Session::of(vm);
    auto &declarations = session.part<Declarations>();
    const bool isDirect = std::find(made.bases.begin(), made.bases.end(), declarations.declarativeBase.get()) != made.bases.end();
    const Value *abstract = made.attributes.find(vm.atoms().intern("__abstract__"));
    if (isDirect) {
        declareBase(session, made);
        return Value(&made);
    }
    if (abstract != nullptr && vm.truth(*abstract))
        return Value(&made);
    for (const Type *type : made.order) {
        const auto found = declarations.bases.find(type);
        if (found == declarations.bases.end())
            continue;
        mapClass(session, made, *found->second);
        break;
    }
    return Value(&made);
}

Ref<RegistryObject> makeRegistry(Session &session, const Value &metadata, const Value &typeMap)
{
    Vm &vm = session.vm();
    auto &declarations = session.part<Declarations>();
    if (!declarations.registry)
        vm.getAttribute(vm.loadModule("sqlalchemy.orm"), vm.atoms().intern("registry"));
    auto made = vm.heap().make<RegistryObject>(declarations.registry.get());
    const bool isGiven = metadata && !metadata.isNone();
    made->metadata = isGiven ? metadata : vm.call(Value(schemaType(session, SchemaClass::MetaData)));
    made->typeMap = typeMap ? typeMap : Value::none();
    return made;
}

Value makeBase(Session &session, std::string_view name, const Value &extended, const Ref<RegistryObject> &registry)
{
    Vm &vm = session.vm();
    std::vector<Type *> bases;
    const auto add = [&](const Value &value) {
        if (value.isObject() && vm.typeOf(value)->isMetatype && static_cast<Type *>(value.asObject()) != vm.types().object)
            bases.push_back(static_cast<Type *>(value.asObject()));
    };
    if (extended && vm.payload(extended, vm.types().tuple) != nullptr) {
        for (const Value &each : vm.unpackAll(extended))
            add(each);
    } else if (extended) {
        add(extended);
    }
    Ref<Type> base = script::newType(vm, name, bases);
    base->ops.construct = nullptr;
    base->subclassed = declareClass;
    setMethod(vm, base.get(), "__init__(self, **kwargs)", constructModel);
    base->attributes.set(vm.atoms().intern("metadata"), registry->metadata);
    base->attributes.set(vm.atoms().intern("registry"), registry.value());
    base->attributes.set(vm.atoms().intern("__abstract__"), Value::boolean(true));
    session.part<Declarations>().bases[base.get()] = registry;
    return base.value();
}

Value constructModel(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    const Value self = arguments[0];
    const Type *type = vm.typeOf(self);
    const auto &all = session.part<Declarations>().mapped;
    for (const Type *each : type->order) {
        const auto found = all.find(each);
        if (found == all.end())
            continue;
        // What was not given is None, and not the class' column.
        for (const std::string &name : found->second.attributes)
            vm.setAttribute(self, vm.atoms().intern(name), Value::none());
    }
    for (const auto &[name, value] : arguments.keywords()) {
        if (type->lookUp(name) == nullptr) {
            vm.raise(vm.types().typeError,
                     "'" + std::string(name->text) + "' is an invalid keyword argument for " + type->name);
        }
        vm.setAttribute(self, name, value);
    }
    return Value::none();
}

} // namespace retort::library
