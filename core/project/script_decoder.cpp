// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/script_decoder.h"

#include <QByteArrayView>
#include <QString>
#include <QStringDecoder>

#include <algorithm>
#include <iterator>

namespace retort::project {

namespace {

struct Alias
{
    std::string_view python;
    const char *name;
};

/// Names that only Python has, `_` written as `-`. Python's gb2312 and gbk are read as what both are a part of.
constexpr Alias kAliases[] = {
    {"gbk", "GB18030"},       {"936", "GB18030"},          {"cp936", "GB18030"},        {"ms936", "GB18030"},
    {"gb2312", "GB18030"},    {"chinese", "GB18030"},      {"euc-cn", "GB18030"},       {"euccn", "GB18030"},
    {"gb18030", "GB18030"},   {"gb18030-2000", "GB18030"}, {"eucgb2312-cn", "GB18030"}, {"ujis", "EUC-JP"},
    {"u-jis", "EUC-JP"},      {"sjis", "Shift_JIS"},       {"s-jis", "Shift_JIS"},      {"shift-jis", "Shift_JIS"},
    {"cp932", "windows-31j"}, {"ms932", "windows-31j"},    {"korean", "EUC-KR"},        {"uhc", "windows-949"},
    {"cp949", "windows-949"}, {"cyrillic", "ISO-8859-5"},  {"greek", "ISO-8859-7"},     {"hebrew", "ISO-8859-8"},
    {"arabic", "ISO-8859-6"}, {"latin2", "ISO-8859-2"},    {"latin-2", "ISO-8859-2"},
};

} // namespace

std::optional<std::string> decodeSource(const std::string &encoding, std::string_view bytes)
{
    const auto *alias = std::find_if(std::begin(kAliases), std::end(kAliases),
                                     [&encoding](const Alias &known) { return known.python == encoding; });
    QStringDecoder decoder(alias != std::end(kAliases) ? alias->name : encoding.c_str());
    if (!decoder.isValid())
        return std::nullopt;
    const QString text = decoder.decode(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
    return text.toStdString();
}

} // namespace retort::project
