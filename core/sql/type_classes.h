// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/sql/type.h"

#include <span>

/// Every class of column types that scripts can name: SQLAlchemy's generic ones, SQL's own in upper case, and each dialect's. A
/// class with several bases in Python has here the one that decides how it is written.
namespace retort::sql::types {

// clang-format off
inline constexpr TypeClass kTypeEngine{"TypeEngine", "sqlalchemy.types", "", nullptr, Affinity::None};
inline constexpr TypeClass kARRAY{"ARRAY", "sqlalchemy", "ARRAY", &kTypeEngine, Affinity::Array};
inline constexpr TypeClass kInteger{"Integer", "sqlalchemy", "integer", &kTypeEngine, Affinity::Integer};
inline constexpr TypeClass kBigInteger{"BigInteger", "sqlalchemy", "big_integer", &kInteger, Affinity::Integer};
inline constexpr TypeClass kBIGINT{"BIGINT", "sqlalchemy", "BIGINT", &kBigInteger, Affinity::Integer};
inline constexpr TypeClass kBinary{"_Binary", "sqlalchemy.types", "", &kTypeEngine, Affinity::Binary};
inline constexpr TypeClass kBINARY{"BINARY", "sqlalchemy", "BINARY", &kBinary, Affinity::Binary};
inline constexpr TypeClass kLargeBinary{"LargeBinary", "sqlalchemy", "large_binary", &kBinary, Affinity::Binary};
inline constexpr TypeClass kBLOB{"BLOB", "sqlalchemy", "BLOB", &kLargeBinary, Affinity::Binary};
inline constexpr TypeClass kBoolean{"Boolean", "sqlalchemy", "boolean", &kTypeEngine, Affinity::Boolean};
inline constexpr TypeClass kBOOLEAN{"BOOLEAN", "sqlalchemy", "BOOLEAN", &kBoolean, Affinity::Boolean};
inline constexpr TypeClass kString{"String", "sqlalchemy", "string", &kTypeEngine, Affinity::String};
inline constexpr TypeClass kCHAR{"CHAR", "sqlalchemy", "CHAR", &kString, Affinity::String};
inline constexpr TypeClass kText{"Text", "sqlalchemy", "text", &kString, Affinity::String};
inline constexpr TypeClass kCLOB{"CLOB", "sqlalchemy", "CLOB", &kText, Affinity::String};
inline constexpr TypeClass kDate{"Date", "sqlalchemy", "date", &kTypeEngine, Affinity::Date};
inline constexpr TypeClass kDATE{"DATE", "sqlalchemy", "DATE", &kDate, Affinity::Date};
inline constexpr TypeClass kDateTime{"DateTime", "sqlalchemy", "datetime", &kTypeEngine, Affinity::DateTime};
inline constexpr TypeClass kDATETIME{"DATETIME", "sqlalchemy", "DATETIME", &kDateTime, Affinity::DateTime};
inline constexpr TypeClass kNumeric{"Numeric", "sqlalchemy", "numeric", &kTypeEngine, Affinity::Numeric};
inline constexpr TypeClass kDECIMAL{"DECIMAL", "sqlalchemy", "DECIMAL", &kNumeric, Affinity::Numeric};
inline constexpr TypeClass kFloat{"Float", "sqlalchemy", "float", &kNumeric, Affinity::Numeric};
inline constexpr TypeClass kDouble{"Double", "sqlalchemy", "double", &kFloat, Affinity::Numeric};
inline constexpr TypeClass kDOUBLE{"DOUBLE", "sqlalchemy", "DOUBLE", &kDouble, Affinity::Numeric};
inline constexpr TypeClass kDOUBLE_PRECISION{"DOUBLE_PRECISION", "sqlalchemy", "DOUBLE_PRECISION", &kDouble, Affinity::Numeric};
inline constexpr TypeClass kEnum{"Enum", "sqlalchemy", "enum", &kString, Affinity::Enum};
inline constexpr TypeClass kFLOAT{"FLOAT", "sqlalchemy", "FLOAT", &kFloat, Affinity::Numeric};
inline constexpr TypeClass kINTEGER{"INTEGER", "sqlalchemy", "INTEGER", &kInteger, Affinity::Integer};
inline constexpr TypeClass kTypeDecorator{"TypeDecorator", "sqlalchemy", "type_decorator", &kTypeEngine, Affinity::None};
inline constexpr TypeClass kInterval{"Interval", "sqlalchemy", "type_decorator", &kTypeDecorator, Affinity::Interval};
inline constexpr TypeClass kJSON{"JSON", "sqlalchemy", "JSON", &kTypeEngine, Affinity::Json};
inline constexpr TypeClass kUnicode{"Unicode", "sqlalchemy", "unicode", &kString, Affinity::String};
inline constexpr TypeClass kNCHAR{"NCHAR", "sqlalchemy", "NCHAR", &kUnicode, Affinity::String};
inline constexpr TypeClass kNUMERIC{"NUMERIC", "sqlalchemy", "NUMERIC", &kNumeric, Affinity::Numeric};
inline constexpr TypeClass kNVARCHAR{"NVARCHAR", "sqlalchemy", "NVARCHAR", &kUnicode, Affinity::String};
inline constexpr TypeClass kPickleType{"PickleType", "sqlalchemy", "type_decorator", &kTypeDecorator, Affinity::Binary};
inline constexpr TypeClass kREAL{"REAL", "sqlalchemy", "REAL", &kFloat, Affinity::Numeric};
inline constexpr TypeClass kSmallInteger{"SmallInteger", "sqlalchemy", "small_integer", &kInteger, Affinity::Integer};
inline constexpr TypeClass kSMALLINT{"SMALLINT", "sqlalchemy", "SMALLINT", &kSmallInteger, Affinity::Integer};
inline constexpr TypeClass kTEXT{"TEXT", "sqlalchemy", "TEXT", &kText, Affinity::String};
inline constexpr TypeClass kTime{"Time", "sqlalchemy", "time", &kTypeEngine, Affinity::Time};
inline constexpr TypeClass kTIME{"TIME", "sqlalchemy", "TIME", &kTime, Affinity::Time};
inline constexpr TypeClass kTIMESTAMP{"TIMESTAMP", "sqlalchemy", "TIMESTAMP", &kDateTime, Affinity::DateTime};
inline constexpr TypeClass kTupleType{"TupleType", "sqlalchemy", "", &kTypeEngine, Affinity::Tuple};
inline constexpr TypeClass kUuid{"Uuid", "sqlalchemy", "uuid", &kTypeEngine, Affinity::Uuid};
inline constexpr TypeClass kUUID{"UUID", "sqlalchemy", "UUID", &kUuid, Affinity::Uuid};
inline constexpr TypeClass kUnicodeText{"UnicodeText", "sqlalchemy", "unicode_text", &kText, Affinity::String};
inline constexpr TypeClass kVARBINARY{"VARBINARY", "sqlalchemy", "VARBINARY", &kBinary, Affinity::Binary};
inline constexpr TypeClass kVARCHAR{"VARCHAR", "sqlalchemy", "VARCHAR", &kString, Affinity::String};
inline constexpr TypeClass kMatchType{"MatchType", "sqlalchemy.types", "boolean", &kBoolean, Affinity::Boolean};
inline constexpr TypeClass kNullType{"NullType", "sqlalchemy.types", "null", &kTypeEngine, Affinity::None};
inline constexpr TypeClass kUserDefinedType{"UserDefinedType", "sqlalchemy.types", "user_defined", &kTypeEngine, Affinity::None};
inline constexpr TypeClass kTableValueType{"TableValueType", "sqlalchemy.types", "", &kTypeEngine, Affinity::Other};
inline constexpr TypeClass kAbstractInterval{"_AbstractInterval", "sqlalchemy.types", "", &kTypeEngine, Affinity::Interval};
inline constexpr TypeClass kJSONElementType{"JSONElementType", "sqlalchemy.types", "", &kTypeEngine, Affinity::Other};
inline constexpr TypeClass kJSONIndexType{"JSONIndexType", "sqlalchemy.types", "", &kJSONElementType, Affinity::Other};
inline constexpr TypeClass kJSONIntIndexType{"JSONIntIndexType", "sqlalchemy.types", "", &kJSONIndexType, Affinity::Other};
inline constexpr TypeClass kJSONStrIndexType{"JSONStrIndexType", "sqlalchemy.types", "", &kJSONIndexType, Affinity::Other};
inline constexpr TypeClass kJSONPathType{"JSONPathType", "sqlalchemy.types", "json_path", &kJSONElementType, Affinity::Other};

namespace postgresql {

inline constexpr TypeClass kARRAY{"ARRAY", "sqlalchemy.dialects.postgresql", "ARRAY", &types::kARRAY, Affinity::Array};
inline constexpr TypeClass kAbstractRange{"AbstractRange", "sqlalchemy.dialects.postgresql", "", &types::kTypeEngine, Affinity::Other};
inline constexpr TypeClass kAbstractMultiRange{"AbstractMultiRange", "sqlalchemy.dialects.postgresql", "", &kAbstractRange, Affinity::Other};
inline constexpr TypeClass kAbstractSingleRange{"AbstractSingleRange", "sqlalchemy.dialects.postgresql", "", &kAbstractRange, Affinity::Other};
inline constexpr TypeClass kBIT{"BIT", "sqlalchemy.dialects.postgresql", "BIT", &types::kTypeEngine, Affinity::Other};
inline constexpr TypeClass kBYTEA{"BYTEA", "sqlalchemy.dialects.postgresql", "BYTEA", &types::kLargeBinary, Affinity::Binary};
inline constexpr TypeClass kCIDR{"CIDR", "sqlalchemy.dialects.postgresql", "CIDR", &types::kTypeEngine, Affinity::Other};
inline constexpr TypeClass kCITEXT{"CITEXT", "sqlalchemy.dialects.postgresql", "CITEXT", &types::kTEXT, Affinity::String};
inline constexpr TypeClass kDATEMULTIRANGE{"DATEMULTIRANGE", "sqlalchemy.dialects.postgresql", "DATEMULTIRANGE", &kAbstractMultiRange, Affinity::Other};
inline constexpr TypeClass kDATERANGE{"DATERANGE", "sqlalchemy.dialects.postgresql", "DATERANGE", &kAbstractSingleRange, Affinity::Other};
inline constexpr TypeClass kNamedType{"NamedType", "sqlalchemy.dialects.postgresql", "", &types::kTypeEngine, Affinity::Other};
inline constexpr TypeClass kDOMAIN{"DOMAIN", "sqlalchemy.dialects.postgresql", "DOMAIN", &kNamedType, Affinity::Other};
inline constexpr TypeClass kENUM{"ENUM", "sqlalchemy.dialects.postgresql", "enum", &types::kEnum, Affinity::Enum};
inline constexpr TypeClass kHSTORE{"HSTORE", "sqlalchemy.dialects.postgresql", "HSTORE", &types::kTypeEngine, Affinity::Other};
inline constexpr TypeClass kINET{"INET", "sqlalchemy.dialects.postgresql", "INET", &types::kTypeEngine, Affinity::Other};
inline constexpr TypeClass kINT4MULTIRANGE{"INT4MULTIRANGE", "sqlalchemy.dialects.postgresql", "INT4MULTIRANGE", &kAbstractMultiRange, Affinity::Other};
inline constexpr TypeClass kINT4RANGE{"INT4RANGE", "sqlalchemy.dialects.postgresql", "INT4RANGE", &kAbstractSingleRange, Affinity::Other};
inline constexpr TypeClass kINT8MULTIRANGE{"INT8MULTIRANGE", "sqlalchemy.dialects.postgresql", "INT8MULTIRANGE", &kAbstractMultiRange, Affinity::Other};
inline constexpr TypeClass kINT8RANGE{"INT8RANGE", "sqlalchemy.dialects.postgresql", "INT8RANGE", &kAbstractSingleRange, Affinity::Other};
inline constexpr TypeClass kINTERVAL{"INTERVAL", "sqlalchemy.dialects.postgresql", "INTERVAL", &types::kAbstractInterval, Affinity::Interval};
inline constexpr TypeClass kJSON{"JSON", "sqlalchemy.dialects.postgresql", "JSON", &types::kJSON, Affinity::Json};
inline constexpr TypeClass kJSONB{"JSONB", "sqlalchemy.dialects.postgresql", "JSONB", &kJSON, Affinity::Json};
inline constexpr TypeClass kJSONPathType{"JSONPathType", "sqlalchemy.dialects.postgresql", "json_path", &types::kJSONPathType, Affinity::Other};
inline constexpr TypeClass kJSONPATH{"JSONPATH", "sqlalchemy.dialects.postgresql", "JSONPATH", &kJSONPathType, Affinity::Other};
inline constexpr TypeClass kMACADDR{"MACADDR", "sqlalchemy.dialects.postgresql", "MACADDR", &types::kTypeEngine, Affinity::Other};
inline constexpr TypeClass kMACADDR8{"MACADDR8", "sqlalchemy.dialects.postgresql", "MACADDR8", &types::kTypeEngine, Affinity::Other};
inline constexpr TypeClass kMONEY{"MONEY", "sqlalchemy.dialects.postgresql", "MONEY", &types::kTypeEngine, Affinity::Other};
inline constexpr TypeClass kNUMMULTIRANGE{"NUMMULTIRANGE", "sqlalchemy.dialects.postgresql", "NUMMULTIRANGE", &kAbstractMultiRange, Affinity::Other};
inline constexpr TypeClass kNUMRANGE{"NUMRANGE", "sqlalchemy.dialects.postgresql", "NUMRANGE", &kAbstractSingleRange, Affinity::Other};
inline constexpr TypeClass kOID{"OID", "sqlalchemy.dialects.postgresql", "OID", &types::kTypeEngine, Affinity::Other};
inline constexpr TypeClass kREGCLASS{"REGCLASS", "sqlalchemy.dialects.postgresql", "REGCLASS", &types::kTypeEngine, Affinity::Other};
inline constexpr TypeClass kREGCONFIG{"REGCONFIG", "sqlalchemy.dialects.postgresql", "REGCONFIG", &types::kTypeEngine, Affinity::Other};
inline constexpr TypeClass kTIME{"TIME", "sqlalchemy.dialects.postgresql", "TIME", &types::kTIME, Affinity::Time};
inline constexpr TypeClass kTIMESTAMP{"TIMESTAMP", "sqlalchemy.dialects.postgresql", "TIMESTAMP", &types::kTIMESTAMP, Affinity::DateTime};
inline constexpr TypeClass kTSMULTIRANGE{"TSMULTIRANGE", "sqlalchemy.dialects.postgresql", "TSMULTIRANGE", &kAbstractMultiRange, Affinity::Other};
inline constexpr TypeClass kTSQUERY{"TSQUERY", "sqlalchemy.dialects.postgresql", "TSQUERY", &types::kTypeEngine, Affinity::Other};
inline constexpr TypeClass kTSRANGE{"TSRANGE", "sqlalchemy.dialects.postgresql", "TSRANGE", &kAbstractSingleRange, Affinity::Other};
inline constexpr TypeClass kTSTZMULTIRANGE{"TSTZMULTIRANGE", "sqlalchemy.dialects.postgresql", "TSTZMULTIRANGE", &kAbstractMultiRange, Affinity::Other};
inline constexpr TypeClass kTSTZRANGE{"TSTZRANGE", "sqlalchemy.dialects.postgresql", "TSTZRANGE", &kAbstractSingleRange, Affinity::Other};
inline constexpr TypeClass kTSVECTOR{"TSVECTOR", "sqlalchemy.dialects.postgresql", "TSVECTOR", &types::kTypeEngine, Affinity::Other};
inline constexpr TypeClass kPGUuid{"PGUuid", "sqlalchemy.dialects.postgresql", "UUID", &types::kUUID, Affinity::Uuid};
} // namespace postgresql

namespace mysql {

inline constexpr TypeClass kBIGINT{"BIGINT", "sqlalchemy.dialects.mysql", "BIGINT", &types::kBIGINT, Affinity::Integer};
inline constexpr TypeClass kBIT{"BIT", "sqlalchemy.dialects.mysql", "BIT", &types::kTypeEngine, Affinity::Other};
inline constexpr TypeClass kCHAR{"CHAR", "sqlalchemy.dialects.mysql", "CHAR", &types::kCHAR, Affinity::String};
inline constexpr TypeClass kDATETIME{"DATETIME", "sqlalchemy.dialects.mysql", "DATETIME", &types::kDATETIME, Affinity::DateTime};
inline constexpr TypeClass kDECIMAL{"DECIMAL", "sqlalchemy.dialects.mysql", "DECIMAL", &types::kDECIMAL, Affinity::Numeric};
inline constexpr TypeClass kDOUBLE{"DOUBLE", "sqlalchemy.dialects.mysql", "DOUBLE", &types::kDOUBLE, Affinity::Numeric};
inline constexpr TypeClass kENUM{"ENUM", "sqlalchemy.dialects.mysql", "ENUM", &types::kEnum, Affinity::Enum};
inline constexpr TypeClass kFLOAT{"FLOAT", "sqlalchemy.dialects.mysql", "FLOAT", &types::kFLOAT, Affinity::Numeric};
inline constexpr TypeClass kINET4{"INET4", "sqlalchemy.dialects.mysql", "INET4", &types::kTypeEngine, Affinity::Other};
inline constexpr TypeClass kINET6{"INET6", "sqlalchemy.dialects.mysql", "INET6", &types::kTypeEngine, Affinity::Other};
inline constexpr TypeClass kINTEGER{"INTEGER", "sqlalchemy.dialects.mysql", "INTEGER", &types::kINTEGER, Affinity::Integer};
inline constexpr TypeClass kJSON{"JSON", "sqlalchemy.dialects.mysql", "JSON", &types::kJSON, Affinity::Json};
inline constexpr TypeClass kLONGBLOB{"LONGBLOB", "sqlalchemy.dialects.mysql", "LONGBLOB", &types::kBinary, Affinity::Binary};
inline constexpr TypeClass kLONGTEXT{"LONGTEXT", "sqlalchemy.dialects.mysql", "LONGTEXT", &types::kString, Affinity::String};
inline constexpr TypeClass kMEDIUMBLOB{"MEDIUMBLOB", "sqlalchemy.dialects.mysql", "MEDIUMBLOB", &types::kBinary, Affinity::Binary};
inline constexpr TypeClass kMEDIUMINT{"MEDIUMINT", "sqlalchemy.dialects.mysql", "MEDIUMINT", &types::kInteger, Affinity::Integer};
inline constexpr TypeClass kMEDIUMTEXT{"MEDIUMTEXT", "sqlalchemy.dialects.mysql", "MEDIUMTEXT", &types::kString, Affinity::String};
inline constexpr TypeClass kNCHAR{"NCHAR", "sqlalchemy.dialects.mysql", "NCHAR", &types::kNCHAR, Affinity::String};
inline constexpr TypeClass kNUMERIC{"NUMERIC", "sqlalchemy.dialects.mysql", "NUMERIC", &types::kNUMERIC, Affinity::Numeric};
inline constexpr TypeClass kNVARCHAR{"NVARCHAR", "sqlalchemy.dialects.mysql", "NVARCHAR", &types::kNVARCHAR, Affinity::String};
inline constexpr TypeClass kREAL{"REAL", "sqlalchemy.dialects.mysql", "REAL", &types::kREAL, Affinity::Numeric};
inline constexpr TypeClass kSET{"SET", "sqlalchemy.dialects.mysql", "SET", &types::kString, Affinity::String};
inline constexpr TypeClass kSMALLINT{"SMALLINT", "sqlalchemy.dialects.mysql", "SMALLINT", &types::kSMALLINT, Affinity::Integer};
inline constexpr TypeClass kTEXT{"TEXT", "sqlalchemy.dialects.mysql", "TEXT", &types::kTEXT, Affinity::String};
inline constexpr TypeClass kTIME{"TIME", "sqlalchemy.dialects.mysql", "TIME", &types::kTIME, Affinity::Time};
inline constexpr TypeClass kTIMESTAMP{"TIMESTAMP", "sqlalchemy.dialects.mysql", "TIMESTAMP", &types::kTIMESTAMP, Affinity::DateTime};
inline constexpr TypeClass kTINYBLOB{"TINYBLOB", "sqlalchemy.dialects.mysql", "TINYBLOB", &types::kBinary, Affinity::Binary};
inline constexpr TypeClass kTINYINT{"TINYINT", "sqlalchemy.dialects.mysql", "TINYINT", &types::kInteger, Affinity::Integer};
inline constexpr TypeClass kTINYTEXT{"TINYTEXT", "sqlalchemy.dialects.mysql", "TINYTEXT", &types::kString, Affinity::String};
inline constexpr TypeClass kVARCHAR{"VARCHAR", "sqlalchemy.dialects.mysql", "VARCHAR", &types::kVARCHAR, Affinity::String};
inline constexpr TypeClass kYEAR{"YEAR", "sqlalchemy.dialects.mysql", "YEAR", &types::kTypeEngine, Affinity::Other};
} // namespace mysql

namespace sqlite {

inline constexpr TypeClass kDATE{"DATE", "sqlalchemy.dialects.sqlite", "date", &types::kDate, Affinity::Date};
inline constexpr TypeClass kDATETIME{"DATETIME", "sqlalchemy.dialects.sqlite", "datetime", &types::kDateTime, Affinity::DateTime};
inline constexpr TypeClass kJSON{"JSON", "sqlalchemy.dialects.sqlite", "JSON", &types::kJSON, Affinity::Json};
inline constexpr TypeClass kTIME{"TIME", "sqlalchemy.dialects.sqlite", "time", &types::kTime, Affinity::Time};
} // namespace sqlite

namespace oracle {

inline constexpr TypeClass kBFILE{"BFILE", "sqlalchemy.dialects.oracle", "BFILE", &types::kLargeBinary, Affinity::Binary};
inline constexpr TypeClass kBINARY_DOUBLE{"BINARY_DOUBLE", "sqlalchemy.dialects.oracle", "BINARY_DOUBLE", &types::kDouble, Affinity::Numeric};
inline constexpr TypeClass kBINARY_FLOAT{"BINARY_FLOAT", "sqlalchemy.dialects.oracle", "BINARY_FLOAT", &types::kFloat, Affinity::Numeric};
inline constexpr TypeClass kDATE{"DATE", "sqlalchemy.dialects.oracle", "DATE", &types::kDateTime, Affinity::DateTime};
inline constexpr TypeClass kFLOAT{"FLOAT", "sqlalchemy.dialects.oracle", "FLOAT", &types::kFLOAT, Affinity::Numeric};
inline constexpr TypeClass kINTERVAL{"INTERVAL", "sqlalchemy.dialects.oracle", "INTERVAL", &types::kAbstractInterval, Affinity::Interval};
inline constexpr TypeClass kLONG{"LONG", "sqlalchemy.dialects.oracle", "LONG", &types::kText, Affinity::String};
inline constexpr TypeClass kNCLOB{"NCLOB", "sqlalchemy.dialects.oracle", "NCLOB", &types::kText, Affinity::String};
inline constexpr TypeClass kNUMBER{"NUMBER", "sqlalchemy.dialects.oracle", "NUMBER", &types::kNumeric, Affinity::Integer};
inline constexpr TypeClass kRAW{"RAW", "sqlalchemy.dialects.oracle", "RAW", &types::kBinary, Affinity::Binary};
inline constexpr TypeClass kROWID{"ROWID", "sqlalchemy.dialects.oracle", "ROWID", &types::kTypeEngine, Affinity::Other};
inline constexpr TypeClass kTIMESTAMP{"TIMESTAMP", "sqlalchemy.dialects.oracle", "TIMESTAMP", &types::kTIMESTAMP, Affinity::DateTime};
inline constexpr TypeClass kVARCHAR2{"VARCHAR2", "sqlalchemy.dialects.oracle", "VARCHAR2", &types::kVARCHAR, Affinity::String};
inline constexpr TypeClass kVECTOR{"VECTOR", "sqlalchemy.dialects.oracle", "VECTOR", &types::kTypeEngine, Affinity::Other};
} // namespace oracle

namespace mssql {

inline constexpr TypeClass kBIT{"BIT", "sqlalchemy.dialects.mssql", "BIT", &types::kBoolean, Affinity::Boolean};
inline constexpr TypeClass kDATETIME2{"DATETIME2", "sqlalchemy.dialects.mssql", "DATETIME2", &types::kDateTime, Affinity::DateTime};
inline constexpr TypeClass kDATETIMEOFFSET{"DATETIMEOFFSET", "sqlalchemy.dialects.mssql", "DATETIMEOFFSET", &types::kDateTime, Affinity::DateTime};
inline constexpr TypeClass kDOUBLE_PRECISION{"DOUBLE_PRECISION", "sqlalchemy.dialects.mssql", "DOUBLE_PRECISION", &types::kDOUBLE_PRECISION, Affinity::Numeric};
inline constexpr TypeClass kIMAGE{"IMAGE", "sqlalchemy.dialects.mssql", "IMAGE", &types::kLargeBinary, Affinity::Binary};
inline constexpr TypeClass kJSON{"JSON", "sqlalchemy.dialects.mssql", "JSON", &types::kJSON, Affinity::Json};
inline constexpr TypeClass kMONEY{"MONEY", "sqlalchemy.dialects.mssql", "MONEY", &types::kTypeEngine, Affinity::Other};
inline constexpr TypeClass kNTEXT{"NTEXT", "sqlalchemy.dialects.mssql", "NTEXT", &types::kUnicodeText, Affinity::String};
inline constexpr TypeClass kREAL{"REAL", "sqlalchemy.dialects.mssql", "REAL", &types::kREAL, Affinity::Numeric};
inline constexpr TypeClass kTIMESTAMP{"TIMESTAMP", "sqlalchemy.dialects.mssql", "TIMESTAMP", &types::kBinary, Affinity::Binary};
inline constexpr TypeClass kROWVERSION{"ROWVERSION", "sqlalchemy.dialects.mssql", "ROWVERSION", &kTIMESTAMP, Affinity::Binary};
inline constexpr TypeClass kSMALLDATETIME{"SMALLDATETIME", "sqlalchemy.dialects.mssql", "SMALLDATETIME", &types::kDateTime, Affinity::DateTime};
inline constexpr TypeClass kSMALLMONEY{"SMALLMONEY", "sqlalchemy.dialects.mssql", "SMALLMONEY", &types::kTypeEngine, Affinity::Other};
inline constexpr TypeClass kSQL_VARIANT{"SQL_VARIANT", "sqlalchemy.dialects.mssql", "SQL_VARIANT", &types::kTypeEngine, Affinity::Other};
inline constexpr TypeClass kTIME{"TIME", "sqlalchemy.dialects.mssql", "TIME", &types::kTIME, Affinity::Time};
inline constexpr TypeClass kTINYINT{"TINYINT", "sqlalchemy.dialects.mssql", "TINYINT", &types::kInteger, Affinity::Integer};
inline constexpr TypeClass kUNIQUEIDENTIFIER{"UNIQUEIDENTIFIER", "sqlalchemy.dialects.mssql", "UNIQUEIDENTIFIER", &types::kUuid, Affinity::Uuid};
inline constexpr TypeClass kVARBINARY{"VARBINARY", "sqlalchemy.dialects.mssql", "VARBINARY", &types::kVARBINARY, Affinity::Binary};
inline constexpr TypeClass kXML{"XML", "sqlalchemy.dialects.mssql", "XML", &types::kText, Affinity::String};

} // namespace mssql
// clang-format on

/// All of them, the general before the special.
std::span<const TypeClass *const> all();

} // namespace retort::sql::types
