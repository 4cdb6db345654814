// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// Column types of packages that many projects use. They are written in the language itself (resources/modules/column_types.py);
// here stands where scripts find them. Other names of those packages stay unknown.
#include "core/library/third_party/column_types.h"

#include "core/library/session.h"

#include <array>

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
constexpr std::array kPlaces{
    Place{"sqlalchemy_utils sqlalchemy_utils.types sqlalchemy_utils.types.uuid", "UUIDType"},
    Place{"sqlalchemy_utils sqlalchemy_utils.types sqlalchemy_utils.types.email", "EmailType"},
    Place{"sqlalchemy_utils sqlalchemy_utils.types sqlalchemy_utils.types.choice", "ChoiceType"},
    Place{"sqlalchemy_utils sqlalchemy_utils.types sqlalchemy_utils.types.json", "JSONType"},
    Place{"sqlalchemy_utils sqlalchemy_utils.types sqlalchemy_utils.types.url", "URLType"},
    Place{"sqlalchemy_utils sqlalchemy_utils.types sqlalchemy_utils.types.scalar_list", "ScalarListType"},
    Place{"sqlalchemy_utils sqlalchemy_utils.types sqlalchemy_utils.types.password", "PasswordType"},
    Place{"sqlalchemy_utils sqlalchemy_utils.types sqlalchemy_utils.types.arrow", "ArrowType"},
    Place{"sqlalchemy_utils.types.enriched_datetime sqlalchemy_utils.types.enriched_datetime.enriched_datetime_type", "EnrichedDateTimeType"},
    Place{"sqlalchemy_utils.types.enriched_datetime sqlalchemy_utils.types.enriched_datetime.enriched_date_type", "EnrichedDateType"},
    Place{"sqlalchemy_utils sqlalchemy_utils.types sqlalchemy_utils.types.timezone", "TimezoneType"},
    Place{"sqlalchemy_utils sqlalchemy_utils.types sqlalchemy_utils.types.ip_address", "IPAddressType"},
    Place{"sqlalchemy_utils sqlalchemy_utils.types sqlalchemy_utils.types.color", "ColorType"},
    Place{"sqlalchemy_utils sqlalchemy_utils.types sqlalchemy_utils.types.phone_number", "PhoneNumberType"},
    Place{"sqlalchemy_utils sqlalchemy_utils.types sqlalchemy_utils.types.country", "CountryType"},
    Place{"sqlalchemy_utils sqlalchemy_utils.types sqlalchemy_utils.types.currency", "CurrencyType"},
    Place{"sqlalchemy_utils sqlalchemy_utils.types sqlalchemy_utils.types.locale", "LocaleType"},
    Place{"sqlalchemy_utils sqlalchemy_utils.types sqlalchemy_utils.types.encrypted.encrypted_type", "EncryptedType"},
    Place{"sqlalchemy_utils sqlalchemy_utils.types sqlalchemy_utils.types.encrypted.encrypted_type", "StringEncryptedType"},
    Place{"sqlalchemy_utils sqlalchemy_utils.types sqlalchemy_utils.types.ltree", "LtreeType"},
    Place{"sqlalchemy_utils.types.ltree", "LQUERY"},
    Place{"sqlalchemy_utils.types.ltree", "LTXTQUERY"},
    Place{"sqlalchemy_utils sqlalchemy_utils.types sqlalchemy_utils.types.ts_vector", "TSVectorType"},
    Place{"sqlalchemy_utils sqlalchemy_utils.types sqlalchemy_utils.types.pg_composite", "CompositeType"},
    Place{"sqlalchemy_utils sqlalchemy_utils.types sqlalchemy_utils.types.range", "IntRangeType"},
    Place{"sqlalchemy_utils sqlalchemy_utils.types sqlalchemy_utils.types.range", "Int8RangeType"},
    Place{"sqlalchemy_utils sqlalchemy_utils.types sqlalchemy_utils.types.range", "NumericRangeType"},
    Place{"sqlalchemy_utils sqlalchemy_utils.types sqlalchemy_utils.types.range", "DateRangeType"},
    Place{"sqlalchemy_utils sqlalchemy_utils.types sqlalchemy_utils.types.range", "DateTimeRangeType"},
    Place{"sqlmodel sqlmodel.sql.sqltypes", "AutoString"},
    Place{"fastapi_users_db_sqlalchemy fastapi_users_db_sqlalchemy.generics fastapi_users.db fastapi_users_db_sqlalchemy.guid "
          "fastapi_users_db_sqlmodel.generics", "GUID", "FastapiGUID"},
    Place{"fastapi_users_db_sqlalchemy.generics fastapi_users_db_sqlmodel.generics", "TIMESTAMPAware"},
    Place{"citext", "CIText"},
    Place{"pgvector.sqlalchemy", "Vector"},
    Place{"pgvector.sqlalchemy pgvector.sqlalchemy.vector", "VECTOR", "Vector"},
    Place{"pgvector.sqlalchemy pgvector.sqlalchemy.halfvec", "HALFVEC"},
    Place{"pgvector.sqlalchemy pgvector.sqlalchemy.sparsevec", "SPARSEVEC"},
    Place{"pgvector.sqlalchemy pgvector.sqlalchemy.bit", "BIT", "VectorBit"},
    Place{"geoalchemy2 geoalchemy2.types", "Geometry"},
    Place{"geoalchemy2 geoalchemy2.types", "Geography"},
    Place{"geoalchemy2 geoalchemy2.types", "Raster"},
    Place{"sqlalchemy_json", "MutableJson"},
    Place{"sqlalchemy_json", "NestedMutableJson", "MutableJson"},
    Place{"sqlalchemy_json", "mutable_json_type"},
    Place{"sqlalchemy_utc sqlalchemy_utc.sqltypes", "UtcDateTime"},
    Place{"sqlalchemy_jsonfield sqlalchemy_jsonfield.jsonfield", "JSONField"},
    Place{"advanced_alchemy.types advanced_alchemy.types.guid", "GUID", "AdvancedGUID"},
    Place{"advanced_alchemy.types advanced_alchemy.types.datetime", "DateTimeUTC"},
    Place{"advanced_alchemy.types advanced_alchemy.types.encrypted_string", "EncryptedString"},
    Place{"advanced_alchemy.types advanced_alchemy.types.encrypted_string", "EncryptedText"},
    Place{"advanced_alchemy.types advanced_alchemy.types.identity", "BigIntIdentity"},
    Place{"advanced_alchemy.types advanced_alchemy.types.json", "JsonB"},
};
// clang-format on

Value makeType(Session &session, const void *data)
{
    const auto &place = *static_cast<const Place *>(data);
    script::Vm &vm = session.vm();
    const Value module = vm.loadModule("retort_column_types");
    return vm.getAttribute(module, vm.atoms().intern(place.own.empty() ? place.name : place.own));
}

} // namespace

void addColumnTypes(std::vector<Export> &all)
{
    for (const Place &place : kPlaces)
        all.push_back(Export{place.modules, place.name, makeType, &place});
}

} // namespace retort::library
