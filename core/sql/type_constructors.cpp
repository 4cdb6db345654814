// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// What the constructors of column types take, as SQLAlchemy declares them.
#include "core/sql/type_classes.h"
#include "core/sql/type_repr.h"

#include <array>

namespace retort::sql {

namespace {

constexpr std::string_view kLength = "length=None";
constexpr std::string_view kString = "length=None, collation=None";
constexpr std::string_view kNumeric = "precision=None, scale=None, decimal_return_scale=None, asdecimal=True";
constexpr std::string_view kFloat = "precision=None, asdecimal=False, decimal_return_scale=None";
constexpr std::string_view kTimezone = "timezone=False";
constexpr std::string_view kTimePrecision = "timezone=False, precision=None";
constexpr std::string_view kFsp = "timezone=False, fsp=None";
constexpr std::string_view kArray = "item_type, as_tuple=False, dimensions=None, zero_indexes=False";
constexpr std::string_view kJson = "none_as_null=False";
constexpr std::string_view kTextJson = "none_as_null=False, astext_type=None";
constexpr std::string_view kEnum = "*enums, name=None, schema=None, metadata=None, inherit_schema=False, quote=None, "
                                   "native_enum=True, create_constraint=False, values_callable=None, "
                                   "sort_key_function=None, length=None, omit_aliases=True, validate_strings=False";
constexpr std::string_view kPostgresqlEnum
    = "*enums, name=None, create_type=True, schema=None, metadata=None, inherit_schema=False, quote=None, "
      "native_enum=True, create_constraint=False, values_callable=None, sort_key_function=None, length=None, "
      "omit_aliases=True, validate_strings=False";
constexpr std::string_view kMysqlEnum
    = "*enums, charset=None, collation=None, ascii=False, binary=False, unicode=False, national=False, collate=None, "
      "strict=False, name=None, schema=None, metadata=None, inherit_schema=False, quote=None, native_enum=True, "
      "create_constraint=False, values_callable=None, sort_key_function=None, length=None, omit_aliases=True, "
      "validate_strings=False";
constexpr std::string_view kDomain = "name, data_type, *, collation=None, default=None, constraint_name=None, not_null=None, "
                                     "check=None, create_type=True, schema=None, metadata=None, inherit_schema=False, "
                                     "quote=None";
constexpr std::string_view kMysqlInteger = "display_width=None, *, unsigned=False, zerofill=False";
constexpr std::string_view kMysqlNumeric
    = "precision=None, scale=None, asdecimal=True, *, unsigned=False, zerofill=False, decimal_return_scale=None";
constexpr std::string_view kMysqlFloat
    = "precision=None, scale=None, asdecimal=False, *, unsigned=False, zerofill=False, decimal_return_scale=None";
constexpr std::string_view kMysqlString = "length=None, *, charset=None, collation=None, ascii=False, binary=False, "
                                          "unicode=False, national=False, collate=None";
constexpr std::string_view kMysqlLongText = "*, charset=None, collation=None, ascii=False, binary=False, unicode=False, "
                                            "national=False, collate=None, length=None";
constexpr std::string_view kMysqlSet = "*values, charset=None, collation=None, ascii=False, binary=False, unicode=False, "
                                       "national=False, collate=None, retrieve_as_bitwise=False, length=None";
constexpr std::string_view kSqliteDate = "storage_format=None, regexp=None";
constexpr std::string_view kSqliteTime = "timezone=False, *, storage_format=None, regexp=None, truncate_microseconds=False";

struct Declared
{
    const TypeClass *cls;
    std::string_view parameters;
};

// A class takes what the nearest of its bases takes that stands here.
constexpr std::array kConstructors{
    Declared{&types::kString, kString},
    Declared{&types::kBinary, kLength},
    Declared{&types::kNumeric, kNumeric},
    Declared{&types::kFloat, kFloat},
    Declared{&types::kDateTime, kTimezone},
    Declared{&types::kTime, kTimezone},
    Declared{&types::kBoolean, "create_constraint=False, name=None"},
    Declared{&types::kEnum, kEnum},
    Declared{&types::kInterval, "native=True, second_precision=None, day_precision=None"},
    Declared{&types::kPickleType, "protocol=5, pickler=None, comparator=None, impl=None"},
    Declared{&types::kJSON, kJson},
    Declared{&types::kARRAY, kArray},
    Declared{&types::kUuid, "as_uuid=True, native_uuid=True"},
    Declared{&types::kUUID, "as_uuid=True"},
    Declared{&types::kTupleType, "*types"},
    Declared{&types::kTableValueType, "*elements"},
    Declared{&types::kTypeDecorator, "*args, **kwargs"},
    Declared{&types::postgresql::kJSON, kTextJson},
    Declared{&types::postgresql::kENUM, kPostgresqlEnum},
    Declared{&types::postgresql::kDOMAIN, kDomain},
    Declared{&types::postgresql::kHSTORE, "text_type=None"},
    Declared{&types::postgresql::kBIT, "length=None, varying=False"},
    Declared{&types::postgresql::kTIME, kTimePrecision},
    Declared{&types::postgresql::kTIMESTAMP, kTimePrecision},
    Declared{&types::postgresql::kINTERVAL, "precision=None, fields=None"},
    Declared{&types::mysql::kBIGINT, kMysqlInteger},
    Declared{&types::mysql::kINTEGER, kMysqlInteger},
    Declared{&types::mysql::kMEDIUMINT, kMysqlInteger},
    Declared{&types::mysql::kSMALLINT, kMysqlInteger},
    Declared{&types::mysql::kTINYINT, kMysqlInteger},
    Declared{&types::mysql::kNUMERIC, kMysqlNumeric},
    Declared{&types::mysql::kDECIMAL, kMysqlNumeric},
    Declared{&types::mysql::kDOUBLE, kMysqlNumeric},
    Declared{&types::mysql::kREAL, kMysqlNumeric},
    Declared{&types::mysql::kFLOAT, kMysqlFloat},
    Declared{&types::mysql::kCHAR, kMysqlString},
    Declared{&types::mysql::kVARCHAR, kMysqlString},
    Declared{&types::mysql::kNCHAR, kMysqlString},
    Declared{&types::mysql::kNVARCHAR, kMysqlString},
    Declared{&types::mysql::kTEXT, kMysqlString},
    Declared{&types::mysql::kTINYTEXT, kMysqlLongText},
    Declared{&types::mysql::kMEDIUMTEXT, kMysqlLongText},
    Declared{&types::mysql::kLONGTEXT, kMysqlLongText},
    Declared{&types::mysql::kENUM, kMysqlEnum},
    Declared{&types::mysql::kSET, kMysqlSet},
    Declared{&types::mysql::kBIT, kLength},
    Declared{&types::mysql::kYEAR, "display_width=None"},
    Declared{&types::mysql::kDATETIME, kFsp},
    Declared{&types::mysql::kTIME, kFsp},
    Declared{&types::mysql::kTIMESTAMP, kFsp},
    Declared{&types::sqlite::kDATE, kSqliteDate},
    Declared{&types::sqlite::kDATETIME, kSqliteTime},
    Declared{&types::sqlite::kTIME, kSqliteTime},
    Declared{&types::oracle::kFLOAT, "binary_precision=None, asdecimal=False, decimal_return_scale=None"},
    Declared{&types::oracle::kINTERVAL, "day_precision=None, second_precision=None"},
    Declared{&types::oracle::kNUMBER, "precision=None, scale=None, asdecimal=None"},
    Declared{&types::oracle::kTIMESTAMP, "timezone=False, local_timezone=False"},
    Declared{&types::oracle::kVECTOR, "dim=None, storage_format=None, storage_type=None"},
    Declared{&types::mssql::kDATETIME2, "precision=None, *, timezone=False"},
    Declared{&types::mssql::kDATETIMEOFFSET, "precision=None, *, timezone=False"},
    Declared{&types::mssql::kDOUBLE_PRECISION, "*, asdecimal=False, decimal_return_scale=None"},
    Declared{&types::mssql::kREAL, "*, asdecimal=False, decimal_return_scale=None"},
    Declared{&types::mssql::kTIME, "precision=None, *, timezone=False"},
    Declared{&types::mssql::kTIMESTAMP, "convert_int=False"},
    Declared{&types::mssql::kUNIQUEIDENTIFIER, "as_uuid=True"},
    Declared{&types::mssql::kVARBINARY, "length=None, filestream=False"},
};

constexpr std::string_view kIntegerRepr = "display_width=None, unsigned=False, zerofill=False";
constexpr std::string_view kExactRepr = "unsigned=False, zerofill=False, precision=None, scale=None, "
                                        "decimal_return_scale=None, asdecimal=True";
constexpr std::string_view kRealRepr = "precision=None, scale=None, asdecimal=False, unsigned=False, zerofill=False, "
                                       "decimal_return_scale=None";
constexpr std::string_view kStringRepr
    = "charset=None, collation=None, ascii=False, binary=False, unicode=False, national=False, length=None";
constexpr std::string_view kEnumRepr = "*values, name=None, schema=None, metadata=None, inherit_schema=False, "
                                       "native_enum=True, create_constraint=False, length=default";

// Where repr() looks at other parameters than the constructor's own.
constexpr std::array kRepresentations{
    Declared{&types::kEnum, kEnumRepr},
    Declared{&types::kInterval, kTimezone},
    Declared{&types::kPickleType, kLength},
    Declared{&types::kTupleType, "*types"},
    Declared{&types::postgresql::kDOMAIN, "name, data_type"},
    Declared{&types::mysql::kBIGINT, kIntegerRepr},
    Declared{&types::mysql::kINTEGER, kIntegerRepr},
    Declared{&types::mysql::kMEDIUMINT, kIntegerRepr},
    Declared{&types::mysql::kSMALLINT, kIntegerRepr},
    Declared{&types::mysql::kTINYINT, kIntegerRepr},
    Declared{&types::mysql::kNUMERIC, kExactRepr},
    Declared{&types::mysql::kDECIMAL, kExactRepr},
    Declared{&types::mysql::kDOUBLE, kRealRepr},
    Declared{&types::mysql::kREAL, kRealRepr},
    Declared{&types::mysql::kFLOAT, kRealRepr},
    Declared{&types::mysql::kCHAR, kStringRepr},
    Declared{&types::mysql::kVARCHAR, kStringRepr},
    Declared{&types::mysql::kNCHAR, kStringRepr},
    Declared{&types::mysql::kNVARCHAR, kStringRepr},
    Declared{&types::mysql::kTEXT, kStringRepr},
    Declared{&types::mysql::kTINYTEXT, kStringRepr},
    Declared{&types::mysql::kMEDIUMTEXT, kStringRepr},
    Declared{&types::mysql::kLONGTEXT, kStringRepr},
    Declared{&types::mysql::kENUM,
             "*values, charset=None, collation=None, ascii=False, binary=False, unicode=False, national=False"},
    Declared{&types::mysql::kSET, "*values, charset=None, collation=None, ascii=False, binary=False, unicode=False, "
                                  "national=False, retrieve_as_bitwise=False"},
    Declared{&types::postgresql::kJSON, "none_as_null=False, astext_type=Text()"},
    Declared{&types::postgresql::kHSTORE, "text_type=Text()"},
    Declared{&types::sqlite::kDATE, ""},
    Declared{&types::sqlite::kDATETIME, ""},
    Declared{&types::sqlite::kTIME, ""},
};

template<std::size_t N>
const Declared *nearest(const std::array<Declared, N> &table, const TypeClass &cls)
{
    for (const TypeClass *at = &cls; at != nullptr; at = at->base) {
        for (const Declared &one : table) {
            if (one.cls == at)
                return &one;
        }
    }
    return nullptr;
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    return text;
}

} // namespace

std::string_view constructorOf(const TypeClass &cls)
{
    const Declared *found = nearest(kConstructors, cls);
    return found != nullptr ? found->parameters : std::string_view{};
}

std::string_view reprFieldsOf(const TypeClass &cls)
{
    const Declared *own = nearest(kRepresentations, cls);
    const Declared *constructor = nearest(kConstructors, cls);
    if (own == nullptr)
        return constructor != nullptr ? constructor->parameters : std::string_view{};
    // The nearer of the two counts: sqlite's DATETIME is a DateTime, mssql's REAL is no more a Float's.
    return constructor != nullptr && constructor->cls->isA(*own->cls) && constructor->cls != own->cls
            && !own->cls->isA(types::kEnum)
        ? constructor->parameters
        : own->parameters;
}

bool nextParameter(std::string_view &list, TypeParameter &parameter)
{
    list = trimmed(list);
    while (list.starts_with("*,") || list == "*") {
        parameter.keywordOnly = true;
        list = trimmed(list.substr(list.size() == 1 ? 1 : 2));
    }
    if (list.empty())
        return false;
    const std::size_t comma = list.find(',');
    const std::string_view one = list.substr(0, comma);
    list = comma == std::string_view::npos ? std::string_view{} : list.substr(comma + 1);
    const std::size_t equals = one.find('=');
    parameter.name = one.substr(0, equals);
    parameter.fallback = equals == std::string_view::npos ? std::string_view{} : one.substr(equals + 1);
    parameter.keywordOnly = parameter.keywordOnly || (parameter.name.starts_with('*') && !parameter.name.starts_with("**"));
    return true;
}

} // namespace retort::sql
