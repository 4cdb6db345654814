// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// Naming conventions: what a constraint or an index without a name is called.
#include "core/base/text.h"
#include "core/schema/build.h"
#include "core/schema/parts.h"
#include "core/schema/percent.h"

#include <array>

namespace retort::schema {

using parts::fail;

namespace {

constexpr std::string_view kDefaultIndexName = "ix_%(column_0_label)s";

/// A constraint or an index, as naming sees it.
class Named
{
public:
    Named(Item &item, Name &name, const Table &table)
        : m_item(item)
        , m_name(name)
        , m_table(table)
    {
    }

    const Item &item() const { return m_item; }
    Name &name() { return m_name; }
    const Table &table() const { return m_table; }
    bool isForeignKey() const { return foreignKey() != nullptr; }

    std::size_t count() const
    {
        if (const auto *key = foreignKey())
            return key->elements.size();
        return columns().size();
    }
    /// Null behind the last.
    const Column *column(std::size_t at) const
    {
        if (const auto *key = foreignKey())
            return at < key->elements.size() ? key->elements[at]->parent : nullptr;
        const auto all = columns();
        return at < all.size() ? all[at] : nullptr;
    }
    const ForeignKey &element(std::size_t at) const
    {
        const auto *key = foreignKey();
        if (key == nullptr)
            fail("AttributeError", "'" + std::string(className()) + "' object has no attribute 'elements'");
        if (at >= key->elements.size())
            fail("IndexError", "list index out of range");
        return *key->elements[at];
    }
    /// Its classes, the nearest first, as conventions may name them.
    std::string_view className() const { return classes().front(); }
    std::vector<std::string_view> classes() const
    {
        if (m_item.item == ItemKind::Index)
            return {"Index"};
        switch (static_cast<const Constraint &>(m_item).constraint) {
        case ConstraintKind::PrimaryKey: return {"PrimaryKeyConstraint", "ColumnCollectionConstraint", "Constraint"};
        case ConstraintKind::Unique: return {"UniqueConstraint", "ColumnCollectionConstraint", "Constraint"};
        case ConstraintKind::Check: return {"CheckConstraint", "ColumnCollectionConstraint", "Constraint"};
        case ConstraintKind::ForeignKey: return {"ForeignKeyConstraint", "ColumnCollectionConstraint", "Constraint"};
        case ConstraintKind::Exclude: return {"ExcludeConstraint", "ColumnCollectionConstraint", "Constraint"};
        case ConstraintKind::Generic: break;
        }
        return {"Constraint"};
    }

private:
    const ForeignKeyConstraint *foreignKey() const
    {
        return m_item.item == ItemKind::Constraint
                       && static_cast<const Constraint &>(m_item).constraint == ConstraintKind::ForeignKey
                   ? static_cast<const ForeignKeyConstraint *>(&m_item)
                   : nullptr;
    }
    std::vector<const Column *> columns() const
    {
        if (m_item.item == ItemKind::Index) {
            const auto &all = static_cast<const Index &>(m_item).columns;
            return {all.begin(), all.end()};
        }
        return columnsOf(static_cast<const Constraint &>(m_item));
    }

    Item &m_item;
    Name &m_name;
    const Table &m_table;
};

struct Prefix
{
    std::string_view cls;
    std::string_view key;
};
constexpr std::array kPrefixes{Prefix{"Index", "ix"}, Prefix{"PrimaryKeyConstraint", "pk"}, Prefix{"CheckConstraint", "ck"},
                               Prefix{"UniqueConstraint", "uq"}, Prefix{"ForeignKeyConstraint", "fk"}};

/// The template for it, or nothing. Classes as keys are kept as "class:Index".
const std::string *conventionFor(const Named &named)
{
    static const std::string kIndex(kDefaultIndexName);
    const Options &all = named.table().metadata->namingConvention;
    if (all.empty())
        return named.item().item == ItemKind::Index ? &kIndex : nullptr;
    for (const std::string_view cls : named.classes()) {
        const Value *found = nullptr;
        for (const Prefix &prefix : kPrefixes) {
            if (prefix.cls == cls)
                found = all.find(prefix.key);
        }
        if (found == nullptr)
            found = all.find("class:" + std::string(cls));
        if (found != nullptr)
            return found->isText() ? &found->asText() : nullptr;
    }
    return nullptr;
}

/// "schema_table_column".
std::string labelOf(const Column &column)
{
    const auto *table = dynamic_cast<const sql::TableClause *>(column.table);
    if (table == nullptr)
        return column.name.text;
    std::string label;
    for (const char c : table->schema.text)
        label += c == '.' ? '_' : c;
    if (!label.empty())
        label += '_';
    return label + table->name.text + "_" + column.name.text;
}

[[noreturn]] void unknownToken(std::string_view token)
{
    fail("KeyError", base::pythonRepr(token));
}

std::string columnToken(const Named &named, std::size_t at, std::string_view what, bool referred, std::string_view token)
{
    if (referred) {
        if (what != "name")
            unknownToken(token);
        return referredColumn(named.element(at)).name.text;
    }
    if (what != "name" && what != "key" && what != "label")
        unknownToken(token);
    const Column *column = named.column(at);
    if (column == nullptr)
        return {};
    if (what == "name")
        return column->name.text;
    return what == "key" ? column->keyText() : labelOf(*column);
}

/// column_0_name, column_0N_name, column_0_N_label, referred_column_0_name …
std::string numberedToken(const Named &named, std::string_view token)
{
    std::string_view left = token;
    const bool referred = left.starts_with("referred_");
    if (referred)
        left.remove_prefix(9);
    if (!left.starts_with("column_"))
        unknownToken(token);
    left.remove_prefix(7);
    std::size_t digits = 0;
    std::size_t number = 0;
    while (digits < left.size() && left[digits] >= '0' && left[digits] <= '9' && digits < 9)
        number = number * 10 + static_cast<std::size_t>(left[digits++] - '0');
    if (digits == 0)
        unknownToken(token);
    left.remove_prefix(digits);
    const bool underscored = left.starts_with("_N_");
    if (!underscored && !left.starts_with("N_")) {
        if (left.size() < 2 || left.front() != '_')
            unknownToken(token);
        return columnToken(named, number, left.substr(1), referred, token);
    }
    if (number != 0)
        unknownToken(token);
    left.remove_prefix(underscored ? 3 : 2);
    std::string all;
    for (std::size_t i = 0; i < named.count(); ++i) {
        if (i > 0 && underscored)
            all += '_';
        all += columnToken(named, i, left, referred, token);
    }
    return all;
}

std::string referredTableToken(const Named &named)
{
    std::vector<std::string> parts{std::string()};
    for (const char c : targetOf(named.element(0))) {
        if (c == '.')
            parts.emplace_back();
        else
            parts.back() += c;
    }
    if (parts.size() < 2 || parts.size() > 3)
        fail("ValueError", parts.size() < 2 ? "not enough values to unpack (expected 2, got 1)" : "too many values to unpack (expected 2)");
    return parts[parts.size() - 2];
}

std::string valueOf(Named &named, const Name &given, std::string_view token)
{
    if (const auto &tokens = named.table().metadata->namingTokens) {
        if (auto text = tokens->token(token, named.item(), named.table()))
            return *text;
    }
    if (named.table().metadata->namingConvention.find(token) != nullptr)
        fail("TypeError", "'str' object is not callable");
    if (token == "table_name")
        return named.table().name.text;
    if (token == "constraint_name") {
        if (given.empty() || given.isUnnamed) {
            fail("InvalidRequestError",
                 "Naming convention including %(constraint_name)s token requires that constraint is explicitly named.");
        }
        return given.text;
    }
    if (token == "referred_table_name")
        return referredTableToken(named);
    return numberedToken(named, token);
}

/// What the convention makes of it; empty where it has nothing to say.
Name conventionalName(Named &named)
{
    const Name given = named.name();
    if (given.isFinal)
        return given;
    const std::string *convention = conventionFor(named);
    if (convention == nullptr)
        return {};
    if (!given.empty() && !given.isUnnamed && convention->find("constraint_name") == std::string::npos)
        return {};
    Name made(percentFormat(*convention, [&](std::string_view token) { return valueOf(named, given, token); }));
    made.isFinal = true;
    made.isTruncatable = true;
    return made;
}

void nameByConvention(Named named)
{
    if (named.name().isFinal || named.name().isUnnamed)
        return;
    Name made = conventionalName(named);
    if (!made.empty())
        named.name() = std::move(made);
}

} // namespace

namespace parts {

void applyConvention(Constraint &constraint, const Table &table)
{
    nameByConvention(Named(constraint, constraint.name, table));
}

void applyConvention(Index &index, const Table &table)
{
    nameByConvention(Named(index, index.name, table));
}

} // namespace parts

Name nameOf(const Constraint &constraint)
{
    if (!constraint.name.isUnnamed)
        return constraint.name;
    const Table *table = constraint.table;
    if (table == nullptr && constraint.column != nullptr)
        table = constraint.column->schemaTable();
    if (table == nullptr) {
        fail("InvalidRequestError", "This constraint is not bound to a table.  Did you mean to call "
                                    "table.append_constraint(constraint) ?");
    }
    // Asked for once more, because what it is named after may have changed since.
    Name name = constraint.name;
    Named named(const_cast<Constraint &>(constraint), name, *table); // NOLINT(cppcoreguidelines-pro-type-const-cast)
    return conventionalName(named);
}

Name nameOf(const Index &index)
{
    if (!index.name.isUnnamed || index.table == nullptr)
        return index.name.isUnnamed ? Name() : index.name;
    Name name = index.name;
    Named named(const_cast<Index &>(index), name, *index.table); // NOLINT(cppcoreguidelines-pro-type-const-cast)
    return conventionalName(named);
}

} // namespace retort::schema
