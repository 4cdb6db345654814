// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/file_text.h"
#include "core/run/render.h"
#include "core/run/run_messages.h"

#include <QFile>
#include <QSaveFile>
#include <QString>

#include <memory>

namespace retort::run {

base::Result<void> writeFiles(const std::vector<library::OutputFile> &files)
{
    std::vector<std::unique_ptr<QSaveFile>> open;
    for (const library::OutputFile &file : files) {
        auto target = std::make_unique<QSaveFile>(QString::fromStdString(file.path));
        target->setDirectWriteFallback(false);
        std::string text = file.text;
        if (file.append)
            text = project::readFileText(file.path).text.value_or("") + text;
        const auto size = static_cast<qint64>(text.size());
        if (!target->open(QIODevice::WriteOnly) || target->write(text.data(), size) != size || !target->flush())
            return base::fail(kCannotWrite, {file.path, target->errorString().toStdString()});
        open.push_back(std::move(target));
    }
    for (std::size_t i = 0; i < open.size(); ++i) {
        if (!open[i]->commit())
            return base::fail(kCannotWrite, {files[i].path, open[i]->errorString().toStdString()});
    }
    return {};
}

} // namespace retort::run
