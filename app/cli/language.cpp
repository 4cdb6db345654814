// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "app/cli/language.h"

#include "core/base/text.h"

#include <QString>
#include <QTranslator>

#include <memory>

// A resource of a static library is linked only where somebody asks for it.
static void useResources()
{
    Q_INIT_RESOURCE(retort_translations);
}

namespace retort::cli {

namespace {

std::unique_ptr<QTranslator> &translator()
{
    static std::unique_ptr<QTranslator> instance;
    return instance;
}

std::string wantedLocale(const System &system)
{
    for (const char *name : {"RETORT_LANG", "LC_ALL", "LC_MESSAGES", "LANG"}) {
        if (system.isSet(name))
            return *system.variable(name);
    }
    return {};
}

/// Our Chinese is written in simplified characters: not for zh_TW, zh_HK, zh_Hant.
bool isSimplifiedChinese(const std::string &locale)
{
    if (!base::startsWith(locale, "zh"))
        return false;
    for (const char *traditional : {"TW", "HK", "MO", "Hant"}) {
        if (locale.find(traditional) != std::string::npos)
            return false;
    }
    return locale.size() == 2 || locale[2] == '_' || locale[2] == '-' || locale[2] == '.';
}

} // namespace

void chooseLanguage(const System &system)
{
    translator().reset();
    if (!isSimplifiedChinese(wantedLocale(system)))
        return;
    useResources();
    auto loaded = std::make_unique<QTranslator>();
    if (loaded->load(QStringLiteral(":/retort/translations/retort_zh_CN.qm")))
        translator() = std::move(loaded);
}

std::string translated(const char *context, const char *english)
{
    if (!translator() || *english == '\0')
        return english;
    const QString found = translator()->translate(context, english);
    return found.isEmpty() ? english : found.toStdString();
}

} // namespace retort::cli
