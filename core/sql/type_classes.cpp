// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/sql/type_classes.h"

#include <array>

namespace retort::sql::types {

namespace {

// clang-format off
constexpr std::array<const TypeClass *, 168> kAll{
    &kTypeEngine, &kARRAY, &kInteger, &kBigInteger, &kBIGINT, &kBinary, &kBINARY, &kLargeBinary, &kBLOB, &kBoolean,
    &kBOOLEAN, &kString, &kCHAR, &kText, &kCLOB, &kDate, &kDATE, &kDateTime, &kDATETIME, &kNumeric, &kDECIMAL,
    &kFloat, &kDouble, &kDOUBLE, &kDOUBLE_PRECISION, &kEnum, &kFLOAT, &kINTEGER, &kTypeDecorator, &kInterval, &kJSON,
    &kUnicode, &kNCHAR, &kNUMERIC, &kNVARCHAR, &kPickleType, &kREAL, &kSmallInteger, &kSMALLINT, &kTEXT, &kTime,
    &kTIME, &kTIMESTAMP, &kTupleType, &kUuid, &kUUID, &kUnicodeText, &kVARBINARY, &kVARCHAR, &kMatchType, &kNullType,
    &kUserDefinedType, &kTableValueType, &kAbstractInterval, &kJSONElementType, &kJSONIndexType, &kJSONIntIndexType,
    &kJSONStrIndexType, &kJSONPathType, &postgresql::kARRAY, &postgresql::kAbstractRange,
    &postgresql::kAbstractMultiRange, &postgresql::kAbstractSingleRange, &postgresql::kBIT, &postgresql::kBYTEA,
    &postgresql::kCIDR, &postgresql::kCITEXT, &postgresql::kDATEMULTIRANGE, &postgresql::kDATERANGE,
    &postgresql::kNamedType, &postgresql::kDOMAIN, &postgresql::kENUM, &postgresql::kHSTORE, &postgresql::kINET,
    &postgresql::kINT4MULTIRANGE, &postgresql::kINT4RANGE, &postgresql::kINT8MULTIRANGE, &postgresql::kINT8RANGE,
    &postgresql::kINTERVAL, &postgresql::kJSON, &postgresql::kJSONB, &postgresql::kJSONPathType,
    &postgresql::kJSONPATH, &postgresql::kMACADDR, &postgresql::kMACADDR8, &postgresql::kMONEY,
    &postgresql::kNUMMULTIRANGE, &postgresql::kNUMRANGE, &postgresql::kOID, &postgresql::kREGCLASS,
    &postgresql::kREGCONFIG, &postgresql::kTIME, &postgresql::kTIMESTAMP, &postgresql::kTSMULTIRANGE,
    &postgresql::kTSQUERY, &postgresql::kTSRANGE, &postgresql::kTSTZMULTIRANGE, &postgresql::kTSTZRANGE,
    &postgresql::kTSVECTOR, &postgresql::kPGUuid, &mysql::kBIGINT, &mysql::kBIT, &mysql::kCHAR, &mysql::kDATETIME,
    &mysql::kDECIMAL, &mysql::kDOUBLE, &mysql::kENUM, &mysql::kFLOAT, &mysql::kINET4, &mysql::kINET6,
    &mysql::kINTEGER, &mysql::kJSON, &mysql::kLONGBLOB, &mysql::kLONGTEXT, &mysql::kMEDIUMBLOB, &mysql::kMEDIUMINT,
    &mysql::kMEDIUMTEXT, &mysql::kNCHAR, &mysql::kNUMERIC, &mysql::kNVARCHAR, &mysql::kREAL, &mysql::kSET,
    &mysql::kSMALLINT, &mysql::kTEXT, &mysql::kTIME, &mysql::kTIMESTAMP, &mysql::kTINYBLOB, &mysql::kTINYINT,
    &mysql::kTINYTEXT, &mysql::kVARCHAR, &mysql::kYEAR, &sqlite::kDATE, &sqlite::kDATETIME, &sqlite::kJSON,
    &sqlite::kTIME, &oracle::kBFILE, &oracle::kBINARY_DOUBLE, &oracle::kBINARY_FLOAT, &oracle::kDATE, &oracle::kFLOAT,
    &oracle::kINTERVAL, &oracle::kLONG, &oracle::kNCLOB, &oracle::kNUMBER, &oracle::kRAW, &oracle::kROWID,
    &oracle::kTIMESTAMP, &oracle::kVARCHAR2, &oracle::kVECTOR, &mssql::kBIT, &mssql::kDATETIME2,
    &mssql::kDATETIMEOFFSET, &mssql::kDOUBLE_PRECISION, &mssql::kIMAGE, &mssql::kJSON, &mssql::kMONEY, &mssql::kNTEXT,
    &mssql::kREAL, &mssql::kTIMESTAMP, &mssql::kROWVERSION, &mssql::kSMALLDATETIME, &mssql::kSMALLMONEY,
    &mssql::kSQL_VARIANT, &mssql::kTIME, &mssql::kTINYINT, &mssql::kUNIQUEIDENTIFIER, &mssql::kVARBINARY,
    &mssql::kXML,
};
// clang-format on

} // namespace

std::span<const TypeClass *const> all()
{
    return kAll;
}

} // namespace retort::sql::types
