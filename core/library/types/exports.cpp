// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// Where scripts find which class of column types.
#include "core/library/registry.h"
#include "core/library/types/types.h"

#include <array>

namespace retort::library {

using script::Value;
namespace types = sql::types;

namespace {

struct Home
{
    char letter;
    std::string_view modules;
};

constexpr std::array kHomes{
    Home{'s', "sqlalchemy"},
    Home{'t', "sqlalchemy.types sqlalchemy.sql.sqltypes"},
    Home{'q', "sqlalchemy.sql.sqltypes"},
    Home{'a', "sqlalchemy.sql.type_api"},
    Home{'p', "sqlalchemy.dialects.postgresql sqlalchemy.dialects.postgresql.base"},
    Home{'P', "sqlalchemy.dialects.postgresql.base"},
    Home{'y', "sqlalchemy.dialects.mysql sqlalchemy.dialects.mysql.base"},
    Home{'Y', "sqlalchemy.dialects.mysql.base"},
    Home{'l', "sqlalchemy.dialects.sqlite sqlalchemy.dialects.sqlite.base"},
    Home{'o', "sqlalchemy.dialects.oracle sqlalchemy.dialects.oracle.base"},
    Home{'m', "sqlalchemy.dialects.mssql sqlalchemy.dialects.mssql.base"},
    Home{'1', "sqlalchemy.dialects.postgresql.types"},
    Home{'2', "sqlalchemy.dialects.postgresql.json"},
    Home{'3', "sqlalchemy.dialects.postgresql.array"},
    Home{'4', "sqlalchemy.dialects.postgresql.ranges"},
    Home{'5', "sqlalchemy.dialects.postgresql.named_types"},
    Home{'6', "sqlalchemy.dialects.postgresql.hstore"},
    Home{'7', "sqlalchemy.dialects.mysql.types"},
    Home{'8', "sqlalchemy.dialects.mysql.enumerated"},
    Home{'9', "sqlalchemy.dialects.mysql.json"},
    Home{'0', "sqlalchemy.dialects.mysql.mariadb"},
};

struct TypeName
{
    const sql::TypeClass *cls;
    std::string_view name;
    std::string_view homes; ///< letters of kHomes
};

// clang-format off
constexpr std::array kNames{
    TypeName{&types::kTypeEngine, "TypeEngine", "ta4"},
    TypeName{&types::kARRAY, "ARRAY", "st"},
    TypeName{&types::kInteger, "Integer", "st"},
    TypeName{&types::kBigInteger, "BigInteger", "st"},
    TypeName{&types::kBIGINT, "BIGINT", "stpm"},
    TypeName{&types::kBinary, "_Binary", "t"},
    TypeName{&types::kBINARY, "BINARY", "stym"},
    TypeName{&types::kBINARY, "MSBinary", "Ym"},
    TypeName{&types::kLargeBinary, "LargeBinary", "stY"},
    TypeName{&types::kBLOB, "BLOB", "stylo"},
    TypeName{&types::kBLOB, "MSBlob", "Y"},
    TypeName{&types::kBoolean, "Boolean", "st"},
    TypeName{&types::kBOOLEAN, "BOOLEAN", "stpyl"},
    TypeName{&types::kString, "String", "st"},
    TypeName{&types::kCHAR, "CHAR", "stplom"},
    TypeName{&types::kCHAR, "MSChar", "m"},
    TypeName{&types::kText, "Text", "st"},
    TypeName{&types::kCLOB, "CLOB", "sto"},
    TypeName{&types::kDate, "Date", "st"},
    TypeName{&types::kDATE, "DATE", "stpym"},
    TypeName{&types::kDateTime, "DateTime", "st"},
    TypeName{&types::kDATETIME, "DATETIME", "stm"},
    TypeName{&types::kNumeric, "Numeric", "st"},
    TypeName{&types::kDECIMAL, "DECIMAL", "stlm"},
    TypeName{&types::kFloat, "Float", "st"},
    TypeName{&types::kDouble, "Double", "st"},
    TypeName{&types::kDOUBLE, "DOUBLE", "st"},
    TypeName{&types::kDOUBLE_PRECISION, "DOUBLE_PRECISION", "stpo"},
    TypeName{&types::kEnum, "Enum", "st"},
    TypeName{&types::kFLOAT, "FLOAT", "stplm"},
    TypeName{&types::kINTEGER, "INT", "st"},
    TypeName{&types::kINTEGER, "INTEGER", "stplom"},
    TypeName{&types::kTypeDecorator, "TypeDecorator", "sta"},
    TypeName{&types::kInterval, "Interval", "st"},
    TypeName{&types::kJSON, "JSON", "st"},
    TypeName{&types::kUnicode, "Unicode", "st"},
    TypeName{&types::kNCHAR, "NCHAR", "stom"},
    TypeName{&types::kNCHAR, "MSNChar", "m"},
    TypeName{&types::kNUMERIC, "NUMERIC", "stplm"},
    TypeName{&types::kNVARCHAR, "NVARCHAR", "stom"},
    TypeName{&types::kNVARCHAR, "NVARCHAR2", "o"},
    TypeName{&types::kNVARCHAR, "MSNVarchar", "m"},
    TypeName{&types::kPickleType, "PickleType", "st"},
    TypeName{&types::kREAL, "REAL", "stplo"},
    TypeName{&types::kSmallInteger, "SmallInteger", "st"},
    TypeName{&types::kSMALLINT, "SMALLINT", "stplm"},
    TypeName{&types::kTEXT, "TEXT", "stplm"},
    TypeName{&types::kTEXT, "MSText", "m"},
    TypeName{&types::kTime, "Time", "st"},
    TypeName{&types::kTIME, "TIME", "st"},
    TypeName{&types::kTIMESTAMP, "TIMESTAMP", "stl"},
    TypeName{&types::kTupleType, "TupleType", "st"},
    TypeName{&types::kUuid, "Uuid", "st"},
    TypeName{&types::kUUID, "UUID", "stpY"},
    TypeName{&types::kUnicodeText, "UnicodeText", "st"},
    TypeName{&types::kVARBINARY, "VARBINARY", "sty"},
    TypeName{&types::kVARBINARY, "MSVarBinary", "Y"},
    TypeName{&types::kVARCHAR, "VARCHAR", "stplom"},
    TypeName{&types::kVARCHAR, "MSString", "m"},
    TypeName{&types::kMatchType, "MatchType", "t"},
    TypeName{&types::kNullType, "NullType", "t"},
    TypeName{&types::kUserDefinedType, "UserDefinedType", "ta"},
    TypeName{&types::kTableValueType, "TableValueType", "t"},
    TypeName{&types::kAbstractInterval, "_AbstractInterval", "t"},
    TypeName{&types::postgresql::kARRAY, "ARRAY", "p236"},
    TypeName{&types::postgresql::kAbstractRange, "AbstractRange", "p4"},
    TypeName{&types::postgresql::kAbstractMultiRange, "AbstractMultiRange", "p4"},
    TypeName{&types::postgresql::kAbstractSingleRange, "AbstractSingleRange", "p4"},
    TypeName{&types::postgresql::kBIT, "BIT", "p1"},
    TypeName{&types::postgresql::kBIT, "PGBit", "P1"},
    TypeName{&types::postgresql::kBYTEA, "BYTEA", "p1"},
    TypeName{&types::postgresql::kCIDR, "CIDR", "p1"},
    TypeName{&types::postgresql::kCIDR, "PGCidr", "P1"},
    TypeName{&types::postgresql::kCITEXT, "CITEXT", "p1"},
    TypeName{&types::postgresql::kDATEMULTIRANGE, "DATEMULTIRANGE", "p4"},
    TypeName{&types::postgresql::kDATERANGE, "DATERANGE", "p4"},
    TypeName{&types::postgresql::kNamedType, "NamedType", "p5"},
    TypeName{&types::postgresql::kDOMAIN, "DOMAIN", "p5"},
    TypeName{&types::postgresql::kENUM, "ENUM", "p5"},
    TypeName{&types::postgresql::kHSTORE, "HSTORE", "p6"},
    TypeName{&types::postgresql::kINET, "INET", "p1"},
    TypeName{&types::postgresql::kINET, "PGInet", "P1"},
    TypeName{&types::postgresql::kINT4MULTIRANGE, "INT4MULTIRANGE", "p4"},
    TypeName{&types::postgresql::kINT4RANGE, "INT4RANGE", "p4"},
    TypeName{&types::postgresql::kINT8MULTIRANGE, "INT8MULTIRANGE", "p4"},
    TypeName{&types::postgresql::kINT8RANGE, "INT8RANGE", "p4"},
    TypeName{&types::postgresql::kINTERVAL, "INTERVAL", "p1"},
    TypeName{&types::postgresql::kINTERVAL, "PGInterval", "P1"},
    TypeName{&types::postgresql::kJSON, "JSON", "p2"},
    TypeName{&types::postgresql::kJSONB, "JSONB", "p2"},
    TypeName{&types::postgresql::kJSONPathType, "JSONPathType", "2"},
    TypeName{&types::postgresql::kJSONPATH, "JSONPATH", "p2"},
    TypeName{&types::postgresql::kMACADDR, "MACADDR", "p1"},
    TypeName{&types::postgresql::kMACADDR, "PGMacAddr", "P1"},
    TypeName{&types::postgresql::kMACADDR8, "MACADDR8", "p1"},
    TypeName{&types::postgresql::kMACADDR8, "PGMacAddr8", "P1"},
    TypeName{&types::postgresql::kMONEY, "MONEY", "p1"},
    TypeName{&types::postgresql::kNUMMULTIRANGE, "NUMMULTIRANGE", "p4"},
    TypeName{&types::postgresql::kNUMRANGE, "NUMRANGE", "p4"},
    TypeName{&types::postgresql::kOID, "OID", "p1"},
    TypeName{&types::postgresql::kREGCLASS, "REGCLASS", "p1"},
    TypeName{&types::postgresql::kREGCONFIG, "REGCONFIG", "p1"},
    TypeName{&types::postgresql::kTIME, "TIME", "p1"},
    TypeName{&types::postgresql::kTIMESTAMP, "TIMESTAMP", "p1"},
    TypeName{&types::postgresql::kTSMULTIRANGE, "TSMULTIRANGE", "p4"},
    TypeName{&types::postgresql::kTSQUERY, "TSQUERY", "p1"},
    TypeName{&types::postgresql::kTSRANGE, "TSRANGE", "p4"},
    TypeName{&types::postgresql::kTSTZMULTIRANGE, "TSTZMULTIRANGE", "p4"},
    TypeName{&types::postgresql::kTSTZRANGE, "TSTZRANGE", "p4"},
    TypeName{&types::postgresql::kTSVECTOR, "TSVECTOR", "p1"},
    TypeName{&types::postgresql::kPGUuid, "PGUuid", "P1"},
    TypeName{&types::mysql::kBIGINT, "BIGINT", "y7"},
    TypeName{&types::mysql::kBIGINT, "MSBigInteger", "Y"},
    TypeName{&types::mysql::kBIT, "BIT", "y7"},
    TypeName{&types::mysql::kBIT, "MSBit", "Y"},
    TypeName{&types::mysql::kCHAR, "CHAR", "y7"},
    TypeName{&types::mysql::kCHAR, "MSChar", "Y"},
    TypeName{&types::mysql::kDATETIME, "DATETIME", "y7"},
    TypeName{&types::mysql::kDECIMAL, "DECIMAL", "y7"},
    TypeName{&types::mysql::kDECIMAL, "MSDecimal", "Y"},
    TypeName{&types::mysql::kDOUBLE, "DOUBLE", "y7"},
    TypeName{&types::mysql::kDOUBLE, "MSDouble", "Y"},
    TypeName{&types::mysql::kENUM, "ENUM", "y8"},
    TypeName{&types::mysql::kENUM, "MSEnum", "Y"},
    TypeName{&types::mysql::kFLOAT, "FLOAT", "y7"},
    TypeName{&types::mysql::kFLOAT, "MSFloat", "Y"},
    TypeName{&types::mysql::kINET4, "INET4", "y0"},
    TypeName{&types::mysql::kINET6, "INET6", "y0"},
    TypeName{&types::mysql::kINTEGER, "INTEGER", "y7"},
    TypeName{&types::mysql::kINTEGER, "MSInteger", "Y"},
    TypeName{&types::mysql::kJSON, "JSON", "y9"},
    TypeName{&types::mysql::kLONGBLOB, "LONGBLOB", "y7"},
    TypeName{&types::mysql::kLONGBLOB, "MSLongBlob", "Y"},
    TypeName{&types::mysql::kLONGTEXT, "LONGTEXT", "y7"},
    TypeName{&types::mysql::kLONGTEXT, "MSLongText", "Y"},
    TypeName{&types::mysql::kMEDIUMBLOB, "MEDIUMBLOB", "y7"},
    TypeName{&types::mysql::kMEDIUMBLOB, "MSMediumBlob", "Y"},
    TypeName{&types::mysql::kMEDIUMINT, "MEDIUMINT", "y7"},
    TypeName{&types::mysql::kMEDIUMINT, "MSMediumInteger", "Y"},
    TypeName{&types::mysql::kMEDIUMTEXT, "MEDIUMTEXT", "y7"},
    TypeName{&types::mysql::kMEDIUMTEXT, "MSMediumText", "Y"},
    TypeName{&types::mysql::kNCHAR, "NCHAR", "y7"},
    TypeName{&types::mysql::kNCHAR, "MSNChar", "Y"},
    TypeName{&types::mysql::kNUMERIC, "NUMERIC", "y7"},
    TypeName{&types::mysql::kNUMERIC, "MSNumeric", "Y"},
    TypeName{&types::mysql::kNVARCHAR, "NVARCHAR", "y7"},
    TypeName{&types::mysql::kNVARCHAR, "MSNVarChar", "Y"},
    TypeName{&types::mysql::kREAL, "REAL", "y7"},
    TypeName{&types::mysql::kREAL, "MSReal", "Y"},
    TypeName{&types::mysql::kSET, "SET", "y8"},
    TypeName{&types::mysql::kSET, "MSSet", "Y"},
    TypeName{&types::mysql::kSMALLINT, "SMALLINT", "y7"},
    TypeName{&types::mysql::kSMALLINT, "MSSmallInteger", "Y"},
    TypeName{&types::mysql::kTEXT, "TEXT", "y7"},
    TypeName{&types::mysql::kTEXT, "MSText", "Y"},
    TypeName{&types::mysql::kTIME, "TIME", "y7"},
    TypeName{&types::mysql::kTIME, "MSTime", "Y"},
    TypeName{&types::mysql::kTIMESTAMP, "TIMESTAMP", "y7"},
    TypeName{&types::mysql::kTIMESTAMP, "MSTimeStamp", "Y"},
    TypeName{&types::mysql::kTINYBLOB, "TINYBLOB", "y7"},
    TypeName{&types::mysql::kTINYBLOB, "MSTinyBlob", "Y"},
    TypeName{&types::mysql::kTINYINT, "TINYINT", "y7"},
    TypeName{&types::mysql::kTINYINT, "MSTinyInteger", "Y"},
    TypeName{&types::mysql::kTINYTEXT, "TINYTEXT", "y7"},
    TypeName{&types::mysql::kTINYTEXT, "MSTinyText", "Y"},
    TypeName{&types::mysql::kVARCHAR, "VARCHAR", "y7"},
    TypeName{&types::mysql::kVARCHAR, "MSString", "Y"},
    TypeName{&types::mysql::kYEAR, "YEAR", "y7"},
    TypeName{&types::mysql::kYEAR, "MSYear", "Y"},
    TypeName{&types::sqlite::kDATE, "DATE", "l"},
    TypeName{&types::sqlite::kDATETIME, "DATETIME", "l"},
    TypeName{&types::sqlite::kJSON, "JSON", "l"},
    TypeName{&types::sqlite::kTIME, "TIME", "l"},
    TypeName{&types::oracle::kBFILE, "BFILE", "o"},
    TypeName{&types::oracle::kBINARY_DOUBLE, "BINARY_DOUBLE", "o"},
    TypeName{&types::oracle::kBINARY_FLOAT, "BINARY_FLOAT", "o"},
    TypeName{&types::oracle::kDATE, "DATE", "o"},
    TypeName{&types::oracle::kFLOAT, "FLOAT", "o"},
    TypeName{&types::oracle::kINTERVAL, "INTERVAL", "o"},
    TypeName{&types::oracle::kLONG, "LONG", "o"},
    TypeName{&types::oracle::kNCLOB, "NCLOB", "o"},
    TypeName{&types::oracle::kNUMBER, "NUMBER", "o"},
    TypeName{&types::oracle::kRAW, "RAW", "o"},
    TypeName{&types::oracle::kRAW, "OracleRaw", "o"},
    TypeName{&types::oracle::kROWID, "ROWID", "o"},
    TypeName{&types::oracle::kTIMESTAMP, "TIMESTAMP", "o"},
    TypeName{&types::oracle::kVARCHAR2, "VARCHAR2", "o"},
    TypeName{&types::oracle::kVECTOR, "VECTOR", "o"},
    TypeName{&types::mssql::kBIT, "BIT", "m"},
    TypeName{&types::mssql::kBIT, "MSBit", "m"},
    TypeName{&types::mssql::kDATETIME2, "DATETIME2", "m"},
    TypeName{&types::mssql::kDATETIME2, "MSDateTime2", "m"},
    TypeName{&types::mssql::kDATETIMEOFFSET, "DATETIMEOFFSET", "m"},
    TypeName{&types::mssql::kDATETIMEOFFSET, "MSDateTimeOffset", "m"},
    TypeName{&types::mssql::kDOUBLE_PRECISION, "DOUBLE_PRECISION", "m"},
    TypeName{&types::mssql::kIMAGE, "IMAGE", "m"},
    TypeName{&types::mssql::kIMAGE, "MSImage", "m"},
    TypeName{&types::mssql::kJSON, "JSON", "m"},
    TypeName{&types::mssql::kMONEY, "MONEY", "m"},
    TypeName{&types::mssql::kMONEY, "MSMoney", "m"},
    TypeName{&types::mssql::kNTEXT, "NTEXT", "m"},
    TypeName{&types::mssql::kNTEXT, "MSNText", "m"},
    TypeName{&types::mssql::kREAL, "REAL", "m"},
    TypeName{&types::mssql::kREAL, "MSReal", "m"},
    TypeName{&types::mssql::kTIMESTAMP, "TIMESTAMP", "m"},
    TypeName{&types::mssql::kROWVERSION, "ROWVERSION", "m"},
    TypeName{&types::mssql::kSMALLDATETIME, "SMALLDATETIME", "m"},
    TypeName{&types::mssql::kSMALLDATETIME, "MSSmallDateTime", "m"},
    TypeName{&types::mssql::kSMALLMONEY, "SMALLMONEY", "m"},
    TypeName{&types::mssql::kSMALLMONEY, "MSSmallMoney", "m"},
    TypeName{&types::mssql::kSQL_VARIANT, "SQL_VARIANT", "m"},
    TypeName{&types::mssql::kSQL_VARIANT, "MSVariant", "m"},
    TypeName{&types::mssql::kTIME, "TIME", "m"},
    TypeName{&types::mssql::kTIME, "MSTime", "m"},
    TypeName{&types::mssql::kTIME, "_MSTime", "m"},
    TypeName{&types::mssql::kTINYINT, "TINYINT", "m"},
    TypeName{&types::mssql::kTINYINT, "MSTinyInteger", "m"},
    TypeName{&types::mssql::kUNIQUEIDENTIFIER, "UNIQUEIDENTIFIER", "m"},
    TypeName{&types::mssql::kUNIQUEIDENTIFIER, "MSUniqueIdentifier", "m"},
    TypeName{&types::mssql::kVARBINARY, "VARBINARY", "m"},
    TypeName{&types::mssql::kVARBINARY, "MSVarBinary", "m"},
    TypeName{&types::mssql::kXML, "XML", "m"},
};
// clang-format on

/// Types that SQLAlchemy keeps ready-made.
constexpr std::array kReady{
    TypeName{&types::kNullType, "NULLTYPE", "ta"},       TypeName{&types::kBoolean, "BOOLEANTYPE", "qa"},
    TypeName{&types::kString, "STRINGTYPE", "qa"},       TypeName{&types::kInteger, "INTEGERTYPE", "qa"},
    TypeName{&types::kNumeric, "NUMERICTYPE", "qa"},     TypeName{&types::kMatchType, "MATCHTYPE", "qa"},
};

Value makeClass(Session &session, const void *data)
{
    return Value(session.part<TypeClasses>().scriptType(*static_cast<const sql::TypeClass *>(data)));
}

Value makeReady(Session &session, const void *data)
{
    return session.vm().call(makeClass(session, data));
}

void add(std::vector<Export> &all, std::span<const TypeName> names, Value (*make)(Session &, const void *))
{
    for (const TypeName &one : names) {
        for (const Home &home : kHomes) {
            if (one.homes.find(home.letter) != std::string_view::npos)
                all.push_back(Export{home.modules, one.name, make, one.cls});
        }
    }
}

} // namespace

std::span<const Export> typeExports()
{
    static const std::vector<Export> kExports = [] {
        std::vector<Export> all;
        add(all, kNames, makeClass);
        add(all, kReady, makeReady);
        for (const Export &entry : compilerExports())
            all.push_back(entry);
        return all;
    }();
    return kExports;
}

} // namespace retort::library
