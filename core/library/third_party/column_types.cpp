// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// Column types of packages that many projects use. They are written in the language itself (resources/modules/column_types*.py);
// here stands where scripts find them. Other names of those packages stay unknown.
#include "core/library/third_party/column_types.h"

#include "core/library/session.h"

#include <array>
#include <string>

namespace retort::library {

using script::Value;

namespace {

struct Place
{
    std::string_view modules;
    std::string_view name;
    std::string_view own = {}; ///< in our module; empty: the same
};

// clang-format off
constexpr std::array kUtils{
    Place{"sqlalchemy_utils sqlalchemy_utils.types sqlalchemy_utils.types.uuid", "UUIDType"},
    Place{"sqlalchemy_utils sqlalchemy_utils.types sqlalchemy_utils.types.email", "EmailType"},
    Place{"sqlalchemy_utils sqlalchemy_utils.types sqlalchemy_utils.types.choice", "ChoiceType"},
    Place{"sqlalchemy_utils sqlalchemy_utils.types sqlalchemy_utils.types.choice", "Choice"},
    Place{"sqlalchemy_utils sqlalchemy_utils.types sqlalchemy_utils.types.json", "JSONType"},
    Place{"sqlalchemy_utils sqlalchemy_utils.types sqlalchemy_utils.types.url", "URLType"},
    Place{"sqlalchemy_utils sqlalchemy_utils.types sqlalchemy_utils.types.scalar_list", "ScalarListType"},
    Place{"sqlalchemy_utils sqlalchemy_utils.types sqlalchemy_utils.types.scalar_list", "ScalarListException"},
    Place{"sqlalchemy_utils sqlalchemy_utils.types sqlalchemy_utils.types.password", "PasswordType"},
    Place{"sqlalchemy_utils sqlalchemy_utils.types sqlalchemy_utils.types.arrow", "ArrowType"},
    Place{"sqlalchemy_utils sqlalchemy_utils.types sqlalchemy_utils.types.timezone", "TimezoneType"},
    Place{"sqlalchemy_utils sqlalchemy_utils.types sqlalchemy_utils.types.ip_address", "IPAddressType"},
    Place{"sqlalchemy_utils sqlalchemy_utils.types sqlalchemy_utils.types.color", "ColorType"},
    Place{"sqlalchemy_utils sqlalchemy_utils.types sqlalchemy_utils.types.phone_number", "PhoneNumberType"},
    Place{"sqlalchemy_utils sqlalchemy_utils.types sqlalchemy_utils.types.country", "CountryType"},
    Place{"sqlalchemy_utils sqlalchemy_utils.types sqlalchemy_utils.types.currency", "CurrencyType"},
    Place{"sqlalchemy_utils sqlalchemy_utils.types sqlalchemy_utils.types.locale", "LocaleType"},
    Place{"sqlalchemy_utils sqlalchemy_utils.types sqlalchemy_utils.types.weekdays", "WeekDaysType"},
    Place{"sqlalchemy_utils sqlalchemy_utils.types sqlalchemy_utils.types.encrypted.encrypted_type", "EncryptedType"},
    Place{"sqlalchemy_utils sqlalchemy_utils.types sqlalchemy_utils.types.encrypted.encrypted_type", "StringEncryptedType"},
    Place{"sqlalchemy_utils sqlalchemy_utils.types sqlalchemy_utils.types.ltree", "LtreeType"},
    Place{"sqlalchemy_utils sqlalchemy_utils.types sqlalchemy_utils.types.ts_vector", "TSVectorType"},
    Place{"sqlalchemy_utils sqlalchemy_utils.types sqlalchemy_utils.types.pg_composite", "CompositeType"},
    Place{"sqlalchemy_utils sqlalchemy_utils.types sqlalchemy_utils.types.range", "IntRangeType"},
    Place{"sqlalchemy_utils sqlalchemy_utils.types sqlalchemy_utils.types.range", "Int8RangeType"},
    Place{"sqlalchemy_utils sqlalchemy_utils.types sqlalchemy_utils.types.range", "NumericRangeType"},
    Place{"sqlalchemy_utils sqlalchemy_utils.types sqlalchemy_utils.types.range", "DateRangeType"},
    Place{"sqlalchemy_utils sqlalchemy_utils.types sqlalchemy_utils.types.range", "DateTimeRangeType"},
    Place{"sqlalchemy_utils sqlalchemy_utils.types sqlalchemy_utils.types.enriched_datetime.enriched_datetime_type sqlalchemy_utils.types.enriched_datetime", "EnrichedDateTimeType"},
    Place{"sqlalchemy_utils sqlalchemy_utils.types sqlalchemy_utils.types.enriched_datetime.enriched_date_type sqlalchemy_utils.types.enriched_datetime", "EnrichedDateType"},
    Place{"sqlalchemy_utils.types.bit", "BitType"},
    Place{"sqlalchemy_utils.types.ltree", "LQUERY"},
    Place{"sqlalchemy_utils.types.ltree", "LTXTQUERY"},
    Place{"sqlalchemy_utils sqlalchemy_utils.exceptions", "ImproperlyConfigured"},
};

constexpr std::array kSpatial{
    Place{"geoalchemy2 geoalchemy2.types", "Geometry"},
    Place{"geoalchemy2 geoalchemy2.types", "Geography"},
    Place{"geoalchemy2 geoalchemy2.types", "Raster"},
    Place{"geoalchemy2.exc", "ArgumentError"},
};

constexpr std::array kOthers{
    Place{"sqlmodel sqlmodel.sql.sqltypes", "AutoString"},
    Place{"sqlmodel.sql.sqltypes", "GUID", "SqlmodelGUID"},
    Place{"fastapi_users_db_sqlalchemy fastapi_users_db_sqlalchemy.generics fastapi_users.db fastapi_users_db_sqlalchemy.guid "
          "fastapi_users_db_sqlmodel.generics", "GUID", "FastapiGUID"},
    Place{"fastapi_users_db_sqlalchemy.generics fastapi_users_db_sqlmodel.generics", "TIMESTAMPAware"},
    Place{"citext", "CIText"},
    Place{"pgvector.sqlalchemy", "Vector"},
    Place{"pgvector.sqlalchemy pgvector.sqlalchemy.vector", "VECTOR", "Vector"},
    Place{"pgvector.sqlalchemy pgvector.sqlalchemy.halfvec", "HALFVEC"},
    Place{"pgvector.sqlalchemy pgvector.sqlalchemy.sparsevec", "SPARSEVEC"},
    Place{"pgvector.sqlalchemy pgvector.sqlalchemy.bit", "BIT", "VectorBit"},
    Place{"sqlalchemy_json", "MutableJson"},
    Place{"sqlalchemy_json", "NestedMutableJson", "MutableJson"},
    Place{"sqlalchemy_json", "mutable_json_type"},
    Place{"sqlalchemy_utc sqlalchemy_utc.sqltypes", "UtcDateTime"},
    Place{"sqlalchemy_jsonfield sqlalchemy_jsonfield.jsonfield", "JSONField"},
    Place{"sqlalchemy_jsonfield sqlalchemy_jsonfield.jsonfield", "mutable_json_field"},
    Place{"advanced_alchemy.types advanced_alchemy.types.guid", "GUID", "AdvancedGUID"},
    Place{"advanced_alchemy.types advanced_alchemy.types.boolean", "Bool", "AdvancedBool"},
    Place{"advanced_alchemy.types advanced_alchemy.types.datetime", "DateTimeUTC"},
    Place{"advanced_alchemy.types advanced_alchemy.types.encrypted_string", "EncryptedString"},
    Place{"advanced_alchemy.types advanced_alchemy.types.encrypted_string", "EncryptedText"},
    Place{"advanced_alchemy.types advanced_alchemy.types.identity", "BigIntIdentity"},
    Place{"advanced_alchemy.types advanced_alchemy.types.json", "JsonB"},
    Place{"advanced_alchemy.types advanced_alchemy.types.vector", "Vector", "AdvancedVector"},
};

/// What sqlmodel hands on of SQLAlchemy, as it is there.
constexpr std::array<std::string_view, 118> kHandedOn{
    "inspect", "DDL", "CheckConstraint", "Column", "ColumnDefault", "Computed", "Constraint", "DefaultClause", "FetchedValue",
    "ForeignKey", "ForeignKeyConstraint", "Identity", "Index", "MetaData", "PrimaryKeyConstraint", "Sequence", "Table",
    "UniqueConstraint", "alias", "bindparam", "column", "delete", "except_", "except_all", "exists", "false", "func", "insert",
    "intersect", "intersect_all", "join", "lateral", "literal", "literal_column", "null", "nullsfirst", "nullslast", "outerjoin",
    "table", "tablesample", "text", "true", "union", "union_all", "update", "values", "ARRAY", "BIGINT", "BINARY", "BLOB",
    "BOOLEAN", "CHAR", "CLOB", "DATE", "DATETIME", "DECIMAL", "DOUBLE", "DOUBLE_PRECISION", "FLOAT", "INT", "INTEGER", "JSON",
    "NCHAR", "NUMERIC", "NVARCHAR", "REAL", "SMALLINT", "TEXT", "TIME", "TIMESTAMP", "UUID", "VARBINARY", "VARCHAR", "BigInteger",
    "Boolean", "Date", "DateTime", "Double", "Enum", "Float", "Integer", "Interval", "LargeBinary", "Numeric", "PickleType",
    "SmallInteger", "String", "Text", "Time", "TupleType", "TypeDecorator", "Unicode", "UnicodeText", "Uuid", "all_", "and_",
    "any_", "asc", "between", "case", "cast", "collate", "desc", "distinct", "extract", "funcfilter", "not_", "nulls_first",
    "nulls_last", "or_", "over", "select", "tuple_", "type_coerce", "within_group", "create_engine", "engine_from_config",
    "create_mock_engine",
};
// clang-format on

Value attributeOf(Session &session, const std::string &module, std::string_view name)
{
    script::Vm &vm = session.vm();
    return vm.getAttribute(vm.loadModule(module), vm.atoms().intern(name));
}

template<const char *Module>
Value makeType(Session &session, const void *data)
{
    const auto &place = *static_cast<const Place *>(data);
    return attributeOf(session, Module, place.own.empty() ? place.name : place.own);
}

Value handOn(Session &session, const void *data)
{
    return attributeOf(session, "sqlalchemy", *static_cast<const std::string_view *>(data));
}

Value typesModule(Session &session, const void *)
{
    return session.vm().loadModule("sqlalchemy.types");
}

constexpr char kUtilsModule[] = "retort_column_types_utils";
constexpr char kSpatialModule[] = "retort_column_types_spatial";
constexpr char kOthersModule[] = "retort_column_types";

} // namespace

void addColumnTypes(std::vector<Export> &all)
{
    for (const Place &place : kUtils)
        all.push_back(Export{place.modules, place.name, makeType<kUtilsModule>, &place});
    for (const Place &place : kSpatial)
        all.push_back(Export{place.modules, place.name, makeType<kSpatialModule>, &place});
    for (const Place &place : kOthers)
        all.push_back(Export{place.modules, place.name, makeType<kOthersModule>, &place});
    for (const std::string_view &name : kHandedOn)
        all.push_back(Export{"sqlmodel", name, handOn, &name});
    all.push_back(Export{"sqlmodel.sql.sqltypes", "types", typesModule, nullptr});
}

} // namespace retort::library
